import assert from 'node:assert/strict'
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { after, describe, test } from 'node:test'
import { startS3 } from '#test/files/start-s3.ts'
import { createDiskStorage } from './disk-storage.ts'
import type { FileStorage } from './file-storage.ts'
import { createS3Storage } from './s3-storage.ts'

const folder = await mkdtemp(join(tmpdir(), 'hearback-stores-'))
after(() => rm(folder, { recursive: true }))

const PAGE = 20
const { bucket } = await startS3({ after })
const STORES: Record<string, { make: () => Promise<FileStorage>; incoming: string }> = {
  disk: {
    make: async () => createDiskStorage(join(folder, 'disk'), PAGE),
    incoming: join(folder, 'disk', 'files', 'incoming'),
  },
  s3: {
    make: () => createS3Storage(bucket, join(folder, 's3'), PAGE),
    incoming: join(folder, 's3'),
  },
}

for (const [name, { make, incoming }] of Object.entries(STORES)) {
  describe(`files in ${name}`, async () => {
    const storage = await make()
    const receive = (content: Buffer | string, max_size = 30_000_000) =>
      storage.receive(Readable.from([Buffer.from(content)]), { max_size })
    const read = async (key: string) => buffer((await storage.open(key)).stream)

    test('the store is made once and keeps its identity', async () => {
      const identity = await storage.identity()
      assert.match(identity, /^[0-9a-f-]{36}$/)
      assert.equal(await (await make()).identity(), identity)
    })

    for (const size of [0, 1, 70_000, 12_000_000])
      test(`a file of ${size} bytes comes back with the same bytes`, async () => {
        const content = randomBytes(size)
        const received = await receive(content)
        assert.equal(received.sha256, createHash('sha256').update(content).digest('hex'))
        await storage.keep(received, `a/b/${size}`)
        assert.equal((await storage.open(`a/b/${size}`).then(closed)).size, size)
        assert.ok((await read(`a/b/${size}`)).equals(content))
        assert.deepEqual(await readdir(incoming), [], 'nothing stays where it arrived')
      })

    test('a file that is kept again replaces the first one', async () => {
      await storage.keep(await receive('first'), 'a/b/c')
      await storage.keep(await receive('second'), 'a/b/c')
      assert.equal(String(await read('a/b/c')), 'second')
    })

    test('a discarded file was never there', async () => {
      const received = await receive('discarded')
      await storage.discard(received)
      await storage.discard(received)
      assert.deepEqual(await readdir(incoming), [])
    })

    test('a removed file is missing, and removing it again is harmless', async () => {
      await storage.keep(await receive('one'), 'd/e/1')
      await storage.remove('d/e/1')
      await storage.remove('d/e/1')
      await assert.rejects(storage.open('d/e/1'), { code: 'not_found' })
    })

    test('a folder goes with all that is in it, and nothing beside it', async () => {
      for (const key of ['f/1/a', 'f/1/b', 'f/1a/c', 'f/2/d']) await storage.keep(await receive(key), key)
      await storage.removeFolder('f/1')
      await storage.removeFolder('f/1')
      await assert.rejects(storage.open('f/1/a'), { code: 'not_found' })
      await assert.rejects(storage.open('f/1/b'), { code: 'not_found' })
      assert.equal(String(await read('f/1a/c')), 'f/1a/c')
      assert.equal(String(await read('f/2/d')), 'f/2/d')
    })

    test('a key that could lead elsewhere is refused', async () => {
      const received = await receive('x')
      for (const key of [
        '../a',
        '/a',
        'a/../b',
        'a//b',
        'a/',
        '',
        'incoming',
        'A/B',
        'a\\b',
        'a/b\n',
        'a\0',
      ]) {
        await assert.rejects(storage.keep(received, key), /storage key/, JSON.stringify(key))
        await assert.rejects(storage.open(key), /storage key/)
        await assert.rejects(async () => storage.remove(key), /storage key/)
        await assert.rejects(async () => storage.removeFolder(key), /storage key/)
        await assert.rejects(async () => storage.list(key, null), /storage key/)
      }
      await storage.discard(received)
    })

    test('a workspace’s files are listed in order, in pages, with when they were stored', async () => {
      const workspace = randomUUID()
      const keys = Array.from(
        { length: 12 },
        (_, index) => `${workspace}/${index % 3}/${randomUUID()}`,
      ).sort()
      for (const key of keys) await storage.keep(await receive('x'), key)
      await storage.keep(await receive('x'), `${workspace}0/1/1`)
      const { files, next } = await storage.list(workspace, null)
      assert.deepEqual(
        files.map(({ key }) => key),
        keys,
      )
      assert.equal(next, null)
      assert.ok(files.every(({ stored_at }) => Math.abs(stored_at - Date.now()) < 60_000))
      const rest = await storage.list(workspace, keys[4] ?? null)
      assert.deepEqual(
        rest.files.map(({ key }) => key),
        keys.slice(5),
      )
      assert.deepEqual(await storage.list(randomUUID(), null), { files: [], next: null })
    })

    test('more files than a page holds are all found, and all removed', async () => {
      const workspace = randomUUID()
      const keys = Array.from(
        { length: PAGE + 3 },
        (_, at) => `${workspace}/${at % 2}/${at.toString(16)}`,
      ).sort()
      for (const key of keys) await storage.keep(await receive(''), key)
      const first = await storage.list(workspace, null)
      assert.equal(first.next, first.files.at(-1)?.key)
      const second = await storage.list(workspace, first.next)
      assert.equal(second.next, null)
      assert.deepEqual(
        [...first.files, ...second.files].map(({ key }) => key),
        keys,
      )
      await storage.removeFolder(workspace)
      assert.deepEqual(await storage.list(workspace, null), { files: [], next: null })
    })
  })
}

async function closed(opened: { stream: Readable; size: number }) {
  opened.stream.destroy()
  return opened
}
