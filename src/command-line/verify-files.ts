import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { AUDIT_FORMAT } from '#domain/audit/audit-file.ts'
import { type Check, failed, passed } from '#domain/audit/check.ts'
import { checkAuditFile } from '#domain/audit/check-audit-file.ts'
import { hasPdfSignature, readPdfSigner } from '#domain/audit/signed-pdf.ts'
import { StartupError } from '#lib/startup-error.ts'
import type { Report } from '#queries/report-model.ts'
import { checkReport, documentsOf, type ReportCheck } from '#reports/check-report.ts'
import { readAttachedReport } from '#reports/read-attached-report.ts'

export interface VerifiedFile {
  file: string
  kind: 'report' | 'audit_log' | 'document'
  /** The key that it is signed with; null for a document and where none could be read. */
  public_key: string | null
  checks: Check[]
}

export interface FilesToVerify {
  /** Reports, audit logs and documents are told apart by their content. */
  files: readonly string[]
  /** Taken for documents, whatever they are. */
  documents: readonly string[]
  /** The public key that everything has to be signed with, base64. */
  key: string | null
}

const AUDIT_FILE_BEGIN = Buffer.from(`{"format":"${AUDIT_FORMAT}"`)

/** Checks files against themselves, and against each other, with nothing else. Throws StartupError for an unreadable one. */
export async function verifyFiles({ files, documents, key }: FilesToVerify): Promise<VerifiedFile[]> {
  const sorted = await Promise.all(files.map(async (file) => ({ file, kind: await kindOf(file) })))
  const named = (kind: VerifiedFile['kind']) =>
    sorted.filter((one) => one.kind === kind).map(({ file }) => file)
  const results: VerifiedFile[] = []
  const reports: Report[] = []
  for (const file of named('report')) {
    const { report, public_key, checks } = await verifyReport(file)
    if (report !== null) reports.push(report)
    results.push({ file, kind: 'report', public_key, checks: [...checks, ...compareKey(public_key, key)] })
  }
  for (const file of named('audit_log')) results.push(await verifyAuditLog(file, reports, key))
  for (const file of [...named('document'), ...documents]) results.push(await verifyDocument(file, reports))
  return results
}

async function kindOf(file: string): Promise<VerifiedFile['kind']> {
  for await (const begin of open(file, { end: AUDIT_FILE_BEGIN.length - 1 }))
    if (begin.equals(AUDIT_FILE_BEGIN)) return 'audit_log'
  const bytes = await read(file)
  return hasPdfSignature(bytes) || isReportJson(bytes) ? 'report' : 'document'
}

function isReportJson(bytes: Buffer): boolean {
  return bytes[0] === '{'.charCodeAt(0) && bytes.includes('"evidence":{"') && bytes.includes('"public_key":"')
}

async function verifyReport(file: string): Promise<ReportCheck & { public_key: string | null }> {
  const bytes = await read(file)
  if (!hasPdfSignature(bytes)) {
    const checked = checkReport(bytes.toString())
    return { ...checked, public_key: checked.report?.evidence.public_key ?? null }
  }
  const public_key = readPdfSigner(bytes)
  if (public_key === null) {
    const changed = 'The PDF is not as it was signed: at least one byte was changed, added or removed.'
    return { report: null, public_key, checks: [failed(changed)] }
  }
  const whole = passed('Every byte of the PDF is as it was signed.')
  const text = await readAttachedReport(bytes)
  if (text === null)
    return { report: null, public_key, checks: [whole, failed('The PDF carries no report.json.')] }
  const { report, checks } = checkReport(text)
  const same = report === null || report.evidence.public_key === public_key
  const keys = same ? [] : [failed('The PDF and the report inside are signed with different keys.')]
  return { report, public_key, checks: [whole, ...checks, ...keys] }
}

async function verifyAuditLog(
  file: string,
  reports: readonly Report[],
  key: string | null,
): Promise<VerifiedFile> {
  const inReports = new Map(
    reports.flatMap(({ evidence }) =>
      evidence.entries.map((entry) => [`${evidence.workspace_id} ${entry.sequence}`, entry.hash] as const),
    ),
  )
  const compared: Check[] = []
  const { header, checks } = await checkAuditFile(open(file), ({ sequence, hash }, workspaceId) => {
    const expected = inReports.get(`${workspaceId} ${sequence}`)
    if (expected !== undefined && expected !== hash)
      compared.push(failed(`Entry ${sequence} is not the one in the report.`))
  })
  const public_key = header?.public_key ?? null
  return {
    file,
    kind: 'audit_log',
    public_key,
    checks: [...checks, ...compared, ...compareKey(public_key, key)],
  }
}

async function verifyDocument(file: string, reports: readonly Report[]): Promise<VerifiedFile> {
  const hash = createHash('sha256')
  for await (const chunk of open(file)) hash.update(chunk)
  const sha256 = hash.digest('hex')
  const document = reports.flatMap(documentsOf).find((one) => one.sha256 === sha256)
  const check =
    document !== undefined
      ? passed(`This is document ${document.document_id} (${document.document_name}, ${document.decision}).`)
      : failed(
          reports.length === 0
            ? 'This is no report or audit log of Hearback, and there is no intact report to find it in.'
            : `No document of the report has this content (SHA-256 ${sha256}).`,
        )
  return { file, kind: 'document', public_key: null, checks: [check] }
}

function compareKey(public_key: string | null, key: string | null): Check[] {
  if (key === null || public_key === null) return []
  return [
    public_key === key
      ? passed('It is signed with the key given.')
      : failed('It is signed with another key than the one given.'),
  ]
}

async function* open(file: string, range: { end?: number } = {}): AsyncGenerator<Buffer> {
  try {
    yield* createReadStream(file, range)
  } catch (cause) {
    throw unreadable(file, cause)
  }
}

function read(file: string): Promise<Buffer> {
  return readFile(file).catch((cause: unknown) => {
    throw unreadable(file, cause)
  })
}

function unreadable(file: string, cause: unknown): StartupError {
  return new StartupError(`The file ${file} can't be read.`, { cause })
}
