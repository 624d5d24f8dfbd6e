import type pg from 'pg'
import type { Statement } from './statement.ts'

/** One database transaction inside one workspace. */
export interface Transaction {
  readonly workspaceId: string
  /** Goes on in another workspace: for making one, or writing into the caller's again. */
  enter(workspaceId: string): void
  /** The database's clock at the start of the transaction, ISO 8601 UTC. */
  now(): Promise<string>
  /** Sends the statement at once, behind everything written before it. */
  read<Row>(statement: Statement): Promise<Row[]>
  /** Sends the statement with the next read or the COMMIT; its failure fails the transaction. */
  write(statement: Statement): void
  /** Runs after the commit, for hints only: nothing that matters may depend on it. */
  afterCommit(hint: () => void): void
}

interface OpenTransaction extends Transaction {
  commit(): Promise<void>
  rollback(): Promise<void>
}

/**
 * Statements queue until there is something to wait for, so that a command costs two flushes:
 * BEGIN with its first reads, and its writes with the COMMIT.
 */
export function createTransaction(client: pg.PoolClient, firstWorkspaceId: string): OpenTransaction {
  let workspaceId = firstWorkspaceId
  let queued: Statement[] = []
  let started: Promise<string> | null = null
  const hints: (() => void)[] = []

  function send(statement: Statement): Promise<pg.QueryResult> {
    return client.query({ ...statement, values: [...(statement.values ?? [])] })
  }

  function begin(): Promise<string> {
    started ??= Promise.all([
      send({ name: 'begin', text: 'BEGIN' }),
      send({
        name: 'enter_workspace_now',
        text: `SELECT set_config('hearback.workspace_id', $1, true), now() AS now`,
        values: [firstWorkspaceId],
      }),
    ]).then(([, entered]) => (entered.rows[0] as { now: string }).now)
    return started
  }

  /** The promises of everything queued; the caller awaits them together with what it sends next. */
  function flush(): Promise<unknown>[] {
    const sending = [begin(), ...queued.map(send)]
    queued = []
    return sending
  }

  /** Waits for all, so that no rejection is left behind, then fails with the first. */
  async function settle<Result>(sending: Promise<unknown>[], last: Promise<Result>): Promise<Result> {
    const results = await Promise.allSettled([...sending, last])
    for (const result of results) if (result.status === 'rejected') throw result.reason
    return last
  }

  return {
    get workspaceId() {
      return workspaceId
    },
    enter(next) {
      workspaceId = next
      queued.push({
        name: 'enter_workspace',
        text: `SELECT set_config('hearback.workspace_id', $1, true)`,
        values: [next],
      })
    },
    now: begin,
    async read<Row>(statement: Statement): Promise<Row[]> {
      const result = await settle(flush(), send(statement))
      return result.rows as Row[]
    },
    write(statement) {
      queued.push(statement)
    },
    afterCommit(hint) {
      hints.push(hint)
    },
    async commit() {
      if (!started && queued.length === 0) return
      const result = await settle(flush(), send({ name: 'commit', text: 'COMMIT' }))
      // A failed statement turns COMMIT into ROLLBACK; settle has thrown by then, this is the last guard.
      if (result.command !== 'COMMIT') throw new Error('the transaction was rolled back')
      for (const hint of hints) hint()
    },
    async rollback() {
      queued = []
      if (started) await send({ name: 'rollback', text: 'ROLLBACK' })
    },
  }
}
