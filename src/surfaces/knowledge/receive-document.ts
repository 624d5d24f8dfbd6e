import { createHash, randomUUID } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { GivenText } from '#commands/data-sets/data-document.ts'
import type { Answer } from '#commands/run.ts'
import { MAX_FILE_SIZE } from '#domain/documents/file-kinds.ts'
import { AppError, invalidField } from '#domain/errors.ts'
import { sendAnswer } from '#http/answer.ts'
import { credentialOf } from '#http/credentials.ts'
import { nameUpload } from '#http/idempotency.ts'
import { discardUpload, fingerprintUpload, receiveUpload, type Upload } from '#http/receive-upload.ts'
import type { Services } from '#services'
import { nameSubject } from './name-subject.ts'
import { type DocumentBody, LONGEST_SOURCE, LONGEST_TITLE, LONGEST_URL } from './schema.ts'

/** Where files wait to be read: a name that no conversation's folder has. */
const FOLDER = 'da7a'

type Store = (given: GivenText) => Promise<Answer>

/** Takes a text, or a file that a job reads later, and gives it to `store`. */
export async function receiveDocument(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  data_set_id: number,
  store: Store,
): Promise<FastifyReply> {
  if (!request.isMultipart()) {
    const body = request.body as DocumentBody | undefined
    if (body === undefined) throw new AppError('invalid', 'The body must be an object or a form.')
    return sendAnswer(reply, await store(toText(body, data_set_id)))
  }
  const upload = await receiveUpload(request, services)
  try {
    if (await nameUpload(services, request, reply, fingerprintUpload(upload))) return reply
    await nameSubject(request)
    return sendAnswer(reply, await storeFile(services, request, data_set_id, upload, store))
  } finally {
    await discardUpload(upload, services)
  }
}

function toText({ title, url, source, content }: DocumentBody, data_set_id: number): GivenText {
  if (title.trim() === '') throw invalidField('/title', '"title" must not be empty.')
  if (content.trim() === '') throw invalidField('/content', '"content" must not be empty.')
  return {
    data_set_id,
    title,
    url: url ?? null,
    source: source ?? null,
    sha256: createHash('sha256').update(content).digest('hex'),
    content,
    storage_key: null,
    file_name: null,
  }
}

async function storeFile(
  services: Services,
  request: FastifyRequest,
  data_set_id: number,
  upload: Upload,
  store: Store,
): Promise<Answer> {
  const [file, ...others] = upload.files
  if (!file || others.length > 0) throw invalidField('/file', 'Send one file, in the field "file".')
  const { received, file_name } = file
  if (received.truncated)
    throw invalidField(
      '/file',
      `This file is larger than ${MAX_FILE_SIZE / 1_048_576} MB. Split it and add the parts.`,
    )
  if (received.size === 0) throw invalidField('/file', 'This file is empty.')
  const given = {
    data_set_id,
    title: readField(upload, 'title', LONGEST_TITLE),
    url: readField(upload, 'url', LONGEST_URL),
    source: readField(upload, 'source', LONGEST_SOURCE),
    sha256: received.sha256,
    content: null,
    file_name,
  }
  const storage_key = `${credentialOf(request).workspace_id}/${FOLDER}/${randomUUID()}`
  await services.storage.keep(received, storage_key)
  const forget = () => services.storage.remove(storage_key).catch(() => undefined)
  try {
    const answer = await store({ ...given, storage_key })
    if (answer.replayed) await forget()
    return answer
  } catch (error) {
    // After a lost COMMIT the file may be somebody's.
    if (!(error instanceof AppError && error.code === 'unavailable')) await forget()
    throw error
  }
}

/** Forms have no null: a field left empty is not given. */
function readField(upload: Upload, name: string, longest: number): string | null {
  const value = upload.fields[name]?.[0] ?? ''
  if (value.length > longest)
    throw invalidField(`/${name}`, `"${name}" must have at most ${longest} characters.`)
  return value.trim() === '' ? null : value
}
