import { hexColour, textOn } from '../page/contrast.ts'
import type { EmbedOptions } from './options.ts'
import { STYLE } from './style.ts'

/** An element with a shadow that keeps the site's styles out, and ours in. No `style` element: a strict policy may forbid it. */
export function createHost(name: 'div' | 'aside', { theme, accent }: Pick<EmbedOptions, 'theme' | 'accent'>) {
  const host = document.createElement(name)
  if (theme) host.dataset.theme = theme
  const root = host.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  const colour = accent && hexColour(accent)
  sheet.replaceSync(
    STYLE + (colour ? `:host{--accent:${colour}!important;--on-accent:${textOn(colour)}!important}` : ''),
  )
  root.adoptedStyleSheets = [sheet]
  return { host, root }
}
