import { AppError } from '#domain/errors.ts'

/** An error of the file system; a full disk or quota becomes AppError `storage_full`. */
export function recogniseFull(error: unknown): unknown {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined
  return code === 'ENOSPC' || code === 'EDQUOT' ? storageFull(error) : error
}

export function storageFull(cause: unknown): AppError {
  return new AppError('storage_full', 'There is no room to store files just now. Try again later.', { cause })
}
