import { addresses, type Route } from '../router.ts'
import { texts } from '../texts.ts'

const NO_FILTER = { status: null, kind: null }
const areas = [
  { area: 'conversations', href: addresses.conversations(NO_FILTER) },
  { area: 'cases', href: addresses.cases },
  { area: 'follow_ups', href: addresses.followUps(null) },
  { area: 'settings', href: addresses.settings },
] as const

/** The areas: at the side where there is room, else across the top. */
export function TopBar({ area, onShortcuts }: { area: Route['area']; onShortcuts: () => void }) {
  return (
    <header class="top-bar">
      <h1 class="brand">{texts.console}</h1>
      <nav aria-label={texts.areas}>
        <ul class="areas">
          {areas.map((one) => (
            <li key={one.area}>
              <a class="area" href={one.href} aria-current={one.area === area ? 'page' : undefined}>
                {texts[one.area]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <button type="button" class="button quiet small shortcuts-button" onClick={onShortcuts}>
        {texts.shortcuts} <kbd>?</kbd>
      </button>
    </header>
  )
}
