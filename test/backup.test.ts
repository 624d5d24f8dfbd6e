import assert from 'node:assert/strict'
import { appendFile, chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { readConfig } from '#config'
import { backupCommand } from '../src/command-line/backup.ts'
import { restoreCommand } from '../src/command-line/restore.ts'
import { createCaller, eventually, freePort } from './caller.ts'
import { checkCases, checkMessages, checkStates } from './crash/check-conversations.ts'
import { createClients } from './crash/clients.ts'
import { createRandom } from './crash/random.ts'
import { ready, spawnServer, TEST_KEY } from './crash/server-process.ts'
import { complaintOf, runHearback } from './run-hearback.ts'

const PUBLIC_URL = 'https://hearback.example.com'
/** People who answer all the time would take the machine from the backup. */
const PAUSE_MS = 200

test('a backup made while people answer has all that was acknowledged before it began', async (t) => {
  const folder = await makeFolder(t)
  const dataDir = join(folder, 'data')
  const backup = join(folder, 'backup')
  const restored = join(folder, 'restored')
  const start = async (dir: string) =>
    ready(
      spawnServer(t, {
        HEARBACK_DATA_DIR: dir,
        HEARBACK_PUBLIC_URL: PUBLIC_URL,
        PORT: String(await freePort()),
      }),
    )
  const server = await start(dataDir)
  const clients = createClients(TEST_KEY, createRandom(7), 'backup', PAUSE_MS)
  const stop = new AbortController()
  const talking = clients.talk(server.url, stop.signal)
  await eventually(
    () => clients.log.filter(({ file }) => file !== null).length > 10,
    'files were uploaded',
    60_000,
  )
  const before = structuredClone({
    opened: clients.opened.filter(({ conversation_id }) => conversation_id !== null),
    acknowledged: clients.log.filter(({ acknowledged }) => acknowledged !== null).map(({ key }) => key),
  })

  const made = await runHearback(['backup', backup, '--json'], { HEARBACK_DATA_DIR: dataDir })
  assert.equal(made.code, 0, made.stderr)
  assert.equal(made.stderr, '')
  const summary = JSON.parse(made.stdout)
  await sleep(200)
  stop.abort()
  await talking
  assert.deepEqual(clients.refusals, [], 'nobody was refused meanwhile')
  const during = clients.log.filter(({ acknowledged }) => acknowledged !== null).length
  assert.ok(during > before.acknowledged.length, 'answers went on')
  const links = await readLinks(server.url, before.opened)

  const began = performance.now()
  const put = await runHearback(['restore', backup, '--to', restored])
  assert.equal(put.code, 0, put.stderr)
  t.diagnostic(
    `${before.acknowledged.length} answers before, ${during} in the end; saved ${summary.files} files, ` +
      `${summary.megabytes} MB, in ${summary.milliseconds} ms; restored in ${Math.round(performance.now() - began)} ms`,
  )
  const copy = await start(restored)
  const known = new Set(before.acknowledged)
  const log = clients.log.map((sent) => (known.has(sent.key) ? sent : { ...sent, acknowledged: null }))
  const conversations = before.opened.flatMap(({ conversation_id }) => conversation_id ?? [])
  const access = { url: copy.url, key: TEST_KEY }
  await checkCases(access, before.opened)
  await checkMessages(access, log, conversations, { isSettled: false })
  assert.ok((await checkStates(restored)) >= conversations.length)
  assert.deepEqual(await readLinks(copy.url, before.opened), links, 'the same links')
  for (const link of links)
    assert.equal((await fetch(`${copy.url}${new URL(link).pathname}`)).status, 200, 'and each opens')
  const [opened] = before.opened
  const path = `/api/v1/conversations/${opened?.conversation_id}/messages`
  const said = await createCaller(copy.url, TEST_KEY)('POST', path, { role: 'agent', text: 'Still here' })
  assert.equal(said.status, 201, 'the copy goes on')

  await t.test('a stopped server is saved as well, and stays stopped', async () => {
    copy.child.kill('SIGTERM')
    assert.deepEqual(await copy.ended(), { code: 0, signal: null })
    const cold = join(folder, 'cold')
    const saved = await runHearback(['backup', cold], { HEARBACK_DATA_DIR: restored })
    assert.equal(saved.code, 0, saved.stderr)
    assert.match(saved.stdout, /^Saved \d+ files \(\d+ MB\) into /)
    const again = join(folder, 'again')
    assert.equal((await runHearback(['restore', cold, '--to', again])).code, 0)
    const third = await start(again)
    const { body } = await createCaller(third.url, TEST_KEY)('GET', `${path}?limit=100`)
    assert.equal(body.items.at(-1).text, 'Still here')
  })

  await t.test(
    'a damaged or unfinished backup is refused in a sentence, and nothing is written',
    async () => {
      const target = join(folder, 'nothing')
      const refused = async (name: string, damage: (file: string) => Promise<void>, sentence: RegExp) => {
        const file = join(backup, name)
        const whole = await readFile(file)
        await damage(file)
        assertRefused(await complaintOf(restoreCommand([backup, '--to', target])), sentence)
        assert.deepEqual(await readdir(target).catch(() => []), [])
        await writeFile(file, whole)
      }
      await refused(
        'manifest.json',
        (file) => rm(file),
        /is not a finished backup: it has no file manifest\.json\.$/,
      )
      await refused('manifest.json', (file) => flipByte(file, 400), /damaged: manifest\.json /)
      const cluster = 'cluster/PG_VERSION'
      await refused(
        cluster,
        flipByte,
        /damaged: cluster\/PG_VERSION is not as it was saved\. Nothing was restored\.$/,
      )
      await refused('secret', (file) => appendFile(file, 'x'), /damaged: secret is not as it was saved\./)
      await refused('store-id', (file) => rm(file), /damaged: store-id is missing\./)
    },
  )

  await t.test('what stands in the way is said in a sentence', async () => {
    const { code, stderr } = await runHearback(['restore', backup, '--to', restored])
    assert.equal(code, 1, stderr)
    assertRefused(stderr.trim(), /restored is not empty\. A backup is restored into a new one\.$/)
    const refused = async (to: string, settings: Record<string, string>, sentence: RegExp) =>
      assertRefused(await complaintOf(backupCommand([to], () => readConfig(settings))), sentence)
    const here = { HEARBACK_DATA_DIR: dataDir }
    const nowhere = { HEARBACK_DATA_DIR: join(folder, 'nowhere') }
    const elsewhere = { DATABASE_URL: 'postgresql://a@b/c', HEARBACK_SECRET: 'x'.repeat(24) }
    await refused(backup, here, /backup is not empty\. Name a new one for each backup\.$/)
    await refused(join(dataDir, 'b'), here, /is inside /)
    await refused(join(folder, 'b'), nowhere, /^There is no embedded database in /)
    await refused(join(folder, 'b'), elsewhere, /^With DATABASE_URL the database’s own tools/)
    assert.deepEqual(await readdir(join(folder, 'b')).catch(() => []), [])
  })
})

function assertRefused(complaint: string, sentence: RegExp): void {
  assert.match(complaint, sentence)
  assert.equal(complaint.split('\n').length, 1, complaint)
}

async function flipByte(file: string, at = 0): Promise<void> {
  const bytes = await readFile(file)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  await writeFile(file, bytes)
}

async function readLinks(
  url: string,
  opened: readonly { conversation_id: string | null }[],
): Promise<string[]> {
  const call = createCaller(url, TEST_KEY)
  return Promise.all(
    opened.map(async ({ conversation_id }) => {
      const { body } = await call('GET', `/api/v1/conversations/${conversation_id}`)
      assert.ok(body.link, 'the conversation has a link')
      return body.link
    }),
  )
}

async function makeFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hearback-backup-'))
  await chmod(folder, 0o711)
  t.after(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }))
  return folder
}
