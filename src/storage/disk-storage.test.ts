import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { appendFile, mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { after, test } from 'node:test'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { createDiskStorage } from './disk-storage.ts'

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

const KEY = '0a1b/2c3d/4e5f-6a7b'
const MEGABYTE = 1024 * 1024
const folder = await mkdtemp(join(tmpdir(), 'hearback-storage-'))
const storage = createDiskStorage(folder)
const incoming = join(folder, 'files', 'incoming')

after(() => rm(folder, { recursive: true }))

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const receive = (content: string, max_size = 100) =>
  storage.receive(Readable.from([Buffer.from(content)]), { max_size })

test('a kept file comes back with the same bytes, and only its owner may read it', async () => {
  const received = await receive('hello')
  assert.equal(received.size, 5)
  assert.equal(received.sha256, sha256(Buffer.from('hello')))
  assert.equal(received.truncated, false)
  await storage.keep(received, KEY)
  const { stream, size } = await storage.open(KEY)
  assert.equal(size, 5)
  assert.equal((await buffer(stream)).toString(), 'hello')
  assert.equal((await stat(join(folder, 'files', KEY))).mode & 0o777, 0o600)
  assert.equal((await stat(join(folder, 'files', '0a1b'))).mode & 0o777, 0o700)
  assert.deepEqual(await readdir(incoming), [])
})

test('a file of exactly the largest size is stored, one byte more is counted but not stored', async () => {
  const largest = await receive('x'.repeat(100))
  assert.equal(largest.truncated, false)
  const content = Buffer.alloc(300_001, 7)
  const tooLarge = await storage.receive(Readable.from(pieces(content, 1000)), { max_size: 2500 })
  assert.deepEqual(
    { size: tooLarge.size, truncated: tooLarge.truncated, sha256: tooLarge.sha256 },
    { size: content.length, truncated: true, sha256: sha256(content) },
  )
  assert.equal((await stat(storage.path(tooLarge))).size, 0)
  await storage.discard(tooLarge)
  await storage.discard(largest)
  assert.deepEqual(await readdir(incoming), [])
})

test('an empty stream is an empty file', async () => {
  const received = await storage.receive(Readable.from([]), { max_size: 10 })
  assert.equal(received.size, 0)
  await storage.discard(received)
})

test('an upload that breaks off leaves nothing behind', async () => {
  const cut = new Readable({ read() {} })
  cut.push('first part')
  setTimeout(() => cut.destroy(), 20)
  await assert.rejects(storage.receive(cut, { max_size: 100 }), { code: 'ERR_STREAM_PREMATURE_CLOSE' })
  const failing = new Readable({ read() {} })
  failing.push('first part')
  setTimeout(() => failing.destroy(new Error('connection reset')), 20)
  await assert.rejects(storage.receive(failing, { max_size: 100 }), /connection reset/)
  assert.deepEqual(await readdir(incoming), [])
})

test('an upload that has broken off before it is looked at is refused like any other', async () => {
  const failing = new Readable({ read() {} })
  const receiving = storage.receive(failing, { max_size: 100 })
  failing.destroy(new Error('connection reset'))
  await assert.rejects(receiving, /connection reset/)
  assert.deepEqual(await readdir(incoming), [])
})

test('30 MB pass through without being held in memory', async () => {
  const piece = Buffer.alloc(64 * 1024, 'abcdefg')
  const expected = createHash('sha256')
  let left = 30 * MEGABYTE
  let held = 0
  const before = process.memoryUsage().arrayBuffers
  const source = new Readable({
    read() {
      if (left % (2 * MEGABYTE) === 0) {
        collectGarbage()
        held = Math.max(held, process.memoryUsage().arrayBuffers - before)
      }
      if (left === 0) return void this.push(null)
      left -= piece.length
      const copy = Buffer.from(piece)
      expected.update(copy)
      this.push(copy)
    },
  })
  const received = await storage.receive(source, { max_size: 31 * MEGABYTE })
  assert.equal(received.size, 30 * MEGABYTE)
  assert.equal(received.sha256, expected.digest('hex'))
  assert.ok(held < 8 * MEGABYTE, `held ${held} bytes`)
  await storage.keep(received, 'aa/bb/cc')
  assert.equal((await storage.open('aa/bb/cc').then(closed)).size, 30 * MEGABYTE)
})

test('a key that could lead elsewhere is refused', async () => {
  const received = await receive('x')
  for (const key of ['../a', '/a', 'a/../b', 'a//b', 'a/', '', 'incoming', 'A/B', 'a\\b', 'a/b\n', 'a\0']) {
    await assert.rejects(storage.keep(received, key), /storage key/, JSON.stringify(key))
    await assert.rejects(storage.open(key), /storage key/)
    await assert.rejects(async () => storage.remove(key), /storage key/)
    await assert.rejects(async () => storage.removeFolder(key), /storage key/)
  }
  await storage.discard(received)
})

test('a removed file is missing, and removing it again is harmless', async () => {
  await storage.keep(await receive('one'), 'a/b/1')
  await storage.keep(await receive('two'), 'a/b/2')
  await storage.keep(await receive('three'), 'a/c/3')
  await storage.remove('a/b/1')
  await storage.remove('a/b/1')
  await assert.rejects(storage.open('a/b/1'), { code: 'not_found' })
  await storage.removeFolder('a/b')
  await storage.removeFolder('a/b')
  await assert.rejects(storage.open('a/b/2'), { code: 'not_found' })
  assert.equal((await storage.open('a/c/3').then(closed)).size, 5)
})

test('temporary files go after an hour, not before', async () => {
  const fresh = await receive('fresh')
  const stale = join(incoming, 'left-behind')
  await writeFile(stale, 'x')
  const twoHoursAgo = new Date(Date.now() - 2 * 60 * 60 * 1000)
  await utimes(stale, twoHoursAgo, twoHoursAgo)
  await storage.removeStaleTemporaryFiles()
  assert.deepEqual(await readdir(incoming), [fresh.temporary_path.slice(incoming.length + 1)])
  await storage.discard(fresh)
  await createDiskStorage(join(folder, 'unused')).removeStaleTemporaryFiles()
})

test('a full disk is told apart from other failures', { skip: process.platform !== 'linux' }, async () => {
  async function* meetsTheEndOfTheDisk() {
    yield Buffer.from('first part')
    await appendFile('/dev/full', 'second part')
  }
  await assert.rejects(storage.receive(Readable.from(meetsTheEndOfTheDisk()), { max_size: 100 }), {
    code: 'storage_full',
  })
  assert.deepEqual(await readdir(incoming), [])
})

async function closed(opened: { stream: Readable; size: number }) {
  opened.stream.destroy()
  return opened
}

function* pieces(content: Buffer, size: number) {
  for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size)
}
