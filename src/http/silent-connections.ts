import type { Server } from 'node:http'
import type { Socket } from 'node:net'

/**
 * Browsers connect ahead of what they may ask. To Node such a connection is a request still arriving, and would hold up
 * the end of the server. The answer cuts those that have not asked for anything yet.
 */
export function watchSilentConnections(server: Server): () => void {
  const silent = new Set<Socket>()
  server.on('connection', (socket) => {
    silent.add(socket)
    socket.once('close', () => silent.delete(socket))
  })
  server.on('request', (request) => silent.delete(request.socket))
  return () => {
    for (const socket of silent) socket.destroy()
  }
}
