import { type Static, Type } from 'typebox'
import { type ReviewedDocument, reviewDocument } from '#commands/documents/review-document.ts'
import { runCommand } from '#commands/run.ts'
import { REJECTION_REASONS } from '#domain/documents/rejection.ts'
import { AppError } from '#domain/errors.ts'
import { callOf, sendAnswer } from '#http/answer.ts'
import { fileOf } from '#http/described-content.ts'
import { refusal } from '#http/problem-schema.ts'
import { sendStoredFile } from '#http/send-stored-file.ts'
import type { App } from '#http/server.ts'
import { stringEnum } from '#http/string-enum.ts'
import { HANDED_OUT, viewerOf } from '#http/viewer.ts'
import { findDocument } from '#queries/documents.ts'
import { fullDocumentObject } from '#queries/objects.ts'
import type { Services } from '#services'
import { DocumentInMessage } from '../conversations/schema.ts'
import { Nullable } from '../paging.ts'

const tags = ['Documents']
const params = Type.Object({ id: Type.String({ maxLength: 100 }) })

const Finding = Type.Object({ name: Type.String(), outcome: Type.String(), detail: Type.String() })

const Document = Type.Interface(
  [DocumentInMessage],
  {
    conversation_id: Type.String({ format: 'uuid' }),
    case_id: Nullable(Type.String({ format: 'uuid' })),
    role: stringEnum(['user', 'agent'], { description: 'Who gave it.' }),
    file_name: Type.String(),
    note: Nullable(Type.String()),
    decided_by: stringEnum(['checks', 'reviewer']),
    findings: Type.Array(Finding),
    created_at: Type.String({ format: 'date-time' }),
    reviewed_at: Nullable(Type.String({ format: 'date-time' })),
  },
  { title: 'Document' },
)

const ReviewBody = Type.Object({
  rejected: Type.Boolean(),
  rejection_reason: Type.Optional(stringEnum(REJECTION_REASONS)),
  comment: Type.Optional(Type.String({ maxLength: 2_000, description: 'The reason for the client.' })),
  note: Type.Optional(Type.String({ maxLength: 2_000, description: 'The reason for colleagues.' })),
  ask_again: Type.Optional(
    Type.Boolean({
      description: 'With a rejection: opens a follow-up in the case that asks for the document again.',
    }),
  ),
})

/** Documents that people gave: what is known of them, their bytes, and a reviewer's decision. */
export function documentRoutes(app: App, services: Services): void {
  const { context } = services

  app.get(
    '/api/v1/documents/:id',
    {
      config: { scopes: HANDED_OUT },
      schema: {
        tags,
        operationId: 'getDocument',
        summary: 'Read a document’s record',
        params,
        response: { 200: Document },
      },
    },
    async (request) =>
      fullDocumentObject(
        await findDocument(context, viewerOf(request), request.params.id),
        context.publicUrl,
      ),
  )

  app.get(
    '/api/v1/documents/:id/download',
    {
      config: { scopes: HANDED_OUT, asksInBrowser: true },
      schema: {
        tags,
        operationId: 'downloadDocument',
        summary: 'Download a document',
        params,
        response: { 200: fileOf('*/*') },
      },
    },
    async (request, reply) => {
      const document = await findDocument(context, viewerOf(request), request.params.id)
      return sendStoredFile(reply, services.storage, document)
    },
  )

  app.post(
    '/api/v1/documents/:id/review',
    {
      config: { scopes: ['native', 'cases'] },
      schema: {
        tags,
        operationId: 'reviewDocument',
        summary: 'Accept or reject a document',
        params,
        body: ReviewBody,
        response: {
          200: Document,
          409: refusal('The person took the document back, or it was asked for again.'),
        },
      },
    },
    async (request, reply) => {
      const document = await findDocument(context, viewerOf(request), request.params.id)
      const review = toReview(document.id, request.body)
      const present = ({ document: reviewed, follow_up }: ReviewedDocument) => ({
        status: 200,
        conversation_id: reviewed.conversation_id,
        body: {
          ...fullDocumentObject(reviewed, context.publicUrl),
          ...(follow_up === null
            ? {}
            : { follow_up: { conversation_id: follow_up.conversation_id, link: follow_up.link } }),
        },
      })
      return sendAnswer(reply, await runCommand(context, callOf(request), reviewDocument, review, present))
    },
  )
}

function toReview(document_id: string, body: Static<typeof ReviewBody>) {
  if (body.ask_again === true && !body.rejected)
    throw new AppError('invalid', '"ask_again" goes with a rejection.', {
      fields: [{ pointer: '/ask_again', message: 'Goes with a rejection.' }],
    })
  return {
    document_id,
    rejected: body.rejected,
    rejection_reason: body.rejection_reason ?? null,
    comment: body.comment ?? null,
    note: body.note ?? null,
    ask_again: body.ask_again ?? false,
  }
}
