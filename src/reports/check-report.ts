import { hashEntry, isHeadSignedBy } from '#domain/audit/audit-chain.ts'
import { type Check, failed, passed } from '#domain/audit/check.ts'
import { contentHash } from '#domain/audit/content-hash.ts'
import { reportText } from '#domain/audit/report-text.ts'
import { canonicalJson } from '#lib/canonical-json.ts'
import { isSignedBy } from '#lib/signer.ts'
import type { Report, ReportDocument, ReportEvidence } from '#queries/report-model.ts'

export interface ReportCheck {
  checks: Check[]
  /** Null when it is not as it was signed. */
  report: Report | null
}

/** Checks a report's `report.json` by itself: its signature, then what it says against what the audit log recorded. */
export function checkReport(text: string): ReportCheck {
  const report = readSigned(text)
  if (report === null) return { report, checks: [failed('The report is not as it was signed.')] }
  const checks = [
    passed(`The report of conversation ${report.conversation_id} is as it was signed.`),
    ...checkEntries(report.evidence),
    ...checkDocuments(report),
  ]
  return { report, checks }
}

/** Each document that a report shows, once. */
export function documentsOf(report: Report): ReportDocument[] {
  const shown = [...report.entries.flatMap((entry) => entry.documents), ...report.other_documents]
  return [...new Map(shown.map((document) => [document.document_id, document])).values()]
}

/** A signature over the exact text; anything that this server did not write gives null. */
function readSigned(text: string): Report | null {
  try {
    const report = JSON.parse(text) as Report
    const { public_key, signature } = report.evidence
    return canonicalJson(report) === text && isSignedBy(public_key, signature, reportText(report))
      ? report
      : null
  } catch {
    return null
  }
}

function checkEntries({
  workspace_id,
  public_key,
  head,
  entries,
  unsealed_entries,
}: ReportEvidence): Check[] {
  const failures: string[] = []
  if (head !== null && !isHeadSignedBy(public_key, workspace_id, head))
    failures.push('The head of the audit log is not as it was signed.')
  let before: ReportEvidence['entries'][number] | null = null
  for (const entry of entries.toSorted((one, other) => one.sequence - other.sequence)) {
    if (hashEntry(workspace_id, entry) !== entry.hash)
      failures.push(`Entry ${entry.sequence} of the audit log is not what was sealed.`)
    if (before?.sequence === entry.sequence - 1 && before.hash !== entry.previous_hash)
      failures.push(`Entry ${entry.sequence} of the audit log does not follow the entry before it.`)
    if (head?.sequence === entry.sequence && head.hash !== entry.hash)
      failures.push(`Entry ${entry.sequence} is not the one that the head of the audit log was signed for.`)
    before = entry
  }
  if (failures.length > 0) return failures.map(failed)
  const waiting = unsealed_entries === 0 ? '' : `; ${unsealed_entries} more had no seal yet`
  const upTo = head === null ? 'nothing is sealed' : `the log was sealed up to entry ${head.sequence}`
  return [passed(`Its ${entries.length} audit entries are what was sealed (${upTo}${waiting}).`)]
}

/** Somebody who changed a document's hash in the database alone is found out by the sealed log. */
function checkDocuments(report: Report): Check[] {
  const { entries, documents } = report.evidence
  const shown = documentsOf(report)
  const failures: string[] = []
  let recorded = 0
  for (const { document_id, sha256 } of shown) {
    const known = documents.find((document) => document.document_id === document_id)
    if (known?.sha256 !== sha256) failures.push(`Document ${document_id} has no evidence in the report.`)
    const received = entries.find(
      (entry) => entry.subject_id === document_id && /^document\.(received|refused)$/.test(entry.action),
    )
    if (!known?.salt || received === undefined) continue
    recorded += 1
    if (received.details.content_hash !== contentHash(known.salt, sha256))
      failures.push(`Document ${document_id} is not the one that the audit log recorded.`)
  }
  if (failures.length > 0) return failures.map(failed)
  if (shown.length === 0) return []
  return [
    passed(
      `${recorded} of its ${shown.length} documents are recorded in the audit log with the same content.`,
    ),
  ]
}
