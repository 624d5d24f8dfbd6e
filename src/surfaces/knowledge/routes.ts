import type { FastifyRequest } from 'fastify'
import { answerErrors } from '#http/errors.ts'
import { type App, registerRoutes } from '#http/server.ts'
import type { Services } from '#services'
import { conversationRoutes } from './conversation-routes.ts'
import { dataSetRoutes } from './data-set-routes.ts'
import { documentRoutes } from './document-routes.ts'
import { knowledgeErrors } from './errors.ts'
import { nameSubject } from './name-subject.ts'

/** Questions that are answered from a data set. Source: `72aed4c90e42927b`. */
export async function knowledgeRoutes(app: App, services: Services): Promise<void> {
  await registerRoutes(app, (scope) => {
    answerErrors(scope, services, knowledgeErrors)
    scope.addHook('preValidation', nameSubject)
    scope.addHook('preValidation', dropEmptyParameters)
    conversationRoutes(scope, services)
    dataSetRoutes(scope, services)
    documentRoutes(scope, services)
  })
}

/** `?data_set_id=&page=2` asks for all. */
async function dropEmptyParameters(request: FastifyRequest): Promise<void> {
  const given = Object.entries(request.query as Record<string, unknown>)
  request.query = Object.fromEntries(given.filter(([, value]) => value !== ''))
}
