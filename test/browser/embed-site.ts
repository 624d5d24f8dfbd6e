import { createServer } from 'node:http'
import type { TestContext } from 'node:test'
import type { Page } from 'playwright-core'

export interface EmbedSite {
  /** `http://localhost:<port>`: another origin and another site than 127.0.0.1. */
  origin: string
  /** The address of a page whose body ends with this HTML. */
  showing(html: string): string
}

export interface HeardEvent {
  type: string
  detail: { event: string; conversation_id: string; height?: number; number?: number }
}

/** As strict as a site that embeds a conversation can be. */
const policy = (server: string) =>
  [
    "default-src 'none'",
    `script-src ${server} 'nonce-site'`,
    "style-src 'nonce-site'",
    'img-src data:',
    `frame-src ${server}`,
    "require-trusted-types-for 'script'",
  ].join('; ')

const EVENTS = ['ready', 'resize', 'message', 'finished', 'closed', 'error']

/** A client's own site, which keeps the events of the embed script in `window.heard`. */
export async function startEmbedSite(t: Pick<TestContext, 'after'>, server: string): Promise<EmbedSite> {
  const site = createServer((request, response) => {
    const html = new URL(request.url ?? '/', 'http://localhost').searchParams.get('html') ?? ''
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy(server),
    })
    response.end(`<!doctype html><html lang="en"><head><title>Client area</title><link rel="icon" href="data:,">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <style nonce="site">
        :root { color-scheme: light dark; font: 16px/1.5 system-ui; } body { margin: 0; }
        header, main { max-width: 56rem; margin-inline: auto; padding: 1.25rem; }
        header { font-weight: 650; border-block-end: 1px solid #8886; }
        button { font: 700 40px serif; background: #d00; padding: 30px; }
      </style></head>
      <body><header>Meridian client area</header>
      <main><h1>Your application</h1>
      <p>We have received your application of 12 March. A few things are still missing before we can open the account;
      it takes about three minutes.</p>
      <div id="questions"></div></main>
      <script nonce="site">
        window.heard = []
        for (const type of ${JSON.stringify(EVENTS)})
          document.addEventListener('hearback:' + type, ({ type, detail }) => window.heard.push({ type, detail }))
      </script>
      ${html}
      </body></html>`)
  })
  await new Promise<void>((resolve) => site.listen(0, 'localhost', resolve))
  t.after(() => {
    site.closeAllConnections()
    site.close()
  })
  const address = site.address()
  const origin = `http://localhost:${typeof address === 'object' && address !== null ? address.port : 0}`
  return { origin, showing: (html) => `${origin}/?html=${encodeURIComponent(html)}` }
}

export function heardBy(page: Page): Promise<HeardEvent[]> {
  return page.evaluate(() => (window as unknown as { heard: HeardEvent[] }).heard)
}
