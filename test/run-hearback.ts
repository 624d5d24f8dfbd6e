import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { StartupError } from '#lib/startup-error.ts'

/** The entry of the command line, from its sources. */
export const MAIN = join(import.meta.dirname, '..', 'src', 'main.ts')

/** Where a process that runs the sources finds what another one has compiled; a start takes half the time. */
export const NODE_COMPILE_CACHE = process.env.NODE_COMPILE_CACHE ?? join(tmpdir(), 'hearback-compile-cache')

export interface Ran {
  code: number
  stdout: string
  stderr: string
}

/** Runs one command of the command line to its end, in a process of its own that knows these settings alone. */
export function runHearback(
  words: readonly string[],
  settings: Record<string, string> = {},
  folder = process.cwd(),
): Promise<Ran> {
  const { PATH = '', HOME = '', TMPDIR } = process.env
  const own = { PATH, HOME, ...(TMPDIR === undefined ? {} : { TMPDIR }), NODE_COMPILE_CACHE }
  const options = { env: { ...own, ...settings }, cwd: folder }
  return new Promise((resolve) => {
    execFile(process.execPath, [MAIN, ...words], options, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr }),
    )
  })
}

/** What the command line would print before it ends with 1; the command runs in this process, which is quicker. */
export async function complaintOf(command: Promise<unknown>): Promise<string> {
  const error = await command.then(
    () => assert.fail('the command has nothing to complain about'),
    (thrown: unknown) => thrown,
  )
  assert.ok(error instanceof StartupError, String(error))
  return error.message
}
