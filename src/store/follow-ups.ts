import { FOLLOW_UP_STATUSES, type FollowUp, type FollowUpStatus } from '#domain/follow-ups/follow-up.ts'
import type { Statement } from './statement.ts'
import type { Transaction } from './transaction.ts'

export interface FollowUpRow extends FollowUp {
  /** It is just being sent through a channel: no hand changes it meanwhile. */
  claimed: boolean
  created_at: string
  updated_at: string
}

const columns = `id, conversation_id, trigger_message_id, message_id, due_at, text, status, finished_at, reason,
  cancel_on_reply, via, credential_id, claimed, created_at, updated_at`

/** One statement for any number of them, all pending; the caller holds the conversations' row locks. */
export function insertFollowUps(tx: Transaction, rows: readonly FollowUpRow[]): void {
  if (rows.length === 0) return
  const column = <Key extends keyof FollowUpRow>(key: Key) => rows.map((row) => row[key])
  tx.write({
    name: 'insert_follow_ups',
    merges: true,
    text: `INSERT INTO follow_ups (workspace_id, id, conversation_id, trigger_message_id, due_at, text, status,
             cancel_on_reply, via, credential_id, created_at, updated_at)
           SELECT $1, * FROM unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::timestamptz[], $6::text[], $7::text[],
             $8::boolean[], $9::text[], $10::uuid[], $11::timestamptz[], $12::timestamptz[])`,
    values: [
      tx.workspaceId,
      column('id'),
      column('conversation_id'),
      column('trigger_message_id'),
      column('due_at'),
      column('text'),
      column('status'),
      column('cancel_on_reply'),
      column('via'),
      column('credential_id'),
      column('created_at'),
      column('updated_at'),
    ],
  })
}

/** Saves all that can change; the caller holds the row lock of the conversation, of both if it changes. */
export function updateFollowUp(tx: Transaction, row: FollowUpRow): void {
  tx.write({
    name: 'update_follow_up',
    merges: true,
    text: `UPDATE follow_ups SET conversation_id = given.conversation_id, trigger_message_id = given.trigger_message_id,
             message_id = given.message_id, due_at = given.due_at, text = given.text, status = given.status,
             finished_at = given.finished_at, reason = given.reason, cancel_on_reply = given.cancel_on_reply,
             via = given.via, credential_id = given.credential_id, claimed = given.claimed,
             updated_at = given.updated_at
           FROM unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[], $6::timestamptz[], $7::text[], $8::text[],
             $9::timestamptz[], $10::text[], $11::boolean[], $12::text[], $13::uuid[], $14::timestamptz[],
             $15::boolean[]) AS given (id, conversation_id, trigger_message_id, message_id, due_at, text, status, finished_at, reason,
             cancel_on_reply, via, credential_id, updated_at, claimed)
           WHERE follow_ups.workspace_id = $1 AND follow_ups.id = ANY($2) AND follow_ups.id = given.id`,
    values: [
      tx.workspaceId,
      [row.id],
      [row.conversation_id],
      [row.trigger_message_id],
      [row.message_id],
      [row.due_at],
      [row.text],
      [row.status],
      [row.finished_at],
      [row.reason],
      [row.cancel_on_reply],
      [row.via],
      [row.credential_id],
      [row.updated_at],
      [row.claimed],
    ],
  })
}

export function deleteFollowUp(tx: Transaction, id: string): void {
  tx.write({
    name: 'delete_follow_up',
    text: 'DELETE FROM follow_ups WHERE workspace_id = $1 AND id = $2',
    values: [tx.workspaceId, id],
  })
}

/** Whoever decides on what it reads holds the row lock of the follow-up's conversation. */
export async function readFollowUp(tx: Transaction, id: string): Promise<FollowUpRow | null> {
  const [row] = await tx.read<FollowUpRow>({
    name: 'select_follow_up',
    text: `SELECT ${columns} FROM follow_ups WHERE workspace_id = $1 AND id = $2`,
    values: [tx.workspaceId, id],
  })
  return row ?? null
}

/** Those of these that are pending, in the order in which they are due. */
export function readPendingFollowUps(tx: Transaction, ids: readonly string[]): Promise<FollowUpRow[]> {
  return tx.read({
    name: 'select_pending_follow_ups',
    text: `SELECT ${columns} FROM follow_ups WHERE workspace_id = $1 AND id = ANY($2::uuid[]) AND status = 'pending'
           ORDER BY due_at, id`,
    values: [tx.workspaceId, ids],
  })
}

