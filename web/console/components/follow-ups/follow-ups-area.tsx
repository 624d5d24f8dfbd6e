import type { ChatFollowUp } from '../../api-types.ts'
import { useConsole } from '../../console-context.ts'
import { addQuery, readNumberedPages } from '../../read-page.ts'
import { addresses } from '../../router.ts'
import { texts } from '../../texts.ts'
import { usePages } from '../../use-pages.ts'
import { FilterSelect } from '../filter-select.tsx'
import { PaneHead, Panes } from '../panes.tsx'
import { Empty, PagedList } from '../states.tsx'
import { FollowUpRow } from './follow-up-row.tsx'
import { ScheduleForm } from './schedule-form.tsx'

/** Messages scheduled in chats, by due date, and the form for a new one. */
export function FollowUpsArea({
  status,
  schedules,
  chatId,
}: {
  status: string | null
  schedules: boolean
  chatId: string | null
}) {
  const { goTo } = useConsole()
  const path = addQuery('/api/v1/chat-message-follow-ups', { statuses: status })
  const pages = usePages<ChatFollowUp>(path, readNumberedPages(path))
  const update = (changed: ChatFollowUp) =>
    pages.change((items) => items.map((one) => (one.id === changed.id ? changed : one)))
  return (
    <Panes
      hint={texts.choose_follow_up}
      list={
        <>
          <PaneHead title={texts.follow_ups}>
            <a class="button small primary" href={addresses.newFollowUp()}>
              {texts.new_follow_up}
            </a>
          </PaneHead>
          <div class="filters">
            <FilterSelect
              label={texts.status}
              names={texts.follow_up_statuses}
              value={status}
              onChange={(chosen) => goTo(addresses.followUps(chosen))}
            />
            <button type="button" class="button small quiet" onClick={pages.readAgain}>
              {texts.refresh}
            </button>
          </div>
          <PagedList pages={pages} empty={<NoFollowUps status={status} />}>
            {(items) => (
              <ul class="rows" aria-label={texts.follow_ups}>
                {items.map((followUp) => (
                  <FollowUpRow key={followUp.id} followUp={followUp} onCancelled={update} />
                ))}
              </ul>
            )}
          </PagedList>
        </>
      }
      detail={schedules ? <ScheduleForm key={chatId} chatId={chatId} onScheduled={pages.readAgain} /> : null}
    />
  )
}

function NoFollowUps({ status }: { status: string | null }) {
  if (status !== null)
    return (
      <Empty title={texts.no_such_follow_ups}>
        <a class="button" href={addresses.followUps(null)}>
          {texts.show_all}
        </a>
      </Empty>
    )
  return (
    <Empty title={texts.no_follow_ups} text={texts.no_follow_ups_text}>
      <a class="button" href={addresses.newFollowUp()}>
        {texts.new_follow_up}
      </a>
    </Empty>
  )
}
