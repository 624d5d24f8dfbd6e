import type { Citation } from '#domain/knowledge/answerer.ts'
import type { Statement } from './statement.ts'
import type { Transaction } from './transaction.ts'

/** What a message that answers from a data set rests on. */
export interface MessageAnswerRow {
  conversation_id: string
  /** The message's. */
  number: number
  /** False: the data set does not hold the answer. */
  answered: boolean
  citations: Citation[]
  metadata: Record<string, unknown>
}

/** The caller holds the conversation's row lock and has written the message. */
export function insertMessageAnswer(tx: Transaction, row: MessageAnswerRow): void {
  tx.write({
    name: 'insert_message_answer',
    text: `INSERT INTO message_answers (workspace_id, conversation_id, number, answered, citations, metadata)
           VALUES ($1, $2, $3, $4, $5, $6)`,
    values: [
      tx.workspaceId,
      row.conversation_id,
      row.number,
      row.answered,
      JSON.stringify(row.citations),
      JSON.stringify(row.metadata),
    ],
  })
}

/** Of the messages behind `after`, up to and with `last`. */
export function selectMessageAnswers(
  workspaceId: string,
  conversationId: string,
  after: number,
  last: number,
): Statement {
  return {
    name: 'select_message_answers',
    text: `SELECT conversation_id, number, answered, citations, metadata FROM message_answers
           WHERE workspace_id = $1 AND conversation_id = $2 AND number > $3 AND number <= $4 ORDER BY number`,
    values: [workspaceId, conversationId, after, last],
  }
}
