/**
 * The process that looks at uploaded files, one at a time, for `check-file.ts`.
 * It is killed when a file takes too long, and ends when the server does or when a decoder breaks.
 */
import { type CheckOptions, inspectFile } from './inspect-file.ts'

export interface CheckRequest {
  path: string
  options: CheckOptions
}

process.on('disconnect', () => process.exit())
process.on('message', async (request: CheckRequest) => {
  const verdict = await inspectFile(request.path, request.options).catch(() => process.exit(1))
  process.send?.(verdict)
})
process.send?.('ready')
