/** Why a document is not accepted, and what the checks saw. */

export const REJECTION_REASONS = [
  'document-unreadable',
  'document-encrypted',
  'document-empty',
  'document-duplicate',
  'document-type-not-accepted',
  'document-not-matching',
  'document-expired',
  'document-invalid',
  'other',
] as const
export type RejectionReason = (typeof REJECTION_REASONS)[number]

/** One finding for the report, such as `{ name: 'readable', outcome: 'passed', detail: '3 pages' }`. */
export interface Finding {
  name: 'type' | 'size' | 'readable' | 'encryption' | 'content' | 'duplicate' | 'count'
  outcome: 'passed' | 'failed' | 'not_checked'
  detail: string
}

/** What is wrong with a file that somebody just gave. */
export type Refusal =
  | 'too_many_files'
  | 'too_large'
  | 'empty'
  | 'type_not_accepted'
  | 'unreadable'
  | 'encrypted'
  | 'blank'
  | 'duplicate'
  | 'active_content'
  | 'not_asked_for'
