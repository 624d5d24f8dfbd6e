import { Type } from 'typebox'
import { credentialOf } from '#http/credentials.ts'
import type { App } from '#http/server.ts'
import { listAuditLog } from '#queries/audit-log.ts'
import type { Services } from '#services'
import { ListOf, Nullable, Paging, problems } from '../paging.ts'

const Entry = Type.Object({
  id: Type.Integer(),
  at: Type.String({ format: 'date-time' }),
  actor_kind: Type.String(),
  actor_id: Nullable(Type.String({ format: 'uuid' })),
  action: Type.String(),
  subject_kind: Type.String(),
  subject_id: Type.String({ format: 'uuid' }),
  conversation_id: Nullable(Type.String({ format: 'uuid' })),
  details: Type.Record(Type.String(), Type.Unknown()),
})

/** Who did what to what; append-only. */
export function auditLogRoutes(app: App, services: Services): void {
  app.get(
    '/api/v1/audit-log',
    {
      config: { scopes: ['native', 'admin'] },
      schema: {
        tags: ['Audit log'],
        summary: 'Read the audit log',
        querystring: Type.Object(Paging),
        response: { 200: ListOf(Entry), ...problems },
      },
    },
    async (request) => listAuditLog(services.context, credentialOf(request).workspace_id, request.query),
  )
}
