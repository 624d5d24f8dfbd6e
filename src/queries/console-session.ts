import type { CommandContext } from '#context'
import { SCOPES } from '#domain/conversation.ts'
import { hashToken } from '#lib/tokens.ts'
import { type FoundByToken, findConsoleSession, findSignInLink } from '#store/console-sessions.ts'
import type { Credential } from './credential.ts'

const LONGEST_TOKEN = 128

/** What a sign-in link opens; null when it is unknown, used or expired. */
export async function openSignInLink(context: CommandContext, token: string): Promise<FoundByToken | null> {
  return token.length > LONGEST_TOKEN ? null : findSignInLink(context.database, hashToken(token))
}

/** An operator's session, which may do all that a key with every scope may; null when it is unknown or over. */
export async function findSession(context: CommandContext, token: string): Promise<Credential | null> {
  if (token.length > LONGEST_TOKEN) return null
  const found = await findConsoleSession(context.database, hashToken(token))
  return found && { ...found, scopes: SCOPES, by_session: true }
}
