import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { createCaller, eventually, freePort } from '#test/caller.ts'
import { ready, type ServerProcess, spawnServer, TEST_KEY } from '#test/crash/server-process.ts'
import serverFlags from '../scripts/server-flags.json' with { type: 'json' }
import { type CleanUps, withCleanUps } from './clean-ups.ts'
import { cpuSeconds, databaseCpuSeconds, machineSeconds } from './cpu-time.ts'
import { createDatabase } from './create-database.ts'
import type { LoadOrder, LoadResult, Surface } from './load.ts'
import { ANSWERS, openConversations } from './open-conversations.ts'
import { findPgbench, type PgbenchResult, runPgbench, writeScript } from './pgbench.ts'

const CONVERSATIONS_PER_PGBENCH_CLIENT = 4
const MOST_PER_SECOND = 4_000
/** Until what every answer runs through is compiled for good. */
const WARM_UP_SECONDS = 6

export interface AnswersOptions {
  seconds: number
  clients: number
  rounds: number
  /** Through which routes the answers come. */
  surface?: Surface
  /** For Node, such as --cpu-prof. */
  nodeOptions?: string[]
}

/** Null where it can't be read. */
export interface CpuSeconds {
  server: number | null
  database: number | null
  machine: number
}

export interface AnswersResult {
  ours: (LoadResult & { perSecond: number; cpuOf: CpuSeconds })[]
  statements: PgbenchResult[]
  oneStatement: PgbenchResult[]
}

