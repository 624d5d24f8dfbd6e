import { answerErrors } from '#http/errors.ts'
import { type App, registerRoutes } from '#http/server.ts'
import type { Services } from '#services'
import { conversationRoutes } from './conversation-routes.ts'
import { dataSetRoutes } from './data-set-routes.ts'
import { documentRoutes } from './document-routes.ts'
import { presentError } from './errors.ts'
import { nameSubject } from './name-subject.ts'

/** Questions that are answered from a data set. Source: `72aed4c90e42927b`. */
export async function knowledgeRoutes(app: App, services: Services): Promise<void> {
  await registerRoutes(app, (scope) => {
    answerErrors(scope, services, presentError)
    scope.addHook('preValidation', nameSubject)
    conversationRoutes(scope, services)
    dataSetRoutes(scope, services)
    documentRoutes(scope, services)
  })
}
