import { connect, createServer, type Server, type Socket } from 'node:net'

/** What happens to a COMMIT on its way: it never arrives, or its answer never does; the connection is cut either way. */
export type CommitFault = 'lose the commit' | 'lose its answer' | null

export interface DatabaseProxy {
  /** The given database, through the proxy. */
  url: string
  /** Decides about each COMMIT that comes along; none is harmed by default. */
  onCommit: () => CommitFault
  /** Cuts all connections, or those chosen, and returns how many. */
  cut(choose?: () => boolean): number
  /** From now on new connections go to this server. */
  leadTo(databaseUrl: string): void
  /** Nothing passes any more and nobody is told, or everything passes again. */
  freeze(frozen: boolean): void
}

/** A Bind message that names the statement `commit`, as the store prepares it. */
const COMMIT = Buffer.from('\0commit\0')

/** A TCP proxy in front of a PostgreSQL server, that fails when it is told to. */
export async function startDatabaseProxy(
  t: { after(clean: () => void): void },
  databaseUrl: string,
): Promise<DatabaseProxy> {
  let target = addressOf(databaseUrl)
  let frozen = false
  const clients = new Set<Socket>()
  const freezing = new Set<(now: boolean) => void>()

  const server = createServer((client) => {
    const upstream = connect(target)
    clients.add(client)
    const end = () => {
      clients.delete(client)
      client.destroy()
      upstream.destroy()
    }
    for (const socket of [client, upstream]) socket.on('error', end).on('close', end).setNoDelay(true)
    upstream.on('data', (chunk) => void client.write(chunk))
    client.on('data', (chunk: Buffer) => {
      const fault = chunk.includes(COMMIT) ? proxy.onCommit() : null
      if (fault === null) return void upstream.write(chunk)
      if (fault === 'lose its answer') {
        // The server works through all that it has got before it sees the end.
        upstream.off('close', end).end(chunk)
        client.off('close', end)
      }
      clients.delete(client)
      client.destroy()
      if (fault === 'lose the commit') upstream.destroy()
    })
    const freeze = (now: boolean) => {
      for (const socket of [client, upstream]) now ? socket.pause() : socket.resume()
    }
    freezing.add(freeze)
    client.on('close', () => freezing.delete(freeze))
    if (frozen) freeze(true)
  })
  const port = await listen(server)
  t.after(() => {
    for (const client of clients) client.destroy()
    server.close()
  })

  const proxy: DatabaseProxy = {
    url: throughPort(databaseUrl, port),
    onCommit: () => null,
    cut(choose = () => true) {
      const chosen = [...clients].filter(choose)
      for (const client of chosen) client.destroy()
      return chosen.length
    },
    leadTo(next) {
      target = addressOf(next)
    },
    freeze(now) {
      frozen = now
      for (const apply of freezing) apply(now)
    },
  }
  return proxy
}

/** Where a server listens: a Unix socket when the URL names a folder. */
function addressOf(databaseUrl: string): { path: string } | { host: string; port: number } {
  const { hostname, port } = new URL(databaseUrl)
  const host = decodeURIComponent(hostname)
  return host.startsWith('/')
    ? { path: `${host}/.s.PGSQL.5432` }
    : { host, port: Number(port === '' ? 5432 : port) }
}

function throughPort(databaseUrl: string, port: number): string {
  return databaseUrl.replace(/@[^/]*\//, `@127.0.0.1:${port}/`)
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })
}
