import pg from 'pg'

const TIMESTAMP_WITH_ZONE = 1184
const BIGINT = 20

/** Times travel as ISO 8601 UTC strings with milliseconds; bigints here count things and fit a number. */
const typeParsers = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === TIMESTAMP_WITH_ZONE) return (value: string) => new Date(value).toISOString()
    if (oid === BIGINT) return Number
    return pg.types.getTypeParser(oid, format as 'text')
  },
}

export const LONGEST_STATEMENT_MS = 30_000

/**
 * Of a server whose machine is gone nobody hears: it is not waited for when it never answers the first time, and asked
 * whether it is still there after so long without a word.
 */
export const REACHABLE = {
  connectionTimeoutMillis: 5_000,
  keepAlive: true,
  keepAliveInitialDelayMillis: 10_000,
}

/** Options of a connection on which statements follow each other without waiting, see `sendStatement`. */
export const PIPELINED = {
  types: typeParsers,
  pipeline: true,
  ...REACHABLE,
  statement_timeout: LONGEST_STATEMENT_MS,
}
