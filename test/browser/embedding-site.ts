import { createServer } from 'node:http'
import type { TestContext } from 'node:test'
import type { Page } from 'playwright-core'

export interface EmbeddingSite {
  /** `http://localhost:<port>`: another origin and another site than 127.0.0.1. */
  origin: string
  /** The address of a page that shows `link` in an iframe. */
  showing(link: string): string
}

export interface ParentMessage {
  origin: string
  // biome-ignore lint/suspicious/noExplicitAny: whatever arrived
  data: any
}

/** A client's own site: one page with an iframe, which keeps the messages that arrive in `window.messages`. */
export async function startEmbeddingSite(t: Pick<TestContext, 'after'>): Promise<EmbeddingSite> {
  const server = createServer((request, response) => {
    const link = new URL(request.url ?? '/', 'http://localhost').searchParams.get('link') ?? ''
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    response.end(`<!doctype html><html lang="en"><head><title>Client area</title><link rel="icon" href="data:,"></head>
      <body><h1>Client area</h1>
      <script>
        window.messages = []
        addEventListener('message', (event) => {
          window.messages.push({ origin: event.origin, data: event.data })
          if (event.data.height) document.querySelector('iframe').style.height = event.data.height + 'px'
        })
      </script>
      <iframe title="Questions" src="${link.replaceAll('"', '&quot;')}" style="width:100%;height:40rem;border:0"></iframe>
      </body></html>`)
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  t.after(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  const origin = `http://localhost:${typeof address === 'object' && address !== null ? address.port : 0}`
  return { origin, showing: (link) => `${origin}/?link=${encodeURIComponent(link)}` }
}

export function messagesOf(page: Page): Promise<ParentMessage[]> {
  return page.evaluate(() => (window as unknown as { messages: ParentMessage[] }).messages)
}
