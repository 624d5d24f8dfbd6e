import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { runQuietly } from '#commands/run.ts'
import { storeIncoming } from '#commands/whatsapp/store-incoming.ts'
import { AppError } from '#domain/errors.ts'
import { readWebhook } from '#domain/whatsapp/read-webhook.ts'
import { textOf } from '#http/described-content.ts'
import { answerErrors } from '#http/errors.ts'
import { problems } from '#http/problem.ts'
import { refusal } from '#http/problem-schema.ts'
import { type App, registerRoutes } from '#http/server.ts'
import { findWebhookOfChannel } from '#queries/channels.ts'
import type { Services } from '#services'
import { isSame, isSigned } from './check-signature.ts'

/** What WhatsApp sends at most, in bytes. */
const LONGEST_BODY = 3 * 1_048_576
const PATH = '/channels/whatsapp/:channel_id/webhook'
const tags = ['WhatsApp webhook']
const params = Type.Object({ channel_id: Type.String({ maxLength: 100 }) })
const SYSTEM = { kind: 'system', id: null } as const

/** Where WhatsApp brings what people write, and what became of our messages. Its signature is its credential. */
export async function whatsappRoutes(app: App, services: Services): Promise<void> {
  const { context } = services
  await registerRoutes(app, async (scope) => {
    answerErrors(scope, services, problems)
    // The signature is of the bytes as they came, whatever they are called.
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser(
      '*',
      { parseAs: 'buffer', bodyLimit: LONGEST_BODY },
      async (_: FastifyRequest, body: Buffer) => body,
    )

    scope.get(
      PATH,
      {
        schema: {
          tags,
          operationId: 'verifyWhatsAppWebhook',
          summary: 'The handshake',
          description:
            'Answers `hub.challenge` where `hub.mode` is `subscribe` and `hub.verify_token` the channel’s own, else 403.',
          params,
          response: {
            200: textOf('text/plain', 'The challenge'),
            403: refusal('The verify token is not the channel’s.'),
          },
        },
      },
      async (request, reply) => {
        const { verify_token } = await findWebhookOfChannel(context, request.params.channel_id)
        const query = request.query as Record<string, unknown>
        const given = (name: string) => (typeof query[name] === 'string' ? query[name] : '')
        if (given('hub.mode') !== 'subscribe' || !isSame(given('hub.verify_token'), verify_token))
          throw new AppError('forbidden', 'The verify token is not the channel’s.')
        return reply.type('text/plain; charset=utf-8').send(given('hub.challenge'))
      },
    )

    scope.post(
      PATH,
      {
        bodyLimit: LONGEST_BODY,
        schema: {
          tags,
          operationId: 'receiveWhatsAppWebhook',
          summary: 'Messages and statuses',
          description:
            'The Cloud API’s webhook, signed with `X-Hub-Signature-256`; 401 without a signature or with a wrong one.',
          params,
          response: {
            200: Type.Object({ received: Type.Boolean() }),
            401: refusal('The signature is missing or wrong.'),
          },
        },
      },
      async (request) => {
        const channel = await findWebhookOfChannel(context, request.params.channel_id)
        const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
        if (!isSigned(body, request.headers['x-hub-signature-256'], channel.app_secret))
          throw new AppError('unauthorized', 'X-Hub-Signature-256 is missing or wrong.')
        const { workspace_id, channel_id } = channel
        const items = readWebhook(parse(body))
        if (items.length > 0)
          await runQuietly(context, workspace_id, SYSTEM, storeIncoming, { channel_id, items })
        return { received: true }
      },
    )
  })
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    throw new AppError('malformed', 'The body is not valid JSON.')
  }
}
