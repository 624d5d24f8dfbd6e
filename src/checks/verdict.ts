import type { Finding, Refusal, RejectionReason } from '#domain/documents/rejection.ts'

/** What the checks found out about an uploaded file. */
export interface Verdict {
  /** By content, never by name; `application/octet-stream` when unknown. */
  content_type: string
  /** Null when the file is accepted. */
  refusal: Refusal | null
  rejection_reason: RejectionReason | null
  findings: Finding[]
  /** Pages of a PDF or TIFF, when known. */
  pages: number | null
}
