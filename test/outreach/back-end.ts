import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { TestContext } from 'node:test'
import { eventually } from '../caller.ts'

// biome-ignore lint/suspicious/noExplicitAny: tests read whatever shape the document promises
type Body = any
export type Replies = (body: Body, response: ServerResponse, request: IncomingMessage) => void

export interface BackEnd {
  url: string
  heard: { event: string; body: Body; at: number }[]
  /** The event of a type that `matches`. */
  hears(event: string, matches?: (body: Body) => boolean): Promise<Body>
}

/** A back end on loopback that hears events and replies as it likes; with `{}` unless told otherwise. */
export async function startBackEnd(
  t: Pick<TestContext, 'after'>,
  replies: Replies = (_, response) => response.end('{}'),
): Promise<BackEnd> {
  const heard: BackEnd['heard'] = []
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(parts).toString('utf8'))
      heard.push({ event: String(request.headers['hearback-event']), body, at: Date.now() })
      replies(body, response, request)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}/webhooks/on-response`,
    heard,
    hears: (event, matches = () => true) =>
      eventually(
        () => heard.find((each) => each.event === event && matches(each.body))?.body,
        `the back end hears ${event}`,
      ),
  }
}
