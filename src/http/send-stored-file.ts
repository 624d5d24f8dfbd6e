import type { FastifyReply } from 'fastify'
import { nameAsKind } from '#domain/documents/name-as-kind.ts'
import { AppError } from '#domain/errors.ts'
import type { FileStorage } from '#storage/file-storage.ts'

/** Sends a document's bytes as a download that no browser runs or keeps. Throws `not_found` where they were not kept. */
export async function sendStoredFile(
  reply: FastifyReply,
  storage: FileStorage,
  document: { storage_key: string | null; content_type: string; file_name: string },
): Promise<FastifyReply> {
  const { storage_key, content_type } = document
  const file_name = nameAsKind(document.file_name, content_type)
  if (storage_key === null) throw new AppError('not_found', 'The file was too large to be kept.')
  const { stream, size } = await storage.open(storage_key)
  reply.headers({
    'Content-Type': content_type,
    'Content-Length': size,
    'Content-Disposition': `attachment; filename="${asciiName(file_name)}"; filename*=UTF-8''${encodeName(file_name)}`,
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
  })
  return reply.send(stream)
}

function asciiName(name: string): string {
  return name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
}

function encodeName(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
