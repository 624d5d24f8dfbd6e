import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { Queue, Worker } from 'bullmq'
import { Logger, makeWorkerUtils, run as runGraphile } from 'graphile-worker'
import { Redis } from 'ioredis'
import pg from 'pg'
import { createLog } from '#lib/log.ts'
import { createHints } from '#outbox/hints.ts'
import { createDatabase } from '#store/database.ts'
import { createCaller, freePort } from '#test/caller.ts'
import { seedFollowUps } from '#test/follow-ups/seed-follow-ups.ts'
import { readConfig } from '../src/config.ts'
import { startServer } from '../src/start-server.ts'

/** What the parent writes to the standard input of this program, which is one system in a process of its own. */
export interface SendOrder {
  system: 'hearback' | 'graphile-worker' | 'bullmq'
  databaseUrl: string
  redisPort: number
  /** How many are due within one second. */
  burst: number
  /** How many follow, one every `SINGLE_MS`, when nothing else is to be done. */
  single: number
}

/** What it prints. How late each was seen to be sent, in ms, in the order of sending. */
export interface SendResult {
  burst: number[]
  single: number[]
}

interface Sender {
  /** One job due at each of these times, ms since 1970. */
  schedule(dues: readonly number[]): Promise<void>
  /** How many have been sent since the start. */
  countSent(): Promise<number> | number
  close(): Promise<void>
}

const SINGLE_MS = 100
const LOOK_MS = 5
const LEAST_LEAD_MS = 1_500
const LEAD_MS_EACH = 1
const MOST_ADDED = 1_000
const AT_ONCE = 64

if (import.meta.main) {
  const order = JSON.parse(await text(process.stdin)) as SendOrder
  console.log(JSON.stringify(await send(order)))
  process.exit(0)
}

async function send(order: SendOrder): Promise<SendResult> {
  const open = { hearback: openHearback, 'graphile-worker': openGraphileWorker, bullmq: openBullmq }
  const sender = await open[order.system](order)
  const burst = await measure(order, sender, order.burst, 1_000 / order.burst)
  await sleep(500)
  const single = await measure(order, sender, order.single, SINGLE_MS)
  await sender.close()
  return { burst, single }
}

/** The first of them that is due is taken for the first that is sent, and so on. */
async function measure(
  { databaseUrl }: SendOrder,
  sender: Sender,
  count: number,
  everyMs: number,
): Promise<number[]> {
  const before = await sender.countSent()
  const start = Date.now() + LEAST_LEAD_MS + count * LEAD_MS_EACH
  const dues = Array.from({ length: count }, (_, index) => Math.round(start + index * everyMs))
  await sender.schedule(dues)
  if (databaseUrl !== '') await analyze(databaseUrl)
  if (Date.now() > start) throw new Error('scheduling took so long that the first were due before')
  const late: number[] = []
  while (late.length < count) {
    await sleep(LOOK_MS)
    const sent = (await sender.countSent()) - before
    const now = Date.now()
    for (const due of dues.slice(late.length, sent)) late.push(now - due)
  }
  return late
}

/** What a database does by itself within a minute of so many rows: they are rarely due that soon. */
async function analyze(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  await client.query('ANALYZE')
  await client.end()
}

/** The server with web and worker; each follow-up in a conversation of its own. */
async function openHearback({ databaseUrl }: SendOrder): Promise<Sender> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hearback-bench-'))
  const key = 'hb_bench_key_with_every_scope_00001'
  const port = await freePort()
  const server = await startServer(
    readConfig({
      DATABASE_URL: databaseUrl,
      HEARBACK_SECRET: 'a secret of more than twenty-four characters',
      HEARBACK_DATA_DIR: dataDir,
      HEARBACK_API_KEY: key,
      HEARBACK_LOG_LEVEL: 'warn',
      PORT: String(port),
    }),
  )
  const workspaceId = (await createCaller(`http://127.0.0.1:${port}`, key)('GET', '/api/v1/workspace')).body
    .workspace_id as string
  const database = createDatabase(databaseUrl, createLog('silent'))
  const hint = createHints(database, { jobs: () => undefined, conversation: () => undefined })
  return {
    async schedule(dues) {
      for (let from = 0; from < dues.length; from += MOST_ADDED)
        await database.transaction(workspaceId, async (tx) => {
          const some = dues.slice(from, from + MOST_ADDED).map((due) => new Date(due).toISOString())
          tx.write(
            seedFollowUps(
              workspaceId,
              some.map(() => randomUUID()),
              some,
            ),
          )
          tx.afterCommit(() => hint.jobs('follow_up'))
        })
    },
    async countSent() {
      const [row] = await database.read<{ sent: number }>(workspaceId, {
        name: 'bench_count_sent',
        text: 'SELECT coalesce(sum(sent), 0)::integer AS sent FROM follow_up_counts WHERE workspace_id = $1',
        values: [workspaceId],
      })
      return row?.sent ?? 0
    },
    async close() {
      await server.stop()
      await database.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** It looks for delayed jobs at intervals; with what makes it quick: a local queue, and batches of completions. */
async function openGraphileWorker({ databaseUrl }: SendOrder): Promise<Sender> {
  let sent = 0
  const logger = new Logger(() => () => undefined)
  const utils = await makeWorkerUtils({ connectionString: databaseUrl, logger })
  await utils.migrate()
  const runner = await runGraphile({
    connectionString: databaseUrl,
    logger,
    noHandleSignals: true,
    taskList: {
      send: () => {
        sent += 1
      },
    },
    preset: {
      worker: {
        concurrentJobs: AT_ONCE,
        pollInterval: 100,
        localQueue: { size: 500 },
        completeJobBatchDelay: 0,
      },
    },
  })
  return {
    async schedule(dues) {
      for (let from = 0; from < dues.length; from += MOST_ADDED)
        await utils.addJobs(
          dues
            .slice(from, from + MOST_ADDED)
            .map((due) => ({ identifier: 'send', payload: { due }, runAt: new Date(due) })),
        )
    },
    countSent: () => sent,
    async close() {
      await utils.release()
      await runner.stop()
    },
  }
}

async function openBullmq({ redisPort }: SendOrder): Promise<Sender> {
  const connection = new Redis({ host: '127.0.0.1', port: redisPort, maxRetriesPerRequest: null })
  const queue = new Queue('send', { connection })
  let sent = 0
  const send = async () => {
    sent += 1
  }
  const worker = new Worker('send', send, { connection, concurrency: AT_ONCE })
  return {
    async schedule(dues) {
      for (let from = 0; from < dues.length; from += MOST_ADDED)
        await queue.addBulk(
          dues.slice(from, from + MOST_ADDED).map((due) => ({
            name: 'send',
            data: { due },
            opts: { delay: Math.max(0, due - Date.now()) },
          })),
        )
    },
    countSent: () => sent,
    async close() {
      await worker.close()
      await queue.close()
      await connection.quit()
    },
  }
}
