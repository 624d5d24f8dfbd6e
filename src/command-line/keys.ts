import { createApiKey, revokeApiKey } from '#commands/api-keys/api-key.ts'
import { runQuietly } from '#commands/run.ts'
import type { Config } from '#config'
import type { CommandContext } from '#context'
import { SCOPES, type Scope } from '#domain/conversation.ts'
import { AppError } from '#domain/errors.ts'
import { StartupError } from '#lib/startup-error.ts'
import { isUuid } from '#lib/uuid.ts'
import { listApiKeys } from '#queries/api-keys.ts'
import { type Options, readOptions } from './options.ts'
import { withInstallation } from './with-installation.ts'

const HELP = `hearback keys – manage the API keys of the default workspace.

  keys create --name NAME [--scopes cases,native]   all scopes when none are given
  keys list
  keys revoke ID

With the embedded database, stop the server first, or use its /api/v1/api-keys.
Example: hearback keys create --name "Back end" --scopes cases,native
`
const SYSTEM = { kind: 'system', id: null } as const
const MOST_KEYS = 100

export async function keysCommand(words: readonly string[], config: () => Config): Promise<number> {
  const options = readOptions(words, HELP, { name: { type: 'string' }, scopes: { type: 'string' } })
  if (options === null) return 0
  const [action, id] = options.words
  if (action !== 'create' && action !== 'list' && action !== 'revoke') throw new StartupError(HELP)
  const settings = config()
  await withInstallation(settings, async (context, installation) => {
    await installation.ensureWorkspace(context, settings.apiKey)
    const workspaceId = installation.defaultWorkspaceId
    if (action === 'create') await create(context, workspaceId, options)
    else if (action === 'list') await list(context, workspaceId, options)
    else await revoke(context, workspaceId, id, options)
  })
  return 0
}

async function create(context: CommandContext, workspaceId: string, options: Options): Promise<void> {
  const wanted = {
    name: options.values.name ?? 'Command line',
    scopes: readScopes(options),
    expires_at: null,
  }
  const { key, api_key } = await runQuietly(context, workspaceId, SYSTEM, createApiKey, wanted)
  console.log(
    options.json ? JSON.stringify({ id: key.id, name: key.name, scopes: key.scopes, api_key }) : api_key,
  )
}

async function list(context: CommandContext, workspaceId: string, options: Options): Promise<void> {
  const { items } = await listApiKeys(context, workspaceId, { limit: MOST_KEYS })
  if (options.json) console.log(JSON.stringify(items, null, 2))
  else
    for (const key of items) console.log(`${key.id}  ${key.hint}…  ${key.name}  (${key.scopes.join(', ')})`)
}

async function revoke(
  context: CommandContext,
  workspaceId: string,
  id: string | undefined,
  options: Options,
): Promise<void> {
  if (id === undefined || !isUuid(id))
    throw new StartupError('Give the id of the key, as "hearback keys list" shows it.')
  await runQuietly(context, workspaceId, SYSTEM, revokeApiKey, { id }).catch((error: unknown) => {
    throw error instanceof AppError ? new StartupError(error.message) : error
  })
  console.log(options.json ? JSON.stringify({ id, revoked: true }) : 'Revoked.')
}

function readScopes(options: Options): Scope[] {
  const named = options.values.scopes?.split(',').map((scope) => scope.trim())
  if (named === undefined) return [...SCOPES]
  const unknown = named.find((scope) => !SCOPES.includes(scope as Scope))
  if (unknown !== undefined) throw new StartupError(`"${unknown}" is no scope; use ${SCOPES.join(', ')}.`)
  return named as Scope[]
}
