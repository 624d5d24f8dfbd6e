import { connect, type Socket } from 'node:net'
import { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { request } from 'undici'
import { formOf } from '../case-client.ts'

/** Clients that behave badly, in a thread of their own so that they don't slow down who measures. */
export interface CrowdOrder {
  port: number
  key: string
  /** A conversation with a long history. */
  conversationId: string
  /** Connected, and silent. */
  idle: number
  /** Sends a header, or a body, byte by byte. */
  dripping: number
  /** Asks for much and reads nothing. */
  deaf: number
  uploads: number
  /** What each upload sends; a picture. */
  file: Uint8Array
  milliseconds: number
}

export interface CrowdResult {
  /** Statuses of the uploads. */
  statuses: number[]
}

const order = workerData as CrowdOrder
const messages = `/api/v1/conversations/${order.conversationId}/messages`
const sockets: Socket[] = []

function open(head: string): Socket {
  const socket = connect(order.port, '127.0.0.1', () => socket.write(head))
  sockets.push(socket)
  return socket.on('error', () => undefined)
}

function headOf(line: string, ...headers: string[]): string {
  return [`${line} HTTP/1.1`, 'Host: x', `Authorization: ${order.key}`, ...headers, '', ''].join('\r\n')
}

for (let count = 0; count < order.idle; count++) open('')

const dripping = Array.from({ length: order.dripping }, (_, index) =>
  index % 2 === 0
    ? open('GET /healthz HTTP/1.1\r\nX-Slow: ')
    : open(headOf(`POST ${messages}`, 'Content-Type: application/json', 'Content-Length: 1000000')),
)
const drip = setInterval(() => {
  for (const socket of dripping) if (socket.writable) socket.write(' ')
}, 1_000)

const big = [
  messages.replace('messages', 'report'),
  messages.replace('messages', 'export'),
  messages.replace('messages', 'events'),
  `${messages}?limit=100`,
]
for (let count = 0; count < order.deaf; count++)
  open(headOf(`GET ${big[count % big.length]}`, 'Last-Event-ID: 0')).pause()

const form = new Response(formOf({ 'photo.png': order.file }))
const type = form.headers.get('content-type') ?? ''
const bytes = new Uint8Array(await form.arrayBuffer())
const uploading = Array.from({ length: order.uploads }, async (_, index) => {
  const { statusCode, body } = await request(`http://127.0.0.1:${order.port}${messages}`, {
    method: 'POST',
    headers: { authorization: order.key, 'content-type': type },
    body: index % 2 === 0 ? bytes : Readable.from(slowly(order.milliseconds / 2)),
    headersTimeout: 0,
  })
  await body.dump()
  return statusCode
})

/** In a hundred pieces over this time. */
async function* slowly(milliseconds: number): AsyncGenerator<Uint8Array> {
  const size = Math.ceil(bytes.length / 100)
  for (let at = 0; at < bytes.length; at += size) {
    yield bytes.subarray(at, at + size)
    await sleep(milliseconds / 100)
  }
}

const [statuses] = await Promise.all([Promise.all(uploading), sleep(order.milliseconds)])
clearInterval(drip)
for (const socket of sockets) socket.destroy()
parentPort?.postMessage({ statuses } satisfies CrowdResult)
