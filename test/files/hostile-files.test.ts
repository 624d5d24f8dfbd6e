import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { FILE_KINDS } from '#domain/documents/file-kinds.ts'
import { REJECTION_REASONS } from '#domain/documents/rejection.ts'
import { type Called, createCaller, freePort } from '../caller.ts'
import { createCaseClient } from '../case-client.ts'
import { ready, spawnServer, TEST_KEY } from '../crash/server-process.ts'
import { createTestDatabase } from '../database.ts'
import { makePdf } from '../files.ts'
import { endlessPdf } from './hostile-documents.ts'
import { HOSTILE_FILES } from './hostile-files.ts'
import { HOSTILE_NAMES } from './hostile-names.ts'
import { childrenOf, memoryOf } from './process-memory.ts'

/** A check ends after ten seconds; a busy machine needs longer to say so. */
const ANSWER_LIMIT_MS = 60_000
const FILES_PER_CONVERSATION = 3
const SERVER_GROWTH_MB = 300
/** The address space of a checking process ends at 4 GB; what it really takes for these files stays far below. */
const CHECKER_LIMIT_MB = 1_500
const ACCEPTED_TYPES: readonly string[] = FILE_KINDS.flatMap((kind) => kind.content_types)
const canMeasure = process.platform === 'linux'

type Given = Pick<Called, 'status' | 'body'>

test('whatever a person who means harm gives is refused or stored as dead bytes', async (t) => {
  const database = await createTestDatabase(t)
  const dataDir = await mkdtemp(join(tmpdir(), 'hearback-hostile-'))
  const environment = {
    HEARBACK_DATA_DIR: dataDir,
    HEARBACK_SECRET: 'a secret of more than twenty-four characters',
    DATABASE_URL: database.url,
    PORT: String(await freePort()),
    HEARBACK_LOG_LEVEL: 'silent',
  }
  const server = await ready(spawnServer(t, environment))
  t.after(() => rm(dataDir, { recursive: true, force: true }))
  const call = createCaller(server.url, TEST_KEY)
  const pid = server.child.pid ?? 0
  let largestChecker = 0
  let slowest = { name: '', ms: 0 }
  let current = { id: '', room: 0 }

  await give('invoice.pdf', makePdf({ text: 'The first one' }))
  const atFirst = memoryOf(pid)?.now ?? 0

  /** As a form, byte by byte, in a conversation that takes files. */
  async function give(fileName: string, content: Buffer) {
    if (current.room === 0) {
      const { conversation_id } = await createCaseClient(call).followUp([{ module: 'invoice' }])
      current = { id: conversation_id, room: FILES_PER_CONVERSATION }
    }
    current.room--
    const head =
      '--b\r\ncontent-disposition: form-data; name="role"\r\n\r\nuser\r\n--b\r\ncontent-disposition: form-data; ' +
      `name="files"; filename="${fileName}"\r\ncontent-type: application/pdf\r\n\r\n`
    const body = Buffer.concat([Buffer.from(head), content, Buffer.from('\r\n--b--\r\n')])
    const began = Date.now()
    const response = await fetch(`${server.url}/api/v1/conversations/${current.id}/messages`, {
      method: 'POST',
      headers: { authorization: TEST_KEY, 'content-type': 'multipart/form-data; boundary=b' },
      body,
    })
    const given: Given = { status: response.status, body: await response.json() }
    const ms = Date.now() - began
    if (canMeasure)
      for (const child of childrenOf(pid))
        largestChecker = Math.max(largestChecker, memoryOf(child)?.most ?? 0)
    return { given, ms }
  }

  async function download(given: Given): Promise<{ file_name: string; response: Response; bytes: Buffer }> {
    const [{ document_id, download_link }] = given.body.documents
    const { body } = await call('GET', `/api/v1/documents/${document_id}`)
    const response = await fetch(download_link, { headers: { authorization: TEST_KEY } })
    return { file_name: body.file_name, response, bytes: Buffer.from(await response.arrayBuffer()) }
  }

  function assertInert({ headers, status }: Response): void {
    assert.equal(status, 200)
    const disposition = headers.get('content-disposition') ?? ''
    assert.match(disposition, /^attachment; filename="[ !#$&-[\]^-~]*"; filename\*=UTF-8''[\w.!~%-]*$/)
    assert.equal(headers.get('x-content-type-options'), 'nosniff')
    assert.equal(headers.get('content-security-policy'), "default-src 'none'; sandbox")
    assert.doesNotMatch(headers.get('content-type') ?? '', /html|svg|xml;|javascript/)
  }

  for (const { name, file_name, make } of HOSTILE_FILES)
    await t.test(name, async () => {
      const content = Buffer.from((await make()) as Buffer)
      const { given, ms } = await give(file_name, content)
      if (ms > slowest.ms) slowest = { name, ms }
      assert.equal(given.status, 201, JSON.stringify(given.body))
      assert.ok(ms < ANSWER_LIMIT_MS, `answered after ${ms} ms`)
      const [document] = given.body.documents
      if (document.rejected) assert.ok(REJECTION_REASONS.includes(document.rejection_reason))
      const { response, bytes } = await download(given)
      assertInert(response)
      assert.ok(bytes.equals(content), 'the bytes are the evidence, as they came')
      if (!document.rejected) assert.ok(ACCEPTED_TYPES.includes(response.headers.get('content-type') ?? ''))
    })

  let isOver = false
  const endless = give('endless.pdf', endlessPdf()).finally(() => {
    isOver = true
  })
  await sleep(500)
  await t.test('while a file keeps a decoder busy for minutes, others are checked', async () => {
    const { given } = await give('next.pdf', makePdf({ text: 'Meanwhile' }))
    assert.equal(given.body.documents[0].rejected, false)
    assert.equal(isOver, false, 'another person did not wait for it')
  })

  for (const [index, name] of HOSTILE_NAMES.entries())
    await t.test(`a file called ${JSON.stringify(name.slice(0, 60))} goes by a harmless name`, async () => {
      const { given } = await give(name, makePdf({ text: `By name ${index}` }))
      assert.ok([201, 400, 422].includes(given.status), `${given.status}`)
      if (given.status !== 201) return
      const { file_name, response } = await download(given)
      assertInert(response)
      assert.doesNotMatch(file_name, /[\p{Cc}\p{Cf}/\\]|^\.*$/u)
      assert.ok(file_name.length <= 200)
    })

  await t.test('it is ended in time itself', async () => {
    const { given, ms } = await endless
    assert.equal(given.body.documents[0].rejection_reason, 'document-unreadable')
    assert.ok(ms > 9_000 && ms < ANSWER_LIMIT_MS, `answered after ${ms} ms`)
    const { body } = await call('GET', `/api/v1/documents/${given.body.documents[0].document_id}`)
    assert.equal(body.findings.at(-2).detail, 'took too long')
  })

  await t.test(
    'after all that the server is as large as before, and serves',
    { skip: !canMeasure },
    async (last) => {
      const grown = (memoryOf(pid)?.now ?? 0) - atFirst
      last.diagnostic(`the server grew by ${Math.round(grown)} MB`)
      last.diagnostic(`the largest checking process held ${Math.round(largestChecker)} MB`)
      last.diagnostic(`the slowest answer took ${slowest.ms} ms: ${slowest.name}`)
      assert.ok(grown < SERVER_GROWTH_MB)
      assert.ok(largestChecker > 0 && largestChecker < CHECKER_LIMIT_MB)
      const { given } = await give('last.pdf', makePdf({ text: 'The last one' }))
      assert.equal(given.body.documents[0].rejected, false)
    },
  )
})
