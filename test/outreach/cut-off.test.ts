import assert from 'node:assert/strict'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, type TestContext, test } from 'node:test'
import { createCaller, eventually, freePort } from '../caller.ts'
import { dieAt, type KillPoint } from '../crash/kill-points.ts'
import { killServer, ready, spawnServer, TEST_KEY } from '../crash/server-process.ts'
import { createTestDatabase } from '../database.ts'
import { alteredBy } from '../trials/alter-source.ts'
import { shortLeases } from '../trials/short-leases.ts'
import { startBackEnd } from './back-end.ts'
import { createDeployClient } from './deploy-client.ts'

const STEPS = [
  { id: 'how', type: 'text', text: 'How?' },
  { id: 'more', type: 'text', text: 'And more?' },
]
/** A worker's jobs are taken over when their lease has ended: later than anybody waits for a reply. */
const LEASE_SECONDS = 8
const LIMIT_MS = 90_000

/** Starts servers on one database, one after another. */
async function createStarter(t: TestContext) {
  const dataDir = await mkdtemp(join(tmpdir(), 'hearback-cut-off-'))
  await chmod(dataDir, 0o711)
  t.after(() => rm(dataDir, { recursive: true, force: true, maxRetries: 3 }))
  const { url: DATABASE_URL } = await createTestDatabase(t)
  return async (nodeOptions: string[] = []) => {
    const settings = {
      DATABASE_URL,
      HEARBACK_SECRET: 'a secret of more than twenty-four characters',
      HEARBACK_DATA_DIR: dataDir,
      PORT: String(await freePort()),
    }
    const options = [...shortLeases(LEASE_SECONDS), ...nodeOptions]
    const server = await ready(spawnServer(t, settings, { nodeOptions: options }))
    return { server, ...createDeployClient(createCaller(server.url, TEST_KEY)) }
  }
}

const PLACES: [KillPoint, { heard: number; outcome: string }][] = [
  ['after jobs are claimed', { heard: 1, outcome: 'late' }],
  ['before the HTTP send of a delivery', { heard: 0, outcome: 'outcome_unknown' }],
  ['after the HTTP send, before it is recorded', { heard: 1, outcome: 'outcome_unknown' }],
]

describe('a server that dies while a back end is asked', { concurrency: true }, () => {
  test('leaves an attempt that is not repeated, and the dialogue goes on all the same', async (t) => {
    const start = await createStarter(t)
    const backEnd = await startBackEnd(t, ({ actual_response }, response) => {
      if (actual_response !== 'hang') response.end('{}')
    })
    const first = await start()
    await first.subscribe(backEnd.url)
    const { conversation_id, say } = await first.deploy(await first.template(STEPS))
    await say('hang')
    await backEnd.hears('on_response')
    await killServer(first.server, null)

    const second = await start()
    const person = second.personOf(conversation_id)
    await person.hears('And more?')
    const logged = await eventually(
      async () => {
        const found = await second.delivery(conversation_id)
        return found.status === 'dead' && found
      },
      'the attempt is logged',
      LIMIT_MS,
    )
    assert.equal(logged.outcome, 'outcome_unknown')
    assert.equal(logged.attempts.length, 1)
    assert.match(logged.attempts[0].error, /cut off/)
    assert.equal(backEnd.heard.length, 1, 'it was not repeated')
    await person.say('fine')
    await backEnd.hears('on_response', ({ actual_response }) => actual_response === 'fine')
  })

  for (const [place, { heard, outcome }] of PLACES)
    test(`leaves no dialogue hanging and asks nobody twice: ${place}`, async (t) => {
      const start = await createStarter(t)
      const backEnd = await startBackEnd(t, (_, response) => response.end('{"total":"1"}'))
      const dying = await start(alteredBy(dieAt(place, 1)))
      await dying.subscribe(backEnd.url)
      const { conversation_id, say } = await dying.deploy(await dying.template(STEPS))
      dying.server.child.kill('SIGUSR2')
      await say('x').catch(() => undefined)
      assert.equal((await dying.server.ended()).signal, 'SIGKILL')

      const next = await start()
      const person = next.personOf(conversation_id)
      await person.hears('And more?')
      const logged = await eventually(
        async () => {
          const found = await next.delivery(conversation_id)
          return found.status !== 'pending' && found
        },
        'the attempt is logged',
        LIMIT_MS,
      )
      assert.deepEqual([logged.outcome, logged.attempts.length], [outcome, 1])
      assert.equal(backEnd.heard.length, heard)
      assert.deepEqual(await person.keys(), {}, 'the dialogue had gone on without it')
      assert.deepEqual(await person.said(), ['How?', 'And more?'])
    })
})
