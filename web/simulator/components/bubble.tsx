import { formatSize, formatTime } from '#page/format.ts'
import { useSimulator } from '../simulator-context.ts'
import type { PhoneMessage, Ticks } from '../view.ts'
import { PhoneIcon } from './phone-icon.tsx'

const COORDINATES = /^-?\d{1,3}(\.\d+)?, -?\d{1,3}(\.\d+)?(\n|$)/

interface Props {
  message: PhoneMessage
  /** Opens the answers of a list. */
  onOpenList(message: PhoneMessage): void
}

/** One message as a phone shows it, with the answers that can be tapped below. */
export function Bubble({ message, onOpenList }: Props) {
  const { simulation, texts, hydrated, language } = useSimulator()
  const { role, layout, answers, step_id, documents, at, ticks } = message
  const pieces = layout.kind === 'text' ? layout.pieces.filter((piece) => piece !== '') : [layout.text]
  const canTap = simulation.view.status === 'active'
  const meta = <Meta time={hydrated ? formatTime(at, language) : ''} ticks={ticks} />
  return (
    <li class={`bubble ${role}`}>
      <span class="visually-hidden">{role === 'user' ? texts.you : simulation.view.brand.name}</span>
      {documents.map(({ document_id, name, size, refusal }, index) => (
        <div key={document_id} class="bubble-box bubble-file">
          <PhoneIcon name="file" />
          <div>
            <bdi class="file-name">{name}</bdi>
            <p class="muted">
              <bdi>{formatSize(size, language)}</bdi>
              {refusal !== null && <span class="refused"> · {texts.not_accepted}</span>}
            </p>
          </div>
          {pieces.length === 0 && index === documents.length - 1 && meta}
        </div>
      ))}
      {pieces.map((piece, index) => (
        <div key={index} class="bubble-box">
          <p class="typed" dir="auto">
            {role === 'user' && COORDINATES.test(piece) && <PhoneIcon name="pin" />}
            {piece}
          </p>
          {index === pieces.length - 1 && meta}
        </div>
      ))}
      {layout.kind === 'buttons' && (
        <ul class="bubble-buttons">
          {layout.titles.map((title, index) => (
            <li key={title}>
              <button
                type="button"
                dir="auto"
                disabled={!canTap}
                onClick={() => simulation.say(answers[index] ?? title, step_id)}
              >
                {title}
              </button>
            </li>
          ))}
        </ul>
      )}
      {layout.kind === 'list' && (
        <div class="bubble-buttons">
          <button type="button" aria-haspopup="dialog" disabled={!canTap} onClick={() => onOpenList(message)}>
            <PhoneIcon name="list" />
            {layout.opener}
          </button>
        </div>
      )}
    </li>
  )
}

/** When it was said and how far it has got. */
export function Meta({ time, ticks }: { time: string; ticks: Ticks | 'sending' }) {
  const { texts } = useSimulator()
  const icon = ticks === 'sending' ? 'clock' : ticks === 'sent' ? 'tick' : 'ticks'
  return (
    <p class="bubble-meta">
      {time && <time>{time}</time>}
      <span class={`ticks ${ticks}`} title={texts[ticks]}>
        <PhoneIcon name={icon} />
        <span class="visually-hidden">{texts[ticks]}</span>
      </span>
    </p>
  )
}
