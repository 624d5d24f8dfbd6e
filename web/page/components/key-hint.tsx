import { usePage } from '../page-context.ts'
import type { PageQuestion } from '../view.ts'

const LINES: readonly PageQuestion['type'][] = ['number', 'email', 'phone', 'url', 'location']

/** Says which keys send the answer, where there is a keyboard. Rendered in the browser only. */
export function KeyHint({ type }: { type: PageQuestion['type'] }) {
  const { texts } = usePage()
  const command = navigator.platform.startsWith('Mac') ? '⌘' : 'Ctrl'
  const keys = type === 'text' ? `${command} + Enter` : LINES.includes(type) ? 'Enter' : null
  return keys ? <span class="key-hint">{texts.or_press(keys)}</span> : null
}
