import type { ChatFollowUp } from '../../api-types.ts'
import { addresses } from '../../router.ts'
import { nameOf, texts } from '../../texts.ts'
import { LaterButton } from '../later-button.tsx'
import { Moment } from '../moment.tsx'
import { StatusTag } from '../status-tag.tsx'

export function FollowUpRow({
  followUp,
  onCancelled,
}: {
  followUp: ChatFollowUp
  onCancelled: (followUp: ChatFollowUp) => void
}) {
  const { chatId, dueDate, message, reason, status } = followUp
  return (
    <li class="follow-up">
      <a class="row" data-row href={addresses.conversation(chatId)} title={texts.open_chat}>
        <span class="row-head">
          <span class="row-title">
            {texts.due} <Moment at={dueDate} />
          </span>
          <StatusTag name={texts.follow_up_statuses[status]} status={status} />
        </span>
        <span class="row-text" dir="auto">
          {message}
        </span>
        {reason !== null && <span class="row-problem">{nameOf(texts.reasons, reason)}</span>}
      </a>
      {status === 'pending' && <CancelButton followUp={followUp} onCancelled={onCancelled} />}
    </li>
  )
}

function CancelButton({
  followUp: { id, message },
  onCancelled,
}: {
  followUp: ChatFollowUp
  onCancelled: (followUp: ChatFollowUp) => void
}) {
  const wanted = {
    key: `cancel ${id}`,
    text: texts.will_cancel,
    path: `/api/v1/chat-message-follow-ups/${id}`,
    call: { method: 'PATCH' as const, body: { status: 'cancelled' } },
    onDone: onCancelled,
  }
  return (
    <div class="row-action">
      <LaterButton
        wanted={wanted}
        label={texts.cancel}
        waitingLabel={texts.cancelling}
        name={texts.cancel_follow_up(message)}
      />
    </div>
  )
}
