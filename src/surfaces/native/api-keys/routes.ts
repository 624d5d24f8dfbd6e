import { Type } from 'typebox'
import { createApiKey, revokeApiKey, rotateApiKey } from '#commands/api-keys/api-key.ts'
import { runCommand } from '#commands/run.ts'
import { SCOPES } from '#domain/conversation.ts'
import { AppError, invalidField } from '#domain/errors.ts'
import { callOf, sendAnswer } from '#http/answer.ts'
import { credentialOf } from '#http/credentials.ts'
import type { App } from '#http/server.ts'
import { stringEnum } from '#http/string-enum.ts'
import { isUuid } from '#lib/uuid.ts'
import { listApiKeys } from '#queries/api-keys.ts'
import type { Services } from '#services'
import { ListOf, Nullable, Paging } from '../paging.ts'
import { presentApiKey, presentCreatedApiKey, presentNothing } from '../present.ts'

const config = { scopes: ['admin'] } as const
const tags = ['API keys']
const params = Type.Object({ id: Type.String({ maxLength: 100 }) })

const Body = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 200 }),
  scopes: Type.Array(stringEnum(SCOPES), {
    minItems: 1,
    maxItems: SCOPES.length,
    description:
      '`native` and `follow_ups` reach conversations of every kind; the others those of their own surface.',
  }),
  expires_at: Type.Optional(Nullable(Type.String({ format: 'date-time' }))),
})

const ApiKey = Type.Object(
  {
    id: Type.String({ format: 'uuid' }),
    name: Type.String(),
    hint: Type.String({ description: 'How the key begins.' }),
    scopes: Type.Array(Type.String()),
    created_at: Type.String({ format: 'date-time' }),
    rotated_at: Nullable(Type.String({ format: 'date-time' })),
    expires_at: Nullable(Type.String({ format: 'date-time' })),
  },
  { title: 'ApiKey' },
)
const CreatedApiKey = Type.Interface(
  [ApiKey],
  {
    notice: Nullable(Type.String({ description: 'What the scopes reach, where that may surprise.' })),
    api_key: Type.String({ description: 'Shown this once.' }),
  },
  { title: 'CreatedApiKey' },
)

/** The workspace's API keys. */
export function apiKeyRoutes(app: App, services: Services): void {
  const { context } = services

  app.post(
    '/api/v1/api-keys',
    {
      config,
      schema: {
        tags,
        operationId: 'createApiKey',
        summary: 'Create an API key',
        body: Body,
        response: { 201: CreatedApiKey },
      },
    },
    async (request, reply) => {
      const { name, scopes } = request.body
      const wanted = {
        name,
        scopes: [...new Set(scopes)],
        expires_at: readExpiry(request.body.expires_at ?? null),
      }
      return sendAnswer(
        reply,
        await runCommand(context, callOf(request), createApiKey, wanted, presentCreatedApiKey),
      )
    },
  )

  app.get(
    '/api/v1/api-keys',
    {
      config,
      schema: {
        tags,
        operationId: 'listApiKeys',
        summary: 'List API keys',
        querystring: Type.Object(Paging),
        response: { 200: ListOf(ApiKey) },
      },
    },
    async (request) => {
      const page = await listApiKeys(context, credentialOf(request).workspace_id, request.query)
      return { ...page, items: page.items.map(presentApiKey) }
    },
  )

  app.post(
    '/api/v1/api-keys/:id/rotate',
    {
      config,
      schema: {
        tags,
        operationId: 'rotateApiKey',
        summary: 'Replace an API key’s secret',
        description: 'The old one stops working at once.',
        params,
        response: { 201: CreatedApiKey },
      },
    },
    async (request, reply) => {
      const input = { id: readId(request.params.id) }
      return sendAnswer(
        reply,
        await runCommand(context, callOf(request), rotateApiKey, input, presentCreatedApiKey),
      )
    },
  )

  app.delete(
    '/api/v1/api-keys/:id',
    {
      config,
      schema: {
        tags,
        operationId: 'revokeApiKey',
        summary: 'Revoke an API key',
        params,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const input = { id: readId(request.params.id) }
      return sendAnswer(
        reply,
        await runCommand(context, callOf(request), revokeApiKey, input, presentNothing),
      )
    },
  )
}

function readExpiry(expiresAt: string | null): string | null {
  if (expiresAt === null) return null
  const time = new Date(expiresAt)
  if (Number.isNaN(time.getTime())) throw invalidField('/expires_at', '"expires_at" must be a date and time.')
  if (time.getTime() <= Date.now()) throw invalidField('/expires_at', '"expires_at" must lie ahead.')
  return time.toISOString()
}

function readId(id: string): string {
  if (!isUuid(id)) throw new AppError('not_found', 'The API key was not found.')
  return id
}
