import { useEffect, useRef } from 'preact/hooks'
import { editLinkId, FIELD_ID, PICKER_ID, TITLE_ID } from './element-ids.ts'
import type { Conversation } from './use-conversation.ts'

/**
 * Moves the focus to where the person goes on: the new question's title after an answer, the field when something
 * was wrong with the answer, the Edit link when editing was left. Opening the page moves nothing.
 */
export function useFocus({ replies, editing, view }: Conversation): void {
  const before = useRef({ replies, editing })

  useEffect(() => {
    const previous = before.current
    before.current = { replies, editing }
    if (replies === previous.replies && editing === previous.editing) return
    const left = previous.editing !== null && editing === null && replies === previous.replies
    const target = left && previous.editing !== null ? editLinkId(previous.editing) : TITLE_ID
    const invalid =
      editing === null && view.current?.notice && !left
        ? (document.getElementById(FIELD_ID) ?? document.getElementById(PICKER_ID))
        : null
    const element = invalid ?? document.getElementById(target)
    element?.focus({ preventScroll: true })
    element?.scrollIntoView({ block: left ? 'center' : 'nearest' })
  }, [replies, editing])
}
