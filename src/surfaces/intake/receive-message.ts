import type { FastifyReply, FastifyRequest } from 'fastify'
import { type ReceivedReply, receiveReply } from '#commands/conversations/receive-reply.ts'
import type { UploadedFile } from '#commands/documents/decide-documents.ts'
import { type Answer, runCommand } from '#commands/run.ts'
import { sourceOf } from '#commands/source-of.ts'
import { callOf, sendAnswer } from '#http/answer.ts'
import { credentialOf } from '#http/credentials.ts'
import { nameUpload } from '#http/idempotency.ts'
import { discardUpload, fingerprintUpload, receiveUpload, recordFiles } from '#http/receive-upload.ts'
import { viewerOf } from '#http/viewer.ts'
import { wantsStream } from '#http/wants-stream.ts'
import type { Services } from '#services'
import { awaitAnswer } from './await-answer.ts'
import { nameSubject } from './name-subject.ts'
import { presentSent } from './present.ts'
import type { MessageBody } from './schema.ts'
import { streamAsWritten } from './stream-as-written.ts'
import { streamReply } from './stream-reply.ts'
import { toMessage, toStream, wrong } from './to-command.ts'

/** Stores what the person says, in a form also with files, and answers with what the dialogue says to it. */
export async function receiveMessage(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const stored = request.isMultipart()
    ? await takeForm(services, request, reply)
    : await takeJson(services, request)
  return stored === null ? reply : send(services, request, reply, stored)
}

type Conversation = Awaited<ReturnType<Services['identifyConversation']>>

interface Stored {
  answer: Answer
  row: Conversation
  /** Null when an earlier answer was given again. */
  place: Place | null
  /** As it was asked for. */
  stream: boolean | null | undefined
}

interface Place {
  /** The last event before the message. */
  from_event: number
  /** The message's, when a data set answers it later. */
  question_number: number | null
}

async function takeJson(services: Services, request: FastifyRequest): Promise<Stored> {
  const body = request.body as MessageBody | undefined
  if (body === undefined) throw wrong('', 'The body must be an object.', 'required', null)
  const row = await find(services, request, body)
  return store(services, request, row, body, [])
}

/** Null when a kept answer was sent. */
async function takeForm(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Stored | null> {
  const upload = await receiveUpload(request, services)
  try {
    const sendKept = (_: FastifyRequest, __: FastifyReply, kept: Answer) =>
      sendAgain(services, request, reply, toStream(upload.fields), kept)
    if (await nameUpload(services, request, reply, fingerprintUpload(upload), sendKept)) return null
    nameSubject(request, upload.fields.conversation_id?.[0])
    const body = toMessage(upload.fields)
    const row = await find(services, request, body, upload.files.length)
    const where = { workspaceId: credentialOf(request).workspace_id, conversationId: row.id }
    let stored: Stored | null = null
    await recordFiles(upload, services, where, async (files) => {
      stored = await store(services, request, row, body, files)
      return stored.answer
    })
    return stored
  } finally {
    await discardUpload(upload, services)
  }
}

function find(
  services: Services,
  request: FastifyRequest,
  { conversation_id, message }: MessageBody,
  files = 0,
): Promise<Conversation> {
  if (message.trim() === '' && files === 0)
    throw wrong('/message', '"message" must not be empty without a file.', 'minLength', message)
  return services.identifyConversation(viewerOf(request), conversation_id)
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
    via: sourceOf(callOf(request).actor),
    credential_id: credentialOf(request).id,
    session_id: body.session_id ?? null,
  }
  const places: Place[] = []
  const present = (received: ReceivedReply) => {
    const { from_event, message, said, task } = received
    const isQuestion = said.length === 0 && task?.state === 'PENDING'
    places.push({ from_event, question_number: isQuestion ? message.number : null })
    return presentSent(services.config.publicUrl)(received)
  }
  // A reply with files also locks its case, so it does not share a transaction.
  const options = files.length > 0 ? {} : { group: row.id }
  const answer = await runCommand(services.context, callOf(request), receiveReply, input, present, options)
  const place = answer.replayed ? null : (places.at(-1) ?? null)
  return { answer, row, place, stream: body.stream }
}

async function send(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  { answer, row, place, stream }: Stored,
): Promise<FastifyReply> {
  if (place === null) return sendAgain(services, request, reply, stream, answer)
  const { from_event, question_number } = place
  const committed = { conversation_id: row.id, from_event, answer }
  if (!wantsStream(request, stream))
    return sendAnswer(reply, question_number === null ? answer : await awaitAnswer(services, request, answer))
  return question_number === null
    ? streamReply(services, request, reply, committed)
    : streamAsWritten(services, request, reply, { ...committed, question_number })
}

/** What was answered before, with what was said since where it was a question. */
export async function sendAgain(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  stream: boolean | null | undefined,
  kept: Answer,
): Promise<FastifyReply> {
  const answer = await awaitAnswer(services, request, kept)
  if (!wantsStream(request, stream)) return sendAnswer(reply, answer)
  return streamReply(services, request, reply, { conversation_id: null, from_event: null, answer })
}
