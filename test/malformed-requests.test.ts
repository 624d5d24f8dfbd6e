import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { test } from 'node:test'
import fc from 'fast-check'
import { Pool } from 'undici'
import { createCaseClient } from './case-client.ts'
import { type CheckDeclared, readDeclared } from './declared-answers.ts'
import { makePdf } from './files.ts'
import { type Hearback, startHearback } from './hearback.ts'
import { assertRefusal } from './malformed/assert-refusal.ts'
import { type MalformedRequest, malformedRequest } from './malformed/malformed-request.ts'
import { readOperations } from './malformed/operations.ts'
import { mutatedRequest, UNREADABLE } from './malformed/unreadable.ts'
import { createOutreachClient } from './outreach/outreach-client.ts'
import { IS_TRIAL, SEED } from './trials/trial.ts'

/** Nothing that a client sends gets a 5xx or hangs, and every refusal has the format of its surface. */

const REQUESTS = IS_TRIAL ? 100_000 : 5_200
/** Made at once; big ones would fill the memory. */
const BATCH = 1_000
const UNREADABLE_REQUESTS = IS_TRIAL ? 5_000 : 150
const AT_ONCE = 8
/** An answer comes at once; this is for machines that are busy with something else. */
const PATIENCE_MS = 30_000

test(`malformed requests are refused in the format of their surface (seed ${SEED})`, async (t) => {
  const hearback = await startHearback(t)
  const { call, url, key } = hearback
  const operations = await readOperations(call)
  const checkDeclared = await readDeclared(call)
  const pool = new Pool(url, { connections: AT_ONCE, headersTimeout: PATIENCE_MS, bodyTimeout: PATIENCE_MS })
  t.after(() => pool.destroy())

  const statuses = new Map<number, number>()
  for (let sent = 0; sent < REQUESTS; sent += BATCH) {
    // New ones each time: histories would grow and grow.
    const request = malformedRequest(operations, await makeThings(hearback), key)
    const left = fc.sample(request, { numRuns: Math.min(BATCH, REQUESTS - sent), seed: SEED + sent }).values()
    const work = async () => {
      for (const malformed of left) {
        const status = await sendMalformed(pool, malformed, checkDeclared)
        statuses.set(status, (statuses.get(status) ?? 0) + 1)
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, work))
  }

  const counts = [...statuses].sort(([one], [other]) => one - other)
  t.diagnostic(
    `${REQUESTS} requests to ${operations.length} operations: ` +
      counts.map(([status, count]) => `${count} × ${status}`).join(', '),
  )
  for (const status of [200, 201, 400, 401, 404, 413, 415, 422])
    assert.ok(statuses.has(status), `the requests are varied enough to see a ${status}`)
  assert.equal((await call('GET', '/readyz')).status, 200, 'the server is as well as before')
})

/** Sends one and checks the answer; returns its status. */
async function sendMalformed(
  pool: Pool,
  malformed: MalformedRequest,
  checkDeclared: CheckDeclared,
): Promise<number> {
  const { operation, method, path, headers, body } = malformed
  const shown = `seed ${SEED}: ${show(malformed)}`
  const answer = await pool
    .request({ path, method: method as 'POST', headers: headers.flat(), body })
    .catch((cause: unknown) => assert.fail(`no answer (${cause}) to ${shown}`))
  const { statusCode: status } = answer
  const type = String(answer.headers['content-type'] ?? '')
  assert.ok(answer.headers['x-request-id'], `a request id in the answer to ${shown}`)
  if (type.startsWith('text/event-stream')) {
    answer.body.on('error', () => undefined).destroy()
    checkDeclared(method, path, { status, type, body: null, shown })
    return status
  }
  const text = await answer.body.text()
  assert.ok(status < 500, `${status} ${text} to ${shown}`)
  assert.doesNotMatch(text, /can’t be stored/, `no check stopped a value before the database: ${shown}`)
  if (status >= 400 && method !== 'HEAD')
    assertRefusal({ path: operation.path, method, status, type, body: text, shown })
  const answered = /\bjson\b/.test(type) && method !== 'HEAD' ? JSON.parse(text) : text
  checkDeclared(method, path, { status, type, body: answered, shown })
  return status
}

test(`what is no HTTP request is refused as a problem (seed ${SEED})`, async (t) => {
  const { config } = await startHearback(t)
  for (const text of UNREADABLE) {
    const answers = await exchange(config.port, text)
    const shown = JSON.stringify(text.slice(0, 80))
    assert.equal(answers.length, 1, `one answer, and none to what was smuggled along: ${shown}`)
    for (const { status, type, requestId, body } of answers) {
      assert.ok(status >= 400 && status < 500, `${status} to ${shown}`)
      assert.ok(requestId, shown)
      assertRefusal({ path: '', method: '', status, type, body, shown })
    }
  }
  for (const text of fc.sample(mutatedRequest, { numRuns: UNREADABLE_REQUESTS, seed: SEED }))
    for (const { status } of await exchange(config.port, text))
      assert.ok(status < 500, `${status} to ${JSON.stringify(text)}`)
})

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
  const template = await createOutreachClient(call).createTemplate()
  return {
    '/api/v1/cases': case_id,
    '/api/v1/conversations': conversation_id,
    '/api/v1/documents': given.body.documents[0].document_id,
    '/api/v1/webhook-endpoints': endpoint.body.id,
    '/api/v1/templates': template.id,
    '/deployment/api/poll': String(template.number),
    '/c': new URL(link).pathname.split('/').at(-1) ?? '',
  }
}

function show({ method, path, headers, body }: MalformedRequest): string {
  const sent = JSON.stringify(body?.subarray(0, 600).toString('latin1') ?? null)
  const described = headers.map(
    ([name, value]) => `${name}: ${name === 'authorization' ? value.slice(0, 20) : value}`,
  )
  return `${method} ${path} ${JSON.stringify(described)} ${sent}`
}

interface RawAnswer {
  status: number
  type: string
  requestId: string
  body: string
}

/** Sends these bytes and ends; the answers until the server has closed the connection. */
async function exchange(port: number, sent: string): Promise<RawAnswer[]> {
  const received = await new Promise<string>((resolve, reject) => {
    let text = ''
    const socket = connect(port, '127.0.0.1', () => socket.end(sent, 'latin1'))
    socket.setTimeout(PATIENCE_MS, () =>
      socket.destroy(new Error(`no answer to ${JSON.stringify(sent.slice(0, 80))}`)),
    )
    socket.on('data', (data) => {
      text += data.toString('utf8')
    })
    socket.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ECONNRESET' || error.code === 'EPIPE' ? undefined : reject(error),
    )
    socket.on('close', () => resolve(text))
  })
  return received
    .split(/(?=HTTP\/1\.1 \d{3} )/)
    .filter((answer) => answer !== '')
    .map(readAnswer)
}

function readAnswer(answer: string): RawAnswer {
  const [head = '', body = ''] = answer.split('\r\n\r\n')
  const header = (name: string) => new RegExp(`^${name}: (.*)`, 'im').exec(head)?.[1]?.trim() ?? ''
  return {
    status: Number(head.slice(9, 12)),
    type: header('Content-Type'),
    requestId: header('X-Request-Id'),
    body,
  }
}
