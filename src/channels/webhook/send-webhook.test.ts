import assert from 'node:assert/strict'
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import { type AddressInfo, createServer as createTcpServer, type Server as TcpServer } from 'node:net'
import { after, describe, test } from 'node:test'
import { createServer as createTlsServer } from 'node:tls'
import { brotliCompressSync, createGzip, gzipSync } from 'node:zlib'
import { createAddressGuard, type Lookup } from './address-guard.ts'
import { type Attempt, createWebhookSender, isDelivered, type WebhookRequest } from './send-webhook.ts'

const servers: (Server | TcpServer)[] = []
const loopback: Lookup = async () => [{ address: '127.0.0.1', family: 4 }]
const sender = senderWith(loopback)

function senderWith(lookup: Lookup) {
  const guard = createAddressGuard({ allowedCidrs: ['127.0.0.1/32'], lookup })
  return createWebhookSender({ guard, version: '1.2.3' })
}

after(async () => {
  await sender.close()
  for (const server of servers) {
    if ('closeAllConnections' in server) server.closeAllConnections()
    server.close()
  }
})

async function listen(server: Server | TcpServer): Promise<{ port: number; connections: () => number }> {
  let connections = 0
  server.on('connection', () => connections++)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { port: (server.address() as AddressInfo).port, connections: () => connections }
}

const receiver = (listener: RequestListener) => listen(createServer(listener))

