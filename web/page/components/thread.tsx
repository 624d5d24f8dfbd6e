import { useEffect, useState } from 'preact/hooks'
import { usePage } from '../page-context.ts'
import type { PageItem } from '../view.ts'
import { AnsweredItem } from './answered-item.tsx'
import { Message } from './message.tsx'

/** What was answered: the last answer in sight, the earlier ones folded away; and what was said since. */
export function Thread() {
  const { conversation, texts } = usePage()
  const { items, status } = conversation.view
  const last_answer = items.findLastIndex((item) => item.kind === 'answered')
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

  if (status !== 'active' && count > 0) {
    return (
      <section aria-labelledby="answers-title">
        <h2 id="answers-title" class="answers-title">
          {texts.your_answers}
        </h2>
        <Items items={items} />
      </section>
    )
  }
  if (count < 2) return items.length > 0 ? <Items items={items} /> : null
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

function Items({ items }: { items: PageItem[] }) {
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
