import { useRef } from 'preact/hooks'
import { usePage } from '../page-context.ts'
import { spokenMessage } from '../spoken-message.ts'

/** Tells a screen reader, when it has time, what has just been said; what was there before it finds by itself. */
export function NewMessage() {
  const { items, brand } = usePage().conversation.view
  const last = items.findLast((item) => item.kind === 'said' && item.role === 'agent')
  const said = last?.kind === 'said' ? last : null
  const known = useRef(said?.number)
  return (
    <p class="visually-hidden" role="status">
      {said !== null && said.number !== known.current && `${brand.name}: ${spokenMessage(said)}`}
    </p>
  )
}
