import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, type TestContext, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import type { CommandContext } from '#context'
import { createLog } from '#lib/log.ts'
import { createSecretBox } from '#lib/secret-box.ts'
import { createSigner, makeSigningKey } from '#lib/signer.ts'
import { StartupError } from '#lib/startup-error.ts'
import { JOB_NAMES, newJob } from '#outbox/jobs.ts'
import { createDatabase } from '#store/database.ts'
import {
  type ClaimedJob,
  claimJobs,
  endLeases,
  finishJob,
  insertJobs,
  postponeJob,
  renewLeases,
} from '#store/jobs.ts'
import { createTestDatabase } from '#test/database.ts'
import { eventually } from '#test/hearback.ts'
import { type Handler, type Handlers, startWorker } from './worker.ts'

/** Sooner than a worker looks by itself, however busy the machine is. */
const LOOK_MS = 14_000

describe('the worker', { concurrency: true }, () => {
  test('a job runs as soon as it is committed, not when its worker looks by itself', async (t) => {
    const { work, enqueue } = await setUp(t)
    const ran = work()
    const took: number[] = []
    for (let round = 0; round < 5; round++) {
      await sleep(50)
      const began = performance.now()
      await enqueue({})
      await eventually(() => ran.length === round + 1, 'the job runs')
      took.push(Math.round(performance.now() - began))
    }
    const [, , median = 0] = took.sort((a, b) => a - b)
    assert.ok(median < 2_000, `it took ${took.join(', ')} ms`)
  })

  test('a job whose handler throws runs again after a pause that grows', async (t) => {
    const { work, enqueue, rows } = await setUp(t)
    const ran = work(async (job) => {
      if (job.attempts < 3) throw new Error('not yet')
    })
    await enqueue({})
    await eventually(() => ran.length === 1, 'the first attempt')
    const reason = await eventually(async () => (await rows())[0]?.last_error, 'the failure is written down')
    assert.equal(reason, 'unexpected')
    await eventually(() => ran.length === 3, 'the third attempt')
    const [first = 0, second = 0, third = 0] = ran.map(({ at }) => at)
    for (const [pause, least] of [
      [second - first, 1_900],
      [third - second, 3_900],
    ] as const)
      assert.ok(pause >= least && pause < LOOK_MS, `${pause} ms instead of ${least}`)
    await eventually(async () => (await rows()).length === 0, 'the job is done')
  })

  test('a job leased by a worker that died is claimed when its lease ends', async (t) => {
    const { context, work, enqueue } = await setUp(t)
    await enqueue({})
    const [lost] = await claimJobs(context.database, 'bulk', 1, 2)
    assert.ok(lost)
    const ran = work()
    await sleep(400)
    assert.equal(ran.length, 0, 'the lease holds')
    await eventually(() => ran.length === 1, 'the job runs', LOOK_MS)
    assert.equal(ran[0]?.job.fence, lost.fence + 1)
    assert.equal(await context.database.transaction(lost.workspace_id, (tx) => finishJob(tx, lost)), false)
  })

  test('a job that takes long is not given to another worker while the one that has it lives', async (t) => {
    const { context, enqueue } = await setUp(t)
    await enqueue({})
    const [held] = await claimJobs(context.database, 'bulk', 1, 1)
    assert.ok(held)
    await renewLeases(context.database, [held], 30)
    await sleep(1_100)
    assert.deepEqual(await claimJobs(context.database, 'bulk', 1, 30), [], 'the first lease would be over')
    await endLeases(context.database)
    await renewLeases(context.database, [held], 30)
    const [next] = await claimJobs(context.database, 'bulk', 1, 1)
    assert.ok(next, 'a lease that has ended is not renewed')
    await renewLeases(context.database, [held], 30)
    await sleep(1_100)
    const [last] = await claimJobs(context.database, 'bulk', 1, 30)
    assert.equal(last?.fence, next.fence + 1, 'nor is that of another worker')
  })

  test('a late worker can neither finish nor postpone a job that was given to another', async (t) => {
    const { context, enqueue, rows } = await setUp(t)
    await enqueue({})
    const [late] = await claimJobs(context.database, 'bulk', 1, 60)
    await endLeases(context.database)
    const [current] = await claimJobs(context.database, 'bulk', 1, 60)
    assert.ok(late && current && current.id === late.id)
    const { database } = context
    assert.equal(await database.transaction(late.workspace_id, (tx) => finishJob(tx, late)), false)
    await database.transaction(late.workspace_id, async (tx) => postponeJob(tx, late, 3_600, 'too late'))
    const [row] = await rows()
    assert.equal(row?.last_error, null)
    assert.equal(await database.transaction(late.workspace_id, (tx) => finishJob(tx, current)), true)
    assert.deepEqual(await rows(), [])
  })

  test('delayed jobs run when they are due, also while others run', async (t) => {
    const { work, enqueue } = await setUp(t)
    const ran = work(async (job) => {
      const { conversation_id } = job.payload as { conversation_id: string }
      if (conversation_id === 'slow') await eventually(() => ran.length === 4, 'the others run meanwhile')
    })
    const began = Date.now()
    await enqueue({ name: 'slow' })
    const delays = [300, 800, 1_500]
    for (const delay of delays) await enqueue({ name: String(delay), delay })
    await eventually(() => ran.length === 4, 'all have run')
    for (const delay of delays) {
      const run = ran.find(({ job }) => JSON.stringify(job.payload).includes(`"${delay}"`))
      const lateness = (run?.at ?? 0) - began - delay
      assert.ok(
        lateness >= -50 && lateness < LOOK_MS,
        `the job due after ${delay} ms was ${lateness} ms late`,
      )
    }
  })

  test('a full lane goes on as places become free, and nothing runs twice', async (t) => {
    const { work, enqueue } = await setUp(t)
    const ran = work(() => sleep(10))
    await Promise.all(Array.from({ length: 40 }, (_, index) => enqueue({ name: `n${index}` })))
    await eventually(() => ran.length === 40, 'all run')
    await sleep(100)
    assert.equal(ran.length, 40)
  })

  test('stopping waits for what runs', async (t) => {
    const { start, enqueue, rows } = await setUp(t)
    let ended = false
    const { worker, ran } = start(async () => {
      await sleep(300)
      ended = true
    })
    await enqueue({})
    await eventually(() => ran.length === 1, 'it runs')
    await worker.stop(5_000)
    assert.ok(ended)
    assert.deepEqual(await rows(), [])
  })

  test('a worker without a handler for some job refuses to start', async (t) => {
    const { context } = await setUp(t)
    assert.throws(() => startWorker(context, {} as Handlers), StartupError)
  })
})

