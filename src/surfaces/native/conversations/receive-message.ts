import type { FastifyReply, FastifyRequest } from 'fastify'
import { addAgentMessage } from '#commands/conversations/add-agent-message.ts'
import { type ReceivedReply, receiveReply } from '#commands/conversations/receive-reply.ts'
import type { UploadedFile } from '#commands/documents/decide-documents.ts'
import { type Answer, runCommand } from '#commands/run.ts'
import { sourceOf } from '#commands/source-of.ts'
import { AppError, invalidField } from '#domain/errors.ts'
import { callOf, sendAnswer } from '#http/answer.ts'
import { credentialOf } from '#http/credentials.ts'
import { nameUpload } from '#http/idempotency.ts'
import {
  discardUpload,
  fingerprintUpload,
  receiveUpload,
  recordFiles,
  type Upload,
} from '#http/receive-upload.ts'
import { viewerOf } from '#http/viewer.ts'
import { isUuid } from '#lib/uuid.ts'
import type { Services } from '#services'
import { presentMessage } from '../present.ts'
import { MESSAGE_TEXT } from './schema.ts'

interface Wanted {
  role: string
  text: string
  files: readonly UploadedFile[]
}

/** Speaks as the person or as an operator in any conversation. A request without a type has been checked by nobody. */
export async function speak(
  services: Services,
  request: FastifyRequest<{ Params: { id: string } }>,
  body: { role: string; text: string } | undefined,
): Promise<Answer> {
  if (body === undefined) throw invalidField('', 'The body must be an object.')
  if (body.text.trim() === '') throw invalidField('/text', '"text" must not be empty.')
  const { id } = request.params
  const wanted: Wanted = { ...body, files: [] }
  if (body.role === 'user' && isUuid(id)) {
    // Nearly always it is the UUID, which the command looks up by itself.
    const answer = await store(services, request, { id, case_id: null }, wanted).catch(unlessUnknown)
    if (answer) return answer
  }
  const row = await services.identifyConversation(viewerOf(request), id)
  return store(services, request, row, wanted)
}

/** The same with files: the form's text may be empty beside a file. */
export async function speakWithFiles(
  services: Services,
  request: FastifyRequest<{ Params: { id: string } }>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const row = await services.identifyConversation(viewerOf(request), request.params.id)
  const upload = await receiveUpload(request, services)
  try {
    if (await nameUpload(services, request, reply, fingerprintUpload(upload))) return reply
    const wanted = readFields(upload)
    const where = { workspaceId: credentialOf(request).workspace_id, conversationId: row.id }
    const answer = await recordFiles(upload, services, where, (files) =>
      store(services, request, row, { ...wanted, files }),
    )
    return sendAnswer(reply, answer)
  } finally {
    await discardUpload(upload, services)
  }
}

function readFields(upload: Upload): { role: string; text: string } {
  const role = upload.fields.role?.[0]
  const text = upload.fields.text?.[0] ?? ''
  if (role !== 'user' && role !== 'agent') throw invalidField('/role', '"role" must be one of: user, agent.')
  if (text.length > MESSAGE_TEXT)
    throw invalidField('/text', `"text" must have at most ${MESSAGE_TEXT} characters.`)
  if (text.trim() === '' && upload.files.length === 0)
    throw invalidField('/text', '"text" must not be empty without a file.')
  return { role, text }
}

function store(
  services: Services,
  request: FastifyRequest,
  row: { id: string; case_id: string | null },
  wanted: Wanted,
): Promise<Answer> {
  const { context } = services
  const credential_id = credentialOf(request).id
  if (wanted.role === 'agent') {
    const { text, files } = wanted
    const input = {
      conversation_id: row.id,
      text,
      files,
      via: sourceOf(callOf(request).actor),
      credential_id,
    }
    return runCommand(context, callOf(request), addAgentMessage, input, ({ message, documents }) =>
      presentMessage(message, documents, context.publicUrl),
    )
  }
  const input = {
    conversation_id: row.id,
    kinds: viewerOf(request).kinds,
    case_id: row.case_id,
    step_id: null,
    text: wanted.text,
    intent: null,
    files: wanted.files,
    via: sourceOf(callOf(request).actor),
    credential_id,
    session_id: null,
  }
  const present = ({ message, documents }: ReceivedReply) =>
    presentMessage(message, documents, context.publicUrl)
  return runCommand(context, callOf(request), receiveReply, input, present, groupOf(row.id, wanted.files))
}

/** A reply with files also locks its case, so it does not share a transaction. */
function groupOf(conversationId: string, files: readonly UploadedFile[]): { group?: string } {
  return files.length > 0 ? {} : { group: conversationId }
}

/** Nothing under this UUID; it may still be some conversation's key. */
function unlessUnknown(error: unknown): null {
  if (error instanceof AppError && error.code === 'not_found') return null
  throw error
}
