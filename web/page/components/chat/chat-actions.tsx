import { FORM_ID } from '../../element-ids.ts'
import { usePage } from '../../page-context.ts'
import type { PageQuestion } from '../../view.ts'

interface Props {
  question: PageQuestion
  editing: boolean
  /** There is a form to send. */
  sends: boolean
  /** No script runs: files go with the form, so adding and being done are two buttons. */
  native: boolean
}

/** Send, being done with files or with asking, skipping, and leaving an edit. */
export function ChatActions({ question, editing, sends, native }: Props) {
  const { conversation, texts, token_path } = usePage()
  const { step_id, type, required, files } = question
  const hasFiles = files?.given.some(({ refusal }) => refusal === null) ?? false
  const isFile = type === 'file'
  const send = editing ? texts.save : isFile ? texts.that_was_all : texts.send
  return (
    <div class="action-row chat-actions">
      {sends && isFile && native && (
        <button type="submit" form={FORM_ID} name="action" value="reply" class="button primary">
          {texts.add_files}
        </button>
      )}
      {sends && (!isFile || hasFiles || editing) && (
        <button
          type="submit"
          form={FORM_ID}
          name="action"
          value={isFile ? 'done' : 'reply'}
          class="button primary"
          aria-disabled={conversation.saving === 'saving'}
        >
          {send}
        </button>
      )}
      {!required && !editing && <Intent step_id={step_id} intent="skip" label={texts.skip} />}
      {type === 'ask' && (
        <Intent step_id={step_id} intent="done" label={texts.that_was_all} text={texts.that_was_all} />
      )}
      {editing && (
        <a
          class="button quiet"
          href={token_path}
          onClick={(event) => {
            event.preventDefault()
            conversation.edit(null)
          }}
        >
          {texts.cancel}
        </a>
      )}
    </div>
  )
}

interface IntentProps {
  step_id: string
  intent: 'skip' | 'done'
  label: string
  /** What the person says by it; nothing when absent. */
  text?: string
}

/** One press instead of an answer. */
function Intent({ step_id, intent, label, text }: IntentProps) {
  const { conversation, token_path } = usePage()
  return (
    <form
      method="post"
      action={token_path}
      encType="multipart/form-data"
      onSubmit={(event) => {
        event.preventDefault()
        void conversation.reply({ step_id, intent, ...(text === undefined ? {} : { text }) })
      }}
    >
      <input type="hidden" name="step_id" value={step_id} />
      {text !== undefined && <input type="hidden" name="text" value={text} />}
      <button
        type="submit"
        name="action"
        value={intent}
        class={intent === 'skip' ? 'button quiet' : 'button'}
        dir="auto"
      >
        {label}
      </button>
    </form>
  )
}
