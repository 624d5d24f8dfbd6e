import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { after, test } from 'node:test'
import type { Bucket } from '#lib/bucket.ts'
import { StartupError } from '#lib/startup-error.ts'
import { startS3 } from '#test/files/start-s3.ts'
import { createS3Storage } from './s3-storage.ts'

const incoming = await mkdtemp(join(tmpdir(), 'hearback-s3-incoming-'))
after(() => rm(incoming, { recursive: true }))

const receive = (storage: Awaited<ReturnType<typeof createS3Storage>>, content: string) =>
  storage.receive(Readable.from([Buffer.from(content)]), { max_size: 1_000 })

test('a bucket that cannot be used ends the start with one sentence', async (t) => {
  const { bucket, cut } = await startS3(t)
  const wrong: [Partial<Bucket>, RegExp][] = [
    [{ name: 'elsewhere' }, /names the bucket "elsewhere", which http:\/\/127\.0\.0\.1:\d+ does not have/],
    [{ credentials: { accessKeyId: 'NOBODY', secretAccessKey: 'x' } }, /refused AWS_ACCESS_KEY_ID and/],
  ]
  for (const [part, sentence] of wrong) {
    const storage = await createS3Storage({ ...bucket, ...part }, incoming)
    await assert.rejects(storage.identity(), (error: Error) => {
      assert.ok(error instanceof StartupError)
      assert.match(error.message, sentence)
      return true
    })
  }
  cut()
  const storage = await createS3Storage(bucket, incoming)
  await assert.rejects(storage.identity(), /cannot be reached at http/)
})

test('while the bucket cannot be reached nothing is lost, and afterwards everything goes on', async (t) => {
  const { bucket, cut, mend } = await startS3(t)
  const storage = await createS3Storage(bucket, incoming)
  await storage.keep(await receive(storage, 'before'), 'a/b/1')
  const waiting = await receive(storage, 'meanwhile')
  cut()
  const began = Date.now()
  const unavailable = { code: 'unavailable' }
  await assert.rejects(storage.keep(waiting, 'a/b/2'), unavailable)
  await assert.rejects(storage.open('a/b/1'), unavailable)
  await assert.rejects(storage.remove('a/b/1'), unavailable)
  await assert.rejects(storage.removeFolder('a/b'), unavailable)
  await assert.rejects(storage.list('a', null), unavailable)
  assert.ok(Date.now() - began < 15_000, 'a lost server is noticed soon')
  assert.equal((await readdir(incoming)).length, 1, 'the file that waits is still here')
  await mend()
  await storage.keep(waiting, 'a/b/2')
  assert.equal(String(await buffer((await storage.open('a/b/1')).stream)), 'before')
  assert.equal(String(await buffer((await storage.open('a/b/2')).stream)), 'meanwhile')
})

test('what the server stored is compared, and its refusals are told apart', async (t) => {
  const answers: { status: number; length?: number; code?: string }[] = []
  const heads: string[] = []
  const server = createServer((request, response) => {
    heads.push(`${request.method} ${request.headers['x-amz-checksum-sha256'] ?? ''}`.trim())
    request.resume().on('end', () => {
      const { status, length = 0, code } = answers.shift() ?? { status: 500 }
      const body = code === undefined ? '' : `<Error><Code>${code}</Code></Error>`
      response.writeHead(status, { 'content-length': body.length || length }).end(body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => {
    server.close()
    server.closeAllConnections()
  })
  const storage = await createS3Storage(
    {
      name: 'bucket',
      endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      region: 'us-east-1',
      credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    },
    incoming,
  )
  const received = await receive(storage, 'hello')
  const checksum = Buffer.from(received.sha256, 'hex').toString('base64')
  answers.push({ status: 200 }, { status: 200, length: 3 }, { status: 200 }, { status: 200, length: 5 })
  await storage.keep(received, 'a/b')
  assert.deepEqual(
    heads,
    [`PUT ${checksum}`, 'HEAD', `PUT ${checksum}`, 'HEAD'],
    'sent again until it is whole',
  )

  answers.push({ status: 403, code: 'SignatureDoesNotMatch' })
  await assert.rejects(storage.identity(), /refused AWS_ACCESS_KEY_ID and .*\(SignatureDoesNotMatch\)/)
  answers.push({ status: 403, code: 'AccessDenied' })
  await assert.rejects(storage.identity(), /needs the right to list, read, write and delete/)

  const another = await receive(storage, 'hello')
  answers.push({ status: 507, code: 'XMinioStorageFull' })
  await assert.rejects(storage.keep(another, 'a/b'), { code: 'storage_full' })
  await storage.discard(another)
})
