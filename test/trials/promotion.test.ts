import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { eventually, freePort } from '../caller.ts'
import { checkCases, checkMessages } from '../crash/check-conversations.ts'
import { createRandom } from '../crash/random.ts'
import { ready, spawnServer, TEST_KEY } from '../crash/server-process.ts'
import { startDatabaseProxy } from '../database-proxy.ts'
import { findOwnPostgres, type PostgresCluster, startPostgresCluster } from '../postgres-cluster.ts'
import { createPatientClients } from './patient-clients.ts'
import { IS_TRIAL, SEED } from './trial.ts'

const PROMOTIONS = IS_TRIAL ? 6 : 1
const ANSWERS_BETWEEN = IS_TRIAL ? 200 : 40
/** The standby has every commit before it is acknowledged. */
const SYNCHRONOUS = { synchronous_standby_names: 'standby' }

test(`nothing acknowledged is lost when a synchronous standby takes over, ${PROMOTIONS} times (seed ${SEED})`, async (t) => {
  const random = createRandom(SEED)
  let primary = await startPostgresCluster({ after }, await findOwnPostgres({ after }))
  const proxy = await startDatabaseProxy({ after }, primary.ownerUrl)
  const dataDir = await mkdtemp(join(tmpdir(), 'hearback-promotion-'))
  after(() => rm(dataDir, { recursive: true, force: true }))
  const server = await ready(
    spawnServer(t, {
      DATABASE_URL: proxy.url,
      HEARBACK_SECRET: 'a secret of more than twenty-four characters',
      HEARBACK_DATA_DIR: dataDir,
      HEARBACK_LOG_LEVEL: 'fatal',
      PORT: String(await freePort()),
    }),
  )
  const clients = createPatientClients({ key: TEST_KEY, random, name: 's', url: () => server.url })
  const stop = new AbortController()
  const talking = clients.talk(stop.signal)
  const someAnswers = async () => {
    const { acknowledged } = clients.figures
    await eventually(
      () => clients.figures.acknowledged >= acknowledged + ANSWERS_BETWEEN,
      'answers come',
      90_000,
    )
  }
  for (let round = 0; round < PROMOTIONS; round++) {
    const standby = await addStandby(primary)
    await someAnswers()
    await sleep(random() * 500)
    await primary.stop('immediate')
    proxy.leadTo(standby.ownerUrl)
    await standby.promote()
    primary = standby
    await someAnswers()
    assert.equal(server.child.exitCode, null, `the server goes on: ${server.said.stderr}`)
  }
  stop.abort()
  await talking

  assert.deepEqual(clients.surprises, [], 'every answer is 201, or 503 with Retry-After')
  const access = { url: server.url, key: TEST_KEY }
  await checkCases(access, clients.opened)
  const conversations = clients.opened.flatMap(({ conversation_id }) => conversation_id ?? [])
  await checkMessages(access, clients.log, conversations, { isSettled: false })
  server.child.kill('SIGTERM')
  assert.deepEqual(await server.ended(), { code: 0, signal: null })
  const { acknowledged, unavailable, longestWaitMs } = clients.figures
  t.diagnostic(
    `${PROMOTIONS} promotions, ${acknowledged} of ${clients.log.length} acknowledged, ${unavailable} times 503, ` +
      `the longest wait ${(longestWaitMs / 1_000).toFixed(1)} s`,
  )
})

/** Makes a standby of the primary, which stands still meanwhile, and waits until commits wait for it. */
async function addStandby(primary: PostgresCluster): Promise<PostgresCluster> {
  await primary.stop('fast')
  const standby = await primary.makeStandby('standby')
  await primary.start(SYNCHRONOUS)
  await standby.start()
  await eventually(
    () => primary.query(`SELECT FROM pg_stat_replication WHERE sync_state = 'sync'`),
    'the standby follows',
    60_000,
  )
  return standby
}
