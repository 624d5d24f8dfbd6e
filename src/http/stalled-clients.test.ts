import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { type TestContext, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import Fastify from 'fastify'
import { cutStalledClients } from './stalled-clients.ts'

const PATIENCE_MS = 300

/** A server with little patience: `/echo` reads, `/big` answers much, `/work` takes long. */
async function startServer(t: TestContext) {
  const app = Fastify({ forceCloseConnections: true })
  cutStalledClients(app, PATIENCE_MS)
  app.post('/echo', async (request) => request.body)
  app.get('/big', async () => 'x'.repeat(50_000_000))
  app.get('/work', async () => {
    await sleep(PATIENCE_MS * 3)
    return 'done'
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
  t.after(() => app.close())
  const { port } = app.server.address() as { port: number }
  const send = (head: string): Socket => {
    const socket = connect(port, '127.0.0.1', () => socket.write(`${head}\r\nHost: x\r\n\r\n`))
    return socket.on('error', () => undefined)
  }
  return { send, server: app.server }
}

test('a request that never comes to its end is answered 408', async (t) => {
  const { send } = await startServer(t)
  const answer = await text(
    send('POST /echo HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: 99'),
  )
  assert.match(answer, /^HTTP\/1\.1 408 .*X-Request-Id: /s)
})

test('a client that takes nothing of its answer is cut', async (t) => {
  const { send, server } = await startServer(t)
  const deaf = send('GET /big HTTP/1.1').pause()
  t.after(() => deaf.destroy())
  const [accepted] = await once(server, 'connection')
  await once(accepted, 'close')
})

test('work that takes long is waited for', async (t) => {
  const { send } = await startServer(t)
  assert.match(await text(send('GET /work HTTP/1.1\r\nConnection: close')), /done$/)
})
