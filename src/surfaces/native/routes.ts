import { answerErrors } from '#http/errors.ts'
import { problems } from '#http/problem.ts'
import { type App, registerRoutes } from '#http/server.ts'
import type { Services } from '#services'
import { apiKeyRoutes } from './api-keys/routes.ts'
import { auditLogRoutes } from './audit-log/routes.ts'
import { channelRoutes } from './channels/routes.ts'
import { statusRoutes } from './channels/status-routes.ts'
import { signInLinkRoutes } from './console/routes.ts'
import { exportRoutes } from './contacts/export-routes.ts'
import { contactRoutes } from './contacts/routes.ts'
import { reportRoutes } from './conversations/report-routes.ts'
import { conversationRoutes } from './conversations/routes.ts'
import { documentRoutes } from './documents/routes.ts'
import { operationRoutes } from './operations/routes.ts'
import { templateRoutes } from './templates/routes.ts'
import { simulateRoute } from './templates/simulate-route.ts'
import { listenerRoutes } from './webhooks/listener-routes.ts'
import { webhookRoutes } from './webhooks/routes.ts'
import { workspaceRoutes } from './workspaces/routes.ts'

/** What no source document has and the product needs: problems (RFC 9457) for errors, cursors for lists. */
export async function nativeRoutes(app: App, services: Services): Promise<void> {
  await registerRoutes(app, async (scope) => {
    answerErrors(scope, services, problems)
    conversationRoutes(scope, services)
    reportRoutes(scope, services)
    documentRoutes(scope, services)
    templateRoutes(scope, services)
    simulateRoute(scope, services)
    channelRoutes(scope, services)
    statusRoutes(scope, services)
    webhookRoutes(scope, services)
    listenerRoutes(scope, services)
    apiKeyRoutes(scope, services)
    signInLinkRoutes(scope, services)
    workspaceRoutes(scope, services)
    auditLogRoutes(scope, services)
    contactRoutes(scope, services)
    exportRoutes(scope, services)
    await operationRoutes(scope, services)
  })
}
