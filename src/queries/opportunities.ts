import type { CommandContext } from '#context'
import { AppError } from '#domain/errors.ts'
import { type ShownOpportunity, showOpportunities } from '#outbox/show-opportunities.ts'
import {
  countOpportunities,
  type OpportunityRow,
  selectOpportunities,
  selectOpportunity,
} from '#store/opportunities.ts'
import type { Statement } from '#store/statement.ts'
import type { Viewer } from './conversations.ts'
import { type NumberedPage, type PageOfNumber, readNumberedPage } from './numbered-page.ts'

/** By the client's own id. Throws `not_found`. */
export async function findOpportunity(
  context: CommandContext,
  viewer: Viewer,
  key: string,
): Promise<ShownOpportunity> {
  const { workspaceId } = viewer
  const rows = await context.database.read<OpportunityRow>(workspaceId, selectOpportunity(workspaceId, key))
  const [shown] = await showAll(context, viewer, rows)
  if (!shown) throw new AppError('not_found', 'The opportunity was not found.')
  return shown
}

/** Newest first. */
export async function listOpportunities(
  context: CommandContext,
  viewer: Viewer,
  page: PageOfNumber,
): Promise<NumberedPage<ShownOpportunity>> {
  const { workspaceId } = viewer
  const { items, total } = await readNumberedPage<OpportunityRow>(
    context,
    workspaceId,
    page,
    countOpportunities(workspaceId),
    (offset, limit) => selectOpportunities(workspaceId, offset, limit),
  )
  return { items: await showAll(context, viewer, items), total }
}

function showAll(
  { database, publicUrl }: CommandContext,
  { workspaceId, kinds }: Viewer,
  rows: readonly OpportunityRow[],
): Promise<ShownOpportunity[]> {
  const read = <Row>(statement: Statement) => database.read<Row>(workspaceId, statement)
  return showOpportunities({ read, workspaceId }, rows, kinds, publicUrl)
}
