import type { CommandContext } from '#context'
import { AppError } from '#domain/errors.ts'
import { fingerprintOf, signAccessToken } from '#lib/access-token.ts'
import { readKeyHash } from '#store/api-keys.ts'
import { insertAuditEntry } from '#store/audit-entries.ts'
import type { Transaction } from '#store/transaction.ts'
import type { Call } from '../run.ts'

/** A JWT that stands for an API key for so many seconds. Throws `unauthorized` when the key has just ended. */
export async function issueToken(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  input: { key_id: string; seconds: number },
): Promise<string> {
  const keyHash = await readKeyHash(tx, input.key_id)
  if (!keyHash) throw new AppError('unauthorized', 'This API key has ended.')
  insertAuditEntry(tx, call.actor, {
    action: 'token.issued',
    subject_kind: 'api_key',
    subject_id: input.key_id,
    details: { seconds: input.seconds },
  })
  const token = {
    workspace_id: tx.workspaceId,
    key_id: input.key_id,
    fingerprint: fingerprintOf(keyHash),
  }
  return signAccessToken(context.secrets.keyFor('access tokens'), token, input.seconds)
}
