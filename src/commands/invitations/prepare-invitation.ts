import type { CommandContext } from '#context'
import type { Invitation } from '#domain/invitation.ts'
import { type CaseRow, selectCase } from '#store/cases.ts'
import { type ConversationRow, selectConversation } from '#store/conversations.ts'
import { lockInvitation } from '#store/invitations.ts'
import { type ClaimedJob, finishJob } from '#store/jobs.ts'
import type { Transaction } from '#store/transaction.ts'
import { readWorkspace } from '#store/workspaces.ts'
import { readLink } from '../conversations/link.ts'
import type { Call } from '../run.ts'
import { endInvitation } from './record-invitation.ts'

/** All that one mail needs. */
export interface InvitationTask extends Invitation {
  attempt_count: number
}

/** What to send, or null when there is nothing to send any more; the job is ended then. */
export async function prepareInvitation(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  input: { job: ClaimedJob; invitation_id: string },
): Promise<InvitationTask | null> {
  const [invitation, workspace] = await Promise.all([
    lockInvitation(tx, input.invitation_id),
    readWorkspace(tx),
  ])
  if (invitation?.status !== 'queued') {
    await finishJob(tx, input.job)
    return null
  }
  const [[row], link] = await Promise.all([
    tx.read<ConversationRow>(selectConversation(tx.workspaceId, invitation.conversation_id)),
    readLink(tx, context, invitation.conversation_id),
  ])
  if (row?.status !== 'active' || row.expires_at === null || link === null) {
    if (await finishJob(tx, input.job)) endInvitation(tx, call, invitation, 'failed', 'link_ended')
    return null
  }
  const [ofCase] = row.case_id === null ? [] : await tx.read<CaseRow>(selectCase(tx.workspaceId, row.case_id))
  const company = ofCase?.details.company_full_name
  return {
    invitation_id: invitation.id,
    recipient: invitation.recipient,
    workspace_name: workspace.name,
    subject: typeof company === 'string' ? company : null,
    link,
    expires_at: row.expires_at,
    language: workspace.languages[0] ?? 'en',
    time_zone: workspace.time_zone,
    attempt_count: invitation.attempt_count,
  }
}
