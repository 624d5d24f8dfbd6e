import { type Static, Type } from 'typebox'
import { runCommand } from '#commands/run.ts'
import { replayEvents } from '#commands/webhooks/replay-events.ts'
import { retryDelivery, sendTestEvent } from '#commands/webhooks/send-again.ts'
import {
  createWebhookEndpoint,
  deleteWebhookEndpoint,
  rotateWebhookSecret,
  updateWebhookEndpoint,
  type WebhookEndpointChanges,
} from '#commands/webhooks/webhook-endpoint.ts'
import { invalidField } from '#domain/errors.ts'
import { callOf, sendAnswer } from '#http/answer.ts'
import { credentialOf } from '#http/credentials.ts'
import { refusal } from '#http/problem-schema.ts'
import type { App } from '#http/server.ts'
import { findDelivery, findWebhookEndpoint, listDeliveries, listWebhookEndpoints } from '#queries/webhooks.ts'
import type { Services } from '#services'
import { ListOf, Paging } from '../paging.ts'
import { presentDelivery, presentNothing, presentWebhookEndpoint } from '../present.ts'
import {
  Delivery,
  DeliveryQuery,
  Endpoint,
  EndpointBody,
  EndpointChanges,
  EndpointWithSecret,
  Params,
  ReplayBody,
  Replayed,
} from './schema.ts'

const config = { scopes: ['native'] } as const
const disabled = refusal('The endpoint is disabled: nothing would be sent.')
const tags = ['Webhook endpoints']
const params = Params

