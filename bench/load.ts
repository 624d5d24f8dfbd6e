// The clients of messages.ts, in a process of their own: keep-alive connections that each send one answer at a time.
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'

export type Surface = 'native' | 'intake'

export interface LoadOrder {
  port: number
  key: string
  surface: Surface
  clients: number
  seconds: number
  /** Open conversations; each takes `answers` answers. */
  conversations: string[]
  answers: number
}

export interface LoadResult {
  answers: number
  refused: number
  seconds: number
  /** Of one request, in ms. */
  p50: number
  p99: number
  /** Of this process, in seconds. */
  cpu: number
  /** Conversations that nobody has taken. */
  left: number
}

/** How each surface says something, and what it answers when that is stored. */
const says: Record<Surface, (id: string, text: string) => { path: string; body: object; stored: number }> = {
  native: (id, text) => ({
    path: `/api/v1/conversations/${id}/messages`,
    body: { role: 'user', text },
    stored: 201,
  }),
  intake: (conversation_id, message) => ({
    path: '/v1/api/conversation',
    body: { conversation_id, message, stream: false },
    stored: 200,
  }),
}

const order = JSON.parse(await text(process.stdin)) as LoadOrder
console.log(JSON.stringify(await load(order)))

async function load({
  port,
  key,
  surface,
  clients,
  seconds,
  conversations,
  answers,
}: LoadOrder): Promise<LoadResult> {
  const latencies: number[] = []
  const left = [...conversations]
  let refused = 0
  let number = 0
  const began = performance.now()
  const until = began + seconds * 1_000

  async function talk(): Promise<void> {
    const connection = await open(port)
    for (let id = left.pop(); id !== undefined; id = left.pop()) {
      for (let count = 0; count < answers; count++) {
        if (performance.now() > until) return connection.close()
        const sent = performance.now()
        const { path, body, stored } = says[surface](
          id,
          `Answer ${number++}: it went out with the last delivery.`,
        )
        const status = await connection.post(path, key, JSON.stringify(body))
        if (status === stored) latencies.push(performance.now() - sent)
        else refused += 1
      }
    }
    connection.close()
  }

  await Promise.all(Array.from({ length: clients }, talk))
  const took = (performance.now() - began) / 1_000
  const sorted = Float64Array.from(latencies).sort()
  const quantile = (part: number) => sorted[Math.floor((sorted.length - 1) * part)] ?? 0
  const { user, system } = process.cpuUsage()
  return {
    answers: latencies.length,
    refused,
    seconds: took,
    p50: quantile(0.5),
    p99: quantile(0.99),
    cpu: (user + system) / 1e6,
    left: left.length,
  }
}

/** One connection that reads just enough HTTP to know when an answer has ended. */
async function open(port: number) {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true })
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('error', reject)
  })
  let arrived = ''
  let answered: (status: number) => void = () => undefined
  socket.setEncoding('latin1').on('data', (part: string) => {
    arrived += part
    const head = arrived.indexOf('\r\n\r\n')
    if (head < 0) return
    const length = Number(/content-length: (\d+)/i.exec(arrived)?.[1] ?? 0)
    if (arrived.length < head + 4 + length) return
    const status = Number(arrived.slice(9, 12))
    arrived = ''
    answered(status)
  })
  socket.on('error', () => answered(0))
  return {
    post(path: string, key: string, body: string): Promise<number> {
      const request = `POST ${path} HTTP/1.1\r\nHost: bench\r\nAuthorization: ${key}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`
      return new Promise((resolve) => {
        answered = resolve
        socket.write(request)
      })
    },
    close: () => void socket.destroy(),
  }
}
