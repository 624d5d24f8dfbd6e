import { contentHash } from '#domain/audit/content-hash.ts'
import { insertAuditEntry } from '#store/audit-entries.ts'
import { type DocumentRow, insertDocument } from '#store/documents.ts'
import type { Transaction } from '#store/transaction.ts'
import type { Call } from '../run.ts'

/** Stores what came with a message, accepted or refused, and a salted hash of it in the audit log. */
export function recordDocument(tx: Transaction, call: Call, document: DocumentRow): void {
  insertDocument(tx, document)
  insertAuditEntry(tx, call.actor, {
    action: document.rejected ? 'document.refused' : 'document.received',
    subject_kind: 'document',
    subject_id: document.id,
    conversation_id: document.conversation_id,
    details: {
      ...(document.rejection_reason === null ? {} : { reason: document.rejection_reason }),
      ...(document.evidence_salt === null
        ? {}
        : { content_hash: contentHash(document.evidence_salt, document.sha256) }),
    },
  })
}
