import type { Access, CloudApi } from '#channels/whatsapp/cloud-api.ts'
import type { UploadResult } from '#channels/whatsapp/judge-answer.ts'
import { AppError } from '#domain/errors.ts'
import type { OutgoingFile } from '#domain/whatsapp/attach-files.ts'
import type { FileStorage } from '#storage/file-storage.ts'

/** Hands a kept file to the channel, from where it is stored as fast as the channel takes it. Never rejects. */
export async function uploadFile(
  { api, storage }: { api: CloudApi; storage: FileStorage },
  access: Access,
  { storage_key, file_name, content_type }: OutgoingFile,
): Promise<UploadResult> {
  try {
    const { stream, size } = await storage.open(storage_key)
    return await api.upload(access, { stream, size, file_name, content_type })
  } catch (error) {
    const isGone = error instanceof AppError && error.code === 'not_found'
    return isGone
      ? { is: 'refused', reason: 'no_file' }
      : { is: 'again', reason: 'storage_unavailable', after_ms: null }
  }
}
