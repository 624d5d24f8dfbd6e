import { canonicalJson } from '#lib/canonical-json.ts'
import type { AuditHead, SealedEntry } from './audit-chain.ts'

/**
 * The exported audit log is one JSON object, laid out so that it can be written and read line by line: the head on the
 * first line, then each entry on a line of its own, oldest first. There is one way only to write the same log, so a
 * reader can compare bytes.
 */
export interface AuditFileHeader {
  format: typeof AUDIT_FORMAT
  workspace_id: string
  /** Ed25519, 32 bytes, base64. */
  public_key: string
  head: AuditHead
}

export const AUDIT_FORMAT = 'hearback-audit-1'
export const AUDIT_FILE_END = ']}'

/** The first line, without its line end. */
export function auditFileHeader(header: AuditFileHeader): string {
  const { workspace_id, public_key } = header
  const { sequence, hash, sealed_at, signature } = header.head
  const ordered = { workspace_id, public_key, head: { sequence, hash, sealed_at, signature } }
  return `${JSON.stringify({ format: AUDIT_FORMAT, ...ordered }).slice(0, -1)},"entries":[`
}

/** One entry's line; all but the last end with a comma. */
export function auditFileLine(entry: SealedEntry, isLast: boolean): string {
  const { id, at, actor_kind, actor_id, action, subject_kind, subject_id, conversation_id, details } = entry
  const { sequence, previous_hash, hash } = entry
  const what = { id, at, actor_kind, actor_id, action, subject_kind, subject_id, conversation_id, details }
  return `${canonicalJson({ ...what, sequence, previous_hash, hash })}${isLast ? '' : ','}`
}
