import type { CommandContext } from '#context'
import { compileModules } from '#domain/cases/compile-modules.ts'
import type { Module } from '#domain/cases/modules.ts'
import { AppError } from '#domain/errors.ts'
import { followUpCreatedPayload } from '#outbox/payloads/follow-up-created.ts'
import { type CaseRow, selectCase } from '#store/cases.ts'
import type { Transaction } from '#store/transaction.ts'
import { readSubscriptions } from '#store/webhook-endpoints.ts'
import { readWorkspace } from '#store/workspaces.ts'
import { saveChanges } from '../conversations/conversation-changes.ts'
import { openConversation } from '../conversations/open-conversation.ts'
import { queueInvitations } from '../invitations/queue-invitations.ts'
import type { Call } from '../run.ts'

export interface CreatedFollowUp {
  case_id: string
  conversation_id: string
  communication_id: string | null
  link: string
}

/** Opens a further conversation in a case and tells the back end (`follow_up_created`). Throws `not_found`. */
export async function createFollowUp(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  wanted: { case_id: string; modules: readonly Module[] },
): Promise<CreatedFollowUp> {
  const [[ofCase], workspace, subscriptions] = await Promise.all([
    tx.read<CaseRow>(selectCase(tx.workspaceId, wanted.case_id)),
    readWorkspace(tx),
    readSubscriptions(tx),
  ])
  if (!ofCase) throw new AppError('not_found', 'The case was not found.')
  const { changes, link } = await openConversation(tx, context, call, workspace, {
    kind: 'case',
    script: compileModules(wanted.modules),
    channel: 'page',
    case_id: ofCase.id,
    contact_id: ofCase.contact_id,
    is_follow_up: true,
    keys: {},
  })
  const created: CreatedFollowUp = {
    case_id: ofCase.id,
    conversation_id: changes.row.id,
    communication_id: ofCase.communication_id,
    link,
  }
  changes.emissions.unshift({
    event_type: 'follow_up_created',
    conversation_id: changes.row.id,
    payload: followUpCreatedPayload(created),
  })
  saveChanges(tx, context, subscriptions, changes, { isNew: true })
  queueInvitations(tx, context, changes.row.id, ofCase.invitation_recipients)
  return created
}
