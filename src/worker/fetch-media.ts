import { randomUUID } from 'node:crypto'
import type { Access, CloudApi } from '#channels/whatsapp/cloud-api.ts'
import type { FileChecker } from '#checks/check-file.ts'
import type { UploadedFile } from '#commands/documents/decide-documents.ts'
import { cleanFileName } from '#domain/documents/clean-file-name.ts'
import { FILE_KINDS, MAX_FILE_SIZE } from '#domain/documents/file-kinds.ts'
import type { FileStorage, ReceivedFile } from '#storage/file-storage.ts'

export interface MediaTools {
  api: CloudApi
  storage: FileStorage
  checker: FileChecker
}

/**
 * Fetches a person's file, checks it like any other and keeps it among the files of `folder`
 * (`<workspace_id>/<conversation_id>`); null when there is none. The caller removes it when nothing records it.
 * Rejects when it can't be had just now.
 */
export async function fetchMedia(
  { api, storage, checker }: MediaTools,
  access: Access,
  media: { id: string; file_name: string | null },
  folder: string,
): Promise<UploadedFile | null> {
  const opened = await api.openMedia(access, media.id)
  if (opened === null) return null
  let received: ReceivedFile
  try {
    received = await storage.receive(opened.stream, { max_size: MAX_FILE_SIZE })
  } finally {
    opened.close()
  }
  try {
    const document_id = randomUUID()
    const key = `${folder}/${document_id}`
    const verdict = received.truncated ? TOO_LARGE : await checker.check(storage.path(received))
    if (!received.truncated) await storage.keep(received, key)
    return {
      document_id,
      file_name: media.file_name === null ? nameFor(verdict.content_type) : cleanFileName(media.file_name),
      content_type: verdict.content_type,
      size: received.size,
      sha256: received.sha256,
      storage_key: received.truncated ? null : key,
      refusal: verdict.refusal,
      findings: verdict.findings,
    }
  } finally {
    await storage.discard(received).catch(() => undefined)
  }
}

const TOO_LARGE: Pick<UploadedFile, 'content_type' | 'refusal' | 'findings'> = {
  content_type: 'application/octet-stream',
  refusal: 'too_large',
  findings: [{ name: 'size', outcome: 'failed', detail: `more than ${MAX_FILE_SIZE} bytes` }],
}

/** A photo has no name of its own. */
function nameFor(contentType: string): string {
  const kind = FILE_KINDS.find(({ content_types }) => content_types.some((type) => type === contentType))
  return kind ? `file.${kind.extensions[0]}` : 'file'
}
