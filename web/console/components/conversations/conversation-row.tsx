import type { Conversation } from '../../api-types.ts'
import { addresses, type ConversationFilter } from '../../router.ts'
import { texts } from '../../texts.ts'
import { Moment } from '../moment.tsx'
import { StatusTag } from '../status-tag.tsx'

export function ConversationRow({
  conversation,
  filter,
  isOpen,
}: {
  conversation: Conversation
  filter: ConversationFilter
  isOpen: boolean
}) {
  const { conversation_id, number, kind, status, key, started_at } = conversation
  return (
    <li>
      <a
        class="row"
        data-row
        href={addresses.conversation(conversation_id, filter)}
        aria-current={isOpen ? 'true' : undefined}
      >
        <span class="row-head">
          <span class="row-title">
            #{number} · {texts.kinds[kind]}
          </span>
          <StatusTag name={texts.statuses[status]} status={status} />
        </span>
        <span class="row-foot">
          <bdi class="cut">{key}</bdi>
          <Moment at={started_at} />
        </span>
      </a>
    </li>
  )
}
