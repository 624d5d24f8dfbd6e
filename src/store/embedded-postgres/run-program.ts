import { spawn } from 'node:child_process'
import { cannotRun } from './postgres-binaries.ts'
import type { ServerAccount } from './server-account.ts'

/** English messages and UTC whatever the machine says, and nothing of ours (secrets, PG* variables) passed on. */
export const SERVER_ENVIRONMENT: NodeJS.ProcessEnv = {
  LC_ALL: 'C',
  TZ: 'UTC',
  ...(process.env.PATH === undefined ? {} : { PATH: process.env.PATH }),
  ...(process.env.SystemRoot === undefined ? {} : { SystemRoot: process.env.SystemRoot }),
}

/**
 * Runs one of PostgreSQL's programs to its end as the server's account, apart from the terminal's signals.
 * @returns its exit code and everything it printed
 */
export function runProgram(
  program: string,
  parameters: string[],
  account: ServerAccount,
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, {
      ...account,
      cwd: '/',
      env: SERVER_ENVIRONMENT,
      detached: true,
      windowsHide: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const collect = (chunk: Buffer) => {
      output += chunk.toString()
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.once('error', (error) => reject(cannotRun(error)))
    child.once('close', (code) => resolve({ code, output }))
  })
}
