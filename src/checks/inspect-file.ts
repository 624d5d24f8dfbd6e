import { readFile, stat } from 'node:fs/promises'
import { FILE_KINDS, type FileKind, MAX_FILE_SIZE } from '#domain/documents/file-kinds.ts'
import { rejectionReasonOf } from '#domain/documents/refusal-text.ts'
import type { Finding } from '#domain/documents/rejection.ts'
import type { Inspection } from './inspection.ts'
import { type RecognisedType, recogniseType } from './recognise-type.ts'
import { Refused } from './refused.ts'
import type { Verdict } from './verdict.ts'

export interface CheckOptions {
  /** Bytes; 25 MB when absent. */
  max_size?: number
  /** Kinds that this question takes; all of them when absent. */
  accept?: readonly FileKind[]
}

/**
 * Looks at a file in this process, which should be a limited one (see `child.ts`).
 * @throws what is no `Refused`: this process cannot be trusted with another file
 */
export async function inspectFile(path: string, options: CheckOptions): Promise<Verdict> {
  const findings: Finding[] = []
  let content_type = 'application/octet-stream'
  try {
    const { size } = await stat(path)
    checkSize(size, options.max_size ?? MAX_FILE_SIZE)
    findings.push({ name: 'size', outcome: 'passed', detail: `${size} bytes` })
    const file = await readFile(path)
    const type = await recogniseType(file)
    content_type = type.content_type
    const kind = acceptedKind(type, options.accept)
    findings.push({ name: 'type', outcome: 'passed', detail: labelOf(kind) })
    const inspection = await inspect(kind, file)
    findings.push({ name: 'readable', outcome: 'passed', detail: readableDetail(inspection) })
    findings.push({ name: 'encryption', outcome: 'passed', detail: 'no password' }, ...inspection.findings)
    return { content_type, refusal: null, rejection_reason: null, findings, pages: inspection.pages }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const { refusal, finding } = error
    findings.push(finding)
    return { content_type, refusal, rejection_reason: rejectionReasonOf(refusal), findings, pages: null }
  }
}

function checkSize(size: number, max_size: number): void {
  if (size === 0) throw new Refused('empty', 'size', '0 bytes')
  if (size > max_size) throw new Refused('too_large', 'size', `${size} bytes, more than ${max_size}`)
}

function acceptedKind(type: RecognisedType, accept: readonly FileKind[] | undefined): FileKind {
  const accepts = (kind: FileKind) => accept === undefined || accept.includes(kind)
  if (type.encrypted_office && (accepts('docx') || accepts('xlsx')))
    throw new Refused('encrypted', 'encryption', 'needs a password')
  if (type.kind === null || !accepts(type.kind))
    throw new Refused('type_not_accepted', 'type', type.content_type)
  return type.kind
}

/** Each kind loads its reader when the first such file arrives. */
async function inspect(kind: FileKind, file: Buffer): Promise<Inspection> {
  switch (kind) {
    case 'pdf':
      return (await import('./inspect-pdf.ts')).inspectPdf(file)
    case 'heic':
      return (await import('./inspect-heic.ts')).inspectHeic(file)
    case 'docx':
    case 'xlsx':
      return (await import('./inspect-office.ts')).inspectOffice(file, kind)
    default:
      return (await import('./inspect-image.ts')).inspectImage(file, kind)
  }
}

function readableDetail({ pages }: Inspection): string {
  if (pages === null) return 'opens'
  return pages === 1 ? '1 page' : `${pages} pages`
}

function labelOf(kind: FileKind): string {
  return FILE_KINDS.find((known) => known.kind === kind)?.label ?? kind
}
