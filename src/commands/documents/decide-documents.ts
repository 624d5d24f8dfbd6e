import { randomBytes } from 'node:crypto'
import { MAX_FILES } from '#domain/documents/file-kinds.ts'
import { refusalText, rejectionReasonOf } from '#domain/documents/refusal-text.ts'
import type { Finding, Refusal } from '#domain/documents/rejection.ts'
import type { DocumentRequest, Script, Step } from '#domain/script/script.ts'
import type { ConversationRow } from '#store/conversations.ts'
import type { DocumentRow } from '#store/documents.ts'

/** A file that was received, checked and kept before the command. */
export interface UploadedFile {
  document_id: string
  file_name: string
  content_type: string
  /** Bytes. */
  size: number
  sha256: string
  storage_key: string | null
  refusal: Refusal | null
  findings: readonly Finding[]
}

interface Upload {
  files: readonly UploadedFile[]
  role: DocumentRow['role']
  row: ConversationRow
  script: Script | null
  step_id: string | null
  /** Hashes already accepted in the case or conversation. */
  known: ReadonlySet<string>
  messageId: string
  now: string
}

/** What each file is recorded as: the checks' verdict, then what only the conversation knows: repeats and too many. */
export function decideDocuments(upload: Upload): DocumentRow[] {
  if (upload.files.length === 0) return []
  const step = findStep(upload)
  const request = documentRequest(step)
  const seen = new Set(upload.known)
  let room = roomFor(upload, step)
  return upload.files.map((file, index) => {
    const refusal = refuse(file, {
      takesFiles: upload.row.kind === 'intake' || takesFiles(step),
      known: seen.has(file.sha256),
      room,
    })
    if (refusal === null) {
      seen.add(file.sha256)
      room -= 1
    }
    return {
      id: file.document_id,
      conversation_id: upload.row.id,
      case_id: upload.row.case_id,
      message_id: upload.messageId,
      role: upload.role,
      step_id: step?.id ?? null,
      document_type: request?.document_type ?? step?.origin ?? 'attachment',
      document_name: request?.document_name ?? file.file_name,
      file_name: file.file_name,
      content_type: file.content_type,
      size: file.size,
      sha256: file.sha256,
      storage_key: file.storage_key,
      rejected: refusal !== null,
      rejection_reason: refusal === null ? null : rejectionReasonOf(refusal),
      comment:
        refusal === null
          ? null
          : refusalText(refusal, {
              file_name: file.file_name,
              language: upload.row.language,
              max_files: maxFiles(step),
            }),
      note: null,
      decided_by: 'checks',
      findings: withConversationFindings(file, refusal),
      // A millisecond apart, so that the files of one message stay in the order in which they were given.
      created_at: new Date(Date.parse(upload.now) + index).toISOString(),
      reviewed_at: null,
      withdrawn_at: null,
      evidence_salt: randomBytes(32).toString('hex'),
    }
  })
}

function refuse(
  file: UploadedFile,
  now: { takesFiles: boolean; known: boolean; room: number },
): Refusal | null {
  if (!now.takesFiles) return 'not_asked_for'
  if (file.refusal !== null) return file.refusal
  if (now.known) return 'duplicate'
  return now.room <= 0 ? 'too_many_files' : null
}

/** Where nothing is asked just now, a file is an attachment to what the person says; in an intake chat it always may be. */
function takesFiles(step: Step | null): boolean {
  return step === null || step.type === 'file' || documentRequest(step) !== null
}

function findStep(upload: Upload): Step | null {
  const id = upload.step_id ?? upload.row.state?.position?.step_id
  return upload.script?.steps.find((step) => step.id === id) ?? null
}

function documentRequest(step: Step | null): DocumentRequest | null {
  return step && (step.type === 'file' || step.type === 'text') ? (step.document ?? null) : null
}

function roomFor(upload: Upload, step: Step | null): number {
  const { state } = upload.row
  const given =
    state?.position?.step_id === step?.id
      ? state?.position?.document_ids
      : state?.answers.find((answer) => answer.step_id === step?.id)?.document_ids
  return maxFiles(step) - (given?.length ?? 0)
}

function maxFiles(step: Step | null): number {
  return step?.type === 'file' ? (step.max ?? MAX_FILES) : MAX_FILES
}

function withConversationFindings(file: UploadedFile, refusal: Refusal | null): Finding[] {
  const repeated = refusal === 'duplicate'
  const findings: Finding[] = [
    ...file.findings,
    { name: 'duplicate', outcome: repeated ? 'failed' : 'passed', detail: repeated ? 'given before' : 'new' },
  ]
  if (refusal === 'too_many_files')
    findings.push({ name: 'count', outcome: 'failed', detail: 'more than allowed' })
  return findings
}
