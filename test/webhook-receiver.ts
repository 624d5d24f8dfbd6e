import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { TestContext } from 'node:test'
import { eventually } from './hearback.ts'

export interface ReceivedEvent {
  headers: IncomingHttpHeaders
  /** The bytes as they arrived. */
  raw: string
  // biome-ignore lint/suspicious/noExplicitAny: tests read whatever shape the document promises
  body: any
}

export interface WebhookReceiver {
  url: string
  events: ReceivedEvent[]
  /** What the next requests are answered with; 200 once it is empty. */
  answers: { status: number; headers?: Record<string, string>; body?: string }[]
  /** Waits for the first event of a type that `matches`. */
  wait(eventType: string, matches?: (event: ReceivedEvent) => boolean): Promise<ReceivedEvent>
}

/** A back end's webhook endpoint: a real HTTP server on loopback that keeps what it receives. */
export async function startWebhookReceiver(t: Pick<TestContext, 'after'>): Promise<WebhookReceiver> {
  const events: ReceivedEvent[] = []
  const answers: WebhookReceiver['answers'] = []
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const raw = Buffer.concat(parts).toString('utf8')
      events.push({ headers: request.headers, raw, body: JSON.parse(raw) })
      const answer = answers.shift() ?? { status: 200 }
      response.writeHead(answer.status, answer.headers).end(answer.body ?? '')
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
    url: `http://127.0.0.1:${port}/hook`,
    events,
    answers,
    wait: (eventType, matches = () => true) =>
      eventually(
        () => events.find((event) => event.headers['hearback-event'] === eventType && matches(event)),
        `the webhook ${eventType} arrives`,
      ),
  }
}
