import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { App } from '#http/server.ts'
import { metrics } from '#lib/metrics.ts'
import type { Services } from '#services'

/** Alive, ready, metrics, and the readable API reference. */
export async function operationRoutes(app: App, services: Services): Promise<void> {
  app.get('/healthz', { schema: { hide: true }, logLevel: 'warn' }, async () => ({
    status: 'ok',
    version: services.version,
  }))

  app.get('/readyz', { schema: { hide: true }, logLevel: 'warn' }, async (_request, reply) => {
    const reason = await services.readiness()
    return reply
      .code(reason === null ? 200 : 503)
      .send({ status: reason === null ? 'ready' : 'not ready', reason })
  })

  app.get('/metrics', { schema: { hide: true }, logLevel: 'warn' }, async (_request, reply) =>
    reply.type(metrics.contentType).send(await metrics.metrics()),
  )

  app.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger())

  await app.register(fastifyStatic, {
    root: referenceFolder(),
    prefix: '/assets/reference/',
    decorateReply: false,
    index: false,
    allowedPath: (path) => path.endsWith('standalone.js'),
  })
  app.get('/assets/reference.js', { schema: { hide: true } }, async (_request, reply) =>
    reply.type('text/javascript; charset=utf-8').send(START_REFERENCE),
  )
  app.get('/docs', { schema: { hide: true } }, async (_request, reply) => {
    reply.headers({
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data:",
        "font-src 'self' data:",
        "connect-src 'self'",
        "base-uri 'none'",
        "frame-ancestors 'self'",
      ].join('; '),
    })
    return reply.send(REFERENCE_PAGE)
  })
}

const REFERENCE_PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Hearback API reference</title>
</head>
<body>
<div id="reference"></div>
<noscript>The reference needs JavaScript; the description itself is at <a href="/openapi.json">/openapi.json</a>.</noscript>
<script src="/assets/reference/standalone.js"></script>
<script src="/assets/reference.js"></script>
</body>
</html>
`

/** Everything from here: no fonts, scripts or proxies of other hosts. */
const START_REFERENCE = `Scalar.createApiReference('#reference', {
  url: '/openapi.json',
  withDefaultFonts: false,
  telemetry: false,
  hideClientButton: true,
  showDeveloperTools: 'never',
  agent: { disabled: true },
  mcp: { disabled: true },
  defaultOpenAllTags: false,
})
`

function referenceFolder(): string {
  return join(dirname(fileURLToPath(import.meta.resolve('@scalar/api-reference'))), 'browser')
}
