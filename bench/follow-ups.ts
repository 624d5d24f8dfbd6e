import { spawn } from 'node:child_process'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { withCleanUps } from './clean-ups.ts'
import { createDatabase } from './create-database.ts'
import { measurePending, type PendingOptions, printPaces } from './pending.ts'
import { quantile } from './quantile.ts'
import { findRedis, NO_REDIS, startRedis } from './redis.ts'
import type { SendOrder, SendResult } from './send-follow-ups.ts'

const GOAL_ALL_SENT_SECONDS = 60
const GOAL_IDLE_MS = 1_000

export interface FollowUpsOptions extends PendingOptions {
  burst: number
  single: number
}

export interface Lateness extends SendResult {
  system: SendOrder['system']
}

const DEFAULTS: FollowUpsOptions = {
  ...{ burst: 10_000, single: 200, pending: 1_000_000 },
  ...{ seconds: 6, clients: 64, lists: 500, rounds: 4 },
}

/**
 * `npm run bench follow-ups -- --burst 10000 --single 200 --pending 1000000 --seconds 6 --rounds 4`; with `--burst 0`
 * nothing but what the pending ones cost.
 */
export async function run(words: string[]): Promise<void> {
  const names = Object.keys(DEFAULTS) as (keyof FollowUpsOptions)[]
  const { values } = parseArgs({
    args: words,
    options: Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
  })
  const options = { ...DEFAULTS }
  for (const name of names) options[name] = Number(values[name] ?? DEFAULTS[name])
  console.log(`Load of the machine before: ${loadavg()[0]?.toFixed(2)} on ${cpus().length} cores`)
  if (options.burst > 0) printLateness(await measureLateness(options), options)
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
