import pg from 'pg'
import type { Log } from '#lib/log.ts'
import { REACHABLE } from './connection.ts'

/** Listens until it is closed, and opens its connection again whenever that is lost. */
export function listenForever(
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
    const next = new pg.Client({ connectionString, ...REACHABLE })
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
