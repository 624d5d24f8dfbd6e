import { randomBytes, randomUUID } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { createApiKey } from '#commands/api-keys/api-key.ts'
import { createSignInLink } from '#commands/console/sign-in.ts'
import { runQuietly } from '#commands/run.ts'
import { createWorkspace } from '#commands/workspaces/workspace.ts'
import type { Config } from '#config'
import type { CommandContext } from '#context'
import { SCOPES } from '#domain/conversation.ts'
import { AppError } from '#domain/errors.ts'
import type { Log } from '#lib/log.ts'
import { readOrMake } from '#lib/read-or-make.ts'
import { createSecretBox, type SecretBox } from '#lib/secret-box.ts'
import { createSigner, makeSigningKey, type Signer } from '#lib/signer.ts'
import { StartupError } from '#lib/startup-error.ts'
import { createDiskStorage } from '#storage/disk-storage.ts'
import type { FileStorage } from '#storage/file-storage.ts'
import { createS3Storage } from '#storage/s3-storage.ts'
import { asUnavailable } from '#store/database.ts'
import { startEmbeddedPostgres } from '#store/embedded-postgres.ts'
import { settleInstallation } from '#store/installation.ts'
import { migrate } from '#store/migrate.ts'
import { selectWorkspace } from '#store/workspaces.ts'

export interface Installation {
  connectionString: string
  secrets: SecretBox
  storage: FileStorage
  signer: Signer
  defaultWorkspaceId: string
  /** Makes the default workspace on the very first start, and `apiKey` when it is given and new. */
  ensureWorkspace(context: CommandContext, apiKey: string | null): Promise<FirstSecrets>
  /** Stops the embedded server, if any; the database's clients are closed before. */
  close(): Promise<void>
}

/** What the very first start shows once; null on every other. */
interface FirstSecrets {
  firstApiKey: string | null
  firstSignInLink: string | null
}

const UNIQUE_VIOLATION = '23505'
const SIGNING_KEY = 'installation:signing_key'
const SYSTEM = { kind: 'system', id: null } as const

/** The data dir, the secret, the files, the database with its migrations. Throws StartupError. */
export async function openInstallation(config: Config, log: Log): Promise<Installation> {
  await makeDataDir(config.dataDir)
  const secrets = createSecretBox(
    config.secret ?? (await readOrMake(join(config.dataDir, 'secret'), makeSecret)),
  )
  const storage = await openFileStorage(config)
  const server =
    config.databaseUrl === null
      ? await startEmbeddedPostgres({ dataDir: config.dataDir, log: (message) => log.info(message) })
      : null
  const connectionString = server?.connectionString ?? config.databaseUrl ?? ''
  try {
    const applied = await migrate(connectionString)
    if (applied.length > 0) log.info({ migrations: applied }, 'migrated the database')
    const { default_workspace_id, signing_key } = await settleInstallation(connectionString, {
      default_workspace_id: randomUUID(),
      key_check: secrets.keyCheck(),
      file_store: await storage.identity(),
      signing_key: secrets.encrypt(makeSigningKey(), SIGNING_KEY).toString('base64'),
    })
    return {
      connectionString,
      secrets,
      storage,
      signer: createSigner(secrets.decrypt(Buffer.from(signing_key, 'base64'), SIGNING_KEY)),
      defaultWorkspaceId: default_workspace_id,
      ensureWorkspace: (context, apiKey) => ensureWorkspace(context, default_workspace_id, apiKey),
      close: async () => server?.stop(),
    }
  } catch (error) {
    await server?.stop()
    throw explainDatabaseError(error)
  }
}

/** The files, where the settings say. Nothing is written before `identity` is asked. */
export async function openFileStorage({ bucket, filesDir }: Config): Promise<FileStorage> {
  if (bucket === null) return createDiskStorage(filesDir)
  return createS3Storage(bucket, join(filesDir, 'files', 'incoming'))
}

async function ensureWorkspace(
  context: CommandContext,
  workspaceId: string,
  apiKey: string | null,
): Promise<FirstSecrets> {
  const [existing] = await context.database.read(workspaceId, selectWorkspace(workspaceId))
  if (!existing) {
    const secret = apiKey === null ? {} : { secret: apiKey }
    const wanted = { name: 'Default workspace', workspace_id: workspaceId, ...secret }
    try {
      const created = await runQuietly(context, workspaceId, SYSTEM, createWorkspace, wanted)
      const { link } = await runQuietly(context, workspaceId, SYSTEM, createSignInLink, {})
      return { firstApiKey: apiKey === null ? created.api_key : null, firstSignInLink: link }
    } catch (error) {
      // Another node started first, at the same moment.
      if ((error as { code?: string }).code !== UNIQUE_VIOLATION) throw error
    }
  }
  if (apiKey !== null) {
    const wanted = { name: 'HEARBACK_API_KEY', scopes: [...SCOPES], expires_at: null, secret: apiKey }
    await runQuietly(context, workspaceId, SYSTEM, createApiKey, wanted).catch((error: unknown) => {
      if (!(error instanceof AppError && error.code === 'conflict')) throw error
    })
  }
  return { firstApiKey: null, firstSignInLink: null }
}

async function makeDataDir(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o711 })
  } catch (cause) {
    throw new StartupError(
      `The data dir ${folder} can't be made. Set HEARBACK_DATA_DIR to a folder that you may write to.`,
      { cause },
    )
  }
}

const makeSecret = () => randomBytes(32).toString('base64url')

/** In words for who wrote DATABASE_URL, where that is to blame. */
export function explainDatabaseError(error: unknown): unknown {
  if (error instanceof StartupError) return error
  const { code, message } = error as { code?: string; message?: string }
  if (code === '28P01' || code === '28000')
    return new StartupError('The database refused the user name or password of DATABASE_URL.', {
      cause: error,
    })
  if (code === '3D000')
    return new StartupError('The database that DATABASE_URL names does not exist. Create it first.', {
      cause: error,
    })
  if (code === '42501')
    return new StartupError(
      `The user of DATABASE_URL may not do what migrations need (${message}). It must own the database and have CREATEROLE.`,
      { cause: error },
    )
  if (code === 'ENOTFOUND' || asUnavailable(error) instanceof AppError)
    return new StartupError(
      'The database of DATABASE_URL cannot be reached. Check the address and that it is running.',
      { cause: error },
    )
  return error
}
