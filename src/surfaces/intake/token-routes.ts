import { issueToken } from '#commands/api-keys/issue-token.ts'
import { runCommand } from '#commands/run.ts'
import { SCOPES } from '#domain/conversation.ts'
import { AppError } from '#domain/errors.ts'
import { callOf, sendAnswer } from '#http/answer.ts'
import { credentialOf } from '#http/credentials.ts'
import type { App } from '#http/server.ts'
import type { Services } from '#services'
import { Token } from './answer-schema.ts'
import { success } from './present.ts'
import { TokenBody } from './schema.ts'

const DEFAULT_SECONDS = 900

/** Short-lived tokens for where a key should not be. */
export function tokenRoutes(app: App, services: Services): void {
  const { context } = services

  app.post(
    '/v1/api/auth/token',
    {
      config: { scopes: SCOPES },
      schema: {
        tags: ['Intake'],
        operationId: 'createToken',
        summary: 'Create a token',
        description:
          'A JWT with the workspace and scopes of the calling key, for `Authorization: Bearer`. It ends with the key.',
        body: TokenBody,
        response: { 200: Token },
      },
      // The body may be left out altogether, also by a client that names its type all the same.
      onRequest: async ({ headers }) => {
        const isEmpty =
          headers['transfer-encoding'] === undefined && Number(headers['content-length'] ?? 0) === 0
        if (isEmpty) delete headers['content-type']
      },
      preValidation: async (request) => {
        request.body ??= {}
      },
    },
    async (request, reply) => {
      const { id, by_token, by_session } = credentialOf(request)
      if (by_token || by_session)
        throw new AppError(
          'forbidden',
          'A token is made with an API key, not with another token or a cookie.',
        )
      const expires_in = request.body.expires_in ?? DEFAULT_SECONDS
      return sendAnswer(
        reply,
        await runCommand(context, callOf(request), issueToken, { key_id: id, seconds: expires_in }, (token) =>
          success('Token created successfully', { access_token: token, token_type: 'Bearer', expires_in }),
        ),
      )
    },
  )
}
