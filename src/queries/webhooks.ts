import type { CommandContext } from '#context'
import { AppError } from '#domain/errors.ts'
import { isUuid } from '#lib/uuid.ts'
import { deliveryContext } from '#outbox/emit.ts'
import {
  type AttemptRow,
  type DeliveryFilter,
  type DeliveryRow,
  type DeliveryStatus,
  selectAttempts,
  selectDeliveries,
  selectDelivery,
} from '#store/deliveries.ts'
import {
  selectWebhookEndpoint,
  selectWebhookEndpoints,
  type WebhookEndpointRow,
} from '#store/webhook-endpoints.ts'
import { cutPage, type Page, type PageRequest, readCursor } from './page.ts'

export async function findWebhookEndpoint(
  context: CommandContext,
  workspaceId: string,
  id: string,
): Promise<WebhookEndpointRow> {
  const rows = isUuid(id)
    ? await context.database.read<WebhookEndpointRow>(workspaceId, selectWebhookEndpoint(workspaceId, id))
    : []
  const [row] = rows
  if (!row) throw new AppError('not_found', 'The webhook endpoint was not found.')
  return row
}

export async function listWebhookEndpoints(
  context: CommandContext,
  workspaceId: string,
  request: PageRequest,
): Promise<Page<WebhookEndpointRow>> {
  const rows = await context.database.read<WebhookEndpointRow>(
    workspaceId,
    selectWebhookEndpoints(workspaceId, readCursor(request.cursor), request.limit + 1),
  )
  return cutPage(rows, request.limit, (row) => ({ at: row.created_at, id: row.id }))
}

export interface ShownDelivery {
  row: DeliveryRow
  /** As it was frozen: the JSON that every attempt sends. */
  payload: unknown
  attempts: AttemptRow[]
}

/** Throws `not_found`. */
export async function findDelivery(
  context: CommandContext,
  workspaceId: string,
  id: string,
): Promise<ShownDelivery> {
  const rows = isUuid(id)
    ? await context.database.read<DeliveryRow>(workspaceId, selectDelivery(workspaceId, id))
    : []
  const [shown] = await withAttempts(context, workspaceId, rows)
  if (!shown) throw new AppError('not_found', 'The delivery was not found.')
  return shown
}

export async function listDeliveries(
  context: CommandContext,
  workspaceId: string,
  request: PageRequest & {
    endpoint_id?: string
    status?: DeliveryStatus
    event_type?: string
    conversation_id?: string
  },
): Promise<Page<ShownDelivery>> {
  const before = readCursor(request.cursor)
  const unknown = [request.endpoint_id, request.conversation_id].some((id) => id !== undefined && !isUuid(id))
  if (unknown) return { items: [], next_cursor: null }
  const filter: DeliveryFilter = {
    endpoint_id: request.endpoint_id ?? null,
    status: request.status ?? null,
    event_type: request.event_type ?? null,
    conversation_id: request.conversation_id ?? null,
  }
  const rows = await context.database.read<DeliveryRow>(
    workspaceId,
    selectDeliveries(workspaceId, filter, before, request.limit + 1),
  )
  const page = cutPage(rows, request.limit, (row) => ({ at: row.created_at, id: row.id }))
  return { items: await withAttempts(context, workspaceId, page.items), next_cursor: page.next_cursor }
}

async function withAttempts(
  context: CommandContext,
  workspaceId: string,
  rows: readonly DeliveryRow[],
): Promise<ShownDelivery[]> {
  if (rows.length === 0) return []
  const attempts = await context.database.read<AttemptRow>(
    workspaceId,
    selectAttempts(
      workspaceId,
      rows.map((row) => row.id),
    ),
  )
  return rows.map((row) => ({
    row,
    payload: JSON.parse(
      context.secrets.decrypt(row.payload_encrypted, deliveryContext(row.id)).toString('utf8'),
    ),
    attempts: attempts.filter((attempt) => attempt.delivery_id === row.id),
  }))
}
