import type { Document, Message } from './api-types.ts'

/** Both lists as one by number, what was read later taking the place of what was read before. */
export function mergeMessages(before: readonly Message[], later: readonly Message[]): readonly Message[] {
  const byId = new Map([...before, ...later].map((message) => [message.message_id, message]))
  return [...byId.values()].sort((a, b) => a.number - b.number)
}

/** The messages with this document as it is now. */
export function replaceDocument(messages: readonly Message[], changed: Document): readonly Message[] {
  return messages.map((message) => ({
    ...message,
    documents: message.documents.map((document) =>
      document.document_id === changed.document_id ? changed : document,
    ),
  }))
}
