import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type TestContext, test } from 'node:test'
import pg from 'pg'
import type { Bucket } from '#lib/bucket.ts'
import { createCaseClient } from '../case-client.ts'
import { adminUrlOf } from '../database.ts'
import { makePdf } from '../files.ts'
import { eventually, type Hearback, startHearback } from '../hearback.ts'
import { startS3 } from './start-s3.ts'

/** A place for files, from outside. */
interface Place {
  bucket: Bucket | null
  keys(hearback: Hearback): Promise<string[]>
  put(hearback: Hearback, key: string): Promise<void>
  age(hearback: Hearback, key: string, hours: number): Promise<void>
}

const onDisk: Place = {
  bucket: null,
  async keys({ config }) {
    const found = await readdir(join(config.filesDir, 'files'), { recursive: true, withFileTypes: true })
    return found.flatMap((entry) =>
      entry.isFile() && !entry.parentPath.endsWith('incoming')
        ? join(entry.parentPath, entry.name).slice(config.filesDir.length + 7)
        : [],
    )
  },
  async put({ config }, key) {
    const path = join(config.filesDir, 'files', key)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, 'left behind')
  },
  age: ({ config }, key, hours) => {
    const then = new Date(Date.now() - hours * 3_600_000)
    return utimes(join(config.filesDir, 'files', key), then, then)
  },
}

async function inBucket(t: TestContext): Promise<Place> {
  const s3 = await startS3(t)
  return {
    bucket: s3.bucket,
    keys: async () => (await s3.objects('files/')).map((name) => name.slice('files/'.length)),
    put: (_, key) => s3.put(`files/${key}`, 'left behind'),
    age: (_, key, hours) => s3.age(`files/${key}`, hours),
  }
}

for (const name of ['disk', 's3'])
  test(`files without a record go after a day, and no others: ${name}`, async (t) => {
    const place = name === 's3' ? await inBucket(t) : onDisk
    const hearback = await startHearback(t, { bucket: place.bucket })
    const client = createCaseClient(hearback.call)
    const { conversation_id } = await client.followUp([{ module: 'invoice' }])
    const given = await client.give(conversation_id, { 'invoice.pdf': makePdf() })
    const [recorded = ''] = await place.keys(hearback)
    const [workspace = ''] = recorded.split('/')
    const besideIt = `${workspace}/${conversation_id}/${randomUUID()}`
    const ofNobody = `${workspace}/${randomUUID()}/${randomUUID()}`
    const fresh = `${workspace}/${randomUUID()}/${randomUUID()}`
    const elsewhere = `${randomUUID()}/${randomUUID()}/${randomUUID()}`
    for (const key of [besideIt, ofNobody, fresh, elsewhere]) await place.put(hearback, key)
    for (const key of [recorded, besideIt, ofNobody, elsewhere]) await place.age(hearback, key, 25)
    await place.age(hearback, fresh, 23)

    const incoming = join(hearback.config.dataDir, 'files', 'incoming')
    await mkdir(incoming, { recursive: true })
    for (const [name, hours] of [
      ['cut off', 2],
      ['on its way', 0.5],
    ] as const) {
      await writeFile(join(incoming, name), 'left behind')
      const then = new Date(Date.now() - hours * 3_600_000)
      await utimes(join(incoming, name), then, then)
    }

    const database = new pg.Client({ connectionString: await adminUrlOf(hearback.database) })
    await database.connect()
    t.after(() => database.end())
    const sweep =
      "UPDATE jobs SET due_at = now() WHERE name = 'sweep_files' AND leased_until IS NULL RETURNING id"
    await eventually(async () => (await database.query(sweep)).rowCount === 1, 'the workspace has the job')
    await eventually(async () => !(await place.keys(hearback)).includes(ofNobody), 'it was swept', 20_000)
    const left = async () => (await place.keys(hearback)).sort()
    await eventually(async () => (await left()).length === 3, 'both strays are gone')
    assert.deepEqual(await left(), [recorded, fresh, elsewhere].sort())
    assert.deepEqual(await readdir(incoming), ['on its way'], 'an upload that was cut off went too')
    assert.equal((await hearback.call('GET', given.body.documents[0].download_link)).status, 200)
    const again =
      "SELECT due_at > now() + interval '23 hours' AS tomorrow FROM jobs WHERE name = 'sweep_files'"
    const tomorrow = async () => (await database.query(again)).rows[0]?.tomorrow === true
    await eventually(tomorrow, 'the next sweep is a day ahead')
  })
