import type { FastifyRequest } from 'fastify'
import { receiveReply } from '#commands/conversations/receive-reply.ts'
import type { UploadedFile } from '#commands/documents/decide-documents.ts'
import { beginAgain } from '#commands/outreach/simulate-template.ts'
import { runCommand } from '#commands/run.ts'
import { AppError } from '#domain/errors.ts'
import { linkCall, runOnce } from '#http/link-call.ts'
import { fingerprintUpload, recordFiles, type Upload } from '#http/receive-upload.ts'
import { type OpenedSimulation, readSimulationState } from '#queries/simulation.ts'
import type { Services } from '#services'
import type { ReplyBody } from './schema.ts'

/** What is done on the simulated phone, each action once, however often the browser sends it. */
export interface SimulatorActions {
  reply(request: FastifyRequest, opened: OpenedSimulation, body: ReplyBody): Promise<void>
  give(request: FastifyRequest, opened: OpenedSimulation, run: string, upload: Upload): Promise<void>
  again(request: FastifyRequest, opened: OpenedSimulation, run: string): Promise<void>
}

export function createSimulatorActions(services: Services): SimulatorActions {
  const { context } = services

  const callFor = (request: FastifyRequest, opened: OpenedSimulation, action: string, body: unknown) =>
    linkCall(request, opened.workspaceId, `/simulator/${opened.conversationId}/${action}`, body)

  const done =
    ({ conversationId }: OpenedSimulation) =>
    () => ({
      status: 200,
      conversation_id: conversationId,
      body: {},
    })

  return {
    async reply(request, opened, body) {
      requireRun(opened, body.conversation_id)
      const call = callFor(request, opened, 'reply', body)
      await runOnce(services, call, async () => {
        const step_id = await knownQuestion(services, opened, body.step_id)
        const input = toReply(opened, { text: body.text, step_id, files: [] })
        const group = opened.conversationId
        return runCommand(context, call, receiveReply, input, done(opened), { group })
      })
    },

    async give(request, opened, run, upload) {
      requireRun(opened, run)
      const call = callFor(request, opened, 'files', fingerprintUpload(upload))
      await runOnce(services, call, () =>
        recordFiles(upload, services, opened, (files) => {
          const input = toReply(opened, { text: '', step_id: null, files })
          return runCommand(context, call, receiveReply, input, done(opened))
        }),
      )
    },

    async again(request, opened, run) {
      // Another window may have begun again from the same run.
      if (run !== opened.conversationId) return
      const call = { ...callFor(request, opened, 'again', run), idempotency: null }
      const input = { simulation_id: opened.simulationId, conversation_id: run }
      await runCommand(context, call, beginAgain, input, done(opened))
    },
  }
}

/** Throws `conflict` for a run that is over because the next one has begun: the phone then shows that. */
function requireRun({ conversationId }: OpenedSimulation, run: string): void {
  if (run !== conversationId) throw new AppError('conflict', 'The conversation has begun again.')
}

/** A tap on an answer of a question that is neither open nor answered is what it says, and no more. */
async function knownQuestion(
  services: Services,
  opened: OpenedSimulation,
  stepId: string | undefined,
): Promise<string | null> {
  if (stepId === undefined) return null
  const { state } = (await readSimulationState(services.context, opened)).page.row
  const isOpen = state?.position?.step_id === stepId
  return isOpen || state?.answers.some((answer) => answer.step_id === stepId) ? stepId : null
}

function toReply(
  { conversationId }: OpenedSimulation,
  reply: { text: string; step_id: string | null; files: readonly UploadedFile[] },
) {
  return {
    ...reply,
    conversation_id: conversationId,
    kinds: ['outreach'] as const,
    case_id: null,
    intent: null,
    via: 'page' as const,
    credential_id: null,
    session_id: null,
  }
}