/** All that are pending in a conversation, in the order in which they are due. */
export function readPendingOfConversation(tx: Transaction, conversationId: string): Promise<FollowUpRow[]> {
  return tx.read({
    name: 'select_pending_follow_ups_of_conversation',
    text: `SELECT ${columns} FROM follow_ups WHERE workspace_id = $1 AND conversation_id = $2 AND status = 'pending'
           ORDER BY due_at, id`,
    values: [tx.workspaceId, conversationId],
  })
}

/**
 * Has workers look again at what is due and held back, as by quiet hours that have changed: of one contact's
 * conversations, or with null of all. What a worker is just holding back is among it, so that it does not miss this.
 */
export function hastenDueFollowUps(tx: Transaction, contactId: string | null): void {
  tx.write({
    name: 'hasten_due_follow_ups',
    text: `UPDATE jobs SET due_at = now() FROM follow_ups
           WHERE follow_ups.workspace_id = $1 AND follow_ups.status = 'pending' AND follow_ups.due_at <= now()
             AND ($2::uuid IS NULL OR follow_ups.conversation_id IN (
               SELECT id FROM conversations WHERE workspace_id = $1 AND contact_id = $2))
             AND jobs.workspace_id = $1 AND jobs.key = 'follow_up:' || follow_ups.id`,
    values: [tx.workspaceId, contactId],
  })
}

const SOON = 100

/** By due time; from each status no more than the page can show. */
export function selectFollowUps(
  workspaceId: string,
  statuses: readonly FollowUpStatus[],
  offset: number,
  limit: number,
): Statement {
  // A bound that the planner knows, where it will do: else it plans anew each time, which takes longer than the rest.
  const isSoon = offset + limit <= SOON
  const ofEach = FOLLOW_UP_STATUSES.map(
    (status) => `(SELECT ${columns} FROM follow_ups
             WHERE workspace_id = $1 AND status = '${status}' AND '${status}' = ANY($2::text[])
             ORDER BY due_at, id LIMIT ${isSoon ? SOON : '$3::bigint + $4'})`,
  )
  return {
    name: isSoon ? 'select_follow_ups_due_soon' : 'select_follow_ups',
    text: `SELECT * FROM (${ofEach.join(' UNION ALL ')}) AS found ORDER BY due_at, id OFFSET $3 LIMIT $4`,
    values: [workspaceId, statuses, offset, limit],
  }
}

/** How many have one of these statuses. */
export function countFollowUps(workspaceId: string, statuses: readonly FollowUpStatus[]): Statement {
  return {
    name: 'count_follow_ups',
    text: `SELECT coalesce(sum(
             CASE WHEN 'pending' = ANY($2::text[]) THEN pending ELSE 0 END
             + CASE WHEN 'sent' = ANY($2) THEN sent ELSE 0 END
             + CASE WHEN 'failed' = ANY($2) THEN failed ELSE 0 END
             + CASE WHEN 'cancelled' = ANY($2) THEN cancelled ELSE 0 END), 0)::bigint AS total
           FROM follow_up_counts WHERE workspace_id = $1`,
    values: [workspaceId, statuses],
  }
}

export interface ChatFilter {
  conversation_ids: readonly string[]
  statuses: readonly FollowUpStatus[]
  /** Null: any. */
  message_ids: readonly string[] | null
  trigger_message_ids: readonly string[] | null
}

const ofChats = `workspace_id = $1 AND conversation_id = ANY($2::uuid[]) AND status = ANY($3::text[])
             AND ($4::uuid[] IS NULL OR message_id = ANY($4)) AND ($5::uuid[] IS NULL OR trigger_message_id = ANY($5))`
const filterValues = (workspaceId: string, filter: ChatFilter) => [
  workspaceId,
  filter.conversation_ids,
  filter.statuses,
  filter.message_ids,
  filter.trigger_message_ids,
]

/** By due time, of some conversations. */
export function selectFollowUpsOfChats(
  workspaceId: string,
  filter: ChatFilter,
  offset: number,
  limit: number,
): Statement {
  return {
    name: 'select_follow_ups_of_chats',
    text: `SELECT ${columns} FROM follow_ups WHERE ${ofChats} ORDER BY due_at, id OFFSET $6 LIMIT $7`,
    values: [...filterValues(workspaceId, filter), offset, limit],
  }
}

export function countFollowUpsOfChats(workspaceId: string, filter: ChatFilter): Statement {
  return {
    name: 'count_follow_ups_of_chats',
    text: `SELECT count(*) AS total FROM follow_ups WHERE ${ofChats}`,
    values: filterValues(workspaceId, filter),
  }
}
