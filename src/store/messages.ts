import type { MessageSource } from '#domain/conversation.ts'
import type { Statement } from './statement.ts'
import type { Transaction } from './transaction.ts'

export type MessagePurpose = 'note' | 'question' | 'retry' | 'closing' | 'reply' | 'said'

export interface MessageRow {
  id: string
  conversation_id: string
  number: number
  role: 'user' | 'agent'
  text: string
  via: MessageSource
  credential_id: string | null
  purpose: MessagePurpose
  step_id: string | null
  session_id: string | null
  created_at: string
}

const columns =
  'id, conversation_id, number, role, text, via, credential_id, purpose, step_id, session_id, created_at'

/** One statement for any number of messages; the caller holds the conversations' row locks. */
export function insertMessages(tx: Transaction, rows: readonly MessageRow[]): void {
  if (rows.length === 0) return
  const column = <Key extends keyof MessageRow>(key: Key) => rows.map((row) => row[key])
  tx.write({
    name: 'insert_messages',
    merges: true,
    text: `INSERT INTO messages (workspace_id, ${columns})
           SELECT $1, * FROM unnest($2::uuid[], $3::uuid[], $4::int[], $5::text[], $6::text[], $7::text[], $8::uuid[],
             $9::text[], $10::text[], $11::text[], $12::timestamptz[])`,
    values: [
      tx.workspaceId,
      column('id'),
      column('conversation_id'),
      column('number'),
      column('role'),
      column('text'),
      column('via'),
      column('credential_id'),
      column('purpose'),
      column('step_id'),
      column('session_id'),
      column('created_at'),
    ],
  })
}

/** The last ones, oldest first. */
export function selectLastMessages(workspaceId: string, conversationId: string, limit: number): Statement {
  return {
    name: 'select_last_messages',
    text: `SELECT * FROM (
             SELECT ${columns} FROM messages WHERE workspace_id = $1 AND conversation_id = $2 ORDER BY number DESC LIMIT $3
           ) AS last ORDER BY number`,
    values: [workspaceId, conversationId, limit],
  }
}

/** What a step last asked, else what it said without asking, and when its channel took it, where it has one. */
export function selectAskedByStep(workspaceId: string, conversationId: string, stepId: string): Statement {
  return {
    name: 'select_asked_by_step',
    text: `SELECT text, coalesce((
             SELECT sent_at FROM outgoing_messages WHERE workspace_id = $1 AND message_id = messages.id AND part = 1
           ), created_at) AS sent_at FROM messages
           WHERE workspace_id = $1 AND conversation_id = $2 AND step_id = $3 AND purpose IN ('question', 'note')
           ORDER BY purpose = 'question' DESC, number DESC LIMIT 1`,
    values: [workspaceId, conversationId, stepId],
  }
}

export type ReplySource = Pick<MessageRow, 'number' | 'via' | 'credential_id'>

/** Where each reply of a conversation came from, without its text. */
export function selectReplySources(workspaceId: string, conversationId: string): Statement {
  return {
    name: 'select_reply_sources',
    text: `SELECT number, via, credential_id FROM messages
           WHERE workspace_id = $1 AND conversation_id = $2 AND role = 'user'`,
    values: [workspaceId, conversationId],
  }
}

/** The ids, of those given, that are of messages in this conversation. */
export function selectKnownMessages(
  workspaceId: string,
  conversationId: string,
  ids: readonly string[],
): Statement {
  return {
    name: 'select_known_messages',
    text: 'SELECT id FROM messages WHERE workspace_id = $1 AND id = ANY($3::uuid[]) AND conversation_id = $2',
    values: [workspaceId, conversationId, ids],
  }
}

/** In which conversations these messages are. */
export function selectConversationsOfMessages(workspaceId: string, ids: readonly string[]): Statement {
  return {
    name: 'select_conversations_of_messages',
    text: 'SELECT DISTINCT conversation_id AS id FROM messages WHERE workspace_id = $1 AND id = ANY($2::uuid[])',
    values: [workspaceId, ids],
  }
}

export function selectMessage(workspaceId: string, id: string): Statement {
  return {
    name: 'select_message',
    text: `SELECT ${columns} FROM messages WHERE workspace_id = $1 AND id = $2`,
    values: [workspaceId, id],
  }
}

/** The message that asked the conversation's first question. */
export function selectMessageOfFirstQuestion(workspaceId: string, conversationId: string): Statement {
  return {
    name: 'select_message_of_first_question',
    text: `SELECT id FROM messages WHERE workspace_id = $1 AND conversation_id = $2 AND purpose = 'question'
           ORDER BY number LIMIT 1`,
    values: [workspaceId, conversationId],
  }
}

/** Oldest first, behind the number given. */
export function selectMessages(
  workspaceId: string,
  conversationId: string,
  after: number,
  limit: number,
): Statement {
  return {
    name: 'select_messages',
    text: `SELECT ${columns} FROM messages
           WHERE workspace_id = $1 AND conversation_id = $2 AND number > $3 ORDER BY number LIMIT $4`,
    values: [workspaceId, conversationId, after, limit],
  }
}
