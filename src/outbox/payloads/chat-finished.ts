import type { FinishReason } from '#domain/conversation.ts'
import type { DocumentRow } from '#store/documents.ts'
import type { MessageRow } from '#store/messages.ts'
import { reportPageAddress, reportPdfAddress } from './addresses.ts'
import { documentObject } from './objects.ts'

/** The body of `chat_finished` (cases document), with the log and the reason added. */
export function chatFinishedPayload(
  finished: {
    case_id: string
    conversation_id: string
    communication_id: string | null
    finish_reason: FinishReason
    documents: readonly DocumentRow[]
    messages: readonly MessageRow[]
  },
  publicUrl: string,
) {
  return {
    event: 'chat_finished',
    case_id: finished.case_id,
    conversation_id: finished.conversation_id,
    ...(finished.communication_id === null ? {} : { communication_id: finished.communication_id }),
    pdf_report_link: reportPdfAddress(publicUrl, finished.conversation_id),
    web_report_link: reportPageAddress(publicUrl, finished.conversation_id),
    client_documents: finished.documents
      .filter((document) => document.role === 'user' && document.withdrawn_at === null)
      .map((document) => documentObject(document, publicUrl)),
    finish_reason: finished.finish_reason,
    conversation_log: finished.messages.map((message) => ({
      message_id: message.id,
      number: message.number,
      role: message.role,
      text: message.text,
      created_at: message.created_at,
      via: message.via,
    })),
  }
}
