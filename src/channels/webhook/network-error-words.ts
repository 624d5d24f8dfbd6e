import { errors } from 'undici'

const words: Record<string, string | undefined> = {
  ECONNREFUSED: 'connection refused',
  ECONNRESET: 'connection closed before the answer was complete',
  EPIPE: 'connection closed before the answer was complete',
  UND_ERR_SOCKET: 'connection closed before the answer was complete',
  UND_ERR_ABORTED: 'connection closed before the answer was complete',
  ETIMEDOUT: 'no connection in time',
  UND_ERR_CONNECT_TIMEOUT: 'no connection in time',
  EHOSTUNREACH: 'host unreachable',
  ENETUNREACH: 'network unreachable',
  EADDRNOTAVAIL: 'network unreachable',
  UND_ERR_HEADERS_OVERFLOW: 'the headers of the answer are too large',
  UND_ERR_INVALID_ARG: 'the request holds a header that cannot be sent',
  UND_ERR_DESTROYED: 'stopped before the answer came',
  UND_ERR_CLOSED: 'stopped before the answer came',
  EPROTO: 'TLS handshake failed',
}

/** A failure of the network, TLS, HTTP or decompression in words for the delivery log; never a stack or a path. */
export function networkErrorWords(error: unknown): string {
  if (error instanceof errors.HTTPParserError) return 'the answer is not valid HTTP'
  const code = codeOf(error)
  const known = words[code]
  if (known) return known
  if (/CERT|SELF_SIGNED|ISSUER|LEAF_SIGNATURE/.test(code)) return `TLS certificate not accepted (${code})`
  if (/^ERR_(SSL|TLS)/.test(code)) return `TLS handshake failed (${code})`
  if (/^(Z_|ERR__|ZSTD_)/.test(code)) return `the answer could not be decompressed (${code})`
  return code ? `request failed (${code})` : 'request failed'
}

function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : ''
}
