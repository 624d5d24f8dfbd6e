import type { CommandContext } from '#context'
import type { AuditHead, SealedEntry } from '#domain/audit/audit-chain.ts'
import { reportText } from '#domain/audit/report-text.ts'
import type { AuditRow } from '#store/audit-entries.ts'
import type { DocumentRow } from '#store/documents.ts'
import type { Report } from './report-model.ts'

/** What the evidence of a report is made of; the head was read after the entries. */
export interface EvidenceSources {
  workspaceId: string
  head: AuditHead | null
  entries: readonly AuditRow[]
  documents: readonly DocumentRow[]
}

/** Adds what lets anybody check the report later without this server, and signs it as a whole. */
export function addEvidence(
  context: CommandContext,
  report: Omit<Report, 'evidence'>,
  sources: EvidenceSources,
): Report {
  const sealed = sources.entries.filter(isSealed)
  const evidence = {
    workspace_id: sources.workspaceId,
    public_key: context.signer.publicKey,
    head: sources.head,
    entries: sealed,
    unsealed_entries: sources.entries.length - sealed.length,
    documents: sources.documents.map(({ id, sha256, evidence_salt }) => ({
      document_id: id,
      sha256,
      salt: evidence_salt,
    })),
  }
  const signature = context.signer.sign(reportText({ ...report, evidence }))
  return { ...report, evidence: { ...evidence, signature } }
}

function isSealed(row: AuditRow): row is AuditRow & SealedEntry {
  return row.sequence !== null
}
