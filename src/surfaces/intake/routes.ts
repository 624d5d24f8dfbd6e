import { answerErrors } from '#http/errors.ts'
import { type App, registerRoutes } from '#http/server.ts'
import type { Services } from '#services'
import { conversationRoutes } from './conversation-routes.ts'
import { intakeErrors } from './errors.ts'
import { nameSubjectOf } from './name-subject.ts'
import { opportunityRoutes } from './opportunity-routes.ts'
import { questionListRoutes } from './question-list-routes.ts'
import { tokenRoutes } from './token-routes.ts'

/** Chats that work through a question list and fill an opportunity. Source: `e339dfd58b964cf1`. */
export async function intakeRoutes(app: App, services: Services): Promise<void> {
  await registerRoutes(app, (scope) => {
    answerErrors(scope, services, intakeErrors)
    scope.addHook('preValidation', nameSubjectOf)
    conversationRoutes(scope, services)
    questionListRoutes(scope, services)
    opportunityRoutes(scope, services)
    tokenRoutes(scope, services)
  })
}
