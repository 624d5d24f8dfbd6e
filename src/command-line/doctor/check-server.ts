import type { Config } from '#config'
import { VERSION } from '../../version.ts'
import { type Finding, failed, ok, warning } from './finding.ts'

const PATIENCE_MS = 3_000

/** Whether the server runs on its port, is ready, and can be reached where people are sent. */
export async function checkServer(config: Config): Promise<Finding> {
  if (!config.roles.includes('web')) return ok('this node works in the background only')
  const host = /^(0\.0\.0\.0|::)$/.test(config.host) ? 'localhost' : config.host
  const local = `http://${host.includes(':') ? `[${host}]` : host}:${config.port}`
  const alive = await ask(`${local}/healthz`)
  if (alive === null) return ok(`not running on port ${config.port}, which is free`)
  if (alive.body?.status !== 'ok' || typeof alive.body.version !== 'string')
    return failed(`Port ${config.port} is taken by another program. Stop it or set PORT.`)
  const ready = await ask(`${local}/readyz`)
  if (ready?.status !== 200)
    return failed(`The server on port ${config.port} is not ready: ${ready?.body?.reason ?? 'no answer'}.`)
  if (alive.body.version !== VERSION)
    return warning(`The server on port ${config.port} is version ${alive.body.version}, this is ${VERSION}.`)
  const outside = await ask(`${config.publicUrl}/healthz`)
  if (outside?.body?.status !== 'ok')
    return warning(
      `The server runs, but is not reached at ${config.publicUrl}, where links lead. Check HEARBACK_PUBLIC_URL.`,
    )
  return ok(`version ${alive.body.version} is ready at ${config.publicUrl}`)
}

interface Answered {
  /** 0 of something that does not speak HTTP, or says nothing. */
  status: number
  body: Record<string, unknown> | null
}

/** Null when nobody listens there. */
async function ask(url: string): Promise<Answered | null> {
  try {
    const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(PATIENCE_MS) })
    const body: unknown = await response.json().catch(() => null)
    return { status: response.status, body: typeof body === 'object' ? (body as Answered['body']) : null }
  } catch (error) {
    const { code } = ((error as Error).cause ?? {}) as { code?: string }
    return code === 'ECONNREFUSED' ? null : { status: 0, body: null }
  }
}
