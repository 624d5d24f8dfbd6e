import { AppError } from '#domain/errors.ts'
import type { OpenTransaction, Transaction } from './transaction.ts'

/** One command waiting for its turn. */
interface Waiting {
  group: string
  work: (tx: Transaction) => Promise<unknown>
  resolve: (result: unknown) => void
  reject: (reason: unknown) => void
}

export interface GroupCommit {
  /**
   * Runs a command with others of its workspace in one transaction: those that arrive while the former batch commits
   * make up the next one. Commands of one group (a conversation) run in the order of their arrival, one a batch.
   */
  run<Result>(workspaceId: string, group: string, work: (tx: Transaction) => Promise<Result>): Promise<Result>
}

interface Connections {
  /** Runs `use` with a transaction on a connection of its own; the connection goes back afterwards. */
  borrow<Result>(workspaceId: string, use: (open: OpenTransaction) => Promise<Result>): Promise<Result>
  transaction<Result>(workspaceId: string, work: (tx: Transaction) => Promise<Result>): Promise<Result>
  /** Whether the server itself reported the error: then nothing was committed. */
  isReported(error: unknown): boolean
}

const BATCHES_AT_ONCE = 3
const MOST_IN_A_BATCH = 64
/** Fewer are never divided among several batches: each costs a COMMIT of its own. */
const UNDIVIDED = 16
/** How long the few behind running batches may wait for company. */
const LONGEST_WAIT_MS = 4

/** The commands of a batch have to run one by one: one of them failed in a way that takes the transaction along. */
class BatchAborted extends Error {}

interface WorkspaceQueue {
  waiting: Waiting[]
  /** Groups that a running batch holds. */
  busy: Set<string>
  batches: number
  /** Set while those that are waiting expect company. */
  timer: NodeJS.Timeout | null
}

export function createGroupCommit(connections: Connections): GroupCommit {
  const queues = new Map<string, WorkspaceQueue>()

  function drain(workspaceId: string): void {
    const queue = queues.get(workspaceId)
    if (!queue) return
    if (queue.waiting.length === 0) {
      if (queue.batches === 0) queues.delete(workspaceId)
    } else if (expectsCompany(queue)) {
      queue.timer ??= setTimeout(() => begin(workspaceId, queue), LONGEST_WAIT_MS)
    } else {
      begin(workspaceId, queue)
    }
  }

  /** Begins a batch, however few are waiting, unless enough of them run. */
  function begin(workspaceId: string, queue: WorkspaceQueue): void {
    if (queue.timer) clearTimeout(queue.timer)
    queue.timer = null
    if (queue.batches >= BATCHES_AT_ONCE) return
    const batch = takeBatch(queue)
    if (batch.length > 0) void run(workspaceId, queue, batch)
  }

  async function run(workspaceId: string, queue: WorkspaceQueue, batch: readonly Waiting[]): Promise<void> {
    queue.batches += 1
    await runBatch(connections, workspaceId, batch)
    queue.batches -= 1
    for (const { group } of batch) queue.busy.delete(group)
    for (let free = queue.batches; free < BATCHES_AT_ONCE; free++) drain(workspaceId)
  }

  return {
    run(workspaceId, group, work) {
      return new Promise((resolve, reject) => {
        const queue = queues.get(workspaceId) ?? { waiting: [], busy: new Set(), batches: 0, timer: null }
        queues.set(workspaceId, queue)
        queue.waiting.push({ group, work, resolve: resolve as (result: unknown) => void, reject })
        // Behind the other requests of this turn of the event loop, which then come along.
        setImmediate(() => drain(workspaceId))
      })
    },
  }
}

/** An equal part for each batch of all that are waiting or on their way. */
function equalShare({ waiting, busy }: WorkspaceQueue): number {
  return Math.ceil((waiting.length + busy.size) / BATCHES_AT_ONCE)
}

/**
 * Whether others run and those that are waiting are few beside them. Without this the batches grow apart: one holds
 * nearly all, so that the server waits for the database and the database for the server, and the others hold one or
 * two, each with a COMMIT of its own.
 */
function expectsCompany(queue: WorkspaceQueue): boolean {
  return queue.batches > 0 && queue.waiting.length < equalShare(queue) / 2
}

/** In the order of arrival, one of each group that no running batch holds; then by group, the order of the locks. */
function takeBatch(queue: WorkspaceQueue): Waiting[] {
  const most = Math.min(MOST_IN_A_BATCH, Math.max(UNDIVIDED, equalShare(queue)))
  const batch: Waiting[] = []
  const left: Waiting[] = []
  const passed = new Set<string>()
  for (const entry of queue.waiting) {
    const free = !queue.busy.has(entry.group) && !passed.has(entry.group)
    passed.add(entry.group)
    if (free && batch.length < most) batch.push(entry)
    else left.push(entry)
  }
  queue.waiting = left
  for (const { group } of batch) queue.busy.add(group)
  return batch.sort((one, other) => (one.group < other.group ? -1 : 1))
}

async function runBatch(
  connections: Connections,
  workspaceId: string,
  batch: readonly Waiting[],
): Promise<void> {
  let settled: PromiseSettledResult<unknown>[]
  try {
    settled = await connections.borrow(workspaceId, (open) => commitTogether(open, batch))
  } catch (error) {
    if (error instanceof BatchAborted || connections.isReported(error))
      await runOneByOne(connections, workspaceId, batch)
    else for (const { reject } of batch) reject(error)
    return
  }
  for (const [index, { resolve, reject }] of batch.entries()) {
    const result = settled[index]
    if (result?.status === 'fulfilled') resolve(result.value)
    else reject(result?.reason)
  }
}

/** A command that refuses (AppError) before it has written anything is left out; the others go on. */
async function commitTogether(
  open: OpenTransaction,
  batch: readonly Waiting[],
): Promise<PromiseSettledResult<unknown>[]> {
  const members = batch.map(() => open.member())
  const settled = await Promise.allSettled(
    batch.map(({ work }, index) => startWork(work, members[index]?.tx)),
  )
  for (const [index, result] of settled.entries()) {
    const member = members[index]
    if (result.status === 'fulfilled') member?.accept()
    else if (!(result.reason instanceof AppError) || member?.hasWritten())
      throw new BatchAborted('a command of the batch failed', { cause: result.reason })
  }
  await open.commit()
  return settled
}

/** Commands begin in the order of their locks: each sends its first statement before the next one begins. */
async function startWork(work: Waiting['work'], tx: Transaction | undefined): Promise<unknown> {
  if (!tx) throw new Error('a command has no part in its batch')
  return work(tx)
}

async function runOneByOne(
  connections: Connections,
  workspaceId: string,
  batch: readonly Waiting[],
): Promise<void> {
  await Promise.all(
    batch.map(({ work, resolve, reject }) =>
      connections.transaction(workspaceId, work).then(resolve, reject),
    ),
  )
}
