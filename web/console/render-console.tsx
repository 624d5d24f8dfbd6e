import { renderToString } from 'preact-render-to-string'
import { htmlDocument } from '#page/html-document.ts'
import { SignIn, type SignInState } from './components/sign-in.tsx'
import { texts } from './texts.ts'

export interface ConsoleDocument {
  client_url: string
  style_url: string
  /** The folder of the font files, such as '/assets/fonts'. */
  fonts_url: string
  /** Of the Content-Security-Policy. */
  nonce: string
}

/** The shell; the script fills it. */
export function renderConsole({ client_url, style_url, fonts_url, nonce }: ConsoleDocument): string {
  return htmlDocument({
    language: 'en',
    direction: 'ltr',
    title: texts.console,
    style_url,
    fonts_url,
    brand: null,
    body: renderToString(
      <noscript>
        <main class="sign-in">
          <h1>{texts.console}</h1>
          <p>{texts.needs_script}</p>
        </main>
      </noscript>,
    ),
    script: { url: client_url, nonce, data: null },
  })
}

/** What somebody sees who is not signed in (yet). It needs no script. */
export function renderSignIn(
  document: { style_url: string; fonts_url: string; nonce: string },
  state: SignInState,
): string {
  return htmlDocument({
    language: 'en',
    direction: 'ltr',
    title: texts.sign_in_title(texts.sign_in_states[state].title),
    style_url: document.style_url,
    fonts_url: document.fonts_url,
    brand: null,
    body: renderToString(<SignIn state={state} />),
    script: null,
  })
}
