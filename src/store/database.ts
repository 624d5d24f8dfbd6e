import pg from 'pg'
import { AppError } from '#domain/errors.ts'
import type { Log } from '#lib/log.ts'
import { LONGEST_STATEMENT_MS, PIPELINED } from './connection.ts'
import { createGroupCommit } from './group-commit.ts'
import { listenForever } from './listen-forever.ts'
import { askWhetherCommitted, SERVER_RUN } from './lost-commit.ts'
import { sendStatement } from './send-statement.ts'
import { createSharedClient, type SharedClient } from './shared-client.ts'
import { rowsOf, type Statement } from './statement.ts'
import { type OpenTransaction, openTransaction, type Transaction } from './transaction.ts'

const { Pool } = pg

export interface Database {
  /**
   * Runs `work` in one transaction inside a workspace and commits. What it wrote is sent with the COMMIT.
   * Throws AppError `unavailable` when the connection is lost before the COMMIT, or during it and nobody can say that
   * the transaction was committed.
   */
  transaction<Result>(workspaceId: string, work: (tx: Transaction) => Promise<Result>): Promise<Result>
  /**
   * The same for a command of one group, such as a conversation: it may share its transaction with commands of other
   * groups, and runs behind earlier ones of its own. What one command throws harms no other.
   */
  grouped<Result>(
    workspaceId: string,
    group: string,
    work: (tx: Transaction) => Promise<Result>,
  ): Promise<Result>
  /** Reads inside a workspace, in one transaction that sees one moment. Shares pipelined connections. */
  read<Row>(workspaceId: string, statement: Statement): Promise<Row[]>
  /** The same for reports and exports, which may be large: on a connection of their own, where only they wait. */
  readMuch<Row>(workspaceId: string, statement: Statement): Promise<Row[]>
  /** Finds which workspace a credential or link belongs to. */
  gate<Row>(statement: Statement): Promise<Row[]>
  /** Claims jobs of every workspace. */
  dispatch<Row>(statement: Statement): Promise<Row[]>
  /** Hints other nodes through NOTIFY; a lost hint only delays. */
  notify(channel: string, payload: string): void
  /** Listens until closed; reconnects by itself. `onHint` also runs after each reconnection, with an empty payload. */
  listen(channel: string, onHint: (payload: string) => void): void
  ping(): Promise<void>
  close(): Promise<void>
}

const ENTER = { name: 'enter_workspace', text: `SELECT set_config('hearback.workspace_id', $1, true)` }
const ENTER_BY_INDEX = {
  name: 'enter_workspace_by_index',
  text: `SELECT set_config('hearback.workspace_id', $1, true), set_config('enable_seqscan', 'off', true)`,
}
const READ_ONLY = '25006'
/**
 * Lost connections, a server that stops or starts, or that another one has taken over from, no connection free, and
 * waits that took too long.
 */
const LOST_CONNECTION = new Set([
  '08000',
  '08003',
  '08006',
  '57P01',
  '57P02',
  '57P03',
  READ_ONLY,
  '53300',
  '57014',
  '55P03',
  '25P03',
])
const LOST_NETWORK = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOENT',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
])

/** A lost or refused connection becomes `unavailable`; anything else stays what it was. */
export function asUnavailable(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const code = (error as { code?: string }).code ?? ''
  const lost =
    LOST_CONNECTION.has(code) ||
    LOST_NETWORK.has(code) ||
    /Connection terminated|Client has encountered a connection error|not queryable|timeout exceeded when trying/.test(
      error.message,
    )
  if (!lost) return error
  return new AppError('unavailable', 'The server cannot reach its database just now. Try again shortly.', {
    cause: error,
  })
}

/** An error with an SQLSTATE that is no lost connection: the server answered, so the transaction was not committed. */
function isReported(error: unknown): boolean {
  const { code } = error as { code?: unknown }
  return !(error instanceof AppError) && typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code)
}

