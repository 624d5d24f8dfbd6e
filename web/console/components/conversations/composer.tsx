import { useRef } from 'preact/hooks'
import type { Message } from '../../api-types.ts'
import { problemAt } from '../../read-problem.ts'
import { texts } from '../../texts.ts'
import { useCreate } from '../../use-create.ts'
import { useDraft } from '../../use-draft.ts'
import { Field } from '../field.tsx'
import { FormEnd } from '../form-end.tsx'

/** Says something to the person as the operator. */
export function Composer({ path, onSent }: { path: string; onSent: (message: Message) => void }) {
  const [text, setText] = useDraft(path)
  const form = useRef<HTMLFormElement>(null)
  const { send, is_sending, problem } = useCreate<Message>(`${path}/messages`)

  async function submit(event: Event): Promise<void> {
    event.preventDefault()
    if (text.trim() === '') return
    const message = await send({ role: 'agent', text })
    if (message === null) return
    setText('')
    onSent(message)
    // What was said stands above it now and has moved it down.
    requestAnimationFrame(() => form.current?.scrollIntoView({ block: 'nearest' }))
  }

  return (
    <form ref={form} class="form composer" onSubmit={submit}>
      <Field label={texts.your_message} hint={texts.message_hint} problem={problemAt(problem, '/text')}>
        {(control) => (
          <textarea
            {...control}
            class="input"
            dir="auto"
            rows={3}
            maxLength={20_000}
            required
            readOnly={is_sending}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) void submit(event)
            }}
          />
        )}
      </Field>
      <FormEnd label={texts.send} sendingLabel={texts.sending} isSending={is_sending} problem={problem} />
    </form>
  )
}
