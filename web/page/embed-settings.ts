import { brandStyle } from './brand-style.ts'

/** What a site that embeds the page may ask for. */
export interface EmbedSettings {
  theme: 'light' | 'dark' | null
  accent: string | null
  locale: string | null
  /** Texts by step id. */
  prefill: Record<string, string>
  /** A panel scrolls inside; without one the frame grows with the page. */
  inPanel: boolean
}

/** Whatever arrived, as far as it makes sense. */
export function readSettings(sent: unknown): EmbedSettings {
  const { theme, accent, locale, prefill, layout } = (sent ?? {}) as Record<string, unknown>
  const texts = Object.entries(typeof prefill === 'object' && prefill !== null ? prefill : {})
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : null,
    accent: typeof accent === 'string' ? accent : null,
    locale: typeof locale === 'string' ? locale : null,
    prefill: Object.fromEntries(texts.filter(([, text]) => typeof text === 'string')),
    inPanel: layout === 'panel',
  }
}

/** Shows the page in the colours and the layout asked for. */
export function applyLook({ theme, accent, inPanel }: EmbedSettings): void {
  const { classList, style } = document.documentElement
  classList.toggle('embedded', !inPanel)
  if (accent !== null) {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(brandStyle(accent))
    document.adoptedStyleSheets = [sheet]
  }
  if (theme === null) return
  style.colorScheme = theme
  // The dark colours hang on what the system prefers: from now on they hold always, or never.
  for (const sheet of [...document.styleSheets, ...document.adoptedStyleSheets]) {
    for (const rule of sheet.cssRules) {
      if (rule instanceof CSSMediaRule && rule.media.mediaText.includes('prefers-color-scheme: dark'))
        rule.media.mediaText = theme === 'dark' ? 'all' : 'not all'
    }
  }
}
