import { useState } from 'preact/hooks'

/**
 * What the operator has begun to say in a conversation: it is still there after a look at another one, or a reload.
 * Kept in this tab alone, until it is sent.
 */
export function useDraft(conversationPath: string): [draft: string, keep: (text: string) => void] {
  const name = `draft of ${conversationPath}`
  const [draft, setDraft] = useState(() => sessionStorage.getItem(name) ?? '')
  function keep(text: string): void {
    setDraft(text)
    if (text === '') sessionStorage.removeItem(name)
    else sessionStorage.setItem(name, text)
  }
  return [draft, keep]
}
