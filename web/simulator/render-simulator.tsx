import { renderToString } from 'preact-render-to-string'
import { brandStyle } from '#page/brand-style.ts'
import { htmlDocument } from '#page/html-document.ts'
import { Gone } from './components/gone.tsx'
import { Simulator } from './components/simulator.tsx'
import { spokenLanguage, textsFor } from './texts.ts'
import type { SimulatorStart } from './use-simulation.ts'
import type { SimulatorView } from './view.ts'

export interface RenderOptions {
  /** '/simulator/<token>' */
  token_path: string
  client_url: string
  style_url: string
  /** The folder of the font files, such as '/assets/fonts'. */
  fonts_url: string
  /** Of the Content-Security-Policy of this response. */
  nonce: string
}

/** The simulator as a whole HTML document; the script takes over from the same data. */
export function renderSimulator(view: SimulatorView, options: RenderOptions): string {
  const { token_path, client_url, style_url, fonts_url, nonce } = options
  const start: SimulatorStart = { view, token_path }
  const texts = textsFor(view.language)
  return htmlDocument({
    language: view.language,
    direction: view.direction,
    title: view.template.name === null ? texts.simulator : texts.title(view.template.name),
    style_url,
    fonts_url,
    brand: { nonce, css: brandStyle(view.brand.accent) },
    body: renderToString(<Simulator {...start} />),
    script: { url: client_url, nonce, data: start },
  })
}

/** A calm page for a link that opens nothing, or what went wrong; it needs no script. */
export function renderSimulatorError(error: {
  /** BCP 47 tags, as a browser prefers them. */
  language: string
  /** What went wrong; null for a link that opens nothing. */
  detail: string | null
  style_url: string
}): string {
  const language = spokenLanguage(error.language.split(/[,;]/)[0] ?? '')
  const texts = textsFor(language)
  const title = error.detail === null ? texts.gone_title : texts.failed
  return htmlDocument({
    language,
    direction: language === 'ar' ? 'rtl' : 'ltr',
    title,
    style_url: error.style_url,
    fonts_url: null,
    brand: null,
    body: renderToString(<Gone title={title} detail={error.detail ?? texts.gone_text} />),
    script: null,
  })
}