/** `npm run bench messages -- --seconds 10 --clients 64 --rounds 2 --surface intake` */
export async function run(words: string[]): Promise<void> {
  const { values } = parseArgs({
    args: words,
    options: {
      seconds: { type: 'string', default: '8' },
      clients: { type: 'string', default: '64' },
      rounds: { type: 'string', default: '2' },
      surface: { type: 'string', default: 'native' },
      profile: { type: 'string' },
    },
  })
  const profile = values.profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${values.profile}`]
  const options = {
    seconds: Number(values.seconds),
    clients: Number(values.clients),
    rounds: Number(values.rounds),
    surface: toSurface(values.surface),
    nodeOptions: profile,
  }
  console.log(`Load of the machine before: ${loadavg()[0]?.toFixed(2)} on ${cpus().length} cores`)
  printAnswers(await measureMessages(options), options)
}

function toSurface(word: string): Surface {
  if (word !== 'native' && word !== 'intake') throw new Error('--surface is "native" or "intake".')
  return word
}

/**
 * Durable answers a second over HTTP, and what pgbench gets for the same rows on the same server and database, by
 * turns. Every answer is accepted and asks the next question.
 */
export function measureMessages(options: AnswersOptions): Promise<AnswersResult> {
  return withCleanUps(async (t) => {
    const databaseUrl = await createDatabase(t)
    const client = new pg.Client({ connectionString: databaseUrl })
    await client.connect()
    t.after(() => client.end())
    const server = await startServer(t, databaseUrl, options.nodeOptions ?? [])
    const workspaceId = (await createCaller(server.url, TEST_KEY)('GET', '/api/v1/workspace')).body
      .workspace_id
    const result: AnswersResult = { ours: [], statements: [], oneStatement: [] }
    const pgbench = findPgbench()
    await answer(server, { ...options, seconds: Math.min(WARM_UP_SECONDS, options.seconds) })
    // As autovacuum does within a minute: without statistics long-lived connections keep plans for all but empty tables.
    await client.query('ANALYZE')
    for (let round = 0; round < options.rounds; round++) {
      await waitForSealer(client, workspaceId)
      result.ours.push(await answer(server, options, client))
      if (pgbench === null) continue
      const each = CONVERSATIONS_PER_PGBENCH_CLIENT
      const { numbers } = await openConversations(server.url, options.clients * each, options.surface)
      const [first = 0] = numbers
      for (const [results, isOneStatement] of [
        [result.statements, false],
        [result.oneStatement, true],
      ] as const) {
        const script = await writeScript({ databaseUrl, workspaceId, first, each, isOneStatement })
        // Else it would seal pgbench's audit entries meanwhile, with CPU that pgbench needs.
        server.child.kill('SIGSTOP')
        results.push(
          await runPgbench({ program: pgbench, script, databaseUrl, workspaceId, ...options }).finally(() =>
            server.child.kill('SIGCONT'),
          ),
        )
      }
    }
    return result
  })
}

/** What a round leaves to seal would take CPU from the next one. */
async function waitForSealer(client: pg.Client, workspaceId: string): Promise<void> {
  await client.query(`SELECT set_config('hearback.workspace_id', $1, false)`, [workspaceId])
  const unsealed = 'SELECT FROM audit_entries WHERE sequence IS NULL LIMIT 1'
  await eventually(async () => (await client.query(unsealed)).rowCount === 0, 'all is sealed', 60_000)
}

/** The server as it is built and with the flags that it is started with, else from its sources. */
export async function startServer(
  t: CleanUps,
  databaseUrl: string,
  nodeOptions: string[],
): Promise<ServerProcess> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hearback-bench-'))
  await chmod(dataDir, 0o711)
  t.after(() => rm(dataDir, { recursive: true, force: true }))
  const built = join(import.meta.dirname, '..', 'dist', 'main.js')
  const environment = {
    DATABASE_URL: databaseUrl,
    HEARBACK_SECRET: 'a secret of more than twenty-four characters',
    HEARBACK_DATA_DIR: dataDir,
    PORT: String(await freePort()),
  }
  const options = existsSync(built)
    ? { main: built, nodeOptions: [...serverFlags, ...nodeOptions] }
    : { nodeOptions }
  return ready(spawnServer(t, environment, options))
}

/** One round of answers. */
export async function answer(
  server: ServerProcess,
  { seconds, clients, surface = 'native' }: Pick<AnswersOptions, 'seconds' | 'clients' | 'surface'>,
  /** Asks the database for its processes. */
  client: pg.Client | null = null,
) {
  const wanted = clients + Math.ceil((seconds * MOST_PER_SECOND) / ANSWERS)
  const { ids } = await openConversations(server.url, wanted, surface)
  const order: LoadOrder = {
    port: Number(new URL(server.url).port),
    key: TEST_KEY,
    surface,
    clients,
    seconds,
    conversations: ids,
    answers: ANSWERS,
  }
  const before = await readCpu(server, client)
  const child = spawn(process.execPath, [join(import.meta.dirname, 'load.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  child.stdin.end(JSON.stringify(order))
  const result = JSON.parse(await text(child.stdout)) as LoadResult
  if (result.refused > 0) throw new Error(`${result.refused} answers were refused`)
  if (result.left === 0) throw new Error('there were too few conversations; the figure would be too low')
  const after = await readCpu(server, client)
  const used = (from: number | null, to: number | null) => (from === null || to === null ? null : to - from)
  return {
    ...result,
    perSecond: result.answers / result.seconds,
    cpuOf: {
      server: used(before.server, after.server),
      database: used(before.database, after.database),
      machine: after.machine - before.machine,
    },
  }
}

/** CPU seconds so far. */
export async function readCpu(server: ServerProcess, client: pg.Client | null): Promise<CpuSeconds> {
  return {
    server: cpuSeconds(server.child.pid),
    database: client === null ? null : await databaseCpuSeconds(client),
    machine: machineSeconds(),
  }
}

function printAnswers(result: AnswersResult, { clients, seconds, surface }: AnswersOptions): void {
  const best = (values: readonly number[]) => Math.max(...values)
  const ours = best(result.ours.map((round) => round.perSecond))
  const line = (name: string, perSecond: number, p50: number, p99: number, ratio: string) =>
    `${name.padEnd(46)} ${perSecond.toFixed(0).padStart(8)} ${p50.toFixed(1).padStart(8)} ${p99.toFixed(1).padStart(8)} ${ratio.padStart(8)}`
  console.log(
    `\n${clients} clients, ${seconds} s a round, ${result.ours.length} rounds by turns, ${surface} routes; the ratio is of the best rounds`,
  )
  console.log(`${''.padEnd(46)}      1/s   p50 ms   p99 ms     ours`)
  for (const round of result.ours)
    console.log(line('Hearback: answers over HTTP', round.perSecond, round.p50, round.p99, ''))
  for (const [name, rounds] of [
    ['pgbench: same rows, one transaction each', result.statements],
    ['pgbench: same rows, one statement each', result.oneStatement],
  ] as const) {
    const ratio = ours / best(rounds.map(({ perSecond }) => perSecond))
    for (const round of rounds)
      console.log(line(name, round.perSecond, round.p50, round.p99, `${ratio.toFixed(2)} x`))
  }
  if (result.statements.length === 0)
    console.log('pgbench is not installed (Debian: postgresql-15), so there is nothing to compare with.')
  for (const { answers, cpu, cpuOf, seconds: took } of result.ours) {
    const each = (used: number | null) =>
      used === null ? '–' : `${((used / answers) * 1_000).toFixed(2)} ms`
    console.log(
      `CPU of an answer: server ${each(cpuOf.server)}, database ${each(cpuOf.database)}, client ${each(cpu)}; the whole machine was busy for ${((cpuOf.machine / took) * 100).toFixed(0)} % of one core`,
    )
  }
}
