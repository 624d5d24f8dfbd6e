import { useEffect, useRef } from 'preact/hooks'
import { COMPOSER_ID, editLinkId, FIELD_ID, TITLE_ID } from './element-ids.ts'
import type { Conversation } from './use-conversation.ts'

/**
 * Keeps the focus where the person goes on: in the composer when they write there, else in the next question's field or,
 * where a keyboard would come up, on the question. Leaving an edit goes back to its link.
 */
export function useChatFocus({ replies, editing }: Conversation): void {
  const before = useRef({ replies, editing })

  useEffect(() => {
    const previous = before.current
    before.current = { replies, editing }
    if (replies === previous.replies && editing === previous.editing) return
    if (editing === null && previous.editing !== null && replies === previous.replies) {
      document.getElementById(editLinkId(previous.editing))?.focus()
      return
    }
    const isLost = document.activeElement === document.body || document.activeElement === null
    if (editing === previous.editing && !isLost) return
    const fields = matchMedia('(pointer: fine)').matches ? [FIELD_ID, COMPOSER_ID] : []
    const [target] = [...fields, TITLE_ID].flatMap((id) => document.getElementById(id) ?? [])
    target?.focus({ preventScroll: true })
    if (editing !== null) document.getElementById(TITLE_ID)?.scrollIntoView({ block: 'center' })
  }, [replies, editing])
}
