import { randomUUID } from 'node:crypto'
import type { CommandContext } from '#context'
import type { Channel, ConversationKind, MessageSource } from '#domain/conversation.ts'
import { AppError } from '#domain/errors.ts'
import { startScript } from '#domain/script/advance.ts'
import type { Script } from '#domain/script/script.ts'
import type { SessionKey } from '#domain/script/state.ts'
import { newJob } from '#outbox/jobs.ts'
import { insertAuditEntry } from '#store/audit-entries.ts'
import { type ConversationRow, insertConversation, insertScript } from '#store/conversations.ts'
import type { Transaction } from '#store/transaction.ts'
import { takeNumber, type Workspace } from '#store/workspaces.ts'
import { scheduleByRules } from '../follow-ups/schedule-by-rules.ts'
import type { Call } from '../run.ts'
import { applyAdvance, type ConversationChanges, gatherChanges } from './conversation-changes.ts'
import { createLink } from './link.ts'

export interface NewConversation {
  kind: ConversationKind
  script: Script
  channel: Channel
  case_id: string | null
  contact_id: string | null
  is_follow_up: boolean
  keys: Record<string, SessionKey>
  /** Chosen by the client; the UUID when absent. The caller has made sure that it is free. */
  key?: string
  /** Taken by the caller, which holds the counter's row lock. */
  number?: number
  opportunity_id?: string
  question_list_number?: number
}

export interface OpenedConversation {
  changes: ConversationChanges
  link: string
}

const DAY = 86_400_000

/**
 * Makes a conversation with its number and link, and asks the first question. A script must have one: one that
 * ends at once would finish before anybody came. The caller emits its own events and then saves the changes
 * with `isNew`.
 */
export async function openConversation(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  workspace: Workspace,
  wanted: NewConversation,
): Promise<OpenedConversation> {
  const [number, now] = await Promise.all([wanted.number ?? takeNumber(tx, 'conversations'), tx.now()])
  const id = randomUUID()
  const script_id = randomUUID()
  const language = workspace.languages[0] ?? 'en'
  const expires_at = new Date(Date.parse(now) + workspace.link_days * DAY).toISOString()
  const row: ConversationRow = {
    id,
    number,
    key: wanted.key ?? id,
    kind: wanted.kind,
    status: 'active',
    channel: wanted.channel,
    case_id: wanted.case_id,
    is_follow_up: wanted.is_follow_up,
    contact_id: wanted.contact_id,
    script_id,
    state: null,
    language,
    summary: null,
    message_count: 0,
    event_count: 0,
    pending_follow_ups: 0,
    started_at: now,
    finished_at: null,
    expires_at,
    opportunity_id: wanted.opportunity_id ?? null,
    question_list_number: wanted.question_list_number ?? null,
  }
  const changes = gatherChanges(row, now)
  const ended = applyAdvance(
    changes,
    context.publicUrl,
    startScript({ script: wanted.script, keys: wanted.keys, language, now }),
  )
  if (ended) throw new AppError('invalid', 'The script ends before it asks anything.')

  await scheduleByRules(tx, call.actor, changes, workspace.no_reply_rules)
  insertScript(tx, script_id, wanted.script)
  insertConversation(tx, changes.row)
  const link = createLink(tx, context, id, expires_at)
  changes.jobs.push(
    newJob(
      'expire_conversation',
      { conversation_id: id },
      { key: `expire:${id}`, conversation_id: id, due_at: expires_at },
    ),
  )
  insertAuditEntry(tx, call.actor, {
    action: 'conversation.opened',
    subject_kind: 'conversation',
    subject_id: id,
    conversation_id: id,
    details: { kind: wanted.kind, via: sourceOf(call) },
  })
  return { changes, link }
}

function sourceOf(call: Call): MessageSource {
  return call.actor.kind === 'api_key' ? 'api' : 'rule'
}
