import { randomUUID } from 'node:crypto'
import type { CommandContext } from '#context'
import type { ConversationKind } from '#domain/conversation.ts'
import { AppError } from '#domain/errors.ts'
import type { Script } from '#domain/script/script.ts'
import { insertAuditEntry } from '#store/audit-entries.ts'
import { type ConversationRow, selectConversation } from '#store/conversations.ts'
import { type MessageRow, selectMessages } from '#store/messages.ts'
import {
  insertOpportunity,
  lockOpportunity,
  type OpportunityRow,
  selectOpportunityById,
} from '#store/opportunities.ts'
import { type QuestionListRow, selectQuestionList } from '#store/question-lists.ts'
import type { Transaction } from '#store/transaction.ts'
import { readSubscriptions } from '#store/webhook-endpoints.ts'
import { readWorkspace, takeNumber } from '#store/workspaces.ts'
import { saveChanges } from '../conversations/conversation-changes.ts'
import { loadScript } from '../conversations/load-conversation.ts'
import { openConversation } from '../conversations/open-conversation.ts'
import type { Call } from '../run.ts'

export interface WantedStart {
  /** The client's own `conversation_id`. */
  key: string
  question_list_number: number
  /** The client's own `opportunity_id`. */
  opportunity_key: string
}

export interface StartedConversation {
  conversation: ConversationRow
  /** What the dialogue said first, oldest first. */
  said: MessageRow[]
  script: Script | null
}

/**
 * Starts a conversation that works through a question list, and asks the first question. The same once more gives
 * the one that was started. Throws `not_found` for an unknown list, `conflict` when the key belongs to another start.
 */
export async function startConversation(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  wanted: WantedStart,
): Promise<StartedConversation> {
  const started = await findStarted(tx, context, wanted)
  if (started) return started
  const [[list], workspace, subscriptions, number] = await Promise.all([
    tx.read<QuestionListRow>(selectQuestionList(tx.workspaceId, wanted.question_list_number)),
    readWorkspace(tx),
    readSubscriptions(tx),
    takeNumber(tx, 'conversations'),
  ])
  // Who started it at the same moment held the counter until now.
  const meanwhile = await findStarted(tx, context, wanted)
  if (meanwhile) return meanwhile
  if (!list) throw new AppError('not_found', 'The question list was not found.')
  const opportunity = await findOrMakeOpportunity(tx, call, wanted.opportunity_key)
  const { steps, data_set_id } = list
  const script = { steps, ...(data_set_id === null ? {} : { data_set_id }) }
  const { changes } = await openConversation(tx, context, call, workspace, {
    kind: 'intake',
    script,
    channel: 'page',
    case_id: null,
    contact_id: null,
    is_follow_up: false,
    keys: {},
    key: wanted.key,
    number,
    opportunity_id: opportunity.id,
    question_list_number: list.number,
  })
  saveChanges(tx, context, subscriptions, changes, { isNew: true })
  return { conversation: changes.row, said: changes.messages, script }
}

/** A list has at most as many steps, and says nothing twice before the first reply. */
const FIRST_MESSAGES = 500
/** Whoever may start one has the scope for these. */
const KIND: ConversationKind = 'intake'

async function findStarted(
  tx: Transaction,
  context: CommandContext,
  wanted: WantedStart,
): Promise<StartedConversation | null> {
  const [row] = await tx.read<ConversationRow>(selectConversation(tx.workspaceId, wanted.key))
  if (!row) return null
  const [opportunity] =
    row.opportunity_id === null
      ? []
      : await tx.read<OpportunityRow>(selectOpportunityById(tx.workspaceId, row.opportunity_id))
  const isSame =
    row.kind === KIND &&
    row.key === wanted.key &&
    row.question_list_number === wanted.question_list_number &&
    opportunity?.key === wanted.opportunity_key
  if (!isSame) throw new AppError('conflict', 'This conversation_id belongs to another conversation.')
  const [messages, script] = await Promise.all([
    tx.read<MessageRow>(selectMessages(tx.workspaceId, row.id, 0, FIRST_MESSAGES)),
    loadScript(tx, context, row),
  ])
  // Others may have written before the first reply.
  const end = messages.findIndex(({ role, via }) => role === 'user' || via !== 'rule')
  const said = end < 0 ? messages : messages.slice(0, end)
  return { conversation: row, said, script }
}

async function findOrMakeOpportunity(tx: Transaction, call: Call, key: string): Promise<OpportunityRow> {
  const existing = await lockOpportunity(tx, key)
  if (existing) return existing
  const made = await insertOpportunity(tx, { id: randomUUID(), key, name: null })
  if (made) {
    insertAuditEntry(tx, call.actor, {
      action: 'opportunity.created',
      subject_kind: 'opportunity',
      subject_id: made.id,
    })
    return made
  }
  const other = await lockOpportunity(tx, key)
  if (!other) throw new AppError('unavailable', 'The opportunity is being removed. Try again shortly.')
  return other
}
