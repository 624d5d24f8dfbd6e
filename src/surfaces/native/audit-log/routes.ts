import { Readable } from 'node:stream'
import { Type } from 'typebox'
import { sealAll } from '#commands/audit/seal-all.ts'
import { credentialOf } from '#http/credentials.ts'
import type { App } from '#http/server.ts'
import { fingerprintOf } from '#lib/signer.ts'
import { exportAuditLog } from '#queries/audit-export.ts'
import { listAuditLog } from '#queries/audit-log.ts'
import type { Services } from '#services'
import { ListOf, Nullable, Paging } from '../paging.ts'

const Entry = Type.Object(
  {
    id: Type.Integer(),
    at: Type.String({ format: 'date-time' }),
    actor_kind: Type.String(),
    actor_id: Nullable(Type.String({ format: 'uuid' })),
    action: Type.String(),
    subject_kind: Type.String(),
    subject_id: Type.String({ format: 'uuid' }),
    conversation_id: Nullable(Type.String({ format: 'uuid' })),
    details: Type.Record(Type.String(), Type.Unknown()),
    sequence: Nullable(
      Type.Integer({ description: 'Its place in the chain, from 1; null until it is sealed.' }),
    ),
    previous_hash: Nullable(Type.String()),
    hash: Nullable(Type.String()),
  },
  { title: 'AuditEntry' },
)

const PublicKey = Type.Object({
  algorithm: Type.Literal('Ed25519'),
  public_key: Type.String({ description: '32 bytes, base64.' }),
  fingerprint: Type.String(),
})

/** Who did what to what; append-only, sealed in a chain, and exported with what is needed to check it. */
export function auditLogRoutes(app: App, services: Services): void {
  app.get(
    '/api/v1/audit-log',
    {
      config: { scopes: ['native', 'admin'] },
      schema: {
        tags: ['Audit log'],
        operationId: 'listAuditEntries',
        summary: 'Read the audit log',
        querystring: Type.Object(Paging),
        response: { 200: ListOf(Entry) },
      },
    },
    async (request) => listAuditLog(services.context, credentialOf(request).workspace_id, request.query),
  )

  app.get(
    '/api/v1/audit-log/export',
    {
      config: { scopes: ['native', 'admin'] },
      schema: {
        tags: ['Audit log'],
        operationId: 'exportAuditLog',
        summary: 'Export the sealed audit log, as a file that "hearback verify" checks',
        response: { 200: Type.Any() },
      },
    },
    async (request, reply) => {
      const { workspace_id } = credentialOf(request)
      await sealAll(services.context, workspace_id)
      reply.headers({
        'Content-Type': 'application/json; charset=utf-8',
        'Content-Disposition': `attachment; filename="audit-${workspace_id}.json"`,
        'Cache-Control': 'no-store',
      })
      return reply.send(Readable.from(exportAuditLog(services.context, workspace_id), { objectMode: false }))
    },
  )

  app.get(
    '/api/v1/audit-log/key',
    {
      config: { scopes: ['native', 'admin'] },
      schema: {
        tags: ['Audit log'],
        operationId: 'getAuditKey',
        summary: 'Read the public key that audit logs and reports are signed with',
        response: { 200: PublicKey },
      },
    },
    async () => {
      const { publicKey } = services.context.signer
      return {
        algorithm: 'Ed25519' as const,
        public_key: publicKey,
        fingerprint: fingerprintOf(publicKey) ?? '',
      }
    },
  )
}
