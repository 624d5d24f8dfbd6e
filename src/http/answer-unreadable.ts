import { randomUUID } from 'node:crypto'
import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { toAnswer } from '#commands/run.ts'
import { AppError } from '#domain/errors.ts'
import { problem } from './problem.ts'

const TOO_SLOW = 408
const HEADERS_TOO_LARGE = 431
const statuses: Record<string, number> = {
  ERR_HTTP_REQUEST_TIMEOUT: TOO_SLOW,
  HPE_HEADER_OVERFLOW: HEADERS_TOO_LARGE,
}

/** For what is no HTTP request, which no route and no hook ever sees: a problem all the same, then the end. */
export function answerUnreadable(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return
  if (socket.writable) {
    const presented = problem(new AppError('malformed', 'This is not an HTTP request that can be read.'))
    const status = statuses[error.code ?? ''] ?? presented.status
    const title = STATUS_CODES[status] ?? 'Error'
    const { body, content_type } = toAnswer({
      ...presented,
      body: { ...(presented.body as object), title, status },
    })
    socket.write(
      `HTTP/1.1 ${status} ${title}\r\nContent-Type: ${content_type}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n` +
        `X-Request-Id: ${randomUUID()}\r\nConnection: close\r\n\r\n${body}`,
    )
  }
  socket.destroy(error)
}
