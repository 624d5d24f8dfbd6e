// The clients of messages.ts, in a process of their own: keep-alive connections that each send one answer at a time.
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'

export interface LoadOrder {
  port: number
  key: string
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

const order = JSON.parse(await text(process.stdin)) as LoadOrder
console.log(JSON.stringify(await load(order)))

async function load({ port, key, clients, seconds, conversations, answers }: LoadOrder): Promise<LoadResult> {
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
        const status = await connection.post(
          id,
          key,
          `Answer ${number++}: it went out with the last delivery.`,
        )
        if (status === 201) latencies.push(performance.now() - sent)
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
    post(conversation: string, key: string, answer: string): Promise<number> {
      const body = JSON.stringify({ role: 'user', text: answer })
      const request = `POST /api/v1/conversations/${conversation}/messages HTTP/1.1\r\nHost: bench\r\nAuthorization: ${key}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`
      return new Promise((resolve) => {
        answered = resolve
        socket.write(request)
      })
    },
    close: () => void socket.destroy(),
  }
}
