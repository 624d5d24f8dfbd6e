import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Runs test files beside a database server that they all use and in one folder for everything that they leave:
 * removing it also ends a database server that an aborted test left behind. With HEARBACK_TEST_DATABASE_URL (of an
 * owner who may create databases and roles) and HEARBACK_TEST_DATABASE_ADMIN_URL (of a superuser) it is that server.
 * @template Result
 * @param {() => Promise<Result>} run
 * @returns {Promise<Result>}
 */
export async function withTestServer(run) {
  const scratch = mkdtempSync(join(tmpdir(), 'hearback-run-'))
  chmodSync(scratch, 0o711)
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = scratch
  // Every file loads the same sources in a process of its own; compiled once, they load in half the time.
  process.env.NODE_COMPILE_CACHE = join(scratch, 'compile-cache')
  const { findTestServer } = await import('../test/test-server.ts')
  const server = await findTestServer()
  process.env.HEARBACK_TEST_DATABASE_URL = server.ownerUrl
  process.env.HEARBACK_TEST_DATABASE_ADMIN_URL = server.adminUrl
  const result = await run()
  await server.stop()
  rmSync(scratch, { recursive: true, force: true, maxRetries: 3 })
  return result
}
