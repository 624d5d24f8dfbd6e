import fastifyStatic from '@fastify/static'
import type { App } from './server.ts'

/** Serves a built page's script and style under `/assets/<name>/`, and not the module that renders it here. */
export async function serveBuiltPage(app: App, name: string, folder: string): Promise<void> {
  await app.register(fastifyStatic, {
    decorateReply: false,
    immutable: true,
    maxAge: '365d',
    index: false,
    root: folder,
    prefix: `/assets/${name}/`,
    allowedPath: (path) => /^\/?[\w.-]+\.(js|css)$/.test(path) && !path.includes(`render-${name}`),
  })
}
