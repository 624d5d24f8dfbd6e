import { useSimulator } from '../simulator-context.ts'
import { PhoneIcon } from './phone-icon.tsx'

/** Who writes, whether anybody can be heard just now, and the way back to the beginning. */
export function PhoneHead() {
  const { simulation, texts } = useSimulator()
  const { view, connected } = simulation
  const { brand, template } = view
  const [initial = ''] = brand.name.trim()
  return (
    <header class="phone-head">
      {brand.logo_url ? (
        <img class="avatar" src={brand.logo_url} alt="" />
      ) : (
        <span class="avatar" aria-hidden="true">
          {initial.toLocaleUpperCase()}
        </span>
      )}
      <div class="phone-who">
        <h1>
          <bdi>{brand.name}</bdi>
        </h1>
        <p class="muted" role="status">
          {connected ? <bdi>{template.name ?? texts.simulator}</bdi> : texts.reconnecting}
        </p>
      </div>
      <button
        type="button"
        class="button quiet"
        aria-disabled={simulation.beginning}
        onClick={() => void simulation.beginAgain()}
      >
        <PhoneIcon name="again" />
        {texts.begin_again}
      </button>
    </header>
  )
}
