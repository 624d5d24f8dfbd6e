import diagnostics from 'node:diagnostics_channel'
import { createServer } from 'node:http'
import type { Socket } from 'node:net'
import type { TestContext } from 'node:test'

export interface Trap {
  url: string
  host: string
  /** Whatever reached it. */
  heard: string[]
  /** Names and addresses elsewhere that anything in this process looked up or connected to. */
  outside: string[]
}

/** A server on loopback that must hear nothing, and a watch on all connections that this process makes. */
export async function startTrap(t: Pick<TestContext, 'after'>): Promise<Trap> {
  const heard: string[] = []
  const outside: string[] = []
  const server = createServer((request, response) => {
    heard.push(`${request.method} ${request.url}`)
    response.end()
  })
  server.on('connection', () => heard.push('a connection'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const watch = (message: unknown) => {
    const { socket } = message as { socket: Socket }
    socket.on('lookup', (_error, address, _family, name) => {
      if (!isLoopback(address)) outside.push(name)
    })
    socket.on('connect', () => {
      const { remoteAddress } = socket
      if (remoteAddress !== undefined && !isLoopback(remoteAddress)) outside.push(remoteAddress)
    })
  }
  diagnostics.subscribe('net.client.socket', watch)
  t.after(() => {
    diagnostics.unsubscribe('net.client.socket', watch)
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  const host = `127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
  return { url: `http://${host}`, host, heard, outside }
}

function isLoopback(address: string | undefined): boolean {
  return address === '::1' || /^(?:::ffff:)?127\./.test(address ?? '')
}
