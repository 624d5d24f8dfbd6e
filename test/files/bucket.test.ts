import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createCaseClient } from '../case-client.ts'
import { makePdf } from '../files.ts'
import { eventually, startHearback } from '../hearback.ts'
import { startS3 } from './start-s3.ts'

test('with files in a bucket, a person gives a document, a back end reads it, and erasing removes it', async (t) => {
  const s3 = await startS3(t)
  const { call } = await startHearback(t, { bucket: s3.bucket })
  const client = createCaseClient(call)
  const { conversation_id } = await client.followUp([{ module: 'invoice' }])
  const content = makePdf({ text: 'Invoice in a bucket' })
  const given = await client.give(conversation_id, { 'invoice.pdf': content })
  assert.equal(given.status, 201)
  assert.equal(given.body.documents[0].rejected, false)
  const { download_link } = given.body.documents[0]
  assert.deepEqual(await download(download_link), content)

  s3.cut()
  const another = makePdf({ text: 'Another invoice' })
  const cut = await client.give(conversation_id, { 'another.pdf': another })
  assert.equal(cut.status, 503)
  assert.match(cut.body.detail, /Try again shortly/)
  assert.equal(cut.headers.get('retry-after'), '2')
  assert.equal((await call('GET', download_link)).status, 503)
  assert.equal((await client.say(conversation_id, 'Is anybody there?')).status, 201, 'the rest goes on')
  await s3.mend()
  const repeated = await client.give(conversation_id, { 'another.pdf': another })
  assert.equal(repeated.body.documents[0].rejected, false)
  assert.deepEqual(await download(repeated.body.documents[0].download_link), another)

  assert.equal((await s3.objects('files/')).length, 2)
  assert.equal((await call('DELETE', `/api/v1/conversations/${conversation_id}`)).status, 204)
  await eventually(async () => (await s3.objects('files/')).length === 0, 'the objects are gone')
  assert.deepEqual(await s3.objects(''), ['store-id'])

  async function download(link: string): Promise<Buffer> {
    const response = await fetch(link, { headers: { authorization: 'hb_test_key_with_every_scope_000001' } })
    assert.equal(response.status, 200)
    return Buffer.from(await response.arrayBuffer())
  }
})
