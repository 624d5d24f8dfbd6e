import type { ConversationRow } from '#store/conversations.ts'
import type { DocumentRow } from '#store/documents.ts'
import type { MessageAnswerRow } from '#store/message-answers.ts'
import type { MessageRow } from '#store/messages.ts'
import { downloadAddress } from './addresses.ts'

/** The objects of the native routes, which webhooks and the event stream show in the same shape. */

/** One of `client_documents[]` (cases document), also inside messages. */
export function documentObject(row: DocumentRow, publicUrl: string) {
  return {
    document_id: row.id,
    document_type: row.document_type,
    document_name: row.document_name,
    rejected: row.rejected,
    rejection_reason: row.rejection_reason,
    comment: row.comment,
    content_type: row.content_type,
    size: row.size,
    sha256: row.sha256,
    /** Null where the bytes were not kept, as of a file far over the limit. */
    download_link: row.storage_key === null ? null : downloadAddress(publicUrl, row.id),
  }
}

/** A document by itself: what its own routes and `document.reviewed` show. */
export function fullDocumentObject(row: DocumentRow, publicUrl: string) {
  return {
    ...documentObject(row, publicUrl),
    conversation_id: row.conversation_id,
    case_id: row.case_id,
    role: row.role,
    file_name: row.file_name,
    note: row.note,
    decided_by: row.decided_by,
    findings: row.findings,
    created_at: row.created_at,
    reviewed_at: row.reviewed_at,
    withdrawn_at: row.withdrawn_at,
  }
}

/** What an answer from a data set rests on. */
export type AnswerBasis = Pick<MessageAnswerRow, 'answered' | 'citations' | 'metadata'>

/** `url` only where the document has one. */
export function citationObject({ url, ...citation }: MessageAnswerRow['citations'][number]) {
  return { ...citation, ...(url === null ? {} : { url }) }
}

function answerObject({ answered, citations, metadata }: AnswerBasis) {
  return { answered, citations: citations.map(citationObject), metadata }
}

/** One that answers from a data set also says whether it does, what it cites and how it was made. */
export function messageObject(
  row: MessageRow,
  documents: readonly DocumentRow[],
  publicUrl: string,
  answer: AnswerBasis | null = null,
) {
  return {
    message_id: row.id,
    number: row.number,
    role: row.role,
    text: row.text,
    created_at: row.created_at,
    via: row.via,
    credential_id: row.credential_id,
    documents: documents.map((document) => ({
      ...documentObject(document, publicUrl),
      withdrawn_at: document.withdrawn_at,
    })),
    ...(answer ? answerObject(answer) : {}),
  }
}

/** `link` is null once it is revoked, expired, or when the conversation never had one. */
export function conversationObject(row: ConversationRow, link: string | null) {
  return {
    conversation_id: row.id,
    number: row.number,
    key: row.key,
    case_id: row.case_id,
    kind: row.kind,
    status: row.status,
    channel: row.channel,
    link,
    session_keys: Object.entries(row.state?.keys ?? {}).map(([key, { value, type }]) => ({
      key,
      value,
      type,
    })),
    started_at: row.started_at,
    finished_at: row.finished_at,
    expires_at: row.expires_at,
    summary: row.summary,
  }
}
