import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { test } from 'node:test'
import fc from 'fast-check'
import { Pool } from 'undici'
import { createCaseClient } from './case-client.ts'
import { makePdf } from './files.ts'
import { type Hearback, startHearback } from './hearback.ts'

/** Nothing that a client sends gets a 5xx or hangs, and every refusal has the format of its surface. */

const REQUESTS = 5_200
const AT_ONCE = 8
const PATIENCE_MS = 10_000
const SEED = Number(process.env.HEARBACK_TEST_SEED ?? Math.floor(Math.random() * 2 ** 31))

// biome-ignore lint/suspicious/noExplicitAny: JSON Schema, read as it comes
type Schema = any
interface Operation {
  method: string
  path: string
  body: Schema | null
  query: string[]
  /** Ends or removes what it names, so that it is given no id of something that exists. */
  isFinal: boolean
}
interface Request {
  operation: Operation
  path: string
  headers: Record<string, string>
  body: Buffer | null
}

test('malformed requests are refused in the format of their surface', async (t) => {
  const hearback = await startHearback(t)
  const { call, url, key } = hearback
  const operations = await readOperations(call)
  const ids = await makeThings(hearback)
  const requests = fc.sample(requestTo(operations, ids, key), { numRuns: REQUESTS, seed: SEED })
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

async function readOperations(call: Hearback['call']): Promise<Operation[]> {
  const { body } = await call('GET', '/openapi.json')
  const documented = Object.entries<Record<string, Schema>>(body.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { requestBody, parameters }]) => ({
      method: method.toUpperCase(),
      path,
      body: requestBody?.content['application/json']?.schema ?? null,
      query: (parameters ?? [])
        .filter((parameter: Schema) => parameter.in === 'query')
        .map((parameter: Schema) => parameter.name),
      isFinal: method === 'delete' || /\/(close|rotate|link)$/.test(path),
    })),
  )
  const text = { type: 'string' }
  const page = (path: string, properties: Record<string, Schema>) => ({
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

interface Ids {
  known: Record<string, string>
}

/** One of each thing, so that some requests get as far as the commands. */
async function makeThings(hearback: Hearback): Promise<Ids> {
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
    known: {
      '/api/v1/cases': case_id,
      '/api/v1/conversations': conversation_id,
      '/api/v1/documents': given.body.documents[0].document_id,
      '/api/v1/webhook-endpoints': endpoint.body.id,
      '/c': new URL(link).pathname.split('/').at(-1) ?? '',
    },
  }
}

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '',
    '\0',
    'a\0b',
    '\ud800',
    '\udfff\ud800',
    '\u202e',
    '\uffff',
    '🙂',
    "'; --",
    '%s',
    '../..',
  ),
  fc.constant('x').map((letter) => letter.repeat(20_000)),
)
const odd: fc.Arbitrary<unknown> = fc.oneof(
  text,
  fc.constantFrom(null, true, -1, 0, 1e308, 2 ** 53, -0.5, 1e21, [], {}, [[]], [null], { length: 1 }),
  fc.jsonValue(),
  fc.integer({ min: 30, max: 3_000 }).map((depth) => JSON.parse('['.repeat(depth) + ']'.repeat(depth))),
)

/** A value as the schema says, with something odd here and there. */
function someValue(schema: Schema): fc.Arbitrary<unknown> {
  const right = rightValue(schema)
  return fc.oneof({ weight: 5, arbitrary: right }, { weight: 1, arbitrary: odd })
}

