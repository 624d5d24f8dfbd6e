import { credentialOf } from '#http/credentials.ts'
import { sendJsonPieces } from '#http/send-json-pieces.ts'
import type { App } from '#http/server.ts'
import { viewerOf } from '#http/viewer.ts'
import { findConversation } from '#queries/conversations.ts'
import { exportContact, exportConversation } from '#queries/export.ts'
import type { Services } from '#services'
import { ContactParams, Export } from './schema.ts'

const config = { scopes: ['native'] } as const
const response = { 200: Export }

/** All data of a person or a conversation as one JSON document, written as it is read. */
export function exportRoutes(app: App, services: Services): void {
  const { context } = services

  app.get(
    '/api/v1/contacts/:id/export',
    {
      config,
      exposeHeadRoute: false,
      schema: {
        tags: ['Contacts'],
        operationId: 'exportContact',
        summary: 'Export a person’s data',
        params: ContactParams,
        response,
      },
    },
    async (request, reply) => {
      const { workspace_id } = credentialOf(request)
      return sendJsonPieces(reply, await exportContact(context, workspace_id, request.params.id))
    },
  )

  app.get(
    '/api/v1/conversations/:id/export',
    {
      config,
      exposeHeadRoute: false,
      schema: {
        tags: ['Conversations'],
        operationId: 'exportConversation',
        summary: 'Export a conversation',
        params: ContactParams,
        response,
      },
    },
    async (request, reply) => {
      const row = await findConversation(context, viewerOf(request), request.params.id)
      const { workspace_id } = credentialOf(request)
      return sendJsonPieces(reply, await exportConversation(context, workspace_id, row))
    },
  )
}
