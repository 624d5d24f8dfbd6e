import { existsSync, readFileSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { freePort } from '#test/caller.ts'
import { type ServerProcess, spawnServer, TEST_KEY } from '#test/crash/server-process.ts'
import serverFlags from '../scripts/server-flags.json' with { type: 'json' }

const GOAL_MS = 5_000
const GOAL_MB = 150
const LONGEST_START_MS = 60_000

export interface StartResult {
  /** From the command to the first answer that read the database, in ms. */
  fresh: number
  existing: number
  /** Of our own process without the database server, in MB; null where /proc is not there. */
  idleMegabytes: number | null
}

/** `npm run bench start -- --runs 3 --idle 10` */
export async function run(words: string[]): Promise<void> {
  const { values } = parseArgs({
    args: words,
    options: { runs: { type: 'string', default: '3' }, idle: { type: 'string', default: '10' } },
  })
  console.log(`Load of the machine before: ${loadavg()[0]?.toFixed(2)}`)
  for (let count = 0; count < Number(values.runs); count++) {
    const { fresh, existing, idleMegabytes } = await measureStart({ idleSeconds: Number(values.idle) })
    console.log(
      `first answer after ${fresh} ms with a fresh data dir, ${existing} ms with an existing one (goal ${GOAL_MS}); ` +
        `idle memory ${idleMegabytes?.toFixed(0) ?? '–'} MB (goal ${GOAL_MB})`,
    )
  }
}

/** Starts the built server on a new data dir, then again on the same one. */
export async function measureStart({ idleSeconds }: { idleSeconds: number }): Promise<StartResult> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hearback-bench-'))
  await chmod(dataDir, 0o711)
  const cleanUps: (() => Promise<void>)[] = [
    () => rm(dataDir, { recursive: true, force: true, maxRetries: 3 }),
  ]
  const t = { after: (cleanUp: () => Promise<void>) => void cleanUps.push(cleanUp) }
  const main = join(import.meta.dirname, '..', 'dist', 'main.js')
  const start = async () => {
    const environment = { HEARBACK_DATA_DIR: dataDir, PORT: String(await freePort()) }
    const began = performance.now()
    const server = spawnServer(t, environment, existsSync(main) ? { main, nodeOptions: serverFlags } : {})
    await firstAnswer(server)
    return { server, ms: Math.round(performance.now() - began) }
  }
  try {
    const first = await start()
    first.server.child.kill('SIGTERM')
    await first.server.ended()
    const second = await start()
    await sleep(idleSeconds * 1_000)
    return { fresh: first.ms, existing: second.ms, idleMegabytes: residentMegabytes(second.server) }
  } finally {
    for (const cleanUp of cleanUps.reverse()) await cleanUp()
  }
}

async function firstAnswer(server: ServerProcess): Promise<void> {
  const until = Date.now() + LONGEST_START_MS
  while (Date.now() < until && server.child.exitCode === null) {
    const response = await fetch(`${server.url}/api/v1/conversations`, {
      headers: { authorization: TEST_KEY },
    }).catch(() => null)
    if (response?.status === 200) return
    await sleep(10)
  }
  throw new Error(`the server does not answer: ${server.said.stdout}${server.said.stderr}`)
}

function residentMegabytes({ child }: ServerProcess): number | null {
  const path = `/proc/${child.pid}/status`
  if (!existsSync(path)) return null
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(path, 'utf8'))?.[1] ?? 0) / 1_024
}
