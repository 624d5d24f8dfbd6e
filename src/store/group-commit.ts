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

const MOST_IN_A_BATCH = 64
const BATCHES_AT_ONCE = 2

/** The commands of a batch have to run one by one: one of them failed in a way that takes the transaction along. */
class BatchAborted extends Error {}

export function createGroupCommit(connections: Connections): GroupCommit {
  const workspaces = new Map<string, { waiting: Waiting[]; busy: Set<string>; batches: number }>()

  async function drain(workspaceId: string): Promise<void> {
    const state = workspaces.get(workspaceId)
    if (!state || state.batches >= BATCHES_AT_ONCE) return
    const batch = takeBatch(state)
    if (batch.length === 0) {
      if (state.waiting.length === 0 && state.batches === 0) workspaces.delete(workspaceId)
      return
    }
    state.batches += 1
    await runBatch(connections, workspaceId, batch)
    state.batches -= 1
    for (const { group } of batch) state.busy.delete(group)
    void drain(workspaceId)
    void drain(workspaceId)
  }

  return {
    run(workspaceId, group, work) {
      return new Promise((resolve, reject) => {
        const state = workspaces.get(workspaceId) ?? { waiting: [], busy: new Set<string>(), batches: 0 }
        workspaces.set(workspaceId, state)
        state.waiting.push({ group, work, resolve: resolve as (result: unknown) => void, reject })
        // Behind the other requests of this turn of the event loop, which then come along.
        setImmediate(() => void drain(workspaceId))
      })
    },
  }
}

/** In the order of arrival, one of each group that no running batch holds; then by group, the order of the locks. */
function takeBatch(state: { waiting: Waiting[]; busy: Set<string> }): Waiting[] {
  const batch: Waiting[] = []
  const left: Waiting[] = []
  const passed = new Set<string>()
  for (const entry of state.waiting) {
    const free = !state.busy.has(entry.group) && !passed.has(entry.group)
    passed.add(entry.group)
    if (free && batch.length < MOST_IN_A_BATCH) batch.push(entry)
    else left.push(entry)
  }
  state.waiting = left
  for (const { group } of batch) state.busy.add(group)
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
