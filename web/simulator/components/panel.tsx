import { formatShare, formatTime } from '#page/format.ts'
import { useSimulator } from '../simulator-context.ts'
import type { SimulatorView } from '../view.ts'
import { Webhook } from './webhook.tsx'

/** What a phone does not show: where the dialogue stands, what it knows, and what the back end heard. */
export function Panel() {
  const { simulation, texts } = useSimulator()
  const { now, understood, keys, webhooks, has_more_webhooks, template } = simulation.view
  return (
    <aside class="panel" aria-label={texts.behind}>
      {template.is_outdated && <p class="panel-notice">{texts.begin_newest}</p>}
      {template.name === null && <p class="panel-notice">{texts.template_gone}</p>}
      <section>
        <h2>{texts.now}</h2>
        <NowLine now={now} />
      </section>
      <section>
        <h2>{texts.last_reply}</h2>
        <UnderstoodLine understood={understood} />
      </section>
      <section>
        <h2>{texts.session_keys}</h2>
        {keys.length === 0 && <p class="muted">{texts.no_keys}</p>}
        <dl class="keys">
          {keys.map(({ key, value }) => (
            <div key={key}>
              <dt>
                <bdi>{key}</bdi>
              </dt>
              <dd class="typed" dir="auto">
                {value}
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <section>
        <h2>{texts.webhooks}</h2>
        {webhooks.length === 0 && <p class="muted">{texts.no_webhooks}</p>}
        <ol class="webhooks">
          {webhooks.map((webhook) => (
            <Webhook key={webhook.id} webhook={webhook} />
          ))}
        </ol>
        {has_more_webhooks && <p class="muted">{texts.more_webhooks}</p>}
      </section>
    </aside>
  )
}

function NowLine({ now }: { now: SimulatorView['now'] }) {
  const { texts, hydrated, language } = useSimulator()
  switch (now.kind) {
    case 'asking':
      return (
        <p>
          {texts.asking(now.step_id, now.type)}
          {now.attempts > 0 && <span class="muted"> · {texts.attempts(now.attempts)}</span>}
        </p>
      )
    case 'awaiting_reply':
      return <p>{texts.awaiting_reply(now.step_id)}</p>
    case 'awaiting_update':
      return <p>{texts.awaiting_update(now.step_id)}</p>
    case 'pausing':
      return <p>{texts.pausing(now.step_id, hydrated ? formatTime(now.until, language) : '…')}</p>
    case 'over':
      return <p>{texts.is_over}</p>
  }
}

function UnderstoodLine({ understood }: { understood: SimulatorView['understood'] }) {
  const { texts, language } = useSimulator()
  if (understood === null) return <p class="muted">{texts.no_reply}</p>
  const { literal, answer, is_asked_again } = understood
  return (
    <>
      {literal && (
        <p class="quote typed" dir="auto">
          {literal}
        </p>
      )}
      <p dir="auto">{describe()}</p>
    </>
  )

  function describe(): string {
    if (answer === null) return is_asked_again ? texts.not_understood : texts.taken
    if (answer.confidence === 0) return texts.kept(answer.text)
    return texts.understood(answer.text, formatShare(answer.confidence, language))
  }
}
