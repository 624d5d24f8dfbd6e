import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'

/**
 * Writes a JSON document as it is made, at the reader's pace. A failure on the way cuts the connection, so that half
 * a document is never taken for a whole one.
 */
export function sendJsonPieces(reply: FastifyReply, pieces: AsyncIterable<string>): FastifyReply {
  reply.headers({ 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' })
  return reply.send(Readable.from(pieces))
}
