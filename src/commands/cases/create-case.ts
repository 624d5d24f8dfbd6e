import { randomUUID } from 'node:crypto'
import type { CommandContext } from '#context'
import { compileModules } from '#domain/cases/compile-modules.ts'
import type { Module } from '#domain/cases/modules.ts'
import { insertAuditEntry } from '#store/audit-entries.ts'
import { type CaseRow, insertCase } from '#store/cases.ts'
import type { Transaction } from '#store/transaction.ts'
import { readSubscriptions } from '#store/webhook-endpoints.ts'
import { readWorkspace } from '#store/workspaces.ts'
import { makeContactOf } from '../contacts/make-contact.ts'
import { saveChanges } from '../conversations/conversation-changes.ts'
import { openConversation } from '../conversations/open-conversation.ts'
import { queueInvitations } from '../invitations/queue-invitations.ts'
import type { Call } from '../run.ts'

export interface NewCase extends Omit<CaseRow, 'id' | 'contact_id' | 'created_at'> {
  /** What the first conversation runs; none when empty. */
  modules: readonly Module[]
}

export interface CreatedCase {
  case_id: string
  communication_id: string | null
  conversation_id: string | null
  link: string | null
}

/** Makes a case and, when it has modules of its own, its first conversation, which is no follow-up. */
export async function createCase(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  wanted: NewCase,
): Promise<CreatedCase> {
  const { modules, ...details } = wanted
  const id = randomUUID()
  const contact_id = makeContactOf(tx, wanted)
  insertCase(tx, { id, contact_id, ...details })
  insertAuditEntry(tx, call.actor, {
    action: 'case.created',
    subject_kind: 'case',
    subject_id: id,
    details: { case_kind: wanted.case_kind },
  })
  const created = { case_id: id, communication_id: wanted.communication_id }
  if (modules.length === 0) return { ...created, conversation_id: null, link: null }

  const [workspace, subscriptions] = await Promise.all([readWorkspace(tx), readSubscriptions(tx)])
  const { changes, link } = await openConversation(tx, context, call, workspace, {
    kind: 'case',
    script: compileModules(modules),
    channel: 'page',
    case_id: id,
    contact_id,
    is_follow_up: false,
    keys: {},
  })
  saveChanges(tx, context, subscriptions, changes, { isNew: true })
  queueInvitations(tx, context, changes.row.id, wanted.invitation_recipients)
  return { ...created, conversation_id: changes.row.id, link }
}
