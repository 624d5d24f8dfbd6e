import type { CommandContext } from '#context'
import { AppError } from '#domain/errors.ts'
import { hashToken } from '#lib/tokens.ts'
import { findSimulation, type SimulationRow, selectSimulation } from '#store/simulations.ts'
import { selectTemplate, type TemplateRow } from '#store/templates.ts'
import { selectWebhookEndpoints, type WebhookEndpointRow } from '#store/webhook-endpoints.ts'
import { type PageState, readPageState } from './page-state.ts'
import { listDeliveries, type ShownDelivery } from './webhooks.ts'

const LONGEST_TOKEN = 128
const DELIVERIES = 30
const ENDPOINTS = 100

export interface OpenedSimulation {
  workspaceId: string
  simulationId: string
  /** Of the present run. */
  conversationId: string
}

/** What a simulator's link opens. Throws `not_found` for an unknown token, `gone` for one whose time is over. */
export async function openSimulation(context: CommandContext, token: string): Promise<OpenedSimulation> {
  const found = token.length > LONGEST_TOKEN ? null : await findSimulation(context.database, hashToken(token))
  if (!found) throw new AppError('not_found', 'This link is not known.')
  if (found.expired) throw new AppError('gone', 'This link has expired.')
  return { workspaceId: found.workspace_id, simulationId: found.id, conversationId: found.conversation_id }
}

/** All that a simulator shows of its present run. */
export interface SimulationState {
  page: PageState
  /** Null when it was removed. */
  template: TemplateRow | null
  /** The latest ones, newest first. */
  deliveries: ShownDelivery[]
  has_more_deliveries: boolean
  endpoints: WebhookEndpointRow[]
}

/** Throws `not_found` when it was erased meanwhile. */
export async function readSimulationState(
  context: CommandContext,
  opened: OpenedSimulation,
): Promise<SimulationState> {
  const { workspaceId, simulationId, conversationId } = opened
  const { database } = context
  const [page, [simulation], deliveries, endpoints] = await Promise.all([
    readPageState(context, opened),
    database.read<SimulationRow>(workspaceId, selectSimulation(workspaceId, simulationId)),
    listDeliveries(context, workspaceId, { conversation_id: conversationId, limit: DELIVERIES }),
    database.read<WebhookEndpointRow>(workspaceId, selectWebhookEndpoints(workspaceId, null, ENDPOINTS)),
  ])
  if (!simulation) throw new AppError('not_found', 'This link is not known.')
  const [template] = await database.read<TemplateRow>(
    workspaceId,
    selectTemplate(workspaceId, simulation.template_id),
  )
  return {
    page,
    template: template ?? null,
    deliveries: deliveries.items,
    has_more_deliveries: deliveries.next_cursor !== null,
    endpoints,
  }
}
