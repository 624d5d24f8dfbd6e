import { Type } from 'typebox'
import { createCase } from '#commands/cases/create-case.ts'
import { createFollowUp } from '#commands/cases/create-follow-up.ts'
import { eraseCase } from '#commands/cases/erase-case.ts'
import { runCommand } from '#commands/run.ts'
import { AppError } from '#domain/errors.ts'
import { callOf, sendAnswer } from '#http/answer.ts'
import { credentialOf } from '#http/credentials.ts'
import { answerErrors } from '#http/errors.ts'
import { sendJsonPieces } from '#http/send-json-pieces.ts'
import { type App, registerRoutes } from '#http/server.ts'
import { isUuid } from '#lib/uuid.ts'
import { listCases, readCase } from '#queries/cases.ts'
import { exportCase } from '#queries/export.ts'
import type { Services } from '#services'
import { caseNotCreated, conversationNotCreated, messages } from './errors.ts'
import { presentCreatedCase, presentFollowUp } from './present.ts'
import { CaseBody, CaseCreated, CaseList, CaseShown, FollowUpBody, FollowUpCreated } from './schema.ts'
import { toCase, toFollowUp } from './to-command.ts'

const config = { scopes: ['cases', 'native'] } as const
const tags = ['Cases']

/** Cases and their follow-ups. Source: `fc757c9cbf8af04a`. */
export async function casesRoutes(app: App, services: Services): Promise<void> {
  await registerRoutes(app, async (scope) => {
    answerErrors(scope, services, conversationNotCreated)
    scope.post(
      '/api/v1/cases/:case_id/conversations',
      {
        config: { scopes: ['cases'] },
        schema: {
          tags,
          operationId: 'createFollowUpConversation',
          summary: 'Create a follow-up conversation',
          params: Type.Object({ case_id: Type.String() }),
          body: FollowUpBody,
          response: { 201: FollowUpCreated },
        },
      },
      async (request, reply) => {
        const { case_id } = request.params
        const { modules } = toFollowUp(request.body)
        if (!isUuid(case_id)) throw new AppError('not_found', 'The case was not found.')
        const call = callOf(request)
        return sendAnswer(
          reply,
          await runCommand(services.context, call, createFollowUp, { case_id, modules }, presentFollowUp),
        )
      },
    )
  })

  await registerRoutes(app, async (scope) => {
    answerErrors(scope, services, caseNotCreated)
    scope.post(
      '/api/v1/cases',
      {
        config: { scopes: ['cases'] },
        schema: {
          tags,
          operationId: 'createCase',
          summary: 'Create a case',
          description:
            'Its first conversation runs the modules of the case; without modules it has none yet.',
          body: CaseBody,
          response: { 201: CaseCreated },
        },
      },
      async (request, reply) => {
        const wanted = toCase(request.body)
        const becomeOfMail = services.config.mail === null ? 'not_configured' : 'queued'
        const invitations = wanted.invitation_recipients.length > 0 ? becomeOfMail : null
        const present = presentCreatedCase(invitations)
        return sendAnswer(
          reply,
          await runCommand(services.context, callOf(request), createCase, wanted, present),
        )
      },
    )
  })

  await registerRoutes(app, async (scope) => {
    answerErrors(scope, services, messages)
    scope.get(
      '/api/v1/cases/:case_id',
      {
        config,
        schema: {
          tags,
          operationId: 'getCase',
          summary: 'Read a case',
          params: Type.Object({ case_id: Type.String() }),
          response: { 200: CaseShown },
        },
      },
      async (request) => {
        const found = await readCase(
          services.context,
          credentialOf(request).workspace_id,
          request.params.case_id,
        )
        if (!found) throw new AppError('not_found', 'The case was not found.')
        return found
      },
    )
    scope.get(
      '/api/v1/cases/:case_id/export',
      {
        config: { scopes: ['native'] },
        exposeHeadRoute: false,
        schema: {
          tags,
          operationId: 'exportCase',
          summary: 'Export a case',
          description: 'With its conversations, as one JSON document.',
          params: Type.Object({ case_id: Type.String() }),
          response: { 200: Type.Any() },
        },
      },
      async (request, reply) => {
        const { workspace_id } = credentialOf(request)
        return sendJsonPieces(reply, await exportCase(services.context, workspace_id, request.params.case_id))
      },
    )
    scope.delete(
      '/api/v1/cases/:case_id',
      {
        config,
        schema: {
          tags,
          operationId: 'eraseCase',
          summary: 'Erase a case',
          description: 'With its conversations, their messages, documents and files.',
          params: Type.Object({ case_id: Type.String() }),
          response: { 204: Type.Null() },
        },
      },
      async (request, reply) => {
        const { case_id } = request.params
        if (!isUuid(case_id)) throw new AppError('not_found', 'The case was not found.')
        const erased = () => ({ status: 204, body: null })
        return sendAnswer(
          reply,
          await runCommand(services.context, callOf(request), eraseCase, { case_id }, erased),
        )
      },
    )
    scope.get(
      '/api/v1/cases',
      {
        config,
        schema: {
          tags,
          operationId: 'listCases',
          summary: 'List cases',
          description: 'Newest first; of one communication id when given.',
          querystring: Type.Object({
            communication_id: Type.Optional(Type.String({ maxLength: 500 })),
            cursor: Type.Optional(Type.String({ maxLength: 500 })),
            limit: Type.Integer({ minimum: 1, maximum: 100, default: 50 }),
          }),
          response: { 200: CaseList },
        },
      },
      async (request) => listCases(services.context, credentialOf(request).workspace_id, request.query),
    )
  })
}
