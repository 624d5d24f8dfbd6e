import assert from 'node:assert/strict'
import { createServer, type RequestListener, type ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { type TestContext, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { createAddressGuard } from '../webhook/address-guard.ts'
import { createCloudApi } from './cloud-api.ts'
import { mediaForm } from './media-form.ts'

const MEGABYTE = 1024 * 1024

test('a form is what any reader of forms understands, whatever the name', async () => {
  const bytes = Buffer.from('content\r\n--')
  const { headers, body } = mediaForm({
    stream: Readable.from([bytes]),
    size: bytes.length,
    file_name: 'Año "1".pdf',
    content_type: 'application/pdf',
  })
  const all = Buffer.concat(await body.toArray())
  assert.equal(headers['content-length'], String(all.length))
  const form = await new Response(new Uint8Array(all), { headers }).formData()
  const file = form.get('file')
  assert.ok(file instanceof File)
  assert.deepEqual(
    [form.get('messaging_product'), form.get('type'), file.type, file.name],
    ['whatsapp', 'application/pdf', 'application/pdf', 'Año "1".pdf'],
  )
  assert.deepEqual(Buffer.from(await file.arrayBuffer()), bytes)
})

/** The API behind `answer`, and a file of so many bytes that counts what is read of it. */
async function uploadTo(t: TestContext, size: number, answer: RequestListener) {
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => server.close())
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const api = createCloudApi({ guard: createAddressGuard({ allowedCidrs: ['127.0.0.0/8'] }), version: '0' })
  t.after(() => api.close())
  const piece = Buffer.alloc(64 * 1024)
  const source = { read: 0 }
  const stream = new Readable({
    read() {
      this.push(source.read < size ? piece : null)
      source.read += source.read < size ? piece.length : 0
    },
    // As the streams of a store elsewhere do.
    destroy(error, done) {
      done(error ?? (this.readableEnded ? null : new Error('not read to its end')))
    },
  })
  const access = { base_url: `http://127.0.0.1:${port}`, phone_number_id: '1', access_token: 't' }
  const file = { stream, size, file_name: 'a.pdf', content_type: 'application/pdf' }
  return { source, stream, uploaded: api.upload(access, file) }
}

test('a file is read as slowly as the other side takes it', async (t) => {
  const size = 64 * MEGABYTE
  let arrived = 0
  let resume = () => {}
  const { source, uploaded } = await uploadTo(t, size, (request, response) => {
    request.on('data', (part: Buffer) => {
      arrived += part.length
    })
    request.on('end', () => response.end('{"id":"1"}'))
    request.pause()
    resume = () => request.resume()
  })
  await sleep(1_000)
  assert.ok(source.read < size / 2, `${source.read} bytes were read while nobody took any`)
  resume()
  assert.deepEqual(await uploaded, { is: 'uploaded', media_id: '1' })
  assert.ok(arrived > size, `${arrived} bytes arrived`)
})

for (const [what, answer, reason] of [
  [
    'refused',
    (response) => void response.writeHead(401).end('{"error":{"code":190}}'),
    /^(190|unreachable)$/,
  ],
  ['cut off', (response) => void response.destroy(), /^unreachable$/],
] as [string, (response: ServerResponse) => void, RegExp][])
  test(`of a file that is ${what} before it is sent the rest is left`, async (t) => {
    const size = 64 * MEGABYTE
    const { source, stream, uploaded } = await uploadTo(t, size, (_, response) => answer(response))
    const result = await uploaded
    assert.match('reason' in result ? result.reason : 'none', reason)
    assert.ok(stream.destroyed && source.read < size)
  })