function rightValue(schema: Schema): fc.Arbitrary<unknown> {
  const options = schema.anyOf ?? schema.oneOf
  if (options) return fc.oneof(...options.map((option: Schema) => someValue(option)))
  if (schema.enum) return fc.constantFrom(...schema.enum)
  switch (schema.type) {
    case 'object': {
      const properties = Object.entries<Schema>(schema.properties ?? {})
      return fc.record(Object.fromEntries(properties.map(([name, value]) => [name, someValue(value)])), {
        requiredKeys: schema.required ?? [],
      })
    }
    case 'array':
      return fc.array(someValue(schema.items ?? {}), { maxLength: 4 })
    case 'boolean':
      return fc.boolean()
    case 'integer':
    case 'number':
      return fc.oneof(fc.integer(), fc.double())
    case 'string':
      return schema.format === 'date-time'
        ? fc.date().map(String)
        : fc.string({ minLength: 1, maxLength: 50 })
    default:
      return fc.oneof(
        odd,
        fc.record({ module: fc.constantFrom('invoice', 'follow_up', 'license'), question: odd }),
      )
  }
}

const brokenJson = fc.oneof(
  fc.constantFrom(
    ...['{', '', 'null', '[]', '"', '1e999', '{"a":1e999}', '{"a":"\\ud800"}', '{"\\u0000":1}', '\ufeff{}'],
    ...['{"__proto__":{"x":1}}', '{"constructor":{"prototype":{}}}', '{"text":NaN}', "{'a':1}", '{"a":1,}'],
    '{"a":'.repeat(20_000),
    `{"text":${'9'.repeat(5_000)}}`,
  ),
  fc.string(),
)
const bytes = fc.uint8Array({ maxLength: 200 }).map((array) => Buffer.from(array))
const contentType = fc.constantFrom(
  ...[
    'text/plain',
    'application/xml',
    'application/x-www-form-urlencoded',
    'application/json; charset=utf-16',
    '',
  ],
  ...[
    'nonsense',
    'application/json;',
    'multipart/form-data',
    'multipart/form-data; boundary=',
    'multipart/mixed',
  ],
  ...[
    'application/problem+json',
    `multipart/form-data; boundary=${'b'.repeat(300)}`,
    'application/octet-stream',
  ],
)
const part = fc.oneof(
  fc.constantFrom(
    'Content-Disposition: form-data; name="role"\r\n\r\nuser\r\n',
    'Content-Disposition: form-data; name="role"\r\n\r\nnobody\r\n',
    'Content-Disposition: form-data; name="text"\r\n\r\na\0b\r\n',
    'Content-Disposition: form-data; name="__proto__"\r\n\r\nx\r\n',
    'Content-Disposition: form-data; name="constructor"\r\n\r\nx\r\n',
    'Content-Disposition: form-data; name="files"; filename="../../x.pdf"\r\n\r\n%PDF-1.4\r\n',
    'Content-Disposition: form-data; name="files"; filename=""\r\n\r\n\r\n',
    'Content-Disposition: form-data; name="files"; filename="a\0b"\r\nContent-Type: image/png\r\n\r\n\x89PNG\r\n',
    'Content-Disposition: form-data; name="files"; filename*=UTF-8\'\'%ED%A0%80\r\n\r\nx\r\n',
    'Content-Disposition: form-data\r\n\r\nx\r\n',
    'Content-Transfer-Encoding: base64\r\nContent-Disposition: form-data; name="text"\r\n\r\n!!!\r\n',
    'No colon\r\n\r\nx\r\n',
    '\r\n',
    '',
  ),
  text.map((value) => `Content-Disposition: form-data; name="${value.slice(0, 100)}"\r\n\r\n${value}\r\n`),
)
const form = fc
  .tuple(fc.array(part, { maxLength: 6 }), fc.constantFrom('--b--\r\n', '--b', '', '--c--\r\n'))
  .map(([parts, end]) => Buffer.from(parts.map((each) => `--b\r\n${each}`).join('') + end))

const oddSegment = fc.oneof(
  fc.constantFrom(
    '%00',
    '%',
    '%ff',
    '%2e%2e',
    '%2F',
    '%ED%A0%80',
    '..',
    '%F0%9F%99%82',
    '{}',
    "'",
    '%25',
    '0',
    '*',
  ),
  fc.uuid(),
  fc.constant('a').map((letter) => letter.repeat(500)),
  fc.string({ minLength: 1 }).map((value) => encodeURIComponent(value.toWellFormed())),
)
const queryValue = fc.oneof(
  fc.constantFrom('', '%00', '%', '%ff', '0', '-1', '1e9', '99999999999999999999', 'null', '%ED%A0%80', '[]'),
  fc.string().map((value) => encodeURIComponent(value.toWellFormed())),
)

