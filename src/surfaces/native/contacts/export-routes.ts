import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import { Type } from 'typebox'
import { credentialOf } from '#http/credentials.ts'
import type { App } from '#http/server.ts'
import { findConversation } from '#queries/conversations.ts'
import { exportCase, exportContact, exportConversation } from '#queries/export.ts'
import type { Services } from '#services'
import { problems } from '../paging.ts'
import { viewerOf } from '../viewer.ts'
import { ContactParams, Export } from './schema.ts'

const config = { scopes: ['native'] } as const
const response = { 200: Export, ...problems }

/** All data of a person, a conversation or a case as one JSON document, written as it is read. */
export function exportRoutes(app: App, services: Services): void {
  const { context } = services

  app.get(
    '/api/v1/contacts/:id/export',
    {
      config,
      exposeHeadRoute: false,
      schema: { tags: ['Contacts'], summary: 'Export a person’s data', params: ContactParams, response },
    },
    async (request, reply) => {
      const { workspace_id } = credentialOf(request)
      return sendExport(reply, await exportContact(context, workspace_id, request.params.id))
    },
  )

  app.get(
    '/api/v1/conversations/:id/export',
    {
      config,
      exposeHeadRoute: false,
      schema: { tags: ['Conversations'], summary: 'Export a conversation', params: ContactParams, response },
    },
    async (request, reply) => {
      const row = await findConversation(context, viewerOf(request), request.params.id)
      const { workspace_id } = credentialOf(request)
      return sendExport(reply, await exportConversation(context, workspace_id, row))
    },
  )

  app.get(
    '/api/v1/cases/:case_id/export',
    {
      config,
      exposeHeadRoute: false,
      schema: {
        tags: ['Cases'],
        summary: 'Export a case',
        params: Type.Object({ case_id: Type.String() }),
        response,
      },
    },
    async (request, reply) => {
      const { workspace_id } = credentialOf(request)
      return sendExport(reply, await exportCase(context, workspace_id, request.params.case_id))
    },
  )
}

/** A failure on the way cuts the connection, so that half a document is never taken for a whole one. */
function sendExport(reply: FastifyReply, pieces: AsyncIterable<string>): FastifyReply {
  reply.headers({ 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' })
  return reply.send(Readable.from(pieces))
}
