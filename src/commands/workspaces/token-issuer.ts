import type { JWK } from 'jose'
import type { CommandContext } from '#context'
import { AppError } from '#domain/errors.ts'
import { deleteTokenIssuer, keySetContext, saveTokenIssuer } from '#store/token-issuers.ts'
import type { Transaction } from '#store/transaction.ts'

/** Whose JWTs a workspace takes, and which keys sign them: at an address, or given. */
export type TokenIssuer = { issuer: string; audience: string } & ({ jwks_url: string } | { keys: JWK[] })

const UNIQUE_VIOLATION = '23505'

/** Names the workspace's issuer, or none. Throws `conflict` when the issuer is another workspace's. */
export async function setTokenIssuer(
  tx: Transaction,
  context: CommandContext,
  wanted: TokenIssuer | null,
): Promise<void> {
  if (wanted === null) return deleteTokenIssuer(tx)
  const keys = 'keys' in wanted ? JSON.stringify({ keys: wanted.keys }) : null
  try {
    await saveTokenIssuer(tx, {
      issuer: wanted.issuer,
      audience: wanted.audience,
      jwks_url: 'jwks_url' in wanted ? wanted.jwks_url : null,
      jwks_encrypted: keys === null ? null : context.secrets.encrypt(keys, keySetContext(tx.workspaceId)),
    })
  } catch (error) {
    if ((error as { code?: string }).code !== UNIQUE_VIOLATION) throw error
    throw new AppError('conflict', 'Another workspace names this issuer.', { cause: error })
  }
}
