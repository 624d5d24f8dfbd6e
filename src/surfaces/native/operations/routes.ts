import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import { Type } from 'typebox'
import { textOf } from '#http/described-content.ts'
import type { App } from '#http/server.ts'
import { stringEnum } from '#http/string-enum.ts'
import { metrics } from '#lib/metrics.ts'
import type { Services } from '#services'

const tags = ['Operation']
const Health = Type.Object({ status: Type.Literal('ok'), version: Type.String() })
const Readiness = Type.Object({
  status: stringEnum(['ready', 'not ready']),
  reason: Type.Union([Type.String(), Type.Null()], { description: 'Why it is not ready.' }),
})
const unready = { description: 'It is not ready.', content: { 'application/json': { schema: Readiness } } }

/** Alive, ready, metrics, and the readable API reference. */
export async function operationRoutes(app: App, services: Services): Promise<void> {
  app.get(
    '/healthz',
    {
      schema: {
        tags,
        operationId: 'getHealth',
        summary: 'Whether the server is alive',
        response: { 200: Health },
      },
      logLevel: 'warn',
    },
    async () => ({
      status: 'ok' as const,
      version: services.version,
    }),
  )

  app.get(
    '/readyz',
    {
      schema: {
        tags,
        operationId: 'getReadiness',
        summary: 'Whether the server is ready',
        response: { 200: Readiness, 503: unready },
      },
      logLevel: 'warn',
    },
    async (_request, reply) => {
      const reason = await services.readiness()
      return reply
        .code(reason === null ? 200 : 503)
        .send({ status: reason === null ? 'ready' : 'not ready', reason })
    },
  )

  app.get(
    '/metrics',
    {
      schema: {
        tags,
        operationId: 'getMetrics',
        summary: 'Figures for Prometheus',
        response: { 200: textOf('text/plain', 'The figures') },
      },
      logLevel: 'warn',
    },
    async (_request, reply) => reply.type(metrics.contentType).send(await metrics.metrics()),
  )

  app.get(
    '/openapi.json',
    {
      schema: {
        tags,
        operationId: 'getDescription',
        summary: 'This description',
        response: { 200: Type.Any({ description: 'OpenAPI 3.1' }) },
      },
    },
    async () => app.swagger(),
  )

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
  app.get(
    '/docs',
    {
      schema: {
        tags,
        operationId: 'openReference',
        summary: 'The readable reference',
        response: { 200: textOf('text/html', 'The page') },
      },
    },
    async (_request, reply) => {
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
    },
  )
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
