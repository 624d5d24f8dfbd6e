import { useEffect, useState } from 'preact/hooks'
import { usePage } from '../page-context.ts'
import type { PageItem } from '../view.ts'
import { AnsweredItem } from './answered-item.tsx'
import { Message } from './message.tsx'
import { NewMessage } from './new-message.tsx'

/** What was answered, and what was said. */
export function Thread() {
  const { conversation } = usePage()
  return (
    <>
      <NewMessage />
      {conversation.view.status === 'active' ? <OpenThread /> : <EndedThread />}
    </>
  )
}

/** The last answer in sight, the earlier ones folded away; and what was said since. */
function OpenThread() {
  const { conversation, texts } = usePage()
  const { items } = conversation.view
  const last_answer = lastAnswer(items)
  const count = items.filter((item) => item.kind === 'answered').length
  const earlier = items.slice(0, Math.max(last_answer, 0))
  const editing = earlier.some(
    (item) => item.kind === 'answered' && item.question.step_id === conversation.editing,
  )
  // Stays open afterwards, so that the person finds the place again.
  const [open, setOpen] = useState(editing)
  useEffect(() => {
    if (editing) setOpen(true)
  }, [editing])

  if (count < 2) return <Items items={items} />
  return (
    <>
      <details class="answers" open={open || editing} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{texts.earlier_answers(count - 1)}</summary>
        <Items items={earlier} />
      </details>
      <Items items={items.slice(last_answer)} />
    </>
  )
}

/** What was said last comes first, so that it is seen; and that it can't be replied to is said with it. */
function EndedThread() {
  const { conversation, texts } = usePage()
  const { items, brand } = conversation.view
  const since = lastAnswer(items) + 1
  const last = items.at(-1)
  return (
    <>
      <Items items={items.slice(since)} />
      {last?.kind === 'said' && last.role === 'agent' && (
        <p class="no-reply muted">{texts.no_reply(brand.name)}</p>
      )}
      {since > 0 && (
        <section aria-labelledby="answers-title">
          <h2 id="answers-title" class="answers-title">
            {texts.your_answers}
          </h2>
          <Items items={items.slice(0, since)} />
        </section>
      )}
    </>
  )
}

function lastAnswer(items: readonly PageItem[]): number {
  return items.findLastIndex((item) => item.kind === 'answered')
}

function Items({ items }: { items: PageItem[] }) {
  if (items.length === 0) return null
  return (
    <ol class="items">
      {items.map((item) =>
        item.kind === 'answered' ? (
          <AnsweredItem key={`answer ${item.question.step_id}`} item={item} />
        ) : (
          <Message key={`message ${item.number}`} item={item} />
        ),
      )}
    </ol>
  )
}
