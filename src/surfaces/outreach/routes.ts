import { answerErrors } from '#http/errors.ts'
import { problems } from '#http/problem.ts'
import { type App, registerRoutes } from '#http/server.ts'
import type { Services } from '#services'
import { deploymentRoutes } from './deployment-routes.ts'
import { sessionRoutes } from './session-routes.ts'

/** Templates deployed to phones, and sessions that hear from the back end. */
export async function outreachRoutes(app: App, services: Services): Promise<void> {
  await registerRoutes(app, (scope) => {
    answerErrors(scope, services, problems)
    deploymentRoutes(scope, services)
    sessionRoutes(scope, services)
  })
}
