import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'
import { keepDraft, readDraft } from './drafts.ts'
import { usePage } from './page-context.ts'

/**
 * Brings an unsent draft back into the field and answers the handler that keeps it up to date.
 * What was typed before the script ran wins. `onChange` hears each change of the field.
 */
export function useDraft(
  step_id: string,
  field: RefObject<HTMLInputElement | HTMLTextAreaElement | null>,
  onChange?: () => void,
): () => void {
  const { conversation_id } = usePage().conversation.view

  useEffect(() => {
    const element = field.current
    if (!element) return
    const draft = readDraft(conversation_id, step_id)
    if (draft !== null && element.value === element.defaultValue) element.value = draft
    onChange?.()
  }, [])

  return () => {
    keepDraft(conversation_id, step_id, field.current?.value ?? '')
    onChange?.()
  }
}
