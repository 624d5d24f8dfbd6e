import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { createCaller } from '#test/caller.ts'
import { type ServerProcess, TEST_KEY } from '#test/crash/server-process.ts'
import { seedFollowUps } from '#test/follow-ups/seed-follow-ups.ts'
import { answer, type CleanUps, createDatabase, startServer } from './answers.ts'
import { findRedis, NO_REDIS, startRedis } from './redis.ts'
import type { SendOrder, SendResult } from './send-follow-ups.ts'

const GOAL_ALL_SENT_SECONDS = 60
const GOAL_IDLE_MS = 1_000
const GOAL_SLOWER = 0.1
const MOST_SEEDED = 20_000
const PENDING_OF_A_CHAT = 100
const DAY = 86_400_000

export interface FollowUpsOptions {
  burst: number
  single: number
  pending: number
  seconds: number
  clients: number
  lists: number
  rounds: number
}

export interface Lateness extends SendResult {
  system: SendOrder['system']
}

/** One round: answers a second, and ms of one page of each list. */
export interface Pace {
  answers: number
  lists: Record<string, { p50: number; p99: number }>
}

const DEFAULTS: FollowUpsOptions = {
  ...{ burst: 10_000, single: 200, pending: 1_000_000 },
  ...{ seconds: 6, clients: 64, lists: 300, rounds: 2 },
}

/** `npm run bench follow-ups -- --burst 10000 --single 200 --pending 1000000 --seconds 6 --rounds 2` */
export async function run(words: string[]): Promise<void> {
  const names = Object.keys(DEFAULTS) as (keyof FollowUpsOptions)[]
  const { values } = parseArgs({
    args: words,
    options: Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
  })
  const options = { ...DEFAULTS }
  for (const name of names) options[name] = Number(values[name] ?? DEFAULTS[name])
  console.log(`Load of the machine before: ${loadavg()[0]?.toFixed(2)} on ${cpus().length} cores`)
  printLateness(await measureLateness(options), options)
  printPaces(await measurePending(options), options)
  console.log(`Load of the machine after: ${loadavg()[0]?.toFixed(2)}`)
}

/** How late follow-ups and delayed jobs are: many in one second, then single ones. BullMQ only where Redis is. */
export async function measureLateness({ burst, single }: FollowUpsOptions): Promise<Lateness[]> {
  const systems: SendOrder['system'][] = ['hearback', 'graphile-worker']
  if (findRedis() !== null) systems.push('bullmq')
  const results: Lateness[] = []
  for (const system of systems)
    await withCleanUps(async (t) => {
      const redis = system === 'bullmq' ? await startRedis() : null
      if (redis) t.after(() => redis.stop())
      const databaseUrl = redis === null ? await createDatabase(t) : ''
      const order: SendOrder = { system, databaseUrl, redisPort: redis?.port ?? 0, burst, single }
      const child = spawn(process.execPath, [join(import.meta.dirname, 'send-follow-ups.ts')], {
        stdio: ['pipe', 'pipe', 'inherit'],
      })
      child.stdin.end(JSON.stringify(order))
      const printed = await text(child.stdout)
      if (printed === '') throw new Error(`${system} ended without a result`)
      results.push({ system, ...(JSON.parse(printed) as SendResult) })
    })
  return results
}

/**
 * Answers and lists with few and with very many follow-ups pending, due in a month: two databases with a server each,
 * by turns, so that what else the machine does tells on both.
 */
export function measurePending(options: FollowUpsOptions): Promise<{ few: Pace[]; many: Pace[] }> {
  return withCleanUps(async (t) => {
    const paces = { few: [] as Pace[], many: [] as Pace[] }
    const servers = {
      few: await openSeeded(t, PENDING_OF_A_CHAT),
      many: await openSeeded(t, options.pending),
    }
    for (const server of Object.values(servers))
      await answer(server, { ...options, seconds: Math.min(2, options.seconds) })
    for (let round = 0; round < options.rounds; round++)
      for (const name of ['few', 'many'] as const) {
        const { perSecond } = await answer(servers[name], options)
        paces[name].push({ answers: perSecond, lists: await timeLists(servers[name].url, options.lists) })
      }
    return paces
  })
}

async function openSeeded(t: CleanUps, pending: number): Promise<ServerProcess> {
  const databaseUrl = await createDatabase(t)
  const server = await startServer(t, databaseUrl, [])
  const { body } = await createCaller(server.url, TEST_KEY)('GET', '/api/v1/workspace')
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  t.after(() => client.end())
  await client.query(`SELECT set_config('hearback.workspace_id', $1, false)`, [body.workspace_id])
  await seed(client, body.workspace_id, pending)
  return server
}

