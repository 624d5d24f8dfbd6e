import type { CommandContext } from '#context'
import { type ApiKey, selectApiKeys } from '#store/api-keys.ts'
import { cutPage, type Page, type PageRequest, readCursor } from './page.ts'

export async function listApiKeys(
  context: CommandContext,
  workspaceId: string,
  request: PageRequest,
): Promise<Page<ApiKey>> {
  const rows = await context.database.read<ApiKey>(
    workspaceId,
    selectApiKeys(workspaceId, readCursor(request.cursor), request.limit + 1),
  )
  return cutPage(rows, request.limit, (row) => ({ at: row.created_at, id: row.id }))
}
