import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { test } from 'node:test'
import fc from 'fast-check'
import { Pool } from 'undici'
import { createCaseClient } from './case-client.ts'
import { makePdf } from './files.ts'
import { type Hearback, startHearback } from './hearback.ts'
import { type MalformedRequest, malformedRequest, type Operation } from './malformed-request.ts'

/** Nothing that a client sends gets a 5xx or hangs, and every refusal has the format of its surface. */

const REQUESTS = 5_200
const AT_ONCE = 8
const PATIENCE_MS = 10_000
const SEED = Number(process.env.HEARBACK_TEST_SEED ?? Math.floor(Math.random() * 2 ** 31))
test('malformed requests are refused in the format of their surface', async (t) => {
  const hearback = await startHearback(t)
  const { call, url, key } = hearback
  const operations = await readOperations(call)
  const known = await makeThings(hearback)
  const requests = fc.sample(malformedRequest(operations, known, key), { numRuns: REQUESTS, seed: SEED })
  const pool = new Pool(url, {
    connections: AT_ONCE,
    headersTimeout: PATIENCE_MS,
    bodyTimeout: PATIENCE_MS,
  })
  t.after(() => pool.destroy())

  const statuses = new Map<number, number>()
  const left = requests.values()
  async function work(): Promise<void> {
    for (const request of left) {
      const shown = `seed ${SEED}: ${show(request)}`
      const { operation, ...sent } = request
      const answer = await pool
        .request({ ...sent, method: operation.method as 'POST' })
        .catch((cause: unknown) => assert.fail(`no answer (${cause}) to ${shown}`))
      statuses.set(answer.statusCode, (statuses.get(answer.statusCode) ?? 0) + 1)
      if (String(answer.headers['content-type']).startsWith('text/event-stream')) {
        answer.body.on('error', () => undefined).destroy()
        continue
      }
      const text = await answer.body.text()
      assert.ok(answer.statusCode < 500, `${answer.statusCode} ${text} to ${shown}`)
      assert.doesNotMatch(text, /can’t be stored/, `no check stopped a value before the database: ${shown}`)
      assert.ok(answer.headers['x-request-id'], `a request id in the answer to ${shown}`)
      if (answer.statusCode >= 400 && operation.method !== 'HEAD')
        assertRefusal(operation, answer.statusCode, String(answer.headers['content-type']), text, shown)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))

  const counts = [...statuses]
    .sort(([one], [other]) => one - other)
    .map(([status, count]) => `${count} × ${status}`)
  t.diagnostic(`${REQUESTS} requests to ${operations.length} operations: ${counts.join(', ')}`)
  for (const status of [200, 201, 400, 401, 404, 415, 422])
    assert.ok(statuses.has(status), `the requests are varied enough to see a ${status}`)
  assert.equal((await call('GET', '/readyz')).status, 200, 'the server is as well as before')
})

test('what is no HTTP request is refused as a problem', async (t) => {
  const { config } = await startHearback(t)
  for (const text of [
    'GARBAGE\r\n\r\n',
    'GET / HTTP/9.9\r\nHost: x\r\n\r\n',
    'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: many\r\n\r\n',
    'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    `GET / HTTP/1.1\r\nHost: x\r\nLong: ${'x'.repeat(20_000)}\r\n\r\n`,
  ]) {
    const answer = await exchange(config.port, text)
    const [head = '', body = ''] = answer.split('\r\n\r\n')
    assert.match(head, /^HTTP\/1\.1 4\d\d /, JSON.stringify(text.slice(0, 60)))
    assert.match(head, /X-Request-Id: \S/i)
    assertProblem(
      Number(head.slice(9, 12)),
      /Content-Type: (.*)/i.exec(head)?.[1] ?? '',
      body,
      text.slice(0, 60),
    )
  }
})

interface Described {
  requestBody?: { content: Record<string, { schema: unknown }> }
  parameters?: { in: string; name: string }[]
}

