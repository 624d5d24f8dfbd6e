import type { CommandContext } from '#context'
import type { Statement } from '#store/statement.ts'
import { keySetContext, selectTokenIssuer, type TokenIssuerRow } from '#store/token-issuers.ts'

/** A transaction, or reads outside of one. */
interface Reader {
  workspaceId: string
  read<Row>(statement: Statement): Promise<Row[]>
}

/** A workspace's issuer as its settings show it, null without one; secret keys are named, never shown. */
export async function showTokenIssuer(
  { secrets }: Pick<CommandContext, 'secrets'>,
  { workspaceId, read }: Reader,
): Promise<Record<string, unknown> | null> {
  const [row] = await read<TokenIssuerRow>(selectTokenIssuer(workspaceId))
  if (!row) return null
  const { issuer, audience, jwks_url, jwks_encrypted } = row
  if (jwks_encrypted === null) return { issuer, audience, jwks_url }
  const jwks = JSON.parse(secrets.decrypt(jwks_encrypted, keySetContext(workspaceId)).toString('utf8'))
  const keys = (jwks.keys as Record<string, unknown>[]).map(({ k, ...shown }) => shown)
  return { issuer, audience, jwks: { keys } }
}