async function seed(client: pg.Client, workspaceId: string, count: number): Promise<void> {
  for (let done = 0; done < count; done += MOST_SEEDED) {
    const some = Math.min(MOST_SEEDED, count - done)
    const dues = Array.from({ length: some }, () =>
      new Date(Date.now() + 30 * DAY + Math.random() * 30 * DAY).toISOString(),
    )
    const chats = Array.from({ length: Math.ceil(some / PENDING_OF_A_CHAT) }, () => randomUUID())
    const { text, values } = seedFollowUps(workspaceId, chats, dues)
    await client.query(text, [...(values ?? [])])
  }
  await client.query('VACUUM (ANALYZE) follow_ups, jobs, conversations')
}

/** Page by page, one request at a time. */
async function timeLists(url: string, count: number): Promise<Pace['lists']> {
  const call = createCaller(url, TEST_KEY)
  const times: Record<string, number[]> = {
    '/api/v1/chat-message-follow-ups?pageSize=50': [],
    '/api/v1/chats?pageSize=50': [],
    '/api/v1/conversations?limit=50': [],
  }
  for (let round = 0; round < count; round++)
    for (const [path, took] of Object.entries(times)) {
      const began = performance.now()
      const { status } = await call('GET', path)
      if (status !== 200) throw new Error(`${path} answered ${status}`)
      took.push(performance.now() - began)
    }
  return Object.fromEntries(
    Object.entries(times).map(([path, took]) => [
      path,
      { p50: quantile(took, 0.5), p99: quantile(took, 0.99) },
    ]),
  )
}

async function withCleanUps<Result>(work: (t: CleanUps) => Promise<Result>): Promise<Result> {
  const cleanUps: (() => Promise<unknown>)[] = []
  try {
    return await work({ after: (cleanUp) => void cleanUps.push(cleanUp) })
  } finally {
    for (const cleanUp of cleanUps.reverse()) await cleanUp()
  }
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN
}

function printLateness(results: readonly Lateness[], { burst, single }: FollowUpsOptions): void {
  const names = {
    hearback: 'Hearback: message, event and status committed',
    'graphile-worker': 'graphile-worker: delayed jobs that do nothing',
    bullmq: 'BullMQ: delayed jobs that do nothing',
  }
  const columns = (late: readonly number[]) =>
    [0.5, 0.99, 1].map((share) => quantile(late, share).toFixed(0).padStart(8)).join(' ')
  for (const [part, title] of [
    ['burst', `${burst} due in one second (goal: all sent within ${GOAL_ALL_SENT_SECONDS} s)`],
    ['single', `${single} single ones, nothing else to do (goal: p99 ${GOAL_IDLE_MS} ms)`],
  ] as const) {
    console.log(`\n${title}`)
    console.log(
      `${'how late, in ms'.padEnd(46)} ${['p50', 'p99', 'last'].map((name) => name.padStart(8)).join(' ')}`,
    )
    for (const result of results) console.log(`${names[result.system].padEnd(46)} ${columns(result[part])}`)
  }
  if (results.every(({ system }) => system !== 'bullmq')) console.log(NO_REDIS)
}

function printPaces(result: { few: Pace[]; many: Pace[] }, { pending, rounds }: FollowUpsOptions): void {
  const best = (paces: readonly Pace[], of: (pace: Pace) => number, choose = Math.min) =>
    choose(...paces.map(of))
  const line = (name: string, few: number, many: number, change: number) =>
    console.log(
      `${name.padEnd(56)} ${few.toFixed(1).padStart(8)} ${many.toFixed(1).padStart(8)} ${(change * 100).toFixed(1).padStart(7)} %`,
    )
  console.log(
    `\n${pending} pending, due in a month; best of ${rounds} rounds (goal: at most ${GOAL_SLOWER * 100} % worse)`,
  )
  console.log(
    `${''.padEnd(56)} ${String(PENDING_OF_A_CHAT).padStart(8)} ${String(pending).padStart(8)} ${'slower by'.padStart(9)}`,
  )
  const [fewAnswers, manyAnswers] = [result.few, result.many].map((paces) =>
    best(paces, ({ answers }) => answers, Math.max),
  ) as [number, number]
  line('answers a second', fewAnswers, manyAnswers, fewAnswers / manyAnswers - 1)
  for (const path of Object.keys(result.few[0]?.lists ?? {}))
    for (const share of ['p50', 'p99'] as const) {
      const [few, many] = [result.few, result.many].map((paces) =>
        best(paces, ({ lists }) => lists[path]?.[share] ?? Number.NaN),
      ) as [number, number]
      line(`GET ${path}, ${share} ms`, few, many, many / few - 1)
    }
}
