/**
 * The process that looks into files that others made, one at a time, for `process-pool.ts`.
 * It is killed when a file takes too long, and ends when the server does or when a decoder breaks.
 */
import { extractFile } from './extract/extract-file.ts'
import { type CheckOptions, inspectFile } from './inspect-file.ts'

export type FileRequest =
  | { task: 'check'; path: string; options: CheckOptions }
  | { task: 'extract'; path: string; file_name: string }

process.on('disconnect', () => process.exit())
process.on('message', async (request: FileRequest) => {
  const answer = await work(request).catch(() => process.exit(1))
  process.send?.(answer)
})
process.send?.('ready')

function work(request: FileRequest): Promise<unknown> {
  return request.task === 'check'
    ? inspectFile(request.path, request.options)
    : extractFile(request.path, request.file_name)
}
