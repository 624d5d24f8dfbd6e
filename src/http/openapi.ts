import swagger from '@fastify/swagger'
import type { FastifySchema, RouteOptions } from 'fastify'
import { describeErrors } from './describe-errors.ts'
import type { App } from './server.ts'

const text = { type: 'string' }
const uuid = { type: 'string', format: 'uuid' }

const signature =
  'Signed as Standard Webhooks say (`webhook-id`, `webhook-timestamp`, `webhook-signature`), with Basic ' +
  'Authentication when the endpoint has it. Any 2xx within 15 seconds is success; else it is sent again for three days.'

function webhook(summary: string, properties: Record<string, unknown>, required: string[]) {
  const schema = { type: 'object', properties, required }
  return {
    post: {
      summary,
      description: signature,
      requestBody: { content: { 'application/json': { schema } } },
      responses: { '2XX': { description: 'Received' } },
    },
  }
}

/** `follow_up` is the object of the follow-ups' routes. */
function followUpWebhook(status: string, summary: string) {
  return webhook(summary, { event: { const: `follow_up.${status}` }, follow_up: { type: 'object' } }, [
    'event',
    'follow_up',
  ])
}

/** What the server sends to webhook endpoints. */
const webhooks = {
  follow_up_created: webhook(
    'A follow-up was created',
    { link: text, case_id: uuid, conversation_id: uuid, communication_id: text },
    ['link', 'case_id', 'conversation_id'],
  ),
  chat_finished: webhook(
    'A case’s conversation is over',
    {
      event: { const: 'chat_finished' },
      case_id: uuid,
      conversation_id: uuid,
      communication_id: text,
      pdf_report_link: text,
      web_report_link: text,
      client_documents: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            document_id: uuid,
            document_type: text,
            document_name: text,
            rejected: { type: 'boolean' },
            rejection_reason: { type: ['string', 'null'] },
            content_type: text,
            size: { type: 'integer' },
            sha256: text,
            download_link: { type: ['string', 'null'] },
          },
        },
      },
      finish_reason: { enum: ['finished', 'expired', 'closed'] },
      conversation_log: { type: 'array', items: { type: 'object' } },
    },
    ['event', 'case_id', 'conversation_id', 'pdf_report_link', 'web_report_link', 'client_documents'],
  ),
  'follow_up.sent': followUpWebhook('sent', 'A follow-up was sent'),
  'follow_up.failed': followUpWebhook('failed', 'A follow-up could not be sent'),
  'follow_up.cancelled': followUpWebhook('cancelled', 'A follow-up was cancelled, by a reply or by hand'),
  'message.created': webhook(
    'Somebody said something',
    { event: { const: 'message.created' }, conversation_id: uuid, message: { type: 'object' } },
    ['event', 'conversation_id', 'message'],
  ),
  'conversation.finished': webhook(
    'A conversation is over',
    { event: { const: 'conversation.finished' }, conversation: { type: 'object' } },
    ['event', 'conversation'],
  ),
  'document.reviewed': webhook(
    'A reviewer decided on a document',
    {
      event: { const: 'document.reviewed' },
      case_id: { type: ['string', 'null'] },
      conversation_id: uuid,
      document: { type: 'object' },
    },
    ['event', 'conversation_id', 'document'],
  ),
}

/** Each alone is enough. */
const CREDENTIALS: Record<string, string[]>[] = [{ key: [] }, { bearer: [] }, { basic: [] }]

/** Gathers the routes' schemas into one OpenAPI 3.1 description; register it before the routes. */
export async function describeApi(app: App, about: { version: string; publicUrl: string }): Promise<void> {
  await app.register(swagger, {
    transform: ({ schema, url, route }) => ({
      schema: describeErrors({ ...leaveOptional(schema), security: securityOf(route) }, route),
      url,
    }),
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Hearback',
        version: about.version,
        description:
          'Ask people questions, collect documents, and hear back by webhook. Every POST honours `Idempotency-Key`; ' +
          'every answer carries `X-Request-Id`. A request that is not right as HTTP (its first line, address or headers) gets a ' +
          'problem (RFC 9457) with 400, 408 or 431 at any address, and one with an unknown `Expect` 417.',
      },
      servers: [{ url: about.publicUrl }],
      components: {
        securitySchemes: {
          key: {
            type: 'apiKey',
            in: 'header',
            name: 'Authorization',
            description: 'The API key itself, or `Token <key>`.',
          },
          bearer: { type: 'http', scheme: 'bearer' },
          basic: {
            type: 'http',
            scheme: 'basic',
            description: 'Any user name; the API key as the password.',
          },
        },
      },
      security: CREDENTIALS,
      webhooks,
    } as never,
  })
}

/** A route without scopes needs no key: nothing at all, or what its own description says. */
function securityOf({ config }: RouteOptions): Record<string, string[]>[] {
  if (config?.scopes === undefined) return []
  return config.keyIsOptional === true ? [{}, ...CREDENTIALS] : CREDENTIALS
}

/** What has a default may be left out of an address, which the handlers' types don't say: there it is always there. */
function leaveOptional(schema: FastifySchema | undefined): FastifySchema {
  const query = schema?.querystring as
    | { required?: string[]; properties?: Record<string, object> }
    | undefined
  if (!query?.required) return schema ?? {}
  const required = query.required.filter((name) => !('default' in (query.properties?.[name] ?? {})))
  return { ...schema, querystring: { ...query, required } }
}
