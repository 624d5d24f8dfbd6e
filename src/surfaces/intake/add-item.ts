import type { FastifyReply, FastifyRequest } from 'fastify'
import { addContainedItem, type WantedItem } from '#commands/intake/add-contained-item.ts'
import { type Answer, runCommand } from '#commands/run.ts'
import { AppError } from '#domain/errors.ts'
import { callOf, sendAnswer } from '#http/answer.ts'
import { nameUpload } from '#http/idempotency.ts'
import {
  discardUpload,
  fingerprintUpload,
  receiveUpload,
  recordFiles,
  type Upload,
} from '#http/receive-upload.ts'
import { viewerOf } from '#http/viewer.ts'
import { findConversation } from '#queries/conversations.ts'
import { findDocument } from '#queries/documents.ts'
import type { Services } from '#services'
import { nameSubject } from './name-subject.ts'
import { success } from './present.ts'
import type { ItemQuery } from './schema.ts'
import { toVersion, wrong } from './to-command.ts'

/** Adds a file, or a document that is there, to the opportunity of a conversation. */
export async function addItem(
  services: Services,
  request: FastifyRequest<{ Querystring: ItemQuery }>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  if (!request.isMultipart()) return sendAnswer(reply, await linkDocument(services, request))
  const upload = await receiveUpload(request, services)
  try {
    if (await nameUpload(services, request, reply, fingerprintUpload(upload))) return reply
    nameSubject(request, request.query.conversation_id)
    const answer =
      upload.files.length === 0
        ? await linkDocument(services, request)
        : await addFile(services, request, upload)
    return sendAnswer(reply, answer)
  } finally {
    await discardUpload(upload, services)
  }
}

async function addFile(
  services: Services,
  request: FastifyRequest<{ Querystring: ItemQuery }>,
  upload: Upload,
): Promise<Answer> {
  const { query } = request
  if (upload.files.length > 1) throw wrong('/file', 'Give one file at a time.', 'maxItems', null)
  const wanted = await readWanted(services, request)
  const where = { workspaceId: viewerOf(request).workspaceId, conversationId: wanted.conversation_id }
  return recordFiles(upload, services, where, async ([file]) => {
    if (!file) throw wrong('/file', 'A file is required.', 'required', null)
    const source = { file, name: query.document_id ?? file.file_name }
    return add(services, request, { ...wanted, source })
  })
}

async function linkDocument(
  services: Services,
  request: FastifyRequest<{ Querystring: ItemQuery }>,
): Promise<Answer> {
  const { document_id } = request.query
  const wanted = await readWanted(services, request)
  if (document_id === undefined)
    throw wrong('/file', 'Give a file, or the "document_id" of a document.', 'required', null)
  const document = await findDocument(services.context, viewerOf(request), document_id)
  const source = { document_id: document.id, of_conversation: document.conversation_id }
  return add(services, request, { ...wanted, source })
}

async function readWanted(
  services: Services,
  request: FastifyRequest<{ Querystring: ItemQuery }>,
): Promise<Omit<WantedItem, 'source'>> {
  const { conversation_id, session_id, version, new_version } = request.query
  const viewer = viewerOf(request)
  const wanted = { session_id, version: toVersion(version), new_version, kinds: viewer.kinds }
  const row = await findConversation(services.context, viewer, conversation_id)
  if (row.opportunity_id === null)
    throw new AppError('conflict', 'The conversation was started without an opportunity.')
  return { ...wanted, conversation_id: row.id, opportunity_id: row.opportunity_id }
}

async function add(services: Services, request: FastifyRequest, wanted: WantedItem): Promise<Answer> {
  let wasStored = true
  const answer = await runCommand(
    services.context,
    callOf(request),
    addContainedItem,
    wanted,
    ({ stored }) => {
      wasStored = stored
      const done = success('Opportunity contained items created successfully', {})
      return { ...done, conversation_id: wanted.conversation_id }
    },
  )
  return wasStored ? answer : { ...answer, replayed: true }
}
