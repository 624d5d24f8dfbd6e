import { type Deployed, deployTemplate } from '#commands/outreach/deploy-template.ts'
import type { Presented } from '#commands/run.ts'
import { callOf, sendAnswer } from '#http/answer.ts'
import { credentialOf } from '#http/credentials.ts'
import { refusal } from '#http/problem-schema.ts'
import type { App } from '#http/server.ts'
import { findPoll } from '#queries/templates.ts'
import type { Services } from '#services'
import { Deployment, DeploymentBody, PollParams } from './schema.ts'
import { toUsers } from './to-command.ts'

/** Ten thousand users with about 2 kB of session keys each. */
const MAX_BODY = 20 * 1_048_576

export function deploymentRoutes(app: App, services: Services): void {
  const { context } = services

  app.post(
    '/deployment/api/poll/:poll_id',
    {
      config: { scopes: ['outreach'] },
      bodyLimit: MAX_BODY,
      schema: {
        tags: ['Outreach'],
        operationId: 'deployPoll',
        summary: 'Deploy a poll to phones',
        description:
          'Opens a conversation with each user, up to 10,000 a call, at once or at its `deployment_eta`. All of the call is done, or nothing: a repetition with the same `Idempotency-Key` deploys to nobody twice.',
        params: PollParams,
        body: DeploymentBody,
        response: { 200: Deployment, 409: refusal('The poll’s channel is not there any more.') },
      },
    },
    async (request, reply) => {
      const { id } = await findPoll(context, credentialOf(request).workspace_id, request.params.poll_id)
      const { body } = request
      const wanted = { template_id: id, users: await toUsers(body) }
      return sendAnswer(
        reply,
        await deployTemplate(context, callOf(request), wanted, (deployed) => present(deployed, body)),
      )
    },
  )
}

function present(deployed: Deployed, { users }: DeploymentBody): Presented {
  const { id, batch_id, conversation_ids, failures, superseded } = deployed
  const made = conversation_ids.filter((conversationId) => conversationId !== null)
  return {
    status: 200,
    // A kept answer about several people stays when one of them is erased: without it a repetition would deploy again.
    conversation_id: users.length === 1 ? (made[0] ?? null) : null,
    body: {
      message: 'The poll was deployed',
      id,
      batch_id,
      conversations_id: conversation_ids,
      failures: failures.map(({ index, reason }) => ({
        index,
        cellphone: users[index]?.cellphone ?? '',
        reason,
      })),
      superseded,
    },
  }
}
