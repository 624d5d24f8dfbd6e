import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { App } from '#http/server.ts'
import { packageRoot } from '#lib/package-root.ts'
import { StartupError } from '#lib/startup-error.ts'

/** Sites name this address for good, so what it holds is asked for again soon, and rarely sent again. */
const CACHED = 'public, max-age=300, stale-while-revalidate=86400'

/** `/embed.js`, which shows the conversation page inside another site. */
export function embedScriptRoute(app: App, version: string): void {
  const script = readScript()
  const tag = `"${createHash('sha256').update(script).digest('base64url')}"`
  app.get('/embed.js', { schema: { hide: true } }, async (request, reply) => {
    reply.headers({
      'Cache-Control': CACHED,
      'Cross-Origin-Resource-Policy': 'cross-origin',
      ETag: tag,
      'Hearback-Version': version,
    })
    if (request.headers['if-none-match']?.split(/, */).some((known) => known.replace(/^W\//, '') === tag))
      return reply.code(304).send()
    return reply.type('text/javascript; charset=utf-8').send(script)
  })
}

function readScript(): Buffer {
  try {
    return readFileSync(join(packageRoot(), 'dist', 'embed', 'embed.js'))
  } catch (cause) {
    throw new StartupError('The embed script is not built. Run "npm start", which builds it.', { cause })
  }
}