async function readOperations(call: Hearback['call']): Promise<Operation[]> {
  const { body } = await call('GET', '/openapi.json')
  const documented = Object.entries<Record<string, Described>>(body.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { requestBody, parameters }]) => ({
      method: method.toUpperCase(),
      path,
      body: requestBody?.content['application/json']?.schema ?? null,
      query: (parameters ?? [])
        .filter((parameter) => parameter.in === 'query')
        .map((parameter) => parameter.name),
      isFinal: method === 'delete' || /\/(close|rotate|link)$/.test(path),
    })),
  )
  const text = { type: 'string' }
  const page = (path: string, properties: Record<string, object>) => ({
    method: 'POST',
    path: `/c/{token}${path}`,
    body: { type: 'object', properties },
    query: ['step_id'],
    isFinal: false,
  })
  return [
    ...documented,
    { method: 'GET', path: '/c/{token}', body: null, query: ['edit'], isFinal: false },
    page('', { action: text, text, step_id: text }),
    page('/reply', { step_id: text, text, choices: { type: 'array', items: text }, intent: text }),
    page('/files', { files: text }),
    page('/withdraw', { document_id: text }),
    page('/language', { language: text }),
  ]
}

/** One of each thing, so that some requests get as far as the commands. */
async function makeThings(hearback: Hearback): Promise<Record<string, string>> {
  const { call } = hearback
  const { createCase, followUp, give } = createCaseClient(call)
  const { case_id } = await createCase()
  const { conversation_id, link } = await followUp([{ module: 'invoice' }], case_id)
  const given = await give(conversation_id, { 'invoice.pdf': makePdf() })
  const endpoint = await call('POST', '/api/v1/webhook-endpoints', {
    url: 'http://127.0.0.1:9/',
    events: ['conversation.finished'],
  })
  return {
    '/api/v1/cases': case_id,
    '/api/v1/conversations': conversation_id,
    '/api/v1/documents': given.body.documents[0].document_id,
    '/api/v1/webhook-endpoints': endpoint.body.id,
    '/c': new URL(link).pathname.split('/').at(-1) ?? '',
  }
}

function assertRefusal(
  operation: Operation,
  status: number,
  type: string,
  body: string,
  shown: string,
): void {
  const { method, path } = operation
  // An address that can't be read, or is none of ours, belongs to no surface.
  if (type.startsWith('application/problem+json') && (status === 400 || status === 404))
    assertProblem(status, type, body, shown)
  else if (path === '/c/{token}') assert.match(type, /^text\/html/, shown)
  else if (path.startsWith('/api/v1/cases')) assertCaseRefusal(method, path, type, body, shown)
  else assertProblem(status, type, body, shown)
}

function assertCaseRefusal(method: string, path: string, type: string, body: string, shown: string): void {
  assert.match(type, /^application\/json/, shown)
  const { message, result, ...rest } = JSON.parse(body)
  assert.ok(typeof message === 'string' && message !== '', shown)
  assert.deepEqual(rest, {}, shown)
  const created = path === '/api/v1/cases' ? 'case' : 'conversation'
  assert.equal(result, method === 'POST' ? `${created}_not_created` : undefined, shown)
}

function assertProblem(status: number, type: string, body: string, shown: string): void {
  assert.match(type, /^application\/problem\+json/, `${body} to ${shown}`)
  const problem = JSON.parse(body)
  assert.equal(problem.status, status, shown)
  for (const field of ['type', 'title', 'detail'])
    assert.ok(
      typeof problem[field] === 'string' && problem[field] !== '',
      `"${field}" in the answer to ${shown}`,
    )
  for (const error of problem.errors ?? []) {
    assert.match(error.pointer, /^(\/.*)?$/s, `a JSON pointer in the answer to ${shown}`)
    assert.ok(typeof error.message === 'string' && error.message !== '', shown)
  }
}

function show({ operation, path, headers, body }: MalformedRequest): string {
  const { authorization = 'none', ...others } = headers
  const sent = JSON.stringify(body?.subarray(0, 600).toString('latin1') ?? null)
  return `${operation.method} ${path} (credential ${authorization.slice(0, 20)}) ${JSON.stringify(others)} ${sent}`
}

function exchange(port: number, sent: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let received = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(sent))
    socket.setTimeout(PATIENCE_MS, () => socket.destroy(new Error(`no answer to ${sent.slice(0, 60)}`)))
    socket.on('data', (data) => {
      received += data.toString('utf8')
    })
    socket.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ECONNRESET' ? undefined : reject(error),
    )
    socket.on('close', () => resolve(received))
  })
}
