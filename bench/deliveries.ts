import { spawn } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { withCleanUps } from './clean-ups.ts'
import { createDatabase } from './create-database.ts'
import type { DeliverOrder, DeliverResult } from './deliver.ts'
import { findRedis, NO_REDIS, startRedis } from './redis.ts'

const GOAL_PER_SECOND = 2_000
/** From the commit to the first attempt, when nothing else is to be done: 99 of 100. */
const GOAL_FIRST_MS = 100

export interface DeliveriesOptions {
  events: number
  single: number
  rounds: number
  /** For Node, such as --cpu-prof. */
  nodeOptions?: string[]
}

export interface DeliveriesRound {
  system: DeliverOrder['system']
  /** From the first that the receiver got to the last one recorded. */
  perSecond: number
  /** From the commit of a single event to its arrival, in ms. */
  p50: number
  p99: number
  /** What one delivery costs, in µs of CPU: in the worker's process, and in PostgreSQL or Redis; null without /proc. */
  workerMicroseconds: number
  storeMicroseconds: number | null
}

/** `npm run bench deliveries -- --events 20000 --single 200 --rounds 2 --profile DIR` */
export async function run(words: string[]): Promise<void> {
  const { values } = parseArgs({
    args: words,
    options: {
      events: { type: 'string', default: '20000' },
      single: { type: 'string', default: '200' },
      rounds: { type: 'string', default: '2' },
      profile: { type: 'string' },
    },
  })
  const nodeOptions = values.profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${values.profile}`]
  const options = {
    nodeOptions,
    events: Number(values.events),
    single: Number(values.single),
    rounds: Number(values.rounds),
  }
  console.log(`Load of the machine before: ${loadavg()[0]?.toFixed(2)} on ${cpus().length} cores`)
  print(await measureDeliveries(options), options)
  console.log(`Load of the machine after: ${loadavg()[0]?.toFixed(2)}`)
}

/**
 * Signed webhooks to a receiver on this machine, delivered and recorded: ours, and job queues that make the same POST,
 * by turns. Theirs keep no log of attempts and no order; BullMQ is left out where Redis is not installed.
 */
export async function measureDeliveries(options: DeliveriesOptions): Promise<DeliveriesRound[]> {
  const systems: DeliverOrder['system'][] = ['hearback', 'pg-boss']
  if (findRedis() !== null) systems.push('bullmq')
  const rounds: DeliveriesRound[] = []
  for (let round = 0; round < options.rounds; round++)
    for (const system of systems)
      await withCleanUps(async (t) => {
        const redis = system === 'bullmq' ? await startRedis() : null
        if (redis) t.after(() => redis.stop())
        const databaseUrl = redis === null ? await createDatabase(t) : ''
        const places = { databaseUrl, redisPort: redis?.port ?? 0, redisPid: redis?.pid ?? null }
        rounds.push(await measure({ system, ...places, ...options }))
      })
  return rounds
}

async function measure(order: Omit<DeliverOrder, 'url'> & DeliveriesOptions): Promise<DeliveriesRound> {
  const receiver = await startReceiver()
  try {
    const child = spawn(
      process.execPath,
      [...(order.nodeOptions ?? []), join(import.meta.dirname, 'deliver.ts')],
      {
        stdio: ['pipe', 'pipe', 'inherit'],
      },
    )
    child.stdin.end(JSON.stringify({ ...order, url: receiver.url }))
    const printed = await text(child.stdout)
    if (printed === '') throw new Error(`${order.system} ended without a result`)
    const { allRecordedAt, committedAt, cpu } = JSON.parse(printed) as DeliverResult
    const { arrivals } = receiver
    if (arrivals.size !== order.events + order.single)
      throw new Error(`${order.system}: ${arrivals.size} events arrived`)
    const [first = 0] = arrivals.values()
    const latencies = committedAt
      .map((at, index) => Math.max(0, (arrivals.get(order.events + index + 1) ?? Number.NaN) - at))
      .sort((a, b) => a - b)
    const quantile = (share: number) => latencies[Math.floor((latencies.length - 1) * share)] ?? Number.NaN
    const perSecond = order.events / ((allRecordedAt - first) / 1_000)
    const each = (seconds: number) => (seconds / order.events) * 1_000_000
    return {
      system: order.system,
      perSecond,
      p50: quantile(0.5),
      p99: quantile(0.99),
      workerMicroseconds: each(cpu.worker),
      storeMicroseconds: cpu.store === null ? null : each(cpu.store),
    }
  } finally {
    await receiver.close()
  }
}

/** When each numbered event came first, ms since 1970. */
async function startReceiver() {
  const arrivals = new Map<number, number>()
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const at = performance.timeOrigin + performance.now()
      const { number } = JSON.parse(Buffer.concat(parts).toString('utf8')) as { number: number }
      if (!arrivals.has(number)) arrivals.set(number, at)
      response.end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    arrivals,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function print(rounds: readonly DeliveriesRound[], { events, single }: DeliveriesOptions): void {
  const names = {
    hearback: 'Hearback: signed, in order, attempts recorded',
    'pg-boss': 'pg-boss: the same POST, job completed',
    bullmq: 'BullMQ: the same POST, job completed',
  }
  console.log(
    `\n${events} waiting events, then ${single} single ones; one endpoint; ` +
      `goals ${GOAL_PER_SECOND}/s and a first attempt within ${GOAL_FIRST_MS} ms (p99)`,
  )
  const row = (name: string, ...columns: string[]) =>
    console.log(name.padEnd(46) + columns.map((column) => column.padStart(11)).join(''))
  row('', '1/s', 'first: p50', 'p99 ms', 'CPU each:', 'store µs')
  for (const { system, perSecond, p50, p99, workerMicroseconds, storeMicroseconds } of rounds)
    row(
      names[system],
      perSecond.toFixed(0),
      p50.toFixed(1),
      p99.toFixed(1),
      workerMicroseconds.toFixed(0),
      storeMicroseconds?.toFixed(0) ?? '–',
    )
  if (rounds.every(({ system }) => system !== 'bullmq')) console.log(NO_REDIS)
}
