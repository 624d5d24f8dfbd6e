import pg from 'pg'
import { AppError } from '#domain/errors.ts'
import type { Log } from '#lib/log.ts'
import { gatherBytes } from './gather-bytes.ts'
import { createGroupCommit } from './group-commit.ts'
import { askWhetherCommitted, SERVER_RUN } from './lost-commit.ts'
import type { Statement } from './statement.ts'
import { type OpenTransaction, openTransaction, type Transaction } from './transaction.ts'

const { Pool, Client, types } = pg

const TIMESTAMP_WITH_ZONE = 1184
const BIGINT = 20

/** Times travel as ISO 8601 UTC strings with milliseconds; bigints here count things and fit a number. */
const typeParsers = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === TIMESTAMP_WITH_ZONE) return (value: string) => new Date(value).toISOString()
    if (oid === BIGINT) return Number
    return types.getTypeParser(oid, format as 'text')
  },
}

export type Role = 'hearback_app' | 'hearback_gate' | 'hearback_dispatch'

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
const LONGEST_STATEMENT_MS = 30_000
/** A connection that was cut without a word would otherwise hold up everything behind it. */
const LONGEST_QUERY_MS = LONGEST_STATEMENT_MS + 5_000

/**
 * Of a server whose machine is gone nobody hears: it is not waited for when it never answers the first time, and asked
 * whether it is still there after so long without a word.
 */
const REACHABLE = { connectionTimeoutMillis: 5_000, keepAlive: true, keepAliveInitialDelayMillis: 10_000 }

/** A lost or refused connection becomes `unavailable`; anything else stays what it was. */
export function asUnavailable(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const code = (error as { code?: string }).code ?? ''
  const lost =
    LOST_CONNECTION.has(code) ||
    LOST_NETWORK.has(code) ||
    /Connection terminated|Client has encountered a connection error|not queryable|timeout exceeded when trying|Query read timeout/.test(
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

/** One pipelined connection per purpose, opened on first use and again after it was lost. */
function createSharedClient(connectionString: string, role: Role, log: Log) {
  let current: Promise<pg.Client> | null = null

  async function open(onLost: () => void): Promise<pg.Client> {
    const client = new Client({
      connectionString,
      types: typeParsers,
      pipeline: true,
      ...REACHABLE,
      statement_timeout: LONGEST_STATEMENT_MS,
      query_timeout: LONGEST_QUERY_MS,
    })
    client.on('error', (error) => {
      log.warn({ err: error }, 'a database connection was lost')
      onLost()
    })
    client.on('end', onLost)
    await client.connect()
    await client.query(`SET ROLE ${role}`)
    return client
  }

  function get(): Promise<pg.Client> {
    if (current) return current
    const forget = () => {
      if (current === opening) current = null
    }
    const opening = open(forget)
    opening.catch(forget)
    current = opening
    return opening
  }

  return {
    get,
    async close() {
      const client = await current?.catch(() => null)
      await client?.end().catch(() => undefined)
    },
  }
}

export function createDatabase(
  connectionString: string,
  log: Log,
  options: { poolSize?: number } = {},
): Database {
  const serverRuns = new WeakMap<pg.ClientBase, string>()
  const pool = new Pool({
    connectionString,
    types: typeParsers,
    pipeline: true,
    max: options.poolSize ?? 16,
    idleTimeoutMillis: 30_000,
    ...REACHABLE,
    statement_timeout: LONGEST_STATEMENT_MS,
    query_timeout: LONGEST_QUERY_MS,
    idle_in_transaction_session_timeout: LONGEST_STATEMENT_MS,
    onConnect: async (client: pg.ClientBase) => {
      // A checked-out client without a listener would end the process when its connection breaks.
      client.on('error', (error) => log.warn({ err: error }, 'a database connection was lost'))
      const { rows } = await client.query<{ run: string }>(`SELECT ${SERVER_RUN} AS run`)
      serverRuns.set(client, rows[0]?.run ?? '')
      await client.query('SET ROLE hearback_app')
    },
  } as pg.PoolConfig)
  pool.on('error', (error) => log.warn({ err: error }, 'an idle database connection was lost'))

  const readers = [0, 1].map(() => createSharedClient(connectionString, 'hearback_app', log))
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

  async function run<Row>(shared: { get(): Promise<pg.Client> }, statement: Statement): Promise<Row[]> {
    try {
      const client = await shared.get()
      gatherBytes(client)
      const result = await client.query({ ...statement, values: [...(statement.values ?? [])] })
      return result.rows as Row[]
    } catch (error) {
      throw asUnavailable(error)
    }
  }

  return {
    transaction,
    grouped: groupCommit.run,

    async read<Row>(workspaceId: string, statement: Statement): Promise<Row[]> {
      const shared = readers[nextReader++ % readers.length] ?? gate
      try {
        const client = await shared.get()
        gatherBytes(client)
        // All four in one tick: on a pipelined connection a failed setting must not let the read see another workspace.
        const [, , result] = await Promise.all([
          client.query({ name: 'begin_read', text: 'BEGIN READ ONLY' }),
          client.query({
            name: 'enter_workspace',
            text: `SELECT set_config('hearback.workspace_id', $1, true)`,
            values: [workspaceId],
          }),
          client.query({ ...statement, values: [...(statement.values ?? [])] }),
          client.query({ name: 'commit', text: 'COMMIT' }),
        ])
        return result.rows as Row[]
      } catch (error) {
        throw asUnavailable(error)
      }
    },

    gate: (statement) => run(gate, statement),
    dispatch: (statement) => run(dispatch, statement),

    notify(channel, payload) {
      void gate
        .get()
        .then((client) => client.query('SELECT pg_notify($1, $2)', [channel, payload]))
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
      await Promise.all([...readers, gate, dispatch].map((shared) => shared.close()))
      await pool.end()
    },
  }
}

function listenForever(
  connectionString: string,
  channel: string,
  onHint: (payload: string) => void,
  log: Log,
) {
  let closed = false
  let client: pg.Client | null = null
  let retry: NodeJS.Timeout | null = null

  const connect = async (): Promise<void> => {
    if (closed) return
    const next = new Client({ connectionString, ...REACHABLE })
    client = next
    const reconnect = () => {
      if (closed || client !== next) return
      client = null
      retry = setTimeout(() => void connect(), 500)
    }
    next.on('error', reconnect)
    next.on('end', reconnect)
    next.on('notification', (message) => onHint(message.payload ?? ''))
    try {
      await next.connect()
      await next.query(`LISTEN ${pg.escapeIdentifier(channel)}`)
      onHint('')
    } catch (error) {
      log.debug({ err: error }, 'listening for hints failed; trying again')
      reconnect()
    }
  }
  void connect()

  return {
    async close() {
      closed = true
      if (retry) clearTimeout(retry)
      await client?.end().catch(() => undefined)
    },
  }
}
