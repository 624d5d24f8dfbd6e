import type { Finding } from '#domain/documents/rejection.ts'

/** What the inspection of one accepted file found out, beyond its type and size. */
export interface Inspection {
  /** Null where the kind has no pages. */
  pages: number | null
  findings: Finding[]
}
