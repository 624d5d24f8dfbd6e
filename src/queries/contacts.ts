import type { CommandContext } from '#context'
import { AppError } from '#domain/errors.ts'
import { isUuid } from '#lib/uuid.ts'
import { type ContactRow, selectContact, selectContacts } from '#store/contacts.ts'
import { cutPage, type Page, type PageRequest, readCursor } from './page.ts'

/** A contact as every route shows it. */
export function contactObject(row: ContactRow) {
  const { id, name, email, phone, language, time_zone, quiet_hours, created_at } = row
  return { contact_id: id, name, email, phone, language, time_zone, quiet_hours, created_at }
}

/** Throws `not_found`. */
export async function findContact(
  context: CommandContext,
  workspaceId: string,
  id: string,
): Promise<ContactRow> {
  const rows = isUuid(id)
    ? await context.database.read<ContactRow>(workspaceId, selectContact(workspaceId, id))
    : []
  const [row] = rows
  if (!row) throw new AppError('not_found', 'The contact was not found.')
  return row
}

export async function listContacts(
  context: CommandContext,
  workspaceId: string,
  request: PageRequest,
): Promise<Page<ReturnType<typeof contactObject>>> {
  const rows = await context.database.read<ContactRow>(
    workspaceId,
    selectContacts(workspaceId, readCursor(request.cursor), request.limit + 1),
  )
  const page = cutPage(rows, request.limit, (row) => ({ at: row.created_at, id: row.id }))
  return { ...page, items: page.items.map(contactObject) }
}
