import type { CommandContext } from '#context'
import { AppError } from '#domain/errors.ts'
import { isUuid } from '#lib/uuid.ts'
import { type ChannelSecrets, openChannelSecrets } from '#outbox/channel-secrets.ts'
import { type ChannelRow, findChannel as findRow, selectChannel, selectChannels } from '#store/channels.ts'
import { cutPage, type Page, type PageRequest, readCursor } from './page.ts'

/** Throws `not_found`. */
export async function findChannel(
  context: CommandContext,
  workspaceId: string,
  id: string,
): Promise<ChannelRow> {
  const [row] = isUuid(id)
    ? await context.database.read<ChannelRow>(workspaceId, selectChannel(workspaceId, id))
    : []
  if (!row) throw notFound()
  return row
}

export async function listChannels(
  context: CommandContext,
  workspaceId: string,
  request: PageRequest,
): Promise<Page<ChannelRow>> {
  const rows = await context.database.read<ChannelRow>(
    workspaceId,
    selectChannels(workspaceId, readCursor(request.cursor), request.limit + 1),
  )
  return cutPage(rows, request.limit, (row) => ({ at: row.created_at, id: row.id }))
}

/** What opens the channel's number. Throws `not_found`. */
export async function openAccess(context: CommandContext, workspaceId: string, id: string) {
  const { base_url, phone_number_id, ...row } = await findChannel(context, workspaceId, id)
  const { access_token } = openChannelSecrets(context, row)
  return { base_url, phone_number_id, access_token }
}

/** Whose webhook this is, and what it is signed with. Throws `not_found`. */
export async function findWebhookOfChannel(
  context: CommandContext,
  id: string,
): Promise<{ workspace_id: string; channel_id: string } & ChannelSecrets> {
  const found = isUuid(id) ? await findRow(context.database, id) : null
  if (!found) throw notFound()
  return {
    workspace_id: found.workspace_id,
    channel_id: found.id,
    ...openChannelSecrets(context, found),
  }
}

function notFound(): AppError {
  return new AppError('not_found', 'The channel was not found.')
}
