import type { Channel, ConversationKind, ConversationStatus } from '#domain/conversation.ts'
import type { Script } from '#domain/script/script.ts'
import type { State } from '#domain/script/state.ts'
import { packState, type StoredState, unpackState } from '#domain/script/stored-state.ts'
import { isUuid } from '#lib/uuid.ts'
import type { Statement } from './statement.ts'
import type { Transaction } from './transaction.ts'

export interface ConversationRow {
  id: string
  number: number
  key: string
  kind: ConversationKind
  status: ConversationStatus
  channel: Channel
  case_id: string | null
  is_follow_up: boolean
  contact_id: string | null
  script_id: string | null
  state: State | null
  language: string
  summary: string | null
  message_count: number
  event_count: number
  pending_follow_ups: number
  started_at: string
  finished_at: string | null
  expires_at: string | null
  /** What its answers fill, and the question list that it was started with. */
  opportunity_id: string | null
  question_list_number: number | null
  /** Through which a `whatsapp` conversation speaks; null when it is gone. */
  channel_id: string | null
  /** What its questions are answered from, which may be gone by now. */
  data_set_number: number | null
}

const columns = `id, number, key, kind, status, channel, case_id, is_follow_up, contact_id, script_id,
  state, language, summary, message_count, event_count, pending_follow_ups, started_at, finished_at, expires_at,
  opportunity_id, question_list_number, channel_id, data_set_number`

/** Every read of whole conversations is made here: the engine takes their states otherwise than they are stored. */
function wholeConversations(name: string, which: string, values: readonly unknown[]): Statement {
  const text = `SELECT ${columns} FROM conversations WHERE workspace_id = $1 ${which}`
  return { name, text, values, unpack: unpackRow }
}

function unpackRow(row: { state: StoredState | State | null }): void {
  row.state = row.state && unpackState(row.state)
}

const toStored = (state: State | null) => (state === null ? null : JSON.stringify(packState(state)))

export function insertScript(tx: Transaction, id: string, script: Script): void {
  tx.write({
    name: 'insert_script',
    text: 'INSERT INTO scripts (workspace_id, id, content) VALUES ($1, $2, $3)',
    values: [tx.workspaceId, id, JSON.stringify(script)],
  })
}

export function selectScript(workspaceId: string, id: string): Statement {
  return {
    name: 'select_script',
    text: 'SELECT content FROM scripts WHERE workspace_id = $1 AND id = $2',
    values: [workspaceId, id],
  }
}

export function insertConversation(tx: Transaction, row: ConversationRow): void {
  tx.write({
    name: 'insert_conversation',
    merges: true,
    text: `INSERT INTO conversations (workspace_id, ${columns})
           SELECT $1, * FROM unnest($2::uuid[], $3::bigint[], $4::text[], $5::text[], $6::text[], $7::text[],
             $8::uuid[], $9::boolean[], $10::uuid[], $11::uuid[], $12::json[], $13::text[], $14::text[], $15::int[],
             $16::bigint[], $17::int[], $18::timestamptz[], $19::timestamptz[], $20::timestamptz[], $21::uuid[],
             $22::bigint[], $23::uuid[], $24::bigint[])`,
    values: [
      tx.workspaceId,
      [row.id],
      [row.number],
      [row.key],
      [row.kind],
      [row.status],
      [row.channel],
      [row.case_id],
      [row.is_follow_up],
      [row.contact_id],
      [row.script_id],
      [toStored(row.state)],
      [row.language],
      [row.summary],
      [row.message_count],
      [row.event_count],
      [row.pending_follow_ups],
      [row.started_at],
      [row.finished_at],
      [row.expires_at],
      [row.opportunity_id],
      [row.question_list_number],
      [row.channel_id],
      [row.data_set_number],
    ],
  })
}

/** Locks the conversation until the transaction ends; null when there is none. */
export function lockConversation(tx: Transaction, id: string): Promise<ConversationRow | null> {
  return tx.readById<ConversationRow>(selectConversationsToLock, id)
}

