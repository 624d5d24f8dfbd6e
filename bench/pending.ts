import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { createCaller } from '#test/caller.ts'
import { type ServerProcess, TEST_KEY } from '#test/crash/server-process.ts'
import { seedFollowUps } from '#test/follow-ups/seed-follow-ups.ts'
import { type CleanUps, withCleanUps } from './clean-ups.ts'
import { createDatabase } from './create-database.ts'
import { answer, readCpu, startServer } from './messages.ts'
import { quantile } from './quantile.ts'

const GOAL_SLOWER = 0.1
const MOST_SEEDED = 20_000
const PENDING_OF_A_CHAT = 100
const FEW = 100
const DAY = 86_400_000

export interface PendingOptions {
  pending: number
  seconds: number
  clients: number
  /** Requests for a page of each list, in a round. */
  lists: number
  rounds: number
}

/** One round of one kind of request. CPU is what server and database used for one request, in ms; NaN where unknown. */
export interface Pace {
  perSecond: number
  cpu: number
  p50: number
  p99: number
}

/** The rounds of each kind of request. */
type Paces = Record<string, Pace[]>

interface Seeded {
  server: ServerProcess
  client: pg.Client
}

const LISTS = [
  '/api/v1/chat-message-follow-ups?pageSize=50',
  '/api/v1/chats?pageSize=50',
  '/api/v1/conversations?limit=50',
]
const ANSWERS = 'answers'

/**
 * Answers and lists with few and with very many follow-ups pending, due in a month: two databases of as many chats with
 * a server each, by turns, so that what else the machine does tells on both. CPU tells less of it than time does.
 */
export function measurePending(options: PendingOptions): Promise<{ few: Paces; many: Paces }> {
  return withCleanUps(async (t) => {
    const sides = {
      few: { ...(await openSeeded(t, options, FEW)), paces: {} as Paces },
      many: { ...(await openSeeded(t, options, options.pending)), paces: {} as Paces },
    }
    const inTurn = async (name: string, measure: (seeded: Seeded) => Promise<Pace>, round: number) => {
      const order = [sides.few, sides.many]
      for (const side of round % 2 === 0 ? order : order.reverse()) {
        side.paces[name] ??= []
        side.paces[name].push(await measure(side))
      }
    }
    for (const { server, client } of Object.values(sides))
      await answer(server, { ...options, seconds: Math.min(2, options.seconds) }, client)
    for (let round = 0; round < options.rounds; round++) {
      await inTurn(ANSWERS, (seeded) => measureMessages(seeded, options), round)
      for (const path of LISTS)
        await inTurn(path, (seeded) => measureList(seeded, path, options.lists), round)
    }
    return { few: sides.few.paces, many: sides.many.paces }
  })
}

async function openSeeded(t: CleanUps, { pending }: PendingOptions, wanted: number): Promise<Seeded> {
  const databaseUrl = await createDatabase(t)
  const server = await startServer(t, databaseUrl, [])
  const { body } = await createCaller(server.url, TEST_KEY)('GET', '/api/v1/workspace')
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  t.after(() => client.end())
  await client.query(`SELECT set_config('hearback.workspace_id', $1, false)`, [body.workspace_id])
  for (let done = 0; done < pending; done += MOST_SEEDED)
    await seed(client, body.workspace_id, {
      chats: Math.ceil(Math.min(MOST_SEEDED, pending - done) / PENDING_OF_A_CHAT),
      pending: Math.max(0, Math.min(MOST_SEEDED, wanted - done)),
    })
  // What the database would do by itself within minutes of so many rows, in the midst of the measurement.
  await client.query('VACUUM (ANALYZE)')
  return { server, client }
}

async function seed(
  client: pg.Client,
  workspaceId: string,
  count: { chats: number; pending: number },
): Promise<void> {
  const dues = Array.from({ length: count.pending }, () =>
    new Date(Date.now() + 30 * DAY + Math.random() * 30 * DAY).toISOString(),
  )
  const chats = Array.from({ length: count.chats }, () => randomUUID())
  const { text, values } = seedFollowUps(workspaceId, chats, dues)
  await client.query(text, [...(values ?? [])])
}

async function measureMessages({ server, client }: Seeded, options: PendingOptions): Promise<Pace> {
  const { perSecond, p50, p99, answers, cpuOf } = await answer(server, options, client)
  return { perSecond, p50, p99, cpu: milliseconds(cpuOf.server, cpuOf.database) / answers }
}

/** Page by page, one request at a time. */
async function measureList({ server, client }: Seeded, path: string, count: number): Promise<Pace> {
  const call = createCaller(server.url, TEST_KEY)
  const times: number[] = []
  const before = await readCpu(server, client)
  const start = performance.now()
  for (let request = 0; request < count; request++) {
    const began = performance.now()
    const { status } = await call('GET', path)
    if (status !== 200) throw new Error(`${path} answered ${status}`)
    times.push(performance.now() - began)
  }
  const perSecond = count / ((performance.now() - start) / 1_000)
  const after = await readCpu(server, client)
  const cpu = milliseconds(after.server, after.database) - milliseconds(before.server, before.database)
  return { perSecond, p50: quantile(times, 0.5), p99: quantile(times, 0.99), cpu: cpu / count }
}

function milliseconds(...seconds: (number | null)[]): number {
  return seconds.reduce((sum: number, one) => sum + (one ?? Number.NaN), 0) * 1_000
}

export function printPaces({ few, many }: { few: Paces; many: Paces }, options: PendingOptions): void {
  const { pending, rounds } = options
  console.log(
    `\n${pending} pending, due in a month; best of ${rounds} rounds by turns (goal: at most ${GOAL_SLOWER * 100} % worse)`,
  )
  const line = (name: string, ...columns: string[]) =>
    console.log([name.padEnd(66), ...columns.map((column) => column.padStart(9))].join(' '))
  line('', String(FEW), String(pending), 'worse by')
  for (const name of Object.keys(few))
    for (const [label, of, isMore] of MEASURES) {
      const [one, other] = [few, many].map((paces) => {
        const values = (paces[name] ?? []).map(of)
        return isMore ? Math.max(...values) : Math.min(...values)
      }) as [number, number]
      const worse = isMore ? one / other - 1 : other / one - 1
      line(`${name}, ${label}`, one.toFixed(2), other.toFixed(2), `${(worse * 100).toFixed(1)} %`)
    }
}

/** The steadiest first. */
const MEASURES: [string, (pace: Pace) => number, boolean][] = [
  ['CPU ms of server and database for each', ({ cpu }) => cpu, false],
  ['a second', ({ perSecond }) => perSecond, true],
  ['p50 ms', ({ p50 }) => p50, false],
  ['p99 ms', ({ p99 }) => p99, false],
]
