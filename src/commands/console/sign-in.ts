import { randomUUID } from 'node:crypto'
import type { CommandContext } from '#context'
import { AppError } from '#domain/errors.ts'
import { createToken, hashToken } from '#lib/tokens.ts'
import { signInAddress } from '#outbox/payloads/addresses.ts'
import { insertAuditEntry } from '#store/audit-entries.ts'
import {
  endConsoleSession,
  insertConsoleSession,
  insertSignInLink,
  useSignInLink,
} from '#store/console-sessions.ts'
import type { Transaction } from '#store/transaction.ts'
import type { Call } from '../run.ts'

const LINK_LIVES_MS = 24 * 3_600_000
export const SESSION_LIVES_MS = 7 * 24 * 3_600_000

/** Makes a link with which one operator signs in once, within a day; the token is returned this once. */
export async function createSignInLink(
  tx: Transaction,
  context: CommandContext,
  call: Call,
): Promise<{ link: string; expires_at: string }> {
  const { token, row } = await makeToken(tx, LINK_LIVES_MS)
  insertSignInLink(tx, row)
  audit(tx, call, 'sign_in_link.created', row.id)
  return { link: signInAddress(context.publicUrl, token), expires_at: row.expires_at }
}

/** Uses the link up and opens a session for a week; its token is returned this once. Throws `not_found` where somebody else was faster. */
export async function signIn(
  tx: Transaction,
  _context: CommandContext,
  call: Call,
  { link_id }: { link_id: string },
): Promise<{ token: string }> {
  if (!(await useSignInLink(tx, link_id)))
    throw new AppError('not_found', 'This link was used before, or has expired.')
  const { token, row } = await makeToken(tx, SESSION_LIVES_MS)
  insertConsoleSession(tx, row)
  audit(tx, { ...call, actor: { kind: 'operator', id: row.id } }, 'operator.signed_in', row.id)
  return { token }
}

/** Ends the calling session. */
export async function signOut(
  tx: Transaction,
  _context: CommandContext,
  call: Call,
  { session_id }: { session_id: string },
): Promise<void> {
  endConsoleSession(tx, session_id)
  audit(tx, call, 'operator.signed_out', session_id)
}

async function makeToken(tx: Transaction, livesMs: number) {
  const token = createToken()
  const expires_at = new Date(Date.parse(await tx.now()) + livesMs).toISOString()
  return { token, row: { id: randomUUID(), token_hash: hashToken(token), expires_at } }
}

function audit(tx: Transaction, call: Call, action: string, id: string): void {
  insertAuditEntry(tx, call.actor, { action, subject_kind: 'console_session', subject_id: id })
}
