import type { FastifyRequest } from 'fastify'
import { chooseLanguage } from '#commands/conversations/choose-language.ts'
import { type ReceivedReply, receiveReply } from '#commands/conversations/receive-reply.ts'
import { withdrawFile } from '#commands/conversations/withdraw-file.ts'
import type { UploadedFile } from '#commands/documents/decide-documents.ts'
import { runCommand } from '#commands/run.ts'
import { AppError } from '#domain/errors.ts'
import { linkCall, runOnce } from '#http/link-call.ts'
import { fingerprintUpload, recordFiles, type Upload } from '#http/receive-upload.ts'
import { isUuid } from '#lib/uuid.ts'
import type { PageDocument } from '#page/view.ts'
import type { OpenedLink, PageState } from '#queries/page-state.ts'
import type { Services } from '#services'
import { presentDocument } from './present-question.ts'
import type { ReplyBody } from './schema.ts'

const done = (link: OpenedLink) => () => ({ status: 200, conversation_id: link.conversationId, body: {} })

/** What the person does on the page, each action once, however often the browser sends it. */
export interface PageActions {
  reply(request: FastifyRequest, link: OpenedLink, page: PageState, body: ReplyBody): Promise<void>
  give(
    request: FastifyRequest,
    link: OpenedLink,
    page: PageState,
    upload: Upload,
    reply: { step_id: string; text?: string },
  ): Promise<PageDocument[]>
  withdraw(request: FastifyRequest, link: OpenedLink, documentId: string): Promise<void>
  chooseLanguage(request: FastifyRequest, link: OpenedLink, page: PageState, language: string): Promise<void>
}

export function createPageActions(services: Services): PageActions {
  const { context } = services

  return {
    async reply(request, link, page, body) {
      const call = pageCall(request, link, 'reply', body)
      const text = body.choices ? body.choices.join('\n') : (body.text ?? '')
      const input = toReply(link, page, {
        step_id: body.step_id ?? null,
        text,
        intent: body.intent ?? 'answer',
        files: [],
      })
      await runOnce(services, call, () => {
        requireKnownQuestion(page, body.step_id ?? null)
        return runCommand(context, call, receiveReply, input, done(link), { group: link.conversationId })
      })
    },

    async give(request, link, page, upload, reply) {
      const call = pageCall(request, link, 'files', [reply.step_id, fingerprintUpload(upload)])
      const present = ({ documents }: ReceivedReply) => ({
        status: 200,
        conversation_id: link.conversationId,
        body: documents.map(presentDocument),
      })
      const answer = await runOnce(services, call, () => {
        requireKnownQuestion(page, reply.step_id)
        return recordFiles(upload, services, link, (files) => {
          const given = { step_id: reply.step_id, text: reply.text ?? '', intent: null, files }
          return runCommand(context, call, receiveReply, toReply(link, page, given), present)
        })
      })
      return JSON.parse(answer.body) as PageDocument[]
    },

    async withdraw(request, link, documentId) {
      if (!isUuid(documentId)) throw new AppError('not_found', 'The document was not found.')
      const call = pageCall(request, link, 'withdraw', documentId)
      const input = { conversation_id: link.conversationId, document_id: documentId }
      await runOnce(services, call, () => runCommand(context, call, withdrawFile, input, done(link)))
    },

    async chooseLanguage(request, link, page, language) {
      if (!page.workspace.languages.includes(language))
        throw new AppError('invalid', 'This page is not available in that language.')
      const call = pageCall(request, link, 'language', language)
      const input = { conversation_id: link.conversationId, language }
      await runOnce(services, call, () => runCommand(context, call, chooseLanguage, input, done(link)))
    },
  }
}

const pageCall = (request: FastifyRequest, link: OpenedLink, action: string, body: unknown) =>
  linkCall(request, link.workspaceId, `/c/${link.conversationId}/${action}`, body)

/** A question that another device has closed or left meanwhile is a conflict: the page then shows what is asked now. */
function requireKnownQuestion(page: PageState, stepId: string | null): void {
  const { state, kind } = page.row
  if (stepId === null && kind !== 'case') return
  const open = state?.position?.step_id === stepId
  const answered = state?.answers.some((answer) => answer.step_id === stepId)
  if (!open && !answered) throw new AppError('conflict', 'This question is not asked any more.')
}

function toReply(
  link: OpenedLink,
  page: PageState,
  reply: {
    step_id: string | null
    text: string
    intent: 'answer' | 'done' | 'decline' | 'skip' | null
    files: readonly UploadedFile[]
  },
) {
  return {
    ...reply,
    conversation_id: link.conversationId,
    kinds: [page.row.kind],
    case_id: page.row.case_id,
    via: 'page' as const,
    credential_id: null,
    session_id: null,
  }
}
