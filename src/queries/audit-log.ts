import type { CommandContext } from '#context'
import { type AuditRow, selectAuditLog } from '#store/audit-entries.ts'
import { type Page, type PageRequest, readNumberCursor } from './page.ts'

/** Newest first; the cursor is the id of the last entry seen. */
export async function listAuditLog(
  context: CommandContext,
  workspaceId: string,
  request: PageRequest,
): Promise<Page<AuditRow>> {
  const before = readNumberCursor(request.cursor)
  const rows = await context.database.read<AuditRow>(
    workspaceId,
    selectAuditLog(workspaceId, before, request.limit + 1),
  )
  const items = rows.slice(0, request.limit)
  return { items, next_cursor: rows.length > request.limit ? String(items.at(-1)?.id) : null }
}