/** Locks these conversations; those gone are left out. */
export function lockConversations(tx: Transaction, ids: readonly string[]): Promise<ConversationRow[]> {
  return tx.read(selectConversationsToLock(tx.workspaceId, ids))
}

/** In the order of their ids, as everything that locks several does, so that no two wait for each other. */
function selectConversationsToLock(workspaceId: string, ids: readonly string[]): Statement {
  const which = 'AND id = ANY($2::uuid[]) ORDER BY id FOR NO KEY UPDATE'
  return wholeConversations('lock_conversations', which, [workspaceId, ids])
}

/** Saves what changes in a conversation's life; the caller holds its row lock. */
export function updateConversation(tx: Transaction, row: ConversationRow): void {
  tx.write({
    name: 'update_conversation',
    merges: true,
    text: `UPDATE conversations SET status = given.status, state = given.state, language = given.language,
             summary = given.summary, message_count = given.message_count, event_count = given.event_count,
             pending_follow_ups = given.pending_follow_ups, finished_at = given.finished_at,
             expires_at = given.expires_at, updated_at = now()
           FROM unnest($2::uuid[], $3::text[], $4::json[], $5::text[], $6::text[], $7::int[], $8::bigint[],
             $9::int[], $10::timestamptz[], $11::timestamptz[]) AS given (id, status, state, language, summary,
             message_count, event_count, pending_follow_ups, finished_at, expires_at)
           WHERE conversations.workspace_id = $1 AND conversations.id = ANY($2) AND conversations.id = given.id`,
    values: [
      tx.workspaceId,
      [row.id],
      [row.status],
      [toStored(row.state)],
      [row.language],
      [row.summary],
      [row.message_count],
      [row.event_count],
      [row.pending_follow_ups],
      [row.finished_at],
      [row.expires_at],
    ],
  })
}

/** With all that belongs to it, and with its script where nothing else uses that. */
export function deleteConversation(tx: Transaction, row: ConversationRow): void {
  tx.write({
    name: 'delete_conversation',
    text: 'DELETE FROM conversations WHERE workspace_id = $1 AND id = $2',
    values: [tx.workspaceId, row.id],
  })
  deleteUnusedScript(tx, row.script_id)
}

/** Unless a conversation runs it or a template is it. */
export function deleteUnusedScript(tx: Transaction, id: string | null): void {
  tx.write({
    name: 'delete_unused_script',
    text: `DELETE FROM scripts WHERE workspace_id = $1 AND id = $2
             AND NOT EXISTS (SELECT FROM conversations WHERE workspace_id = $1 AND script_id = $2)
             AND NOT EXISTS (SELECT FROM templates WHERE workspace_id = $1 AND script_id = $2)`,
    values: [tx.workspaceId, id],
  })
}

/** It begins now, after it was made; the caller holds its row lock. */
export function noteBeginning(tx: Transaction, row: Pick<ConversationRow, 'id' | 'channel_id'>): void {
  tx.write({
    name: 'note_beginning',
    merges: true,
    text: `UPDATE conversations SET started_at = now(), channel_id = given.channel_id
           FROM unnest($2::uuid[], $3::uuid[]) AS given (id, channel_id)
           WHERE conversations.workspace_id = $1 AND conversations.id = ANY($2) AND conversations.id = given.id`,
    values: [tx.workspaceId, [row.id], [row.channel_id]],
  })
}

export function selectEventCount(workspaceId: string, id: string): Statement {
  return {
    name: 'select_event_count',
    text: 'SELECT event_count FROM conversations WHERE workspace_id = $1 AND id = $2',
    values: [workspaceId, id],
  }
}

/** By UUID or by the key that its client chose. */
export function selectConversation(workspaceId: string, idOrKey: string): Statement {
  const which = `AND id = $2::uuid
    UNION ALL
    SELECT ${columns} FROM conversations WHERE workspace_id = $1 AND key = $3 AND id IS DISTINCT FROM $2::uuid LIMIT 1`
  const values = [workspaceId, isUuid(idOrKey) ? idOrKey : null, idOrKey]
  return wholeConversations('select_conversation', which, values)
}