/** Where events go, what was sent there, and sending it again. */
export function webhookRoutes(app: App, services: Services): void {
  const { context } = services

  async function checkTarget(url: string): Promise<void> {
    const checked = await services.guard.checkUrl(url)
    if (!checked.ok) throw invalidField('/url', checked.reason)
  }

  app.post(
    '/api/v1/webhook-endpoints',
    {
      config,
      schema: {
        tags,
        operationId: 'createWebhookEndpoint',
        summary: 'Add a webhook endpoint',
        body: EndpointBody,
        response: { 201: EndpointWithSecret },
      },
    },
    async (request, reply) => {
      const { url, events, basic_auth = null, description = null } = request.body
      await checkTarget(url)
      const wanted = { url, events: [...new Set(events)], basic_auth, description }
      return sendAnswer(
        reply,
        await runCommand(context, callOf(request), createWebhookEndpoint, wanted, ({ endpoint, secret }) => ({
          status: 201,
          body: { ...presentWebhookEndpoint(endpoint), secret },
        })),
      )
    },
  )

  app.get(
    '/api/v1/webhook-endpoints',
    {
      config,
      schema: {
        tags,
        operationId: 'listWebhookEndpoints',
        summary: 'List webhook endpoints',
        querystring: Type.Object(Paging),
        response: { 200: ListOf(Endpoint) },
      },
    },
    async (request) => {
      const page = await listWebhookEndpoints(context, credentialOf(request).workspace_id, request.query)
      return { ...page, items: page.items.map(presentWebhookEndpoint) }
    },
  )

  app.get(
    '/api/v1/webhook-endpoints/:id',
    {
      config,
      schema: {
        tags,
        operationId: 'getWebhookEndpoint',
        summary: 'Read a webhook endpoint',
        params,
        response: { 200: Endpoint },
      },
    },
    async (request) =>
      presentWebhookEndpoint(
        await findWebhookEndpoint(context, credentialOf(request).workspace_id, request.params.id),
      ),
  )

  app.patch(
    '/api/v1/webhook-endpoints/:id',
    {
      config,
      schema: {
        tags,
        operationId: 'updateWebhookEndpoint',
        summary: 'Change a webhook endpoint',
        params,
        body: EndpointChanges,
        response: { 200: Endpoint },
      },
    },
    async (request, reply) => {
      const { id } = await findWebhookEndpoint(context, credentialOf(request).workspace_id, request.params.id)
      if (request.body.url !== undefined) await checkTarget(request.body.url)
      const input = { id, changes: toChanges(request.body) }
      return sendAnswer(
        reply,
        await runCommand(context, callOf(request), updateWebhookEndpoint, input, (endpoint) => ({
          status: 200,
          body: presentWebhookEndpoint(endpoint),
        })),
      )
    },
  )

  app.delete(
    '/api/v1/webhook-endpoints/:id',
    {
      config,
      schema: {
        tags,
        operationId: 'deleteWebhookEndpoint',
        summary: 'Remove a webhook endpoint',
        params,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { id } = await findWebhookEndpoint(context, credentialOf(request).workspace_id, request.params.id)
      return sendAnswer(
        reply,
        await runCommand(context, callOf(request), deleteWebhookEndpoint, { id }, presentNothing),
      )
    },
  )

  app.post(
    '/api/v1/webhook-endpoints/:id/test',
    {
      config,
      schema: {
        tags,
        operationId: 'testWebhookEndpoint',
        summary: 'Send a test event',
        params,
        response: { 201: Delivery },
      },
    },
    async (request, reply) => {
      const endpoint = await findWebhookEndpoint(
        context,
        credentialOf(request).workspace_id,
        request.params.id,
      )
      if (endpoint.listener === null) await checkTarget(endpoint.url)
      const input = { endpoint_id: endpoint.id }
      return sendAnswer(
        reply,
        await runCommand(context, callOf(request), sendTestEvent, input, ({ row, payload }) => ({
          status: 201,
          body: presentDelivery({ row, payload, attempts: [] }),
        })),
      )
    },
  )

  app.post(
    '/api/v1/webhook-endpoints/:id/rotate-secret',
    {
      config,
      schema: {
        tags,
        operationId: 'rotateWebhookSecret',
        summary: 'Replace the signing secret',
        description: 'The old one signs too for 24 hours.',
        params,
        response: { 200: EndpointWithSecret },
      },
    },
    async (request, reply) => {
      const { id } = await findWebhookEndpoint(context, credentialOf(request).workspace_id, request.params.id)
      return sendAnswer(
        reply,
        await runCommand(context, callOf(request), rotateWebhookSecret, { id }, ({ endpoint, secret }) => ({
          status: 200,
          body: { ...presentWebhookEndpoint(endpoint), secret },
        })),
      )
    },
  )

  app.post(
    '/api/v1/webhook-endpoints/:id/replay',
    {
      config,
      schema: {
        tags,
        operationId: 'replayWebhooks',
        summary: 'Send the events of a range again',
        description: 'Delivered ones too, with the same ids and bytes; at most 10,000 at a time.',
        params,
        body: ReplayBody,
        response: { 202: Replayed, 409: disabled },
      },
    },
    async (request, reply) => {
      const { id } = await findWebhookEndpoint(context, credentialOf(request).workspace_id, request.params.id)
      const input = {
        endpoint_id: id,
        since: readTime('since', request.body.since),
        until: readTime('until', request.body.until),
      }
      return sendAnswer(
        reply,
        await runCommand(context, callOf(request), replayEvents, input, (body) => ({ status: 202, body })),
      )
    },
  )

  app.get(
    '/api/v1/webhook-deliveries',
    {
      config,
      schema: {
        tags,
        operationId: 'listWebhookDeliveries',
        summary: 'List deliveries',
        querystring: DeliveryQuery,
        response: { 200: ListOf(Delivery) },
      },
    },
    async (request) => {
      const page = await listDeliveries(context, credentialOf(request).workspace_id, request.query)
      return { ...page, items: page.items.map(presentDelivery) }
    },
  )

  app.get(
    '/api/v1/webhook-deliveries/:id',
    {
      config,
      schema: {
        tags,
        operationId: 'getWebhookDelivery',
        summary: 'Read a delivery',
        params,
        response: { 200: Delivery },
      },
    },
    async (request) =>
      presentDelivery(await findDelivery(context, credentialOf(request).workspace_id, request.params.id)),
  )

  app.post(
    '/api/v1/webhook-deliveries/:id/retry',
    {
      config,
      schema: {
        tags,
        operationId: 'retryWebhookDelivery',
        summary: 'Send a delivery again',
        params,
        response: { 200: Delivery, 409: disabled },
      },
    },
    async (request, reply) => {
      const shown = await findDelivery(context, credentialOf(request).workspace_id, request.params.id)
      const input = { id: shown.row.id }
      return sendAnswer(
        reply,
        await runCommand(context, callOf(request), retryDelivery, input, (row) => ({
          status: 200,
          conversation_id: row.conversation_id,
          body: presentDelivery({ ...shown, row }),
        })),
      )
    },
  )
}

function readTime(name: string, text: string): string {
  const time = new Date(text)
  if (Number.isNaN(time.getTime())) throw invalidField(`/${name}`, `"${name}" must be a date and time.`)
  return time.toISOString()
}

function toChanges(body: Static<typeof EndpointChanges>): WebhookEndpointChanges {
  const { events, ...rest } = body
  return { ...rest, ...(events === undefined ? {} : { events: [...new Set(events)] }) }
}