function requestTo(operations: Operation[], ids: Ids, key: string): fc.Arbitrary<Request> {
  return fc.constantFrom(...operations).chain((operation) =>
    fc
      .record({
        segments: fc.array(pathSegment(operation, ids), { minLength: 2, maxLength: 2 }),
        query: fc.array(fc.tuple(fc.constantFrom('x', 'limit', 'cursor', ...operation.query), queryValue), {
          maxLength: 3,
        }),
        suffix: fc.constantFrom(
          ...Array<string>(30).fill(''),
          '/',
          '//',
          '/%',
          '?',
          '?%',
          '?a[]=1&a=2',
          '/extra',
        ),
        authorization: fc.constantFrom(
          ...Array<string>(30).fill(key),
          ...[
            '',
            'Basic',
            'Basic ====',
            'Bearer',
            `Bearer ${'x'.repeat(2_000)}`,
            'Token \u00ff',
            'Basic gA==',
          ],
        ),
        extra: fc.constantFrom<Record<string, string>>(
          ...Array<Record<string, string>>(20).fill({}),
          { 'idempotency-key': '' },
          { 'idempotency-key': 'k'.repeat(300) },
          { 'idempotency-key': '\u00ff' },
          { 'idempotency-key': 'the same for all' },
          { 'last-event-id': 'x' },
          { 'last-event-id': '9'.repeat(30) },
          { accept: 'nonsense', 'accept-language': '\u00ff;;q=' },
          { range: 'bytes=5-1', 'if-none-match': '*' },
        ),
        content: content(operation),
      })
      .map(({ segments, query, suffix, authorization, extra, content: { type, body } }) => ({
        operation,
        path: addressOf(operation, segments, query) + suffix,
        headers: {
          ...(authorization === '' ? {} : { authorization }),
          ...extra,
          ...(type === null ? {} : { 'content-type': type }),
        },
        body,
      })),
  )
}

function pathSegment(operation: Operation, ids: Ids): fc.Arbitrary<string> {
  const known = ids.known[operation.path.slice(0, operation.path.indexOf('/{'))]
  if (known === undefined || operation.isFinal) return oddSegment
  return fc.oneof({ weight: 3, arbitrary: fc.constant(known) }, { weight: 1, arbitrary: oddSegment })
}

function addressOf(operation: Operation, segments: string[], query: [string, string][]): string {
  let index = 0
  const path = operation.path.replace(/\{\w+\}/g, () => segments[index++] ?? 'x')
  return query.length === 0 ? path : `${path}?${query.map((pair) => pair.join('=')).join('&')}`
}

function content(operation: Operation): fc.Arbitrary<{ type: string | null; body: Buffer | null }> {
  if (operation.method === 'GET') return fc.constant({ type: null, body: null })
  const json = 'application/json'
  const schema = operation.body ?? {
    type: 'object',
    properties: { role: { enum: ['user'] }, text: { type: 'string' } },
  }
  return fc.oneof(
    { weight: 6, arbitrary: someValue(schema).map((value) => of(json, JSON.stringify(value))) },
    { weight: 2, arbitrary: brokenJson.map((value) => of(json, value)) },
    { weight: 1, arbitrary: bytes.map((value) => ({ type: json, body: value })) },
    { weight: 1, arbitrary: fc.tuple(contentType, bytes).map(([type, body]) => ({ type, body })) },
    { weight: 2, arbitrary: form.map((body) => ({ type: 'multipart/form-data; boundary=b', body })) },
    { weight: 1, arbitrary: fc.constant({ type: null, body: null }) },
  )
}

function of(type: string, body: string) {
  return { type, body: Buffer.from(body) }
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

function show({ operation, path, headers, body }: Request): string {
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
