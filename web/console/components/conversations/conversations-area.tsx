import type { Conversation } from '../../api-types.ts'
import { useConsole } from '../../console-context.ts'
import { caseExample } from '../../examples.ts'
import { addQuery, readCursorPages } from '../../read-page.ts'
import { addresses, type ConversationFilter } from '../../router.ts'
import { texts } from '../../texts.ts'
import { usePages } from '../../use-pages.ts'
import { FilterSelect } from '../filter-select.tsx'
import { PaneHead, Panes } from '../panes.tsx'
import { Empty, PagedList } from '../states.tsx'
import { ConversationDetail } from './conversation-detail.tsx'
import { ConversationRow } from './conversation-row.tsx'

/** All conversations, newest first, and the one that is open. */
export function ConversationsArea({
  conversationId,
  filter,
}: {
  conversationId: string | null
  filter: ConversationFilter
}) {
  const { goTo } = useConsole()
  const path = addQuery('/api/v1/conversations', { ...filter })
  const pages = usePages<Conversation>(path, readCursorPages(path))
  const change = (part: Partial<ConversationFilter>) => goTo(addresses.conversations({ ...filter, ...part }))
  const update = (changed: Conversation) =>
    pages.change((items) =>
      items.map((one) => (one.conversation_id === changed.conversation_id ? changed : one)),
    )

  return (
    <Panes
      hint={texts.choose_conversation}
      list={
        <>
          <PaneHead title={texts.conversations}>
            <button type="button" class="button small quiet" onClick={pages.readAgain}>
              {texts.refresh}
            </button>
          </PaneHead>
          <div class="filters">
            <FilterSelect
              label={texts.status}
              names={texts.statuses}
              value={filter.status}
              onChange={(status) => change({ status })}
            />
            <FilterSelect
              label={texts.kind}
              names={texts.kinds}
              value={filter.kind}
              onChange={(kind) => change({ kind })}
            />
          </div>
          <PagedList pages={pages} empty={<NoConversations filter={filter} />}>
            {(items) => (
              <ul class="rows" aria-label={texts.conversations}>
                {items.map((conversation) => (
                  <ConversationRow
                    key={conversation.conversation_id}
                    conversation={conversation}
                    filter={filter}
                    isOpen={[conversation.conversation_id, conversation.key].includes(conversationId ?? '')}
                  />
                ))}
              </ul>
            )}
          </PagedList>
        </>
      }
      detail={
        conversationId && (
          <ConversationDetail
            key={conversationId}
            conversationId={conversationId}
            filter={filter}
            onChange={update}
          />
        )
      }
    />
  )
}

function NoConversations({ filter }: { filter: ConversationFilter }) {
  if (filter.status === null && filter.kind === null)
    return (
      <Empty
        title={texts.no_conversations}
        text={texts.no_conversations_text}
        example={caseExample(location.origin)}
      />
    )
  return (
    <Empty title={texts.no_such_conversations} text={texts.no_such_conversations_text}>
      <a class="button" href={addresses.conversations({ status: null, kind: null })}>
        {texts.show_all}
      </a>
    </Empty>
  )
}
