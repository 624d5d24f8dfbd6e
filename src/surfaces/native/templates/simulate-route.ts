import { simulateTemplate } from '#commands/outreach/simulate-template.ts'
import { runCommand } from '#commands/run.ts'
import { invalidField } from '#domain/errors.ts'
import { type Phone, readPhone } from '#domain/outreach/read-phone.ts'
import { readSessionKeys, type SessionKeys } from '#domain/session-keys.ts'
import { callOf, sendAnswer } from '#http/answer.ts'
import { credentialOf } from '#http/credentials.ts'
import { refusal } from '#http/problem-schema.ts'
import type { App } from '#http/server.ts'
import { findTemplate } from '#queries/templates.ts'
import type { Services } from '#services'
import { Simulation, SimulationBody, TemplateParams } from './schema.ts'

/** A number that is kept for fiction. */
const NOBODYS = { country_code: '+1', cellphone: '2025550123' }

/** A template tried without a phone. */
export function simulateRoute(app: App, services: Services): void {
  const { context } = services

  app.post(
    '/api/v1/templates/:id/simulate',
    {
      config: { scopes: ['native', 'outreach'], bodyIsOptional: true },
      preValidation: async (request) => {
        request.body ??= {}
      },
      schema: {
        tags: ['Templates'],
        operationId: 'simulateTemplate',
        summary: 'Try a template in a phone simulator',
        description:
          'Begins a conversation that really runs: endpoints hear its answers, and replies, waits and time limits work. Nothing is sent to a phone, and no phone’s session is superseded. The `link` opens the simulator for an hour; whoever has it sees the session keys and what was sent to endpoints.',
        params: TemplateParams,
        body: SimulationBody,
        response: { 201: Simulation, 409: refusal('The template is not there any more.') },
      },
    },
    async (request, reply) => {
      const { id: template_id } = await findTemplate(
        context,
        credentialOf(request).workspace_id,
        request.params.id,
      )
      const { user_session_keys, language, country_code, cellphone } = request.body
      const input = {
        template_id,
        ...toPhone(country_code ?? NOBODYS.country_code, cellphone ?? NOBODYS.cellphone),
        language: language ?? null,
        keys: toKeys(user_session_keys ?? []),
      }
      return sendAnswer(
        reply,
        await runCommand(
          context,
          callOf(request),
          simulateTemplate,
          input,
          ({ link, expires_at, conversation_id }) => ({
            status: 201,
            body: { link, expires_at },
            conversation_id,
          }),
        ),
      )
    },
  )
}

function toPhone(countryCode: string, cellphone: string): Phone {
  const phone = readPhone(countryCode, cellphone)
  if (phone === null)
    throw invalidField('/cellphone', 'This cannot be a phone number of the country code, such as +57.')
  return phone
}

function toKeys(list: readonly unknown[]): SessionKeys {
  const read = readSessionKeys(list)
  if (read.keys !== null) return read.keys
  const { index, field, message } = read.issue
  throw invalidField(`/user_session_keys/${index}/${field}`, message)
}
