import DataLoader from 'dataloader'
import type pg from 'pg'
import { mergeWrites } from './merge-writes.ts'
import { sendStatement } from './send-statement.ts'
import { rowsOf, type Statement } from './statement.ts'

/** Finds rows by their ids, whichever they are. */
export type StatementById = (workspaceId: string, ids: readonly string[]) => Statement

/** One command's part in a database transaction inside one workspace. */
export interface Transaction {
  readonly workspaceId: string
  /** Goes on in another workspace: for making one, or writing into the caller's again. Never in a grouped command. */
  enter(workspaceId: string): void
  /** The database's clock at the start of the transaction, ISO 8601 UTC. */
  now(): Promise<string>
  /** Sends the statement at once, behind everything that this command wrote before. */
  read<Row>(statement: Statement): Promise<Row[]>
  /** Reads once for all commands that share the transaction: for what none of them changes. */
  readShared<Row>(statement: Statement): Promise<Row[]>
  /** Reads one row, in one statement with those that other commands of the transaction ask for at the same moment. */
  readById<Row extends { id: string }>(family: StatementById, id: string): Promise<Row | null>
  /** Sends the statement with the command's next read or the COMMIT; its failure fails the transaction. */
  write(statement: Statement): void
  /** Runs after the commit, for hints only: nothing that matters may depend on it. */
  afterCommit(hint: () => void): void
}

/** A command's part, as the transaction's owner sees it. */
export interface Member {
  tx: Transaction
  /** Takes over what the command wrote; without it nothing of that is sent. */
  accept(): void
  /** The command has sent writes already, so that it can't be left out any more. */
  hasWritten(): boolean
}

export interface OpenTransaction {
  member(): Member
  commit(): Promise<void>
  rollback(): Promise<void>
}

/** Finds out what became of the transaction with this id, when this error came instead of the COMMIT's answer. */
export type WasCommitted = (id: string, error: unknown) => Promise<boolean>

/**
 * Statements queue until there is something to wait for, so that a command costs two flushes:
 * BEGIN with its first reads, and its writes with the COMMIT. Commands that share a transaction share the flushes.
 */
export function openTransaction(
  client: pg.PoolClient,
  firstWorkspaceId: string,
  wasCommitted: WasCommitted,
): OpenTransaction {
  const accepted: Statement[] = []
  const hints: (() => void)[] = []
  const shared = new Map<string, Promise<unknown[]>>()
  const loaders = new Map<StatementById, DataLoader<string, unknown>>()
  let started: Promise<string> | null = null
  let id: string | null = null

  const send = (statement: Statement) => sendStatement(client, statement)

  function begin(): Promise<string> {
    started ??= Promise.all([
      send({ name: 'begin', text: 'BEGIN' }),
      send({
        name: 'enter_workspace_now',
        text: `SELECT set_config('hearback.workspace_id', $1, true), now() AS now, pg_current_xact_id()::text AS id`,
        values: [firstWorkspaceId],
      }),
    ]).then(([, entered]) => {
      const row = entered.rows[0] as { now: string; id: string }
      id = row.id
      return row.now
    })
    return started
  }

  function loaderOf<Row extends { id: string }>(family: StatementById): DataLoader<string, Row | null> {
    const existing = loaders.get(family) as DataLoader<string, Row | null> | undefined
    if (existing) return existing
    const load = async (ids: readonly string[]): Promise<(Row | null)[]> => {
      const statement = family(firstWorkspaceId, ids)
      const rows = rowsOf<Row>(statement, await settle([begin()], send(statement)))
      const byId = new Map(rows.map((row) => [row.id, row]))
      return ids.map((id) => byId.get(id) ?? null)
    }
    // Sent in the same turn, so that it leaves in one write with what was sent before.
    const loader = new DataLoader(load, { cache: false, batchScheduleFn: queueMicrotask })
    loaders.set(family, loader)
    return loader
  }

  function member(): Member {
    let queued: Statement[] = []
    let written = false
    const own: (() => void)[] = []

    async function read<Row>(statement: Statement): Promise<Row[]> {
      if (queued.length > 0) written = true
      const sending = [begin(), ...mergeWrites(queued).map(send)]
      queued = []
      return rowsOf(statement, await settle(sending, send(statement)))
    }

    const tx: Transaction & { workspaceId: string } = {
      // No accessor: V8 would put it into the old space, where it keeps all that this command holds (docs/adr/0018).
      workspaceId: firstWorkspaceId,
      enter(next) {
        tx.workspaceId = next
        queued.push({
          name: 'enter_workspace',
          text: `SELECT set_config('hearback.workspace_id', $1, true)`,
          values: [next],
        })
      },
      now: begin,
      read,
      readShared<Row>(statement: Statement): Promise<Row[]> {
        const running = shared.get(statement.name) ?? read(statement)
        shared.set(statement.name, running)
        return running as Promise<Row[]>
      },
      async readById<Row extends { id: string }>(family: StatementById, id: string): Promise<Row | null> {
        // What this command has queued comes first, and alone.
        if (queued.length > 0 || tx.workspaceId !== firstWorkspaceId) {
          const [row] = await read<Row>(family(tx.workspaceId, [id]))
          return row ?? null
        }
        return loaderOf<Row>(family).load(id)
      },
      write: (statement) => void queued.push(statement),
      afterCommit: (hint) => void own.push(hint),
    }
    return {
      tx,
      accept() {
        accepted.push(...queued)
        hints.push(...own)
      },
      hasWritten: () => written,
    }
  }

  return {
    member,
    async commit() {
      if (!started && accepted.length === 0) return
      const sending = [begin(), ...mergeWrites(accepted).map(send)]
      try {
        const result = await settle(sending, send({ name: 'commit', text: 'COMMIT' }))
        // A failed statement turns COMMIT into ROLLBACK; settle has thrown by then, this is the last guard.
        if (result.command !== 'COMMIT') throw new Error('the transaction was rolled back')
      } catch (error) {
        if (id === null || !(await wasCommitted(id, error))) throw error
      }
      for (const hint of hints) hint()
    },
    async rollback() {
      if (started) await send({ name: 'rollback', text: 'ROLLBACK' })
    },
  }
}

/** Waits for all, so that no rejection is left behind, then fails with the first. */
async function settle<Result>(sending: Promise<unknown>[], last: Promise<Result>): Promise<Result> {
  const results = await Promise.allSettled([...sending, last])
  for (const result of results) if (result.status === 'rejected') throw result.reason
  return last
}
