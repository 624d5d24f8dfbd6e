import { Type } from 'typebox'
import { createSignInLink } from '#commands/console/sign-in.ts'
import { runCommand } from '#commands/run.ts'
import { callOf, sendAnswer } from '#http/answer.ts'
import type { App } from '#http/server.ts'
import type { Services } from '#services'

const SignInLink = Type.Object(
  {
    link: Type.String({ description: 'Shown this once.' }),
    expires_at: Type.String({ format: 'date-time' }),
  },
  { title: 'SignInLink' },
)

/** How operators get into the console. */
export function signInLinkRoutes(app: App, services: Services): void {
  const { context } = services

  app.post(
    '/api/v1/sign-in-links',
    {
      config: { scopes: ['admin'], bodyIsOptional: true },
      schema: {
        tags: ['Console'],
        operationId: 'createSignInLink',
        summary: 'Make a sign-in link',
        description:
          'Opens the console of the workspace for one operator: it works once, within a day, and its session lasts a week.',
        response: { 201: SignInLink },
      },
    },
    async (request, reply) =>
      sendAnswer(
        reply,
        await runCommand(context, callOf(request), createSignInLink, {}, (body) => ({ status: 201, body })),
      ),
  )
}
