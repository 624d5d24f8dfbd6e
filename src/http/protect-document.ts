import type { FastifyReply } from 'fastify'

interface DocumentRights {
  /** Who may frame it, as the policy writes them. */
  ancestors: string
  /** Of its own scripts and styles; null where it has none. */
  nonce: string | null
  /** The image that it shows from another host; null for none. */
  logo_url: string | null
}

/** Headers of an HTML document: everything from here but its logo, nothing in a cache. */
export function protectDocument(reply: FastifyReply, { ancestors, nonce, logo_url }: DocumentRights): void {
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
      ["img-src 'self' data: blob:", ...originOf(logo_url)].join(' '),
      "connect-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      `frame-ancestors ${ancestors}`,
    ].join('; '),
  })
}

/** None where the policy would read the address as something else than one host. */
function originOf(address: string | null): string[] {
  const origin = address !== null && URL.canParse(address) ? new URL(address).origin : ''
  return /^https:\/\/([a-z0-9._-]+|\[[0-9a-f:.]+\])(:\d+)?$/.test(origin) ? [origin] : []
}
