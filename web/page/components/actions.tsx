import { FORM_ID } from '../element-ids.ts'
import { usePage } from '../page-context.ts'
import type { PageQuestion } from '../view.ts'
import { KeyHint } from './key-hint.tsx'

interface Props {
  question: PageQuestion
  editing: boolean
  /** No script runs: files go with the form, so adding and being done are two buttons. */
  native: boolean
}

/** The primary action and what may be done instead of it; on a phone, a bar at the bottom of the screen. */
export function Actions({ question, editing, native }: Props) {
  const { conversation, texts, token_path } = usePage()
  const { saving } = conversation
  const sends_files = question.type === 'file' && native
  const label = editing ? texts.save : texts.continue
  return (
    <div class="actions">
      {saving === 'unsaved' && (
        <p class="unsaved" role="status">
          {texts.unsaved}
        </p>
      )}
      <div class="action-row">
        <button
          type="submit"
          form={FORM_ID}
          name="action"
          value={question.type === 'file' && !native ? 'done' : 'reply'}
          class="button primary"
          aria-disabled={saving === 'saving'}
        >
          {saving === 'saving'
            ? texts.saving
            : saving === 'unsaved'
              ? texts.try_again
              : sends_files
                ? texts.add_files
                : label}
        </button>
        {sends_files && question.files?.given.some((document) => document.refusal === null) && (
          <button type="submit" form={FORM_ID} name="action" value="done" class="button">
            {texts.that_was_all}
          </button>
        )}
        {!question.required && !editing && (
          <button
            type="submit"
            form={FORM_ID}
            name="action"
            value="skip"
            class="button quiet"
            onClick={(event) => {
              event.preventDefault()
              void conversation.reply({ step_id: question.step_id, intent: 'skip' })
            }}
          >
            {texts.skip}
          </button>
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
        {!native && <KeyHint type={question.type} />}
      </div>
    </div>
  )
}
