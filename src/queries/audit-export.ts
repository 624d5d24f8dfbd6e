import type { CommandContext } from '#context'
import type { AuditHead, SealedEntry } from '#domain/audit/audit-chain.ts'
import { AUDIT_FILE_END, AUDIT_FORMAT, auditFileHeader, auditFileLine } from '#domain/audit/audit-file.ts'
import { selectAuditHead, selectSealedEntries } from '#store/audit-chain.ts'

const PAGE = 1_000

/**
 * The text of the exported audit log, a piece at a time and read a page at a time, up to what is sealed now; something
 * must be.
 */
export async function* exportAuditLog(context: CommandContext, workspaceId: string): AsyncGenerator<string> {
  const { database, signer } = context
  const [head] = await database.readMuch<AuditHead>(workspaceId, selectAuditHead(workspaceId))
  if (!head) throw new Error('the audit log has no sealed entry')
  yield `${auditFileHeader({ format: AUDIT_FORMAT, workspace_id: workspaceId, public_key: signer.publicKey, head })}\n`
  for (let last = 0; last < head.sequence; ) {
    const page = await database.readMuch<SealedEntry>(
      workspaceId,
      selectSealedEntries(workspaceId, last, head.sequence, PAGE),
    )
    // An incomplete file must not look complete.
    if (page.length === 0) throw new Error('the sealed audit log has a gap')
    last = page.at(-1)?.sequence ?? last
    yield page.map((entry) => `${auditFileLine(entry, entry.sequence === head.sequence)}\n`).join('')
  }
  yield `${AUDIT_FILE_END}\n`
}
