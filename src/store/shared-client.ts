import pg from 'pg'
import type { Log } from '#lib/log.ts'
import { PIPELINED } from './connection.ts'
import { sendStatement } from './send-statement.ts'

export type Role = 'hearback_app' | 'hearback_gate' | 'hearback_dispatch'

export interface SharedClient {
  get(): Promise<pg.Client>
  close(): Promise<void>
}

/** One pipelined connection per purpose, opened on first use and again after it was lost. */
export function createSharedClient(connectionString: string, role: Role, log: Log): SharedClient {
  let current: Promise<pg.Client> | null = null

  async function open(onLost: () => void): Promise<pg.Client> {
    const client = new pg.Client({ connectionString, ...PIPELINED })
    client.on('error', (error) => {
      log.warn({ err: error }, 'a database connection was lost')
      onLost()
    })
    client.on('end', onLost)
    await client.connect()
    await sendStatement(client, { name: 'set_role', text: `SET ROLE ${role}` })
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
