import { setTimeout as sleep } from 'node:timers/promises'
import type { CommandContext } from '#context'
import { AppError } from '#domain/errors.ts'
import { jobsRun, jobsRunning } from '#lib/metrics.ts'
import { StartupError } from '#lib/startup-error.ts'
import { LONGEST_SLEEP_MS } from '#outbox/enqueue.ts'
import { JOB_NAMES, type JobName } from '#outbox/jobs.ts'
import { type ClaimedJob, claimJobs, LANES, type Lane, postponeJob, readNextDue } from '#store/jobs.ts'
import { createGroupRooms, type Outside, type Room } from './group-rooms.ts'
import { createLeases, LEASE_SECONDS } from './leases.ts'

/**
 * Runs a claimed job. It may run twice, so its effect is keyed; its own transaction ends or postpones the job. What
 * the job's group may make slow is done `outside`.
 */
export type Handler = (job: ClaimedJob, outside: Outside) => Promise<void>
export type Handlers = Record<JobName, Handler>

export interface Worker {
  /** There may be something to do in a lane. */
  wake(lane: Lane | null): void
  /** Claims no more and waits for what runs, at most `graceMs`; what is left comes back when its lease ends. */
  stop(graceMs: number): Promise<void>
}

/**
 * A back end that thinks for seconds before it replies is slow, but not hanging: an attempt takes ten seconds at most and
 * is made once, and one that finds no place in five is not waited for.
 */
const WHERE_PEOPLE_WAIT: Room = { atFirst: 64, whileQuick: 256, whileSlow: 64 }

/**
 * How many jobs of a lane run at once, and for how long one is lent at most, in milliseconds: twice a handler's
 * deadline. Where `shared`, no group of jobs gets all the places.
 */
const lanes: Record<Lane, { slots: number; longestMs: number; shared?: boolean; room?: Room }> = {
  interactive: { slots: 8, longestMs: 60_000 },
  reply: { slots: 512, longestMs: 60_000, shared: true, room: WHERE_PEOPLE_WAIT },
  delivery: { slots: 512, longestMs: 60_000, shared: true },
  follow_up: { slots: 512, longestMs: 60_000, shared: true },
  bulk: { slots: 4, longestMs: 120_000 },
  answer: { slots: 32, longestMs: 120_000, shared: true },
  ingest: { slots: 2, longestMs: 180_000 },
}
const GATHER_MS = 5
const LONGEST_DELAY_SECONDS = 300
/** A job that met a database or a store out of reach is not to blame for it. */
const UNAVAILABLE_DELAY_SECONDS = 5

/** Works through the due jobs of every lane. Throws StartupError when a job has no handler. */
export function startWorker(context: CommandContext, handlers: Handlers): Worker {
  for (const name of JOB_NAMES)
    if (!handlers[name]) throw new StartupError(`The job "${name}" has no handler; this build is incomplete.`)
  const running = LANES.map((lane) => runLane(context, handlers, lane))
  return {
    wake(lane) {
      for (const [index, name] of LANES.entries()) if (lane === null || lane === name) running[index]?.wake()
    },
    async stop(graceMs) {
      await Promise.all(running.map((loop) => loop.stop(graceMs)))
    },
  }
}

function runLane(context: CommandContext, handlers: Handlers, lane: Lane) {
  const { slots, longestMs, shared, room } = lanes[lane]
  const groups = shared ? createGroupRooms(undefined, room) : null
  const leases = createLeases(context, longestMs)
  const active = new Set<Promise<void>>()
  let stopped = false
  let hinted = false
  let wakeUp: () => void = () => undefined

  async function loop(): Promise<void> {
    while (!stopped) {
      hinted = false
      try {
        // Beside others that run, a claim of several is worth a short wait.
        if (shared && active.size > 0) await sleep(GATHER_MS)
        const free = slots - active.size
        const claimed = free > 0 ? await claim(free) : []
        for (const job of claimed) start(job)
        if (claimed.length > 0 && claimed.length === free) continue
        const full = groups?.rooms().filter((room) => room.free === 0) ?? []
        const wait =
          active.size >= slots
            ? null
            : await readNextDue(
                context.database,
                lane,
                full.map(({ group_id }) => group_id),
              )
        if (!hinted && !stopped) await rest(Math.min(wait ?? LONGEST_SLEEP_MS, LONGEST_SLEEP_MS))
      } catch (error) {
        context.log.warn({ err: error, lane }, 'jobs could not be claimed; trying again')
        await rest(1_000)
      }
    }
  }

  function claim(free: number): Promise<ClaimedJob[]> {
    return claimJobs(context.database, lane, free, LEASE_SECONDS, groups?.rooms(), groups?.roomOfOthers)
  }

  function rest(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, Math.max(milliseconds, 1))
      wakeUp = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  function wake(): void {
    hinted = true
    wakeUp()
  }

  function start(job: ClaimedJob): void {
    const place = groups?.enter(job.group_id)
    leases.hold(job)
    const work = run(context, handlers, job, place?.outside ?? simply).finally(() => {
      leases.release(job)
      place?.leave()
      active.delete(work)
      jobsRunning.set({ lane }, active.size)
      wake()
    })
    active.add(work)
    jobsRunning.set({ lane }, active.size)
  }

  const looping = loop()
  return {
    wake,
    async stop(graceMs: number): Promise<void> {
      stopped = true
      wake()
      await Promise.race([Promise.all([looping, ...active]), sleep(graceMs, undefined, { ref: false })])
      leases.close()
    },
  }
}

/** In a lane without groups nobody asks. */
const simply: Outside = (work) => work()

async function run(
  context: CommandContext,
  handlers: Handlers,
  job: ClaimedJob,
  outside: Outside,
): Promise<void> {
  try {
    await handlers[job.name as JobName](job, outside)
    jobsRun.inc({ name: job.name, outcome: 'done' })
  } catch (error) {
    jobsRun.inc({ name: job.name, outcome: 'failed' })
    context.log.error(
      { err: error, job: job.name, attempts: job.attempts },
      'a job failed; it will run again',
    )
    const reason = error instanceof AppError ? error.code : 'unexpected'
    const delay =
      reason === 'unavailable'
        ? UNAVAILABLE_DELAY_SECONDS
        : Math.min(2 ** job.attempts, LONGEST_DELAY_SECONDS)
    await context.database
      .transaction(job.workspace_id, (tx) => postponeJob(tx, job, delay, reason))
      .catch((cause: unknown) => context.log.warn({ err: cause }, 'a failed job waits for its lease to end'))
  }
}
