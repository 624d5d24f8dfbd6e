import { randomBytes } from 'node:crypto'
import type { CommandContext } from '#context'
import { contentHash } from '#domain/audit/content-hash.ts'
import type { ConversationKind } from '#domain/conversation.ts'
import { refusalText } from '#domain/documents/refusal-text.ts'
import { AppError, invalidField } from '#domain/errors.ts'
import { type ItemVersion, nextVersion } from '#domain/item-version.ts'
import { insertAuditEntry } from '#store/audit-entries.ts'
import { insertContainedItem, readVersions } from '#store/contained-items.ts'
import { type ConversationRow, lockConversations } from '#store/conversations.ts'
import { type DocumentRow, insertDocument, selectDocument } from '#store/documents.ts'
import { lockOpportunityById } from '#store/opportunities.ts'
import type { Transaction } from '#store/transaction.ts'
import { requireRoom } from '../conversations/receive-reply.ts'
import type { UploadedFile } from '../documents/decide-documents.ts'
import type { Call } from '../run.ts'

export interface WantedItem {
  conversation_id: string
  kinds: readonly ConversationKind[]
  /** The opportunity of the conversation, which never changes. */
  opportunity_id: string
  session_id: string
  version: ItemVersion
  /** Takes the version after the item's latest. */
  new_version: boolean
  /** A new file under a name of the caller's, or a document that is there with the conversation that has it. */
  source: { file: UploadedFile; name: string } | { document_id: string; of_conversation: string }
}

/**
 * Adds a version of an item to the opportunity of a conversation. `stored` is false when the same content was there
 * under that version already. Throws `not_found`, `conflict` for other content, `invalid` for a refused file or document.
 */
export async function addContainedItem(
  tx: Transaction,
  _context: CommandContext,
  call: Call,
  wanted: WantedItem,
): Promise<{ stored: boolean }> {
  const { source, opportunity_id } = wanted
  const now = await tx.now()
  await lockOpportunityById(tx, opportunity_id)
  const others = 'file' in source ? [] : [source.of_conversation]
  const locked = await lockConversations(tx, [...new Set([wanted.conversation_id, ...others])])
  const conversation = locked.find(({ id }) => id === wanted.conversation_id)
  if (!conversation || !wanted.kinds.includes(conversation.kind))
    throw new AppError('not_found', 'The conversation was not found.')

  const content =
    'file' in source
      ? { name: source.name, sha256: acceptedFile(source.file, conversation).sha256 }
      : await readLinked(tx, source.document_id)
  const versions = await readVersions(tx, opportunity_id, content.name)
  const version = wanted.new_version ? nextVersion(versions, wanted.version) : wanted.version
  const same = versions.filter((item) => item.major === version.major && item.minor === version.minor)
  if (same.some((item) => item.sha256 !== content.sha256))
    throw new AppError('conflict', 'This version of the item has other content. Give another version.')
  if (same.some((item) => item.conversation_id === conversation.id)) return { stored: false }

  const document_id =
    'file' in source ? await keepFile(tx, call, source, conversation, now) : source.document_id
  insertContainedItem(tx, {
    opportunity_id,
    name: content.name,
    ...version,
    conversation_id: conversation.id,
    document_id,
    session_id: wanted.session_id,
    created_at: now,
  })
  insertAuditEntry(tx, call.actor, {
    action: 'item.added',
    subject_kind: 'opportunity',
    subject_id: opportunity_id,
    conversation_id: conversation.id,
    details: { document_id, major: version.major, minor: version.minor },
  })
  return { stored: true }
}

function acceptedFile(file: UploadedFile, { language }: ConversationRow): UploadedFile {
  if (file.refusal === null) return file
  const words = refusalText(file.refusal, { file_name: file.file_name, language, max_files: 1 })
  throw invalidField('/file', words)
}

/** Its conversation is locked: the document stays until this transaction ends. */
async function readLinked(tx: Transaction, id: string): Promise<{ name: string; sha256: string }> {
  const [document] = await tx.read<DocumentRow>(selectDocument(tx.workspaceId, id))
  if (!document || document.withdrawn_at !== null)
    throw new AppError('not_found', 'The document was not found.')
  if (document.rejected)
    throw invalidField('/query/document_id', 'This document was rejected. Give one that was accepted.')
  return { name: document.document_name, sha256: document.sha256 }
}

async function keepFile(
  tx: Transaction,
  call: Call,
  { file, name }: { file: UploadedFile; name: string },
  conversation: ConversationRow,
  now: string,
): Promise<string> {
  await requireRoom(tx, conversation, 1)
  const evidence_salt = randomBytes(32).toString('hex')
  insertDocument(tx, {
    id: file.document_id,
    conversation_id: conversation.id,
    case_id: conversation.case_id,
    message_id: null,
    role: 'user',
    step_id: null,
    document_type: 'contained_item',
    document_name: name,
    file_name: file.file_name,
    content_type: file.content_type,
    size: file.size,
    sha256: file.sha256,
    storage_key: file.storage_key,
    rejected: false,
    rejection_reason: null,
    comment: null,
    note: null,
    decided_by: 'checks',
    findings: [...file.findings],
    created_at: now,
    reviewed_at: null,
    withdrawn_at: null,
    evidence_salt,
  })
  insertAuditEntry(tx, call.actor, {
    action: 'document.received',
    subject_kind: 'document',
    subject_id: file.document_id,
    conversation_id: conversation.id,
    details: { content_hash: contentHash(evidence_salt, file.sha256) },
  })
  return file.document_id
}
