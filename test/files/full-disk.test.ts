import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import pg from 'pg'
import { createCaseClient } from '../case-client.ts'
import { adminUrlOf } from '../database.ts'
import { makePdf } from '../files.ts'
import { startHearback } from '../hearback.ts'
import { mountSmallDisk } from './small-disk.ts'

const MEGABYTE = 1024 * 1024
const disk = mountSmallDisk()
after(() => disk?.unmount())
const skip = disk === null ? 'only root on Linux can mount a disk of 2 MB' : false

test('a full disk is told in plain words, nothing is lost, and the same request works later', {
  skip,
}, async (t) => {
  const { call, url } = await startHearback(t, { filesDir: disk?.folder ?? '' })
  const client = createCaseClient(call)
  const { conversation_id, link } = await client.followUp([{ module: 'invoice' }])
  const incoming = () => readdirSync(join(disk?.folder ?? '', 'files', 'incoming'))
  const large = Buffer.concat([makePdf(), Buffer.alloc(5 * MEGABYTE)])

  const native = await client.give(conversation_id, { 'large.pdf': large, 'small.pdf': makePdf() })
  assert.equal(native.status, 507)
  assert.equal(native.body.title, 'Insufficient Storage')
  assert.equal(native.body.detail, 'There is no room to store files just now. Try again later.')
  assert.deepEqual(incoming(), [], 'half a file is not left in the way')

  const view = (await call('GET', `${link}/view`, undefined, { authorization: '' })).body
  const form = (file: Buffer) => {
    const body = new FormData()
    body.set('action', 'reply')
    body.set('step_id', view.current.step_id)
    body.append('files', new Blob([new Uint8Array(file)]), 'invoice.pdf')
    return body
  }
  const key = { authorization: '', 'idempotency-key': 'the file that did not fit' }
  const files = `${link}/files?step_id=${view.current.step_id}`
  assert.equal((await call('POST', files, form(large), key)).status, 507)
  for (const [language, words] of [
    ['en', /We can’t take files just now\. Your answers are saved; try again later\./],
    ['es', /Ahora mismo no podemos recibir archivos\. Sus respuestas están guardadas/],
  ] as const) {
    const page = await call('POST', link, form(large), { authorization: '', 'accept-language': language })
    assert.equal(page.status, 507)
    assert.match(page.body, words)
  }
  assert.equal((await client.say(conversation_id, 'It does not work.')).status, 201, 'words still find room')

  disk?.grow(20)
  const again = await call('POST', files, form(large), key)
  assert.equal(again.status, 200, JSON.stringify(again.body))
  assert.equal(again.body.document.refusal, null)
  assert.equal((await fetch(`${url}/healthz`)).status, 200)
})

test('a conversation that holds as many files as it can says so in the person’s language', async (t) => {
  const { call, database } = await startHearback(t)
  const client = createCaseClient(call)
  const admin = new pg.Client({ connectionString: await adminUrlOf(database) })
  await admin.connect()
  t.after(() => admin.end())
  for (const [language, words] of [
    ['en', 'No more files fit here. Your answers are saved; go on without adding another one.'],
    ['es', 'Aquí no caben más archivos. Sus respuestas están guardadas; continúe sin añadir otro.'],
  ] as const) {
    const { case_id } = await client.createCase({}, { language })
    const { conversation_id, link } = await client.followUp([{ module: 'invoice' }], case_id)
    assert.equal((await client.give(conversation_id, { 'first.pdf': makePdf() })).status, 201)
    await admin.query(`UPDATE conversations SET language = $2 WHERE id = $1`, [conversation_id, language])
    await admin.query(
      `INSERT INTO documents SELECT (jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid()))).*
       FROM documents d, generate_series(1, 499) WHERE conversation_id = $1`,
      [conversation_id],
    )
    const full = await client.give(conversation_id, { 'last.pdf': makePdf({ text: 'The last one' }) })
    assert.equal(full.status, 413)
    assert.equal(full.body.detail, words)
    const form = new FormData()
    form.append('files', new Blob([new Uint8Array(makePdf({ text: 'One more' }))]), 'more.pdf')
    const { current } = (await call('GET', `${link}/view`, undefined, { authorization: '' })).body
    const onPage = await call('POST', `${link}/files?step_id=${current.step_id}`, form, { authorization: '' })
    assert.deepEqual([onPage.status, onPage.body.detail], [413, words], 'the page shows this sentence')
  }
})
