import { formatTime } from '#page/format.ts'
import { useSimulator } from '../simulator-context.ts'
import type { SentWebhook } from '../view.ts'

/** One webhook with what became of it; its payload is a click away. */
export function Webhook({ webhook }: { webhook: SentWebhook }) {
  const { texts, hydrated, language } = useSimulator()
  const { event_type, host, status, outcome, result, at, payload } = webhook
  const state = { pending: texts.pending, delivered: texts.is_delivered, dead: texts.dead }[status]
  return (
    <li>
      <details>
        <summary>
          <code>{event_type}</code>
          <span class={`state ${status}`}>{state}</span>
          {(outcome ?? result) && <code class="outcome">{outcome ?? result}</code>}
        </summary>
        <p class="muted">
          <bdi>{host}</bdi>
          {hydrated && <time dateTime={at}> · {formatTime(at, language)}</time>}
          {outcome !== null && result && <span> · {result}</span>}
        </p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by keyboard */}
        <pre dir="ltr" tabIndex={0}>
          {payload}
        </pre>
      </details>
    </li>
  )
}
