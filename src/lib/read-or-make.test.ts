import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { readOrMake } from './read-or-make.ts'

test('nodes that start at the same moment agree on a file that each would make', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'hearback-made-'))
  t.after(() => rm(folder, { recursive: true, force: true }))
  for (let round = 0; round < 20; round++) {
    const file = join(folder, `round-${round}`, 'store-id')
    const texts = await Promise.all(Array.from({ length: 8 }, () => readOrMake(file, randomUUID)))
    assert.equal(new Set(texts).size, 1, `they differ: ${texts}`)
    assert.equal(await readOrMake(file, randomUUID), texts[0], 'a later start has another')
    assert.deepEqual(await readdir(join(folder, `round-${round}`)), ['store-id'], 'something is left over')
    assert.equal((await stat(file)).mode & 0o777, 0o600)
  }
})

test('what can’t be written is named', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'hearback-made-'))
  t.after(() => rm(folder, { recursive: true, force: true }))
  const file = join(folder, 'store-id', 'below-a-file')
  await readOrMake(join(folder, 'store-id'), randomUUID)
  await assert.rejects(readOrMake(file, randomUUID), { message: new RegExp(`^The file ${file} can't be`) })
})
