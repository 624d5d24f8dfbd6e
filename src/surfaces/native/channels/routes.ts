import { type Static, Type } from 'typebox'
import {
  type ChannelSettings,
  createChannel,
  deleteChannel,
  updateChannel,
} from '#commands/channels/channel.ts'
import { runCommand } from '#commands/run.ts'
import { invalidField } from '#domain/errors.ts'
import { callOf, sendAnswer } from '#http/answer.ts'
import { credentialOf } from '#http/credentials.ts'
import type { App } from '#http/server.ts'
import { findChannel, listChannels, openAccess } from '#queries/channels.ts'
import type { Services } from '#services'
import { ListOf, Paging } from '../paging.ts'
import { presentNothing } from '../present.ts'
import { Channel, ChannelBody, ChannelChanges, ChannelParams, ChannelTest } from './schema.ts'

const config = { scopes: ['native'] } as const
const tags = ['Channels']
const params = ChannelParams
const GRAPH = 'https://graph.facebook.com'

/** The WhatsApp numbers through which conversations speak. */
export function channelRoutes(app: App, services: Services): void {
  const { context } = services
  const { publicUrl } = services.config

  type Row = Awaited<ReturnType<typeof findChannel>>
  const present = ({ id, kind, name, phone_number_id, base_url, created_at }: Row) => {
    const webhook_url = `${publicUrl}/channels/whatsapp/${id}/webhook`
    return { id, kind, name, phone_number_id, webhook_url, base_url, created_at }
  }

  app.post(
    '/api/v1/channels',
    {
      config,
      schema: {
        tags,
        operationId: 'createChannel',
        summary: 'Add a channel',
        description: 'A number of the WhatsApp Cloud API. Its secrets are kept encrypted and never shown.',
        body: ChannelBody,
        response: { 201: Channel },
      },
    },
    async (request, reply) => {
      const { kind: _, base_url, ...settings } = request.body
      const wanted = {
        ...settings,
        base_url: base_url === undefined ? GRAPH : await readBase(services, base_url),
      }
      return sendAnswer(
        reply,
        await runCommand(context, callOf(request), createChannel, wanted, (row) => ({
          status: 201,
          body: present(row),
        })),
      )
    },
  )

  app.get(
    '/api/v1/channels',
    {
      config,
      schema: {
        tags,
        operationId: 'listChannels',
        summary: 'List channels',
        description: 'Newest first.',
        querystring: Type.Object(Paging),
        response: { 200: ListOf(Channel) },
      },
    },
    async (request) => {
      const page = await listChannels(context, credentialOf(request).workspace_id, request.query)
      return { ...page, items: page.items.map(present) }
    },
  )

  app.get(
    '/api/v1/channels/:id',
    {
      config,
      schema: {
        tags,
        operationId: 'getChannel',
        summary: 'Read a channel',
        params,
        response: { 200: Channel },
      },
    },
    async (request) =>
      present(await findChannel(context, credentialOf(request).workspace_id, request.params.id)),
  )

  app.patch(
    '/api/v1/channels/:id',
    {
      config,
      schema: {
        tags,
        operationId: 'updateChannel',
        summary: 'Change a channel',
        description: 'What is missing stays.',
        params,
        body: ChannelChanges,
        response: { 200: Channel },
      },
    },
    async (request, reply) => {
      const { id } = await findChannel(context, credentialOf(request).workspace_id, request.params.id)
      const changes = await toChanges(services, request.body)
      return sendAnswer(
        reply,
        await runCommand(context, callOf(request), updateChannel, { id, changes }, (row) => ({
          status: 200,
          body: present(row),
        })),
      )
    },
  )

  app.delete(
    '/api/v1/channels/:id',
    {
      config,
      schema: {
        tags,
        operationId: 'deleteChannel',
        summary: 'Delete a channel',
        description: 'Its conversations stay; what still waits to be sent fails.',
        params,
        response: { 204: Type.Null({ description: 'It is gone.' }) },
      },
    },
    async (request, reply) => {
      const { id } = await findChannel(context, credentialOf(request).workspace_id, request.params.id)
      return sendAnswer(
        reply,
        await runCommand(context, callOf(request), deleteChannel, { id }, presentNothing),
      )
    },
  )

  app.post(
    '/api/v1/channels/:id/test',
    {
      config,
      schema: {
        tags,
        operationId: 'testChannel',
        summary: 'Try a channel',
        description: 'Asks the API for the number with the stored token.',
        params,
        response: { 200: ChannelTest },
      },
    },
    async (request) => {
      const { workspace_id } = credentialOf(request)
      return services.cloudApi.checkNumber(await openAccess(context, workspace_id, request.params.id))
    },
  )
}

async function toChanges(
  services: Services,
  body: Static<typeof ChannelChanges>,
): Promise<Partial<ChannelSettings>> {
  const { base_url, ...changes } = body
  return base_url === undefined ? changes : { ...changes, base_url: await readBase(services, base_url) }
}

/** Throws `invalid` for an address that requests may not go to. */
async function readBase(services: Services, text: string): Promise<string> {
  const checked = await services.guard.checkUrl(text)
  if (!checked.ok) throw invalidField('/base_url', checked.reason)
  if (checked.url.search !== '' || checked.url.hash !== '')
    throw invalidField('/base_url', '"base_url" must not have a query or a fragment.')
  return text.replace(/\/+$/, '')
}
