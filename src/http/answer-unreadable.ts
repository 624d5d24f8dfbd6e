import { randomUUID } from 'node:crypto'
import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { toAnswer } from '#commands/run.ts'
import { AppError } from '#domain/errors.ts'
import { problem } from './problem.ts'

const BROKEN = { status: 400, detail: 'This is not an HTTP request that can be read.' }
const byCode: Record<string, typeof BROKEN> = {
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, detail: 'The request took too long to arrive.' },
  HPE_HEADER_OVERFLOW: { status: 431, detail: 'The address and the headers may have 16 KB in all.' },
}

/** For what is no HTTP request, which no route and no hook ever sees: a problem all the same, then the end. */
export function answerUnreadable(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return
  if (socket.writable) {
    const { status, detail } = byCode[error.code ?? ''] ?? BROKEN
    const title = STATUS_CODES[status] ?? 'Error'
    const presented = problem(new AppError('malformed', detail))
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
