import { canonicalJson } from '#lib/canonical-json.ts'

/** What a report's signature is over: its canonical JSON without the signature itself. */
export function reportText(report: { evidence: object }): string {
  const { signature: _, ...evidence } = report.evidence as { signature?: string }
  return `hearback-report-1\n${canonicalJson({ ...report, evidence })}`
}
