import type { FastifyReply, FastifyRequest } from 'fastify'
import { type ReceivedReply, receiveReply } from '#commands/conversations/receive-reply.ts'
import type { UploadedFile } from '#commands/documents/decide-documents.ts'
import { type Answer, runCommand } from '#commands/run.ts'
import { callOf, sendAnswer } from '#http/answer.ts'
import { credentialOf } from '#http/credentials.ts'
import { nameUpload } from '#http/idempotency.ts'
import { discardUpload, fingerprintUpload, receiveUpload, recordFiles } from '#http/receive-upload.ts'
import { viewerOf } from '#http/viewer.ts'
import { wantsStream } from '#http/wants-stream.ts'
import { findConversation } from '#queries/conversations.ts'
import type { Services } from '#services'
import { awaitAnswer } from './await-answer.ts'
import { nameSubject } from './name-subject.ts'
import { presentSent } from './present.ts'
import type { MessageBody } from './schema.ts'
import { streamReply } from './stream-reply.ts'
import { toMessage, wrong } from './to-command.ts'

/** Stores what the person says, in a form also with files, and answers with what the dialogue says to it. */
export async function receiveMessage(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  if (!request.isMultipart()) {
    const body = request.body as MessageBody | undefined
    if (body === undefined) throw wrong('', 'The body must be an object.', 'required', null)
    const row = await find(services, request, body)
    return send(services, request, reply, body, await store(services, request, row, body, []))
  }
  const upload = await receiveUpload(request, services)
  try {
    if (await nameUpload(services, request, reply, fingerprintUpload(upload))) return reply
    nameSubject(request, upload.fields.conversation_id?.[0])
    const body = toMessage(upload.fields)
    const row = await find(services, request, body, upload.files.length)
    const where = { workspaceId: credentialOf(request).workspace_id, conversationId: row.id }
    let stored: Stored | null = null
    const answer = await recordFiles(upload, services, where, async (files) => {
      stored = await store(services, request, row, body, files)
      return stored.answer
    })
    return send(services, request, reply, body, { from_event: null, row, ...(stored ?? {}), answer })
  } finally {
    await discardUpload(upload, services)
  }
}

type Conversation = Awaited<ReturnType<typeof findConversation>>

interface Stored {
  answer: Answer
  row: Conversation
  /** Null when an earlier answer was given again. */
  from_event: number | null
}

function find(
  services: Services,
  request: FastifyRequest,
  { conversation_id, message }: MessageBody,
  files = 0,
): Promise<Conversation> {
  if (message.trim() === '' && files === 0)
    throw wrong('/message', '"message" must not be empty without a file.', 'minLength', message)
  return findConversation(services.context, viewerOf(request), conversation_id)
}

async function store(
  services: Services,
  request: FastifyRequest,
  row: Conversation,
  body: MessageBody,
  files: readonly UploadedFile[],
): Promise<Stored> {
  const input = {
    conversation_id: row.id,
    kinds: viewerOf(request).kinds,
    case_id: row.case_id,
    step_id: null,
    text: body.message,
    intent: null,
    files,
    via: 'api' as const,
    credential_id: credentialOf(request).id,
    session_id: body.session_id ?? null,
  }
  let from_event: number | null = null
  const present = (received: ReceivedReply) => {
    from_event = received.from_event
    return presentSent(services.config.publicUrl)(received)
  }
  // A reply with files also locks its case, so it does not share a transaction.
  const options = files.length > 0 ? {} : { group: row.id }
  const stored = await runCommand(services.context, callOf(request), receiveReply, input, present, options)
  const answer = files.length > 0 ? stored : await awaitAnswer(services, request, stored)
  return { answer, row, from_event: answer.replayed ? null : from_event }
}

function send(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  { stream }: MessageBody,
  { answer, row, from_event }: Stored,
): FastifyReply | Promise<FastifyReply> {
  if (!wantsStream(request, stream)) return sendAnswer(reply, answer)
  const conversation_id = from_event === null ? null : row.id
  return streamReply(services, request, reply, { conversation_id, from_event, answer })
}
