import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { createCaller, eventually, freePort } from '#test/caller.ts'
import { createCaseClient } from '#test/case-client.ts'
import { readEmbeddedRows } from '#test/crash/embedded-rows.ts'
import { ready, spawnServer, TEST_KEY } from '#test/crash/server-process.ts'
import { alteredBy } from '#test/trials/alter-source.ts'
import { checkFollowUps } from './check-follow-ups.ts'
import { makeFolder } from './make-folder.ts'

const PATH = '/api/v1/chat-message-follow-ups'
const LIMIT_MS = 120_000

/** Null where the preload library is not installed. */
function findFaketime(): string | null {
  const folders = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib']
  return folders.map((folder) => join(folder, 'faketime', 'libfaketimeMT.so.1')).find(existsSync) ?? null
}

test('the clock moves by a day and back: what is due then is sent once, the rest in its time', async (t) => {
  const library = findFaketime()
  if (library === null) return t.skip('libfaketime is not installed (Debian: faketime)')
  const clockFile = join(await makeFolder(t), 'clock')
  const moveClock = async (offset: string) => {
    await writeFile(clockFile, `${offset}\n`)
    // The library looks into the file once a second.
    await sleep(1_500)
  }
  await writeFile(clockFile, '+0\n')
  const dataDir = await makeFolder(t)
  const clock = {
    LD_PRELOAD: library,
    FAKETIME_TIMESTAMP_FILE: clockFile,
    FAKETIME_CACHE_DURATION: '1',
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
  }
  const server = await ready(
    spawnServer(
      t,
      { ...clock, HEARBACK_DATA_DIR: dataDir, PORT: String(await freePort()) },
      {
        nodeOptions: alteredBy([
          {
            file: 'src/store/embedded-postgres/run-program.ts',
            find: 'PATH: process.env.PATH }),',
            replace: `PATH: process.env.PATH }), ...${JSON.stringify(clock)},`,
          },
          // Nobody hears that a clock was moved; a worker finds out when it looks again.
          {
            file: 'src/outbox/enqueue.ts',
            find: 'LONGEST_SLEEP_MS = 15_000',
            replace: 'LONGEST_SLEEP_MS = 2_000',
          },
        ]),
      },
    ),
  )
  const call = createCaller(server.url, TEST_KEY)
  const { conversation_id } = await createCaseClient(call).followUp([{ module: 'invoice' }])
  const schedule = async (message: string, inSeconds: number) => {
    const dueDate = new Date(Date.now() + inSeconds * 1_000).toISOString()
    const { status, body } = await call('POST', PATH, { chatId: conversation_id, dueDate, message })
    assert.equal(status, 201, JSON.stringify(body))
    return body.id as string
  }
  const statusOf = async (id: string) => {
    const { body } = await call('GET', `${PATH}?pageSize=100&chatIds=${conversation_id}`)
    return body.find((one: { id: string }) => one.id === id)?.status
  }
  const becomesSent = (id: string) =>
    eventually(async () => (await statusOf(id)) === 'sent', 'it is sent', LIMIT_MS)

  const tonight = await schedule('in twelve hours', 12 * 3_600)
  const later = await schedule('in a day and a half', 36 * 3_600)
  await moveClock('+1d')
  await becomesSent(tonight)
  assert.equal(await statusOf(later), 'pending')
  const meanwhile = Array.from({ length: 20 }, (_, index) =>
    schedule(`while clocks move ${index}`, 24 * 3_600 + 1),
  )
  const moving = moveClock('-1d')
  for (const id of await Promise.all(meanwhile)) assert.ok(['pending', 'sent'].includes(await statusOf(id)))
  await moving
  assert.equal(await statusOf(tonight), 'sent', 'what was sent stays so')
  await moveClock('+0')
  await becomesSent(await schedule('in a second', 1))
  assert.equal(await statusOf(later), 'pending')
  await moveClock('+2d')
  for (const id of [later, ...(await Promise.all(meanwhile))]) await becomesSent(id)
  const { sent } = await checkFollowUps((sql) => readEmbeddedRows(dataDir, sql))
  assert.equal(sent, 23)
})
