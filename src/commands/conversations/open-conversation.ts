import { randomUUID } from 'node:crypto'
import type { CommandContext } from '#context'
import type { Channel, ConversationKind } from '#domain/conversation.ts'
import { AppError } from '#domain/errors.ts'
import { beginScript, readyState } from '#domain/script/advance.ts'
import type { Script } from '#domain/script/script.ts'
import type { SessionKey } from '#domain/script/state.ts'
import { newJob } from '#outbox/jobs.ts'
import { insertAuditEntry } from '#store/audit-entries.ts'
import { type ConversationRow, insertConversation, insertScript } from '#store/conversations.ts'
import type { Transaction } from '#store/transaction.ts'
import { takeNumber, type Workspace } from '#store/workspaces.ts'
import { scheduleByRules } from '../follow-ups/schedule-by-rules.ts'
import type { Call } from '../run.ts'
import { sourceOf } from '../source-of.ts'
import { applyAdvance, type ConversationChanges, gatherChanges } from './conversation-changes.ts'
import { createLink } from './link.ts'

export interface NewConversation {
  kind: ConversationKind
  /** Null: there is no dialogue; what the person says is answered from the data set. */
  script: Script | null
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
  data_set_number?: number
  /** Through which a `whatsapp` conversation speaks. */
  channel_id?: string
  /** The stored snapshot of `script`, which others run too; without it the conversation gets one of its own. */
  script_id?: string
  /** BCP 47 tag; the workspace's first one when absent. */
  language?: string
  /** ISO 8601 UTC: nothing is said before, and somebody begins it then. */
  begins_at?: string
}

export interface OpenedConversation {
  changes: ConversationChanges
  link: string
}

/** `ended`: the script had nothing to ask. The caller finishes the conversation then. */
export interface MadeConversation extends OpenedConversation {
  ended: boolean
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
  const { ended, ...opened } = await makeConversation(tx, context, call, workspace, wanted)
  if (ended) throw new AppError('invalid', 'The script ends before it asks anything.')
  return opened
}

/** The same for a script that may end at once, and for a conversation that begins later. */
export async function makeConversation(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  workspace: Workspace,
  wanted: NewConversation,
): Promise<MadeConversation> {
  const [number, now] = await Promise.all([wanted.number ?? takeNumber(tx, 'conversations'), tx.now()])
  const id = randomUUID()
  const { script } = wanted
  const script_id = script === null ? null : (wanted.script_id ?? randomUUID())
  const language = wanted.language ?? workspace.languages[0] ?? 'en'
  const begins_at = wanted.begins_at ?? now
  const expires_at = new Date(Date.parse(begins_at) + workspace.link_days * DAY).toISOString()
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
    state: script === null ? null : readyState(wanted.keys, language),
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
    channel_id: wanted.channel_id ?? null,
    data_set_number: wanted.data_set_number ?? null,
  }
  const changes = gatherChanges(row, now)
  const ended =
    script !== null &&
    wanted.begins_at === undefined &&
    (await beginDialogue(tx, context, call, workspace, changes, script))
  if (script !== null && script_id !== null && wanted.script_id === undefined)
    insertScript(tx, script_id, script)
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
    details: { kind: wanted.kind, via: sourceOf(call.actor) },
  })
  return { changes, link, ended }
}

/** Says what comes first. True when there is nothing to ask: the dialogue has ended. */
export async function beginDialogue(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  workspace: Workspace,
  changes: ConversationChanges,
  script: Script,
): Promise<boolean> {
  const { state } = changes.row
  if (state === null) throw new Error('a conversation without a dialogue cannot begin one')
  const ended = applyAdvance(changes, context.publicUrl, beginScript(script, state, changes.now))
  if (!ended)
    await scheduleByRules(tx, call.actor, changes, script.no_reply_rules ?? workspace.no_reply_rules)
  return ended
}
