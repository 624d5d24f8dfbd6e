import type { Alteration } from '../trials/alter-source.ts'

/** Dies like by kill -9, in the middle of what the process does, at the pass that was asked for. */
type Point = (die: string) => Alteration[]

const COMMIT = `const result = await settle(sending, send({ name: 'commit', text: 'COMMIT' }))`

/** Where a server can be made to die; one that is armed counts how often it passes. */
export const KILL_POINTS = {
  'before the commit': (die) => [
    {
      file: 'src/store/transaction.ts',
      find: COMMIT,
      replace: `await Promise.allSettled(sending); ${die}; ${COMMIT}`,
    },
  ],
  'while the commit is on its way': (die) => [
    { file: 'src/store/transaction.ts', find: COMMIT, replace: `setImmediate(() => { ${die} }); ${COMMIT}` },
  ],
  'after the commit, before the answer': (die) => [
    before('src/store/transaction.ts', 'for (const hint of hints) hint()', die),
  ],
  'after a file is kept, before its row': (die) => [
    before('src/http/receive-upload.ts', 'const answer = await record(kept)', die),
  ],
  'after jobs are claimed': (die) => [
    before('src/worker/worker.ts', 'for (const job of claimed) start(job)', `if (claimed.length > 0) ${die}`),
  ],
  'before the HTTP send of a delivery': (die) => [
    before('src/worker/handlers/deliver-webhook.ts', 'const sent = await outside(', die),
  ],
  'after the HTTP send, before it is recorded': (die) => [
    before('src/worker/handlers/deliver-webhook.ts', 'const result = decide(', die),
  ],
  'before a job is marked done': (die) => [
    before('src/store/jobs.ts', `const rows = await tx.read({\n    name: 'finish_job',`, die),
    before(
      'src/store/jobs.ts',
      `const rows = await tx.read<{ id: number }>({\n    name: 'finish_jobs',`,
      die,
    ),
  ],
} satisfies Record<string, Point>

export type KillPoint = keyof typeof KILL_POINTS

/** What makes a server die when it passes the point for the `count`th time after a SIGUSR2. */
export function dieAt(point: KillPoint, count: number): Alteration[] {
  return arm(KILL_POINTS[point], count)
}

/** The same at a place in a file, the first time. */
export function dieBefore(file: string, find: string): Alteration[] {
  return arm((die) => [before(file, find, die)], 1)
}

function arm(point: Point, count: number): Alteration[] {
  const die = `if (globalThis.passes !== undefined && ++globalThis.passes === ${count}) process.kill(process.pid, 'SIGKILL')`
  return [
    before('src/main.ts', 'process.exitCode = ', `process.once('SIGUSR2', () => { globalThis.passes = 0 })`),
    ...point(die),
  ]
}

function before(file: string, find: string, inserted: string): Alteration {
  return { file, find, replace: `${inserted}; ${find}` }
}
