import type { FastifyReply } from 'fastify'

/**
 * Headers of an HTML document: everything from here, nothing in a cache, framed by none but `ancestors`. `nonce` is of its
 * own scripts and styles; null where it has none.
 */
export function protectDocument(reply: FastifyReply, ancestors: string, nonce: string | null): void {
  const own = nonce === null ? '' : ` 'nonce-${nonce}'`
  reply.headers({
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
    'Content-Security-Policy': [
      "default-src 'none'",
      `script-src 'self'${own}`,
      `style-src 'self'${own}`,
      "font-src 'self'",
      "img-src 'self' data: blob: https:",
      "connect-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      `frame-ancestors ${ancestors}`,
    ].join('; '),
  })
}
