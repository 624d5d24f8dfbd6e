import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { Queue, Worker } from 'bullmq'
import { Redis } from 'ioredis'
import pg from 'pg'
import { PgBoss } from 'pg-boss'
import { Pool } from 'undici'
import { webhookHeaders } from '#channels/webhook/webhook-headers.ts'
import { createSigningSecret } from '#lib/signing-secret.ts'
import { createCaller, freePort } from '#test/caller.ts'
import { createEmitter } from '#test/delivery/emitter.ts'
import { readConfig } from '../src/config.ts'
import { startServer } from '../src/start-server.ts'
import { cpuSeconds, databaseCpuSeconds } from './cpu-time.ts'

/** What the parent writes to the standard input of this program, which is one system in a process of its own. */
export interface DeliverOrder {
  system: 'hearback' | 'pg-boss' | 'bullmq'
  /** The receiver's address. */
  url: string
  databaseUrl: string
  redisPort: number
  redisPid: number | null
  /** How many are waiting when the worker starts. */
  events: number
  /** How many follow one by one, when nothing else is to be done. */
  single: number
}

/** What it prints. Times are ms since 1970. */
export interface DeliverResult {
  /** When the last of the waiting ones was delivered and recorded. */
  allRecordedAt: number
  /** What the waiting ones cost, in CPU seconds: of this process, and of PostgreSQL or Redis, where /proc tells. */
  cpu: { worker: number; store: number | null }
  /** When each single one was committed, in order. */
  committedAt: number[]
}

/** One system, ready for its worker to start. Events are numbered from 1 in the order of `add`. */
interface Deliverer {
  add(count: number): Promise<void>
  work(): Promise<void>
  /** Whether something is not yet delivered and recorded. */
  hasPending(): Promise<boolean>
  close(): Promise<void>
}

const PAUSE_MS = 20
const AT_ONCE = 128
const MOST_ADDED = 1_000
const KEY = 'hb_bench_key_with_every_scope_00001'
const now = () => performance.timeOrigin + performance.now()

if (import.meta.main) {
  const order = JSON.parse(await text(process.stdin)) as DeliverOrder
  console.log(JSON.stringify(await deliver(order)))
  process.exit(0)
}

async function deliver(order: DeliverOrder): Promise<DeliverResult> {
  const open = { hearback: openHearback, 'pg-boss': openPgBoss, bullmq: openBullmq }[order.system]
  const deliverer = await open(order)
  await deliverer.add(order.events)
  const before = await readCpu(order)
  await deliverer.work()
  while (await deliverer.hasPending()) await sleep(10)
  const allRecordedAt = now()
  const after = await readCpu(order)
  const store = before.store === null || after.store === null ? null : after.store - before.store
  const cpu = { worker: after.worker - before.worker, store }
  const result: DeliverResult = { allRecordedAt, cpu, committedAt: [] }
  await sleep(500)
  for (let count = 0; count < order.single; count++) {
    await deliverer.add(1)
    result.committedAt.push(now())
    await sleep(PAUSE_MS)
  }
  while (await deliverer.hasPending()) await sleep(10)
  await deliverer.close()
  return result
}

async function readCpu({ redisPid, databaseUrl }: DeliverOrder): Promise<DeliverResult['cpu']> {
  const { user, system } = process.cpuUsage()
  const worker = (user + system) / 1_000_000
  if (redisPid !== null) return { worker, store: cpuSeconds(redisPid) }
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const store = await databaseCpuSeconds(client)
  await client.end()
  return { worker, store }
}