export function createDatabase(
  connectionString: string,
  log: Log,
  options: { poolSize?: number } = {},
): Database {
  const serverRuns = new WeakMap<pg.ClientBase, string>()
  const pool = new Pool({
    connectionString,
    ...PIPELINED,
    max: options.poolSize ?? 16,
    idleTimeoutMillis: 30_000,
    idle_in_transaction_session_timeout: LONGEST_STATEMENT_MS,
    onConnect: async (client: pg.ClientBase) => {
      // A checked-out client without a listener would end the process when its connection breaks.
      client.on('error', (error) => log.warn({ err: error }, 'a database connection was lost'))
      const { rows } = await sendStatement(client, {
        name: 'server_run',
        text: `SELECT ${SERVER_RUN} AS run`,
      })
      serverRuns.set(client, rows[0]?.run ?? '')
      await sendStatement(client, { name: 'set_role', text: 'SET ROLE hearback_app' })
    },
  } as pg.PoolConfig)
  pool.on('error', (error) => log.warn({ err: error }, 'an idle database connection was lost'))

  const readers = [0, 1].map(() => createSharedClient(connectionString, 'hearback_app', log))
  const muchReader = createSharedClient(connectionString, 'hearback_app', log)
  const gate = createSharedClient(connectionString, 'hearback_gate', log)
  const dispatch = createSharedClient(connectionString, 'hearback_dispatch', log)
  const listeners: { close(): Promise<void> }[] = []
  let nextReader = 0

  async function borrow<Result>(
    workspaceId: string,
    use: (open: OpenTransaction) => Promise<Result>,
  ): Promise<Result> {
    let client: pg.PoolClient
    try {
      client = await pool.connect()
    } catch (error) {
      throw asUnavailable(error)
    }
    let broken = false
    const wasCommitted = async (id: string, error: unknown) => {
      if (!(asUnavailable(error) instanceof AppError)) return false
      const committed = await askWhetherCommitted(connectionString, {
        id,
        serverRun: serverRuns.get(client) ?? '',
      })
      log.warn({ err: error, committed }, 'the answer to a COMMIT was lost')
      return committed === true
    }
    try {
      const open = openTransaction(client, workspaceId, wasCommitted)
      try {
        return await use(open)
      } catch (error) {
        // One that has become read-only leads to a server that another has taken over from.
        broken = (error as { code?: string }).code === READ_ONLY
        await open.rollback().catch(() => {
          broken = true
        })
        throw asUnavailable(error)
      }
    } finally {
      client.release(broken)
    }
  }

  function transaction<Result>(
    workspaceId: string,
    work: (tx: Transaction) => Promise<Result>,
  ): Promise<Result> {
    return borrow(workspaceId, async (open) => {
      const member = open.member()
      const result = await work(member.tx)
      member.accept()
      await open.commit()
      return result
    })
  }

  const groupCommit = createGroupCommit({ borrow, transaction, isReported })

  async function run<Row>(shared: SharedClient, statement: Statement): Promise<Row[]> {
    try {
      const client = await shared.get()
      return rowsOf(statement, await sendStatement(client, statement))
    } catch (error) {
      throw asUnavailable(error)
    }
  }

  async function readWith<Row>(
    shared: SharedClient,
    workspaceId: string,
    statement: Statement,
  ): Promise<Row[]> {
    try {
      const client = await shared.get()
      // All four in one tick: on a pipelined connection a failed setting must not let the read see another workspace.
      const [, , result] = await Promise.all([
        sendStatement(client, { name: 'begin_read', text: 'BEGIN READ ONLY' }),
        sendStatement(client, { ...(statement.byIndex ? ENTER_BY_INDEX : ENTER), values: [workspaceId] }),
        sendStatement(client, statement),
        sendStatement(client, { name: 'commit', text: 'COMMIT' }),
      ])
      return rowsOf(statement, result)
    } catch (error) {
      throw asUnavailable(error)
    }
  }

  return {
    transaction,
    grouped: groupCommit.run,

    read: (workspaceId, statement) =>
      readWith(readers[nextReader++ % readers.length] ?? muchReader, workspaceId, statement),
    readMuch: (workspaceId, statement) => readWith(muchReader, workspaceId, statement),
    gate: (statement) => run(gate, statement),
    dispatch: (statement) => run(dispatch, statement),

    notify(channel, payload) {
      void gate
        .get()
        .then((client) =>
          sendStatement(client, {
            name: 'notify',
            // What nobody has to find again needs no flush, for which the credentials behind it would wait.
            text: `SELECT set_config('synchronous_commit', 'off', true), pg_notify($1, $2)`,
            values: [channel, payload],
          }),
        )
        .catch((error: unknown) => log.debug({ err: error }, 'a hint was not sent'))
    },

    listen(channel, onHint) {
      listeners.push(listenForever(connectionString, channel, onHint, log))
    },

    async ping() {
      await run(gate, { name: 'ping', text: 'SELECT 1' })
    },

    async close() {
      await Promise.all(listeners.map((listener) => listener.close()))
      await Promise.all([...readers, muchReader, gate, dispatch].map((shared) => shared.close()))
      await pool.end()
    },
  }
}
