import { useState } from 'preact/hooks'
import { usePage } from '../page-context.ts'
import type { PageQuestion } from '../view.ts'

/** What may be answered instead: replies such as 'We have no website', or why a document cannot be provided. */
export function Alternatives({ question }: { question: PageQuestion }) {
  const { texts } = usePage()
  const chooses = question.type === 'choice' || question.type === 'multi_choice'
  const replies = chooses ? [] : question.options
  if (replies.length === 0 && !question.files?.can_decline) return null
  return (
    <div class="alternatives">
      {replies.length > 0 && (
        <div class="alternative-replies">
          <p class="muted">{texts.or_answer}</p>
          {replies.map((option) => (
            <OtherReply
              key={option.value}
              step_id={question.step_id}
              value={option.value}
              text={option.text}
            />
          ))}
        </div>
      )}
      {question.files?.can_decline && <Decline step_id={question.step_id} />}
    </div>
  )
}

function OtherReply({ step_id, value, text }: { step_id: string; value: string; text: string }) {
  const { conversation, token_path } = usePage()
  return (
    <form
      method="post"
      action={token_path}
      encType="multipart/form-data"
      onSubmit={(event) => {
        event.preventDefault()
        void conversation.reply({ step_id, text: value })
      }}
    >
      <input type="hidden" name="step_id" value={step_id} />
      <input type="hidden" name="text" value={value} />
      <button type="submit" name="action" value="reply" class="button" dir="auto">
        {text}
      </button>
    </form>
  )
}

function Decline({ step_id }: { step_id: string }) {
  const { conversation, texts, token_path } = usePage()
  const [missing, setMissing] = useState(false)
  return (
    <details class="decline">
      <summary>{texts.cannot_provide}</summary>
      <form
        method="post"
        action={token_path}
        encType="multipart/form-data"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          const reason = String(new FormData(event.currentTarget).get('reason')).trim()
          setMissing(reason === '')
          if (reason === '') document.getElementById('decline-reason')?.focus()
          else void conversation.reply({ step_id, intent: 'decline', text: reason })
        }}
      >
        <input type="hidden" name="step_id" value={step_id} />
        <label for="decline-reason">{texts.cannot_provide_because}</label>
        <textarea
          id="decline-reason"
          readOnly={conversation.is_on_its_way}
          name="reason"
          class="input"
          dir="auto"
          rows={2}
          maxLength={2000}
          aria-invalid={missing}
          aria-describedby="decline-problem"
        />
        <p id="decline-problem" class="decline-problem" role="alert">
          {missing ? texts.reason_missing : ''}
        </p>
        <button type="submit" name="action" value="decline" class="button">
          {texts.send_reason}
        </button>
      </form>
    </details>
  )
}