/** The server's own worker; events are written as by another node. */
async function openHearback(order: DeliverOrder): Promise<Deliverer> {
  const port = await freePort()
  const dataDir = await mkdtemp(join(tmpdir(), 'hearback-bench-'))
  const secret = 'a secret of more than twenty-four characters'
  const config = (roles: string) =>
    readConfig({
      DATABASE_URL: order.databaseUrl,
      HEARBACK_SECRET: secret,
      HEARBACK_DATA_DIR: dataDir,
      HEARBACK_API_KEY: KEY,
      HEARBACK_ALLOW_PRIVATE_TARGETS: '127.0.0.0/8',
      HEARBACK_LOG_LEVEL: 'warn',
      HEARBACK_ROLES: roles,
      PORT: String(port),
    })
  const web = await startServer(config('web'))
  const call = createCaller(`http://127.0.0.1:${port}`, KEY)
  const workspaceId = (await call('GET', '/api/v1/workspace')).body.workspace_id
  const endpoint = await call('POST', '/api/v1/webhook-endpoints', {
    url: order.url,
    events: ['message.created'],
  })
  await web.stop()
  const cleanUps: (() => unknown)[] = []
  const t = { after: (cleanUp: () => unknown) => void cleanUps.push(cleanUp) } as Parameters<
    typeof createEmitter
  >[0]
  const emitter = createEmitter(t, { databaseUrl: order.databaseUrl, secret, workspaceId })
  const conversations = await emitter.openConversations(order.events)
  let worker: Awaited<ReturnType<typeof startServer>> | null = null
  return {
    add: (count) => emitter.emitTo(endpoint.body.id, count === 1 ? [null] : conversations),
    async work() {
      worker = await startServer(config('worker'))
    },
    async hasPending() {
      const [row] = await emitter.read<{ pending: boolean }>({
        name: 'bench_pending',
        text: `SELECT EXISTS (SELECT FROM jobs WHERE lane = 'delivery') AS pending`,
      })
      return row?.pending ?? false
    },
    async close() {
      await worker?.stop()
      for (const cleanUp of cleanUps) await cleanUp()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** With what makes it quick: batches, no pause while they are full, and notifications. */
async function openPgBoss(order: DeliverOrder): Promise<Deliverer> {
  const boss = new PgBoss({ connectionString: order.databaseUrl, useListenNotify: true, max: 16 })
  boss.on('error', (error) => console.error(error))
  await boss.start()
  await boss.createQueue('deliver', { notify: true })
  const { payload, send } = createPost(order.url)
  return {
    async add(count) {
      for (let added = 0; added < count; added += MOST_ADDED)
        await boss.insert(
          'deliver',
          Array.from({ length: Math.min(MOST_ADDED, count - added) }, () => ({ data: payload() })),
        )
    },
    async work() {
      const options = {
        batchSize: AT_ONCE / 2,
        localConcurrency: 2,
        burstWhenBatchFull: true,
        pollingIntervalSeconds: 0.5,
      }
      await boss.work<Payload>('deliver', options, async (jobs) => {
        await Promise.all(jobs.map((job) => send(job.id, job.data)))
      })
    },
    async hasPending() {
      const { rows } = await boss
        .getDb()
        .executeSql(
          `SELECT EXISTS (SELECT FROM pgboss.job WHERE name = 'deliver' AND state <> 'completed') AS pending`,
        )
      return rows[0]?.pending === true
    },
    close: () => boss.stop({ graceful: false }),
  }
}

async function openBullmq(order: DeliverOrder): Promise<Deliverer> {
  const connection = new Redis({ host: '127.0.0.1', port: order.redisPort, maxRetriesPerRequest: null })
  const queue = new Queue<Payload>('deliver', { connection })
  const { payload, send } = createPost(order.url)
  let worker: Worker<Payload> | null = null
  return {
    async add(count) {
      for (let added = 0; added < count; added += MOST_ADDED)
        await queue.addBulk(
          Array.from({ length: Math.min(MOST_ADDED, count - added) }, () => ({
            name: 'event',
            data: payload(),
          })),
        )
    },
    async work() {
      worker = new Worker<Payload>('deliver', (job) => send(job.id ?? '', job.data), {
        connection,
        concurrency: AT_ONCE,
      })
    },
    async hasPending() {
      const { waiting = 0, active = 0, failed = 0 } = await queue.getJobCounts('waiting', 'active', 'failed')
      if (failed > 0) throw new Error(`${failed} jobs failed`)
      return waiting + active > 0
    },
    async close() {
      await worker?.close()
      await queue.close()
      await connection.quit()
    },
  }
}

interface Payload {
  number: number
  text: string
  conversation_id: string
  event: string
}

/** The same POST, signed alike; what a queue does not do itself its user has to. */
function createPost(url: string) {
  const { origin, pathname } = new URL(url)
  const pool = new Pool(origin)
  const secrets = [createSigningSecret()]
  let number = 0
  return {
    payload: (): Payload => ({
      event: 'message.created',
      conversation_id: crypto.randomUUID(),
      number: ++number,
      text: 'Grüße, 世界',
    }),
    async send(id: string, payload: Payload): Promise<number> {
      const body = JSON.stringify(payload)
      const headers = webhookHeaders({
        webhook_id: `msg_${id}`,
        timestamp: new Date(),
        body,
        secrets,
        event_type: 'message.created',
        version: '0',
      })
      const answer = await pool.request({ method: 'POST', path: pathname, headers, body })
      await answer.body.dump()
      if (answer.statusCode !== 200) throw new Error(`answered ${answer.statusCode}`)
      return answer.statusCode
    },
  }
}
