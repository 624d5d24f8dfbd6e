import { renderToString } from 'preact-render-to-string'
import { brandStyle } from './brand-style.ts'
import { ConversationPage } from './components/conversation-page.tsx'
import { EndPanel } from './components/end-panel.tsx'
import { htmlDocument } from './html-document.ts'
import { textsFor } from './texts.ts'
import type { PageStart } from './use-conversation.ts'
import type { PageView } from './view.ts'

export interface RenderOptions {
  /** '/c/<token>', also the target of every form. */
  token_path: string
  client_url: string
  style_url: string
  /** Of the Content-Security-Policy of this response. */
  nonce: string
  /** The folder of the font files, such as '/assets/fonts'; the Latin one is then fetched early. */
  fonts_url?: string
  /** The answered question that is shown open for editing. */
  editing_step_id?: string | null
}

/** The hosted page as a whole HTML document, complete without script; the script takes over from the same data. */
export function renderPage(view: PageView, options: RenderOptions): string {
  const { token_path, client_url, style_url, nonce, fonts_url = null, editing_step_id = null } = options
  const start: PageStart = { view, token_path, editing_step_id }
  return htmlDocument({
    language: view.language,
    direction: view.direction,
    title: view.subject ? `${view.subject} · ${view.brand.name}` : view.brand.name,
    style_url,
    fonts_url,
    brand: { nonce, css: brandStyle(view.brand.accent) },
    // An answer from a data set is there in a moment. Named, because behind a fragment the same address is no news.
    looks_again: view.chat?.awaiting ? token_path : null,
    body: renderToString(<ConversationPage {...start} />),
    script: { url: client_url, nonce, data: start },
  })
}

export interface ErrorPage {
  /** The HTTP status of the answer; 404, 410 and 507 have texts of their own. */
  status: number
  /** BCP 47. */
  language: string
  /** In the person's words; the texts for a link that works no more when null. */
  title: string | null
  detail: string | null
  style_url: string
}

/** A calm page for a link that is unknown, expired or revoked; it needs no script. */
export function renderErrorPage({ status, language, title, detail, style_url }: ErrorPage): string {
  const texts = textsFor(language)
  const gone = status === 404 || status === 410
  const full = status === 507 ? texts.file_no_room : null
  const heading = title ?? (gone ? texts.gone_title : texts.failed)
  return htmlDocument({
    language,
    direction: 'ltr',
    title: heading,
    style_url,
    fonts_url: null,
    brand: null,
    body: renderToString(
      <main class="column error-page">
        <EndPanel title={heading} detail={full ?? detail ?? (gone ? texts.gone_text : '')} />
      </main>,
    ),
    script: null,
  })
}
