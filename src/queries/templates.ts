import type { CommandContext } from '#context'
import { AppError } from '#domain/errors.ts'
import { isUuid } from '#lib/uuid.ts'
import {
  selectTemplate,
  selectTemplateByNumber,
  selectTemplates,
  type TemplateRow,
} from '#store/templates.ts'
import { cutPage, type Page, type PageRequest, readCursor } from './page.ts'

/** By UUID or number. Throws `not_found`. */
export async function findTemplate(
  context: CommandContext,
  workspaceId: string,
  idOrNumber: string,
): Promise<TemplateRow> {
  const row = isUuid(idOrNumber)
    ? (await context.database.read<TemplateRow>(workspaceId, selectTemplate(workspaceId, idOrNumber)))[0]
    : await findByNumber(context, workspaceId, idOrNumber)
  if (!row) throw new AppError('not_found', 'The template was not found.')
  return row
}

/** The template that a `poll_id` names. Throws `not_found`. */
export async function findPoll(
  context: CommandContext,
  workspaceId: string,
  pollId: string,
): Promise<TemplateRow> {
  const row = await findByNumber(context, workspaceId, pollId)
  if (!row) throw new AppError('not_found', 'The poll was not found.')
  return row
}

async function findByNumber(
  { database }: CommandContext,
  workspaceId: string,
  number: string,
): Promise<TemplateRow | undefined> {
  if (!/^[1-9]\d{0,14}$/.test(number)) return undefined
  const [row] = await database.read<TemplateRow>(
    workspaceId,
    selectTemplateByNumber(workspaceId, Number(number)),
  )
  return row
}

/** Newest first. */
export async function listTemplates(
  context: CommandContext,
  workspaceId: string,
  request: PageRequest,
): Promise<Page<TemplateRow>> {
  const rows = await context.database.read<TemplateRow>(
    workspaceId,
    selectTemplates(workspaceId, readCursor(request.cursor), request.limit + 1),
  )
  return cutPage(rows, request.limit, (row) => ({ at: row.created_at, id: row.id }))
}
