const BEFORE_CONNECTED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_CLOSED',
  'UND_ERR_INVALID_ARG',
])

/** Whether the request certainly did not reach the other side: no connection came about. */
export function neverLeft(error: unknown): boolean {
  const { code, syscall } = error as { code?: unknown; syscall?: unknown }
  if (syscall === 'connect') return true
  return typeof code === 'string' && (BEFORE_CONNECTED.has(code) || /CERT|SELF_SIGNED|ISSUER/.test(code))
}