async function setUp(t: TestContext) {
  const { url } = await createTestDatabase(t)
  const log = createLog('silent')
  const database = createDatabase(url, log)
  const workers: ReturnType<typeof startWorker>[] = []
  const context: CommandContext = {
    database,
    publicUrl: 'http://localhost',
    secrets: createSecretBox('a secret of more than twenty-four characters'),
    signer: createSigner(makeSigningKey()),
    log,
    scripts: new Map(),
    hint: {
      jobs: (lane) => workers.forEach((worker) => void worker.wake(lane)),
      conversation: () => undefined,
    },
  }
  t.after(async () => {
    await Promise.all(workers.map((worker) => worker.stop(5_000)))
    await database.close()
  })
  const workspaceId = randomUUID()
  await database.transaction(workspaceId, async (tx) =>
    tx.write({
      name: 'test_workspace',
      text: `INSERT INTO workspaces (workspace_id, name) VALUES ($1, 'Test')`,
      values: [workspaceId],
    }),
  )

  /** A worker whose every job runs `effect` and then ends. */
  function start(effect: Handler = async () => undefined) {
    const ran: { job: ClaimedJob; at: number }[] = []
    const handler: Handler = async (job, outside) => {
      ran.push({ job, at: Date.now() })
      await effect(job, outside)
      await database.transaction(job.workspace_id, (tx) => finishJob(tx, job))
    }
    const handlers = Object.fromEntries(JOB_NAMES.map((name) => [name, handler])) as Handlers
    const worker = startWorker(context, handlers)
    workers.push(worker)
    return { worker, ran }
  }

  /** Adds a job of the lane `bulk`, due after `delay` ms. */
  async function enqueue({ name = 'some', delay = 0 }: { name?: string; delay?: number }): Promise<void> {
    await database.transaction(workspaceId, async (tx) => {
      const now = await tx.now()
      const due_at = delay === 0 ? null : new Date(Date.parse(now) + delay).toISOString()
      insertJobs(tx, [newJob('expire_conversation', { conversation_id: name }, { due_at })])
      tx.afterCommit(() => context.hint.jobs('bulk'))
    })
  }

  const rows = () =>
    database.read<{ last_error: string | null }>(workspaceId, {
      name: 'test_jobs',
      text: 'SELECT last_error FROM jobs',
    })
  return { context, enqueue, rows, start, work: (effect?: Handler) => start(effect).ran }
}
