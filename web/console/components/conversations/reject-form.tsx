import { useState } from 'preact/hooks'
import { REJECTION_REASONS } from '#domain/documents/rejection.ts'
import type { ReviewedDocument } from '../../api-types.ts'
import { problemAt } from '../../read-problem.ts'
import { texts } from '../../texts.ts'
import { useCreate } from '../../use-create.ts'
import { Field } from '../field.tsx'
import { FormEnd } from '../form-end.tsx'
import { TextField } from '../text-field.tsx'

/** Why a document is not accepted: for the client, and for colleagues. */
export function RejectForm({
  documentId,
  inCase,
  onRejected,
  onCancel,
}: {
  documentId: string
  inCase: boolean
  onRejected: (document: ReviewedDocument) => void
  onCancel: () => void
}) {
  const [reason, setReason] = useState<string>(REJECTION_REASONS[0])
  const [comment, setComment] = useState('')
  const [note, setNote] = useState('')
  const [asksAgain, setAsksAgain] = useState(false)
  const { send, is_sending, problem } = useCreate<ReviewedDocument>(`/api/v1/documents/${documentId}/review`)

  async function submit(event: Event): Promise<void> {
    event.preventDefault()
    const reviewed = await send({
      rejected: true,
      rejection_reason: reason,
      ...(comment.trim() === '' ? {} : { comment: comment.trim() }),
      ...(note.trim() === '' ? {} : { note: note.trim() }),
      ...(asksAgain ? { ask_again: true } : {}),
    })
    if (reviewed) onRejected(reviewed)
  }

  return (
    <form class="form" onSubmit={submit}>
      <Field label={texts.reason} problem={problemAt(problem, '/rejection_reason')}>
        {(control) => (
          <select
            {...control}
            class="select"
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          >
            {REJECTION_REASONS.map((word) => (
              <option key={word} value={word}>
                {texts.rejection_reasons[word]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <TextField
        label={texts.comment}
        hint={texts.comment_hint}
        optional={!asksAgain}
        problem={problemAt(problem, '/comment')}
        maxLength={2000}
        value={comment}
        onChange={setComment}
      />
      <TextField
        label={texts.note}
        optional
        problem={problemAt(problem, '/note')}
        maxLength={2000}
        value={note}
        onChange={setNote}
      />
      {inCase && (
        <label class="check">
          <input
            type="checkbox"
            checked={asksAgain}
            onChange={(event) => setAsksAgain(event.currentTarget.checked)}
          />
          {texts.ask_again}
        </label>
      )}
      <FormEnd label={texts.reject} sendingLabel={texts.sending} isSending={is_sending} problem={problem}>
        <button type="button" class="button quiet" onClick={onCancel}>
          {texts.cancel}
        </button>
      </FormEnd>
    </form>
  )
}
