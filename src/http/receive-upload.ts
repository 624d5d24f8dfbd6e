import { randomUUID } from 'node:crypto'
import type { Readable } from 'node:stream'
import type { FastifyRequest } from 'fastify'
import type { UploadedFile } from '#commands/documents/decide-documents.ts'
import type { Answer } from '#commands/run.ts'
import { cleanFileName } from '#domain/documents/clean-file-name.ts'
import { MAX_FILE_SIZE, MAX_FILES } from '#domain/documents/file-kinds.ts'
import { AppError } from '#domain/errors.ts'
import type { Services } from '#services'
import type { ReceivedFile } from '#storage/file-storage.ts'
import { checkText } from './json-body.ts'

/** All files of one form together, in bytes, with room for the form around them. */
export const UPLOAD_LIMIT = (MAX_FILES + 1) * MAX_FILE_SIZE
/** A file over the limit is still read to its end, to be answered with a sentence, but not without bound. */
const LONGEST_FILE = UPLOAD_LIMIT

export interface Upload {
  fields: Record<string, string[]>
  files: ReceivedUpload[]
}

export interface ReceivedUpload {
  document_id: string
  file_name: string
  received: ReceivedFile
}

/**
 * Reads a multipart form; files go to storage as they arrive, never wholly into memory. The caller discards what
 * it does not keep. Throws `malformed`, `too_large`, `unsupported_media_type`, `storage_full`.
 */
export async function receiveUpload(request: FastifyRequest, services: Services): Promise<Upload> {
  const upload: Upload = { fields: {}, files: [] }
  let failure: unknown = null
  try {
    for await (const part of request.parts({ limits: { fileSize: LONGEST_FILE } })) {
      if (part.type === 'file') {
        const file_name = cleanFileName(part.filename)
        // Read on after a full disk, or without a place: a sender in the middle of a form would not hear why it ended.
        const received = await receiveFile(request, services, part.file).catch((error) => {
          failure ??= error
          part.file.resume()
          return null
        })
        if (received === null) continue
        // A browser sends an empty, nameless part for a file input that was left alone.
        if (received.size === 0 && !part.filename) await services.storage.discard(received)
        else upload.files.push({ document_id: randomUUID(), file_name, received })
      } else {
        const value = String(part.value)
        checkText(part.fieldname, '')
        checkText(value, `/${part.fieldname}`)
        if (!Object.hasOwn(upload.fields, part.fieldname)) upload.fields[part.fieldname] = []
        upload.fields[part.fieldname]?.push(value)
      }
    }
    if (failure !== null) throw failure
    return upload
  } catch (error) {
    await discardUpload(upload, services)
    if (error instanceof AppError || (error as { code?: string }).code?.startsWith('FST_')) throw error
    throw new AppError('malformed', 'The form can’t be read to its end.', { cause: error })
  }
}

async function receiveFile(
  request: FastifyRequest,
  { storage }: Services,
  file: Readable,
): Promise<ReceivedFile> {
  request.beginUpload()
  return storage.receive(file, { max_size: MAX_FILE_SIZE })
}

/** What was sent, for comparing two requests under one idempotency key. */
export function fingerprintUpload(upload: Upload): unknown {
  return {
    fields: upload.fields,
    files: upload.files.map((file) => [file.file_name, file.received.sha256, file.received.size]),
  }
}

export async function discardUpload(upload: Upload, services: Services): Promise<void> {
  await Promise.all(
    upload.files.map((file) => services.storage.discard(file.received).catch(() => undefined)),
  )
}

/**
 * Checks the files, moves them to where they stay, and runs the command that records them. What no command has
 * recorded is removed again; where a lost COMMIT may have taken effect the files stay.
 */
export async function recordFiles(
  upload: Upload,
  services: Services,
  where: { workspaceId: string; conversationId: string },
  record: (files: readonly UploadedFile[]) => Promise<Answer>,
): Promise<Answer> {
  const kept: UploadedFile[] = []
  try {
    await keepFiles(upload, services, where, kept)
    const answer = await record(kept)
    if (answer.replayed) await removeFiles(kept, services)
    return answer
  } catch (error) {
    const unknown = error instanceof AppError && error.code === 'unavailable'
    if (!unknown) await removeFiles(kept, services)
    throw error
  }
}

async function keepFiles(
  upload: Upload,
  services: Services,
  where: { workspaceId: string; conversationId: string },
  kept: UploadedFile[],
): Promise<void> {
  for (const { document_id, file_name, received } of upload.files) {
    const verdict = received.truncated
      ? tooLarge(received)
      : await services.checker.check(services.storage.path(received)).catch((cause: unknown) => {
          throw new AppError('unavailable', 'The file can’t be checked just now. Try again shortly.', {
            cause,
          })
        })
    const key = `${where.workspaceId}/${where.conversationId}/${document_id}`
    if (!received.truncated) await services.storage.keep(received, key)
    kept.push({
      document_id,
      file_name,
      content_type: verdict.content_type,
      size: received.size,
      sha256: received.sha256,
      storage_key: received.truncated ? null : key,
      refusal: verdict.refusal,
      findings: verdict.findings,
    })
  }
}

async function removeFiles(files: readonly UploadedFile[], services: Services): Promise<void> {
  const keys = files.flatMap((file) => file.storage_key ?? [])
  await Promise.all(keys.map((key) => services.storage.remove(key).catch(() => undefined)))
}

function tooLarge(received: ReceivedFile) {
  return {
    content_type: 'application/octet-stream',
    refusal: 'too_large' as const,
    findings: [{ name: 'size' as const, outcome: 'failed' as const, detail: `${received.size} bytes` }],
  }
}
