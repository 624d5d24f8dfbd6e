import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { updateSession } from '#commands/outreach/update-session.ts'
import { runCommand } from '#commands/run.ts'
import { AppError } from '#domain/errors.ts'
import { callOf, sendAnswer } from '#http/answer.ts'
import { credentialOf } from '#http/credentials.ts'
import { refusal } from '#http/problem-schema.ts'
import type { App } from '#http/server.ts'
import { openSession } from '#queries/sessions.ts'
import type { Services } from '#services'
import { UserSessionKey } from './schema.ts'
import { toKeys } from './to-command.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** The conversation of the session that the address names. */
    sessionOf: string | null
  }
}

const Params = Type.Object({
  session_id: Type.String({
    minLength: 1,
    description: 'As `on_response` has it. Whoever knows it may update it.',
  }),
})
const Body = Type.Object(
  { user_session_keys: Type.Array(UserSessionKey, { maxItems: 1_000 }) },
  { examples: [{ user_session_keys: [{ key: 'name', value: 'John', type: null }] }] },
)
const Updated = Type.Object(
  { message: Type.Literal('Session updated successfully'), session_id: Type.String() },
  { title: 'SessionUpdated' },
)

/** What a back end does to a session by itself. */
export function sessionRoutes(app: App, services: Services): void {
  const { context } = services
  app.decorateRequest('sessionOf', null)

  /** The session id is a credential of the session's workspace; an API key that comes along has to be of the same. */
  async function recogniseSession(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { session_id } = request.params as { session_id: string }
    const { workspace_id, conversation_id, needs_key } = await openSession(context, session_id)
    if (request.credential && request.credential.workspace_id !== workspace_id)
      throw new AppError('not_found', 'The session was not found.')
    if (!request.credential && needs_key) {
      reply.header('WWW-Authenticate', 'Bearer realm="Hearback"')
      throw new AppError('unauthorized', 'This workspace asks for an API key besides the session id.')
    }
    request.sessionOf = conversation_id
    request.credential ??= { workspace_id, id: conversation_id, scopes: [] }
  }

  app.post(
    '/session/:session_id/update',
    {
      config: {
        scopes: ['outreach'],
        keyIsOptional: true,
        keptPath: ({ sessionOf }) => `/session/${sessionOf}/update`,
      },
      onRequest: recogniseSession,
      schema: {
        tags: ['Outreach'],
        operationId: 'updateSession',
        summary: 'Update a session',
        description:
          'Replaces and adds session keys, which the next question may use. A dialogue that waits at a `[REQUEST_TRIGGER]` goes on. The session id is the credential; an API key is accepted too, and needed where the workspace has `session_update_needs_key`.',
        params: Params,
        body: Body,
        response: { 200: Updated, 409: refusal('The conversation is over.') },
      },
    },
    async (request, reply) => {
      const { sessionOf: conversation_id } = request
      if (conversation_id === null) throw new AppError('not_found', 'The session was not found.')
      const byItself = credentialOf(request).id === conversation_id
      const call = {
        ...callOf(request),
        ...(byItself ? { actor: { kind: 'system', id: null } as const } : {}),
      }
      const input = { conversation_id, keys: toKeys(request.body.user_session_keys, '/user_session_keys') }
      const { session_id } = request.params
      const present = () => ({
        status: 200,
        body: { message: 'Session updated successfully', session_id },
        conversation_id,
      })
      return sendAnswer(
        reply,
        await runCommand(context, call, updateSession, input, present, { group: conversation_id }),
      )
    },
  )
}
