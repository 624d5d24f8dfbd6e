import type { Config } from '#config'
import type { CommandContext } from '#context'
import { createLog } from '#lib/log.ts'
import type { Services } from '#services'
import { createApp } from '../src/start-server.ts'

/** What /openapi.json answers, of routes that are never called: it takes no database. */
export async function describeRoutes(): Promise<
  ReturnType<Awaited<ReturnType<typeof createApp>>['swagger']>
> {
  const services = {
    config: { publicUrl: 'http://localhost:3000' } as Config,
    context: { log: createLog('silent') } as CommandContext,
    version: '0.0.0',
  } as Services
  const app = await createApp(services)
  try {
    return app.swagger()
  } finally {
    await app.close()
  }
}
