/**
 * The process that looks at uploaded files, one at a time, for `check-file.ts`.
 * It is killed when a file takes too long, and ends when the server does.
 */
import { type CheckOptions, inspectFile } from './inspect-file.ts'

export interface CheckRequest {
  path: string
  options: CheckOptions
}

process.on('disconnect', () => process.exit())
process.on('message', async (request: CheckRequest) => {
  process.send?.(await inspectFile(request.path, request.options))
})
process.send?.('ready')
