import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestContext } from 'node:test'
import { sha256 } from './clients.ts'

/** One request of a webhook, as its receiver remembers it. */
export interface Received {
  webhook_id: string
  sequence: number
  conversation_id: string
  message_id: string
  message_number: number
  /** SHA-256 of the bytes of the body. */
  bytes: string
  taken: boolean
}

/** How often of a hundred times an event is refused when it first comes. */
const REFUSED = 3

/** A receiver of `message.created` whose append-only log the deliveries are judged by. */
export async function startEventLog(
  t: Pick<TestContext, 'after'>,
  random: () => number,
): Promise<{ url: string; received: Received[] }> {
  const received: Received[] = []
  const seen = new Set<string>()
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const bytes = Buffer.concat(parts)
      const { conversation_id, message } = JSON.parse(bytes.toString('utf8'))
      const webhook_id = String(request.headers['webhook-id'])
      const taken = seen.has(webhook_id) || random() * 100 >= REFUSED
      seen.add(webhook_id)
      received.push({
        webhook_id,
        sequence: Number(request.headers['hearback-sequence']),
        conversation_id,
        message_id: message.message_id,
        message_number: message.number,
        bytes: sha256(bytes),
        taken,
      })
      response.writeHead(taken ? 200 : 500).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, received }
}