function send(port: number, more: Partial<WebhookRequest> = {}): Promise<Attempt> {
  const url = `http://hooks.test:${port}/in?a=1`
  return sender.send({ url, body: '{"event":"x"}', headers: {}, timeout_ms: 3000, ...more })
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

describe('an answer', () => {
  test('of 200 is a delivery, and the receiver saw the request as it was given', async () => {
    let seen: unknown
    const { port } = await receiver(async (request, response) => {
      const { host, 'user-agent': agent, 'content-type': type } = request.headers
      seen = { method: request.method, url: request.url, host, agent, type, body: await textOf(request) }
      response.end('{"ok":true}')
    })
    const attempt = await send(port, {
      headers: { 'Content-Type': 'application/json', Authorization: 'Basic c2VjcmV0OnNlY3JldA==' },
      body: '{"ü":1}',
    })
    assert.deepEqual(seen, {
      method: 'POST',
      url: '/in?a=1',
      host: `hooks.test:${port}`,
      agent: 'Hearback/1.2.3',
      type: 'application/json',
      body: '{"ü":1}',
    })
    const { at, duration_ms, reply, ...rest } = attempt
    assert.deepEqual(rest, {
      request_headers: {
        'accept-encoding': 'identity',
        'user-agent': 'Hearback/1.2.3',
        'content-type': 'application/json',
        authorization: 'Basic (not kept)',
      },
      status_code: 200,
      error: null,
      timed_out: false,
      response_body: '{"ok":true}',
      retry_after_ms: null,
    })
    assert.equal(reply?.toString(), '{"ok":true}')
    assert.equal(new Date(at).toISOString(), at)
    assert.ok(duration_ms >= 0 && duration_ms < 3000)
    assert.ok(isDelivered(attempt))
  })

  test('of 500 or 410 is none, and keeps what was said', async () => {
    for (const status of [410, 500]) {
      const { port } = await receiver((_request, response) => response.writeHead(status).end('no\0pe'))
      const attempt = await send(port)
      assert.deepEqual([attempt.status_code, attempt.error, attempt.response_body], [status, null, 'nope'])
      assert.ok(!isDelivered(attempt))
    }
  })

  test('with Retry-After says for how long', async () => {
    const { port } = await receiver((_request, response) =>
      response.writeHead(429, { 'retry-after': '120' }).end(),
    )
    assert.equal((await send(port)).retry_after_ms, 120_000)
  })

  test('of 301 is a failure and makes no second connection', async () => {
    const elsewhere = await receiver((_request, response) => response.end())
    const location = `http://127.0.0.1:${elsewhere.port}/`
    for (const status of [301, 302, 303, 307, 308]) {
      const { port } = await receiver((_request, response) => response.writeHead(status, { location }).end())
      const attempt = await send(port)
      assert.deepEqual([attempt.status_code, attempt.error], [status, 'redirect not followed'])
      assert.ok(!isDelivered(attempt))
    }
    assert.equal(elsewhere.connections(), 0)
  })

  test('is kept to 8 KiB of whole characters in the log, and whole up to 64 KiB for whoever reads the reply', async () => {
    const text = `a${'é'.repeat(20_000)}`
    const { port } = await receiver((_request, response) => response.end(text))
    const attempt = await send(port)
    assert.equal(attempt.response_body, `a${'é'.repeat(4095)}`)
    assert.equal(attempt.reply?.toString(), text)
  })

  test('that is not UTF-8 becomes readable text', async () => {
    const { port } = await receiver((_request, response) =>
      response.end(Buffer.from([0x61, 0xff, 0xfe, 0x00, 0x62])),
    )
    assert.equal((await send(port)).response_body, 'a\ufffd\ufffdb')
  })

  test('that is compressed is read', async () => {
    for (const [encoding, bytes] of [
      ['gzip', gzipSync('hello')],
      ['br', brotliCompressSync('hello')],
    ] as const) {
      const { port } = await receiver((_request, response) => {
        response.writeHead(200, { 'content-encoding': encoding }).end(bytes)
      })
      assert.equal((await send(port)).response_body, 'hello', encoding)
    }
  })

  test('that only says it is compressed is an error', async () => {
    for (const encoding of ['gzip', 'deflate', 'br', 'zstd']) {
      const { port } = await receiver((_request, response) => {
        response.writeHead(200, { 'content-encoding': encoding }).end('this is plain text, all of it')
      })
      const attempt = await send(port)
      assert.match(attempt.error ?? '', /^the answer could not be decompressed/, encoding)
      assert.equal(attempt.reply, null)
    }
  })
})

describe('a receiver that misbehaves', () => {
  test('by hanging costs the timeout and no more', async () => {
    const { port } = await receiver(() => undefined)
    const attempt = await send(port, { timeout_ms: 300 })
    assert.deepEqual([attempt.status_code, attempt.error], [null, 'no complete answer within 0.3 s'])
    assert.ok(attempt.duration_ms >= 290 && attempt.duration_ms < 900)
  })

  test('by one byte a second is cut off, headers or body', async () => {
    const dripping = await receiver((_request, response) => {
      response.writeHead(200)
      const drip = setInterval(() => response.write('x'), 100)
      response.on('close', () => clearInterval(drip))
    })
    const slowBody = await send(dripping.port, { timeout_ms: 450 })
    assert.deepEqual(
      [slowBody.status_code, slowBody.error, slowBody.reply],
      [200, 'no complete answer within 0.45 s', null],
    )
    assert.match(slowBody.response_body, /^x{2,5}$/)
    assert.ok(!isDelivered(slowBody))

    const slowHeaders = await listen(
      createTcpServer((socket) => {
        socket.on('error', () => undefined)
        socket.write('HTTP/1.1 200 OK\r\nX-Slow: ')
        const drip = setInterval(() => socket.write('x'), 100)
        socket.on('close', () => clearInterval(drip))
      }),
    )
    const attempt = await send(slowHeaders.port, { timeout_ms: 450 })
    assert.deepEqual([attempt.status_code, attempt.error], [null, 'no complete answer within 0.45 s'])
  })

  test('by a slow name server is cut off too', async () => {
    const slow = senderWith(() => new Promise(() => undefined))
    const attempt = await slow.send({ url: 'http://hooks.test/', body: '', headers: {}, timeout_ms: 100 })
    assert.equal(attempt.error, 'no complete answer within 0.1 s')
    await slow.close()
  })

  test('by an answer of 100 MB loses its connection after a little of it', async () => {
    let written = 0
    let closed = () => {}
    const connectionClosed = new Promise<void>((resolve) => {
      closed = resolve
    })
    const block = Buffer.alloc(1024 * 1024, 'y')
    const { port } = await receiver((_request, response) => {
      response.on('close', closed)
      const pour = (): void => {
        while (written < 100 && !response.destroyed) {
          written++
          if (!response.write(block)) {
            response.once('drain', pour)
            return
          }
        }
        response.end()
      }
      pour()
    })
    const attempt = await send(port)
    assert.ok(isDelivered(attempt))
    assert.deepEqual([attempt.response_body.length, attempt.reply], [8192, null])
    await connectionClosed
    assert.ok(written < 50, `${written} MB written`)
  })

  test('by a gzip bomb fills no memory', async () => {
    const { port } = await receiver((_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' })
      const gzip = createGzip()
      gzip.pipe(response)
      response.on('close', () => gzip.destroy())
      gzip.on('error', () => undefined)
      gzip.end(Buffer.alloc(100 * 1024 * 1024))
    })
    const before = process.memoryUsage().arrayBuffers
    const attempt = await send(port, { timeout_ms: 10_000 })
    assert.deepEqual([attempt.status_code, attempt.response_body, attempt.reply], [200, '', null])
    assert.ok(process.memoryUsage().arrayBuffers - before < 130 * 1024 * 1024) // the server's own 100 MB included
  })

  test('by a reset, before or within the answer, is an error in words', async () => {
    const early = await listen(
      createTcpServer((socket) => socket.once('data', () => socket.resetAndDestroy())),
    )
    const attempt = await send(early.port)
    assert.deepEqual(
      [attempt.status_code, attempt.error],
      [null, 'connection closed before the answer was complete'],
    )

    const late = await receiver((_request, response) => {
      response.writeHead(200, { 'content-length': '100' })
      response.write('some')
      setTimeout(() => response.socket?.resetAndDestroy(), 50)
    })
    const broken = await send(late.port)
    assert.deepEqual(
      [broken.status_code, broken.error, broken.response_body, broken.reply],
      [200, 'connection closed before the answer was complete', 'some', null],
    )
  })

  test('by not speaking HTTP, or too much of it, is an error in words', async () => {
    const answerWith = (bytes: string) =>
      listen(
        createTcpServer((socket) => {
          socket.on('error', () => undefined)
          socket.once('data', () => socket.end(bytes))
        }),
      )
    const banner = await answerWith('SSH-2.0-OpenSSH_9.2\r\n')
    assert.equal((await send(banner.port)).error, 'the answer is not valid HTTP')
    const headers = await answerWith(`HTTP/1.1 200 OK\r\nX-Big: ${'x'.repeat(100_000)}\r\n\r\n`)
    assert.equal((await send(headers.port)).error, 'the headers of the answer are too large')
  })

  test('by not being there is an error in words', async () => {
    const gone = await receiver(() => undefined)
    servers.at(-1)?.close()
    assert.equal((await send(gone.port)).error, 'connection refused')
  })
})

test('a header with a line break is not sent at all', async () => {
  const { port, connections } = await receiver((_request, response) => response.end())
  for (const headers of [{ 'X-A': 'a\r\nX-B: b' }, { 'X-A\r\nX-B': 'b' }, { 'X-A': 'a\0' }] as Record<
    string,
    string
  >[]) {
    const attempt = await send(port, { headers })
    assert.deepEqual(
      [attempt.status_code, attempt.error],
      [null, 'the request holds a header that cannot be sent'],
    )
  }
  assert.equal(connections(), 0)
})

test('a name that turns to loopback after the check is still connected to where it was checked', async () => {
  const { port, connections } = await receiver((_request, response) => response.end())
  const answers = ['192.0.2.1', '127.0.0.1']
  let questions = 0
  // 192.0.2.1 stands for a public address that nothing listens on; only it may be dialled.
  const guard = createAddressGuard({
    allowedCidrs: ['192.0.2.1/32'],
    lookup: async () => [{ address: answers[Math.min(questions++, 1)] ?? '', family: 4 }],
  })
  const rebinding = createWebhookSender({ guard, version: '1.0.0' })
  const request = { url: `http://rebind.test:${port}/`, body: '', headers: {}, timeout_ms: 300 }
  const first = await rebinding.send(request)
  assert.equal(first.status_code, null)
  assert.equal(questions, 1)
  const second = await rebinding.send(request)
  assert.match(second.error ?? '', /resolves to 127\.0\.0\.1, a loopback address/)
  assert.equal(connections(), 0)
  await rebinding.close()
})

test('TLS asks for the name, and a failed handshake is an error in words', async () => {
  const names: string[] = []
  const server = createTlsServer({
    SNICallback: (name, done) => {
      names.push(name)
      done(new Error('no certificate'))
    },
  })
  server.on('tlsClientError', () => undefined)
  const { port } = await listen(server)
  const attempt = await send(port, { url: `https://hooks.test:${port}/` })
  assert.deepEqual(names, ['hooks.test'])
  assert.equal(attempt.status_code, null)
  assert.match(attempt.error ?? '', /^(TLS handshake failed|connection closed)/)
})

describe('connections', () => {
  test('are reused one after the other', async () => {
    const { port, connections } = await receiver((_request, response) => response.end('ok'))
    for (let index = 0; index < 20; index++) assert.ok(isDelivered(await send(port)))
    assert.ok(connections() <= 2) // the first may still be settling when the second request is made
  })

  test('are not reused for another address of the same name', async () => {
    const { port, connections } = await receiver((_request, response) => response.end('ok'))
    let address = '127.0.0.1'
    const guard = createAddressGuard({
      allowedCidrs: ['127.0.0.1/32', '127.0.0.9/32'],
      lookup: async () => [{ address, family: 4 }],
    })
    const moving = createWebhookSender({ guard, version: '1.0.0' })
    const request = { url: `http://moving.test:${port}/`, body: '', headers: {}, timeout_ms: 2000 }
    assert.ok(isDelivered(await moving.send(request)))
    address = '127.0.0.9' // nothing listens there
    assert.equal((await moving.send(request)).error, 'connection refused')
    assert.equal(connections(), 1)
    await moving.close()
  })

  test('of one hanging path hold up no other request to the same receiver', async () => {
    const { port } = await receiver((request, response) => {
      if (request.url === '/fast') response.end()
    })
    const hanging = Array.from({ length: 20 }, () => send(port, { timeout_ms: 500 }))
    const fast = await send(port, { url: `http://hooks.test:${port}/fast` })
    assert.ok(isDelivered(fast) && fast.duration_ms < 400)
    await Promise.all(hanging)
  })

  test('stay bounded over more receivers than are kept, with every request finished', async () => {
    const { port } = await receiver((_request, response) => void setTimeout(() => response.end('ok'), 20))
    const sends = Array.from({ length: 300 }, (_, index) =>
      send(port, { url: `http://h${index}.test:${port}/` }),
    )
    assert.ok((await Promise.all(sends)).every(isDelivered))
  })

  test('end with the sender, and a send after that says so', async () => {
    const { port } = await receiver(() => undefined)
    const closing = senderWith(loopback)
    const pending = closing.send({
      url: `http://hooks.test:${port}/`,
      body: '',
      headers: {},
      timeout_ms: 5000,
    })
    await new Promise((resolve) => setTimeout(resolve, 100))
    await closing.close()
    assert.equal((await pending).error, 'stopped before the answer came')
  })
})
