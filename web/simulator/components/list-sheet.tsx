import { useSimulator } from '../simulator-context.ts'
import type { PhoneMessage } from '../view.ts'
import { Sheet } from './sheet.tsx'

interface Props {
  message: PhoneMessage
  onClose(): void
}

/** The answers of a list, as a phone shows them: shortened where they are long. */
export function ListSheet({ message, onClose }: Props) {
  const { simulation, texts } = useSimulator()
  const { layout, answers, step_id } = message
  if (layout.kind !== 'list') return null
  return (
    <Sheet title={texts.choose_answer} onClose={onClose}>
      <ul class="sheet-rows">
        {layout.rows.map(({ title, description }, index) => (
          <li key={index}>
            <button
              type="button"
              dir="auto"
              onClick={() => {
                onClose()
                simulation.say(answers[index] ?? title, step_id)
              }}
            >
              {title}
              {description && <span class="muted">{description}</span>}
            </button>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
