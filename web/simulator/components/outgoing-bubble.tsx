import { useSimulator } from '../simulator-context.ts'
import type { Outgoing } from '../use-simulation.ts'
import { Meta } from './bubble.tsx'
import { PhoneIcon } from './phone-icon.tsx'

/** What was just sent, until the server has it; or that it could not be sent yet. */
export function OutgoingBubble({ message }: { message: Outgoing }) {
  const { simulation, texts } = useSimulator()
  return (
    <li class="bubble user">
      <span class="visually-hidden">{texts.you}</span>
      <div class={message.file ? 'bubble-box bubble-file' : 'bubble-box'}>
        {message.file && <PhoneIcon name="file" />}
        <p class="typed" dir="auto">
          {message.text}
        </p>
        <Meta time="" ticks="sending" />
      </div>
      {message.is_waiting && (
        <p class="bubble-state" role="status">
          {texts.waiting}{' '}
          <button type="button" class="link" onClick={() => simulation.retryNow()}>
            {texts.try_again}
          </button>
        </p>
      )}
    </li>
  )
}
