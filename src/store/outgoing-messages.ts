import type { Statement } from './statement.ts'
import type { Transaction } from './transaction.ts'

export type OutgoingStatus = 'queued' | 'sending' | 'sent' | 'delivered' | 'read' | 'failed'

/** A message, or a part of a long one, on its way through a channel. */
export interface OutgoingRow {
  message_id: string
  /** From 1. */
  part: number
  conversation_id: string
  /** Whose message is written when the channel has taken the first part. */
  follow_up_id: string | null
  /** The order within the conversation; the parts of a message share it. */
  position: number
  status: OutgoingStatus
  /** How often the channel was called. */
  attempts: number
  claimed_at: string | null
  /** The channel's id for it. */
  external_id: string | null
  sent_at: string | null
  delivered_at: string | null
  read_at: string | null
  failed_at: string | null
  /** Why it failed, or was refused for the time being, in a machine word. */
  reason: string | null
}

/** Nobody can say whether the channel took it. What is `sending` with this reason is nobody's work any more. */
export const OUTCOME_UNKNOWN = 'channel_error: outcome_unknown'

const columns = `message_id, part, conversation_id, follow_up_id, position, status, attempts, claimed_at, external_id,
  sent_at, delivered_at, read_at, failed_at, reason`

/** Queues messages of conversations whose row locks the caller holds; further parts take the place of the first. */
export function insertOutgoing(
  tx: Transaction,
  rows: readonly (Pick<OutgoingRow, 'message_id' | 'part' | 'conversation_id' | 'follow_up_id'> & {
    position?: number
  })[],
): void {
  const [further, first] = [rows.filter(hasPosition), rows.filter((row) => !hasPosition(row))]
  if (first.length > 0)
    tx.write({
      name: 'insert_outgoing',
      text: `INSERT INTO outgoing_messages (workspace_id, message_id, part, conversation_id, follow_up_id, status)
             SELECT $1, message_id, part, conversation_id, follow_up_id, 'queued'
             FROM unnest($2::uuid[], $3::int[], $4::uuid[], $5::uuid[])
               WITH ORDINALITY AS given (message_id, part, conversation_id, follow_up_id, place) ORDER BY place`,
      values: [
        tx.workspaceId,
        first.map((row) => row.message_id),
        first.map((row) => row.part),
        first.map((row) => row.conversation_id),
        first.map((row) => row.follow_up_id),
      ],
    })
  for (const row of further)
    tx.write({
      name: 'insert_outgoing_part',
      text: `INSERT INTO outgoing_messages
               (workspace_id, message_id, part, conversation_id, follow_up_id, position, status)
             VALUES ($1, $2, $3, $4, $5, $6, 'queued') ON CONFLICT DO NOTHING`,
      values: [tx.workspaceId, row.message_id, row.part, row.conversation_id, row.follow_up_id, row.position],
    })
}

function hasPosition<Row extends { position?: number }>(row: Row): boolean {
  return row.position !== undefined
}

/** Whoever decides on what it reads holds the row lock of the conversation. */
export async function readOutgoing(
  tx: Transaction,
  messageId: string,
  part: number,
): Promise<OutgoingRow | null> {
  const [row] = await tx.read<OutgoingRow>({
    name: 'select_outgoing',
    text: `SELECT ${columns} FROM outgoing_messages WHERE workspace_id = $1 AND message_id = $2 AND part = $3`,
    values: [tx.workspaceId, messageId, part],
  })
  return row ?? null
}

export async function readOutgoingByExternalId(
  tx: Transaction,
  externalId: string,
): Promise<OutgoingRow | null> {
  const [row] = await tx.read<OutgoingRow>({
    name: 'select_outgoing_by_external_id',
    text: `SELECT ${columns} FROM outgoing_messages WHERE workspace_id = $1 AND external_id = $2 LIMIT 1`,
    values: [tx.workspaceId, externalId],
  })
  return row ?? null
}

/** All parts of a message, in their order. */
export function readParts(tx: Transaction, messageId: string): Promise<OutgoingRow[]> {
  return tx.read({
    name: 'select_outgoing_parts',
    text: `SELECT ${columns} FROM outgoing_messages WHERE workspace_id = $1 AND message_id = $2 ORDER BY part`,
    values: [tx.workspaceId, messageId],
  })
}

/** What of the conversation is being sent, or is to be sent next; the others wait for it. */
export async function readFirstInLine(tx: Transaction, conversationId: string): Promise<OutgoingRow | null> {
  const [row] = await tx.read<OutgoingRow>({
    name: 'select_first_outgoing',
    text: `SELECT ${columns} FROM outgoing_messages
           WHERE workspace_id = $1 AND conversation_id = $2
             AND (status = 'queued' OR status = 'sending' AND reason IS DISTINCT FROM $3) ORDER BY position, part LIMIT 1`,
    values: [tx.workspaceId, conversationId, OUTCOME_UNKNOWN],
  })
  return row ?? null
}

/** Saves all that can change; the caller holds the row lock of the conversation. */
export function updateOutgoing(tx: Transaction, row: OutgoingRow): void {
  tx.write({
    name: 'update_outgoing',
    text: `UPDATE outgoing_messages SET status = $4, attempts = $5, claimed_at = $6, external_id = $7, sent_at = $8,
             delivered_at = $9, read_at = $10, failed_at = $11, reason = $12
           WHERE workspace_id = $1 AND message_id = $2 AND part = $3`,
    values: [
      tx.workspaceId,
      row.message_id,
      row.part,
      row.status,
      row.attempts,
      row.claimed_at,
      row.external_id,
      row.sent_at,
      row.delivered_at,
      row.read_at,
      row.failed_at,
      row.reason,
    ],
  })
}

/** The message that asked this step last, where it was not sent for this reason; null otherwise. */
export async function readFailedQuestion(
  tx: Transaction,
  asked: { conversation_id: string; step_id: string; reason: string },
): Promise<string | null> {
  const [row] = await tx.read<{ id: string }>({
    name: 'select_failed_question',
    text: `SELECT question.id FROM (
             SELECT id FROM messages WHERE workspace_id = $1 AND conversation_id = $2 AND step_id = $3 AND role = 'agent'
             ORDER BY number DESC LIMIT 1) AS question
           JOIN outgoing_messages AS outgoing ON outgoing.workspace_id = $1 AND outgoing.message_id = question.id
             AND outgoing.part = 1 AND outgoing.status = 'failed' AND outgoing.reason = $4`,
    values: [tx.workspaceId, asked.conversation_id, asked.step_id, asked.reason],
  })
  return row?.id ?? null
}

/** Has a message that failed sent again, from its first part on; the caller holds the conversation's row lock. */
export function requeueOutgoing(tx: Transaction, messageId: string): void {
  tx.write({
    name: 'delete_further_parts',
    text: 'DELETE FROM outgoing_messages WHERE workspace_id = $1 AND message_id = $2 AND part > 1',
    values: [tx.workspaceId, messageId],
  })
  tx.write({
    name: 'requeue_outgoing',
    text: `UPDATE outgoing_messages SET status = 'queued', failed_at = NULL, reason = NULL
           WHERE workspace_id = $1 AND message_id = $2 AND part = 1`,
    values: [tx.workspaceId, messageId],
  })
}

/** In the order in which they go out. */
export function selectOutgoingOfConversation(workspaceId: string, conversationId: string): Statement {
  return {
    name: 'select_outgoing_of_conversation',
    text: `SELECT ${columns} FROM outgoing_messages WHERE workspace_id = $1 AND conversation_id = $2
           ORDER BY position, part LIMIT 20000`,
    values: [workspaceId, conversationId],
  }
}
