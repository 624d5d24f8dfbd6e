import { type Logger, pino } from 'pino'
import { isUuid } from './uuid.ts'

export type Log = Logger

const OWN_ID = /(\/(?:conversations|opportunities)\/)([^/]+)/

/**
 * Paths of links and sessions carry secrets; only their first characters are logged. Queries may carry what people
 * wrote, such as a reference of the back end; they are not logged, and neither are the ids that clients chose.
 */
export function redactPath(url: string): string {
  const [path = ''] = url.split('?', 1)
  return path
    .replace(/^(\/c\/|\/session\/|\/simulator\/|\/console\/sign-in\/)([^/?#]{4})[^/?#]*/, '$1$2…')
    .replace(OWN_ID, (whole, list: string, id: string) => (isUuid(id) ? whole : `${list}…`))
}

/** Structured logs on stdout, one JSON object a line; credentials never appear. */
export function createLog(level: string): Log {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: [
        'req.headers.authorization',
        '*.authorization',
        '*.password',
        '*.secret',
        '*.api_key',
        '*.link',
        '*.token',
        // Reading a form logs its request's headers, at level trace.
        'busboyOptions.headers',
      ],
      censor: '[redacted]',
    },
    serializers: {
      err: (error: Error & { code?: string }) => ({
        type: error.name,
        code: error.code,
        message: error.message,
        stack: error.stack,
        cause: error.cause instanceof Error ? error.cause.message : undefined,
      }),
    },
  })
}