export function selectConversationsOfCases(workspaceId: string, caseIds: string[]): Statement {
  const which = 'AND case_id = ANY($2::uuid[]) ORDER BY started_at, number LIMIT 10000'
  return wholeConversations('select_conversations_of_cases', which, [workspaceId, caseIds])
}

export interface ConversationFilter {
  kinds: ConversationKind[]
  status: ConversationStatus | null
  case_id: string | null
}

/** Ids of a case's conversations in the order in which they are locked. */
export function selectConversationIdsOfCase(workspaceId: string, caseId: string): Statement {
  return {
    name: 'select_conversation_ids_of_case',
    text: 'SELECT id FROM conversations WHERE workspace_id = $1 AND case_id = $2 ORDER BY id',
    values: [workspaceId, caseId],
  }
}

/** Ids of a contact's conversations, of every kind, in the order in which they are locked. */
export function selectConversationIdsOfContact(workspaceId: string, contactId: string): Statement {
  return {
    name: 'select_conversation_ids_of_contact',
    text: 'SELECT id FROM conversations WHERE workspace_id = $1 AND contact_id = $2 ORDER BY id',
    values: [workspaceId, contactId],
  }
}

/** Newest first, behind the cursor. */
export function selectConversations(
  workspaceId: string,
  filter: ConversationFilter,
  before: { at: string; id: string } | null,
  limit: number,
): Statement {
  const name = filter.case_id === null ? 'select_conversations' : 'select_conversations_of_case'
  const ofCase = filter.case_id === null ? '$6::uuid IS NULL' : 'case_id = $6'
  const which = `AND kind = ANY($4) AND ($5::text IS NULL OR status = $5) AND ${ofCase}
    AND ($2::timestamptz IS NULL OR (started_at, id) < ($2, $3::uuid)) ORDER BY started_at DESC, id DESC LIMIT $7`
  const { kinds, status, case_id } = filter
  const values = [workspaceId, before?.at ?? null, before?.id ?? null, kinds, status, case_id, limit]
  return wholeConversations(name, which, values)
}

/** Newest first, a page by its offset. */
export function selectConversationsFrom(
  workspaceId: string,
  kinds: readonly ConversationKind[],
  offset: number,
  limit: number,
): Statement {
  const which = 'AND kind = ANY($2::text[]) ORDER BY started_at DESC, id DESC OFFSET $3 LIMIT $4'
  return wholeConversations('select_conversations_from', which, [workspaceId, kinds, offset, limit])
}

export function countConversations(workspaceId: string, kinds: readonly ConversationKind[]): Statement {
  return {
    name: 'count_conversations',
    text: 'SELECT count(*) AS total FROM conversations WHERE workspace_id = $1 AND kind = ANY($2::text[])',
    values: [workspaceId, kinds],
  }
}

/** By its number in the workspace. */
export function selectConversationByNumber(workspaceId: string, number: number): Statement {
  return wholeConversations('select_conversation_by_number', 'AND number = $2', [workspaceId, number])
}

/** Those that are answered from a data set, newest first. */
export function selectConversationsOfDataSet(
  workspaceId: string,
  kinds: readonly ConversationKind[],
  dataSetNumber: number,
  offset: number,
  limit: number,
): Statement {
  const which = `AND data_set_number = $3 AND kind = ANY($2::text[])
    ORDER BY started_at DESC, id DESC OFFSET $4 LIMIT $5`
  const values = [workspaceId, kinds, dataSetNumber, offset, limit]
  return wholeConversations('select_conversations_of_data_set', which, values)
}

export function countConversationsOfDataSet(
  workspaceId: string,
  kinds: readonly ConversationKind[],
  dataSetNumber: number,
): Statement {
  return {
    name: 'count_conversations_of_data_set',
    text: `SELECT count(*) AS total FROM conversations
           WHERE workspace_id = $1 AND data_set_number = $3 AND kind = ANY($2::text[])`,
    values: [workspaceId, kinds, dataSetNumber],
  }
}
