import type { AuditHead, SealedEntry } from '#domain/audit/audit-chain.ts'

/** One model of a conversation's report; the web page and the PDF are two renderings of it. */

export interface ReportRow {
  label: string
  value: string
}

export interface ReportDocument {
  document_id: string
  /** Who gave it; reports from before agents could have none. */
  role?: 'user' | 'agent'
  document_name: string
  file_name: string
  document_type: string
  content_type: string
  /** Bytes. */
  size: number
  sha256: string
  received_at: string
  decision: 'accepted' | 'rejected' | 'withdrawn'
  decided_by: 'checks' | 'reviewer' | 'person'
  /** Machine word and a sentence for it, when rejected. */
  rejection_reason: string | null
  /** What the person was told. */
  comment: string | null
  /** The reviewer's reason for colleagues. */
  note: string | null
  /** ISO 8601 UTC; null while only the checks, or the person, decided. */
  reviewed_at: string | null
  findings: { name: string; outcome: 'passed' | 'failed' | 'not_checked'; detail: string }[]
  /** Where a reader with a credential gets the file. */
  download_link: string
}

export interface ReportEntry {
  step_id: string
  heading: string | null
  question: string
  answer: string
  outcome: 'answered' | 'declined' | 'skipped' | 'unusable' | 'open'
  /** ISO 8601 UTC; null while open. */
  answered_at: string | null
  /** `page`, `whatsapp`, `api`, `console`, `rule`. */
  via: string | null
  credential_id: string | null
  superseded: boolean
  documents: ReportDocument[]
}

export interface ReportAuditEntry {
  at: string
  actor: string
  action: string
  subject: string
}

/** What `hearback verify` needs to check a report without the server. */
export interface ReportEvidence {
  workspace_id: string
  /** The installation's, Ed25519, base64. */
  public_key: string
  /** The end of the workspace's audit log when the report was made; null while nothing was sealed. */
  head: AuditHead | null
  /** The conversation's entries, as sealed. */
  entries: SealedEntry[]
  /** How many of the conversation's entries had no seal yet. */
  unsealed_entries: number
  /** `salt` is null for documents from before the audit log held hashes of them. */
  documents: { document_id: string; sha256: string; salt: string | null }[]
  /** Ed25519, base64, over the canonical JSON of the report without this member. */
  signature: string
}

export interface Report {
  /** The workspace's name. */
  workspace_name: string
  title: string
  language: string
  direction: 'ltr' | 'rtl'
  conversation_id: string
  case_id: string | null
  communication_id: string | null
  status: 'active' | 'finished' | 'expired' | 'closed'
  started_at: string
  finished_at: string | null
  generated_at: string
  /** IANA name; times are shown in it with the offset. */
  time_zone: string
  case_rows: ReportRow[]
  entries: ReportEntry[]
  /** Documents that belong to no question of the script. */
  other_documents: ReportDocument[]
  audit: ReportAuditEntry[]
  evidence: ReportEvidence
}
