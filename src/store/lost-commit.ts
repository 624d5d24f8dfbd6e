import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

/** A transaction as another connection can ask for it. */
export interface TransactionName {
  /** From `pg_current_xact_id()`. */
  id: string
  /** The run of the server that gave the id, see `SERVER_RUN`. */
  serverRun: string
}

/**
 * One run of a database server: another one after a restart, a crash of one of its processes, and a failover. A
 * server that recovers gives out again the ids of transactions of which nothing had reached the disk, so an id says
 * nothing about another run.
 */
export const SERVER_RUN = `concat(pg_postmaster_start_time(), ' ', pg_stat_get_bgwriter_stat_reset_time())`

const PAUSES_MS = [0, 100, 200, 400, 800, 1_600]
const PATIENCE_MS = 2_000

/**
 * Whether a transaction was committed whose COMMIT was sent and not answered, asked on a new connection for some
 * seconds. Null: nobody can say, because the server was restarted or still works on it, or cannot be reached.
 */
export async function askWhetherCommitted(
  connectionString: string,
  transaction: TransactionName,
): Promise<boolean | null> {
  for (const pause of PAUSES_MS) {
    await sleep(pause)
    const status = await askOnce(connectionString, transaction).catch(() => 'in progress')
    if (status === 'committed') return true
    if (status === 'aborted') return false
    if (status === null) return null
  }
  return null
}

/** `committed`, `aborted` or `in progress`; null when this run of the server doesn't know the transaction. */
async function askOnce(connectionString: string, { id, serverRun }: TransactionName): Promise<string | null> {
  const client = new pg.Client({
    connectionString,
    connectionTimeoutMillis: PATIENCE_MS,
    query_timeout: PATIENCE_MS,
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ status: string | null }>(
      `SELECT CASE WHEN ${SERVER_RUN} = $2 THEN pg_xact_status($1::xid8) END AS status`,
      [id, serverRun],
    )
    return rows[0]?.status ?? null
  } finally {
    await client.end().catch(() => undefined)
  }
}
