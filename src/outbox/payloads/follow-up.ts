import type { FollowUpRow } from '#store/follow-ups.ts'

/** A follow-up as its routes and its events show it: the document's object, with what may be set besides. */
export function followUpObject(row: FollowUpRow) {
  return {
    id: row.id,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    chatId: row.conversation_id,
    chatMessageId: row.message_id,
    dueDate: row.due_at,
    finishedAt: row.finished_at,
    message: row.text,
    reason: row.reason,
    status: row.status,
    triggerChatMessageId: row.trigger_message_id,
    /** Null: as the workspace says. */
    cancelOnReply: row.cancel_on_reply,
  }
}
