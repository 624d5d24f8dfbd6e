import { randomUUID } from 'node:crypto'
import type { CommandContext } from '#context'
import { createToken, hashToken } from '#lib/tokens.ts'
import { pageAddress } from '#outbox/payloads/addresses.ts'
import { linkContext, revealLink } from '#outbox/reveal-link.ts'
import { insertLink, readLinkInUse } from '#store/links.ts'
import type { Transaction } from '#store/transaction.ts'

/** Makes the conversation's link: a new random token, stored as a hash and encrypted. Returns the address. */
export function createLink(
  tx: Transaction,
  context: CommandContext,
  conversationId: string,
  expiresAt: string,
): string {
  const id = randomUUID()
  const token = createToken()
  insertLink(tx, {
    id,
    conversation_id: conversationId,
    token_hash: hashToken(token),
    token_encrypted: context.secrets.encrypt(token, linkContext(id)),
    expires_at: expiresAt,
  })
  return pageAddress(context.publicUrl, token)
}

/** The conversation's link in use, or null. */
export async function readLink(
  tx: Transaction,
  context: CommandContext,
  conversationId: string,
): Promise<string | null> {
  const link = await readLinkInUse(tx, conversationId)
  return link ? revealLink(context, link) : null
}
