// npm test: checks the sources and runs every test on a fresh machine. `node scripts/test.mjs FILE…` runs only those.
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { findBrowser } from './browser.mjs'
import { build } from './build.mjs'
import { check } from './check.mjs'
import { root } from './root.mjs'
import { runTestFiles } from './run-test-files.mjs'
import { usePinnedNode } from './use-pinned-node.mjs'

await usePinnedNode()
const chosen = process.argv.slice(2).map((file) => resolve(file))
const files = chosen.length > 0 ? chosen : ['src', 'web', 'test', 'bench'].flatMap(testFilesIn)
process.chdir(root)

/** @type {{ name: string, passed: boolean }[]} */
const before = []
if (chosen.length === 0) before.push(...(await check()))
before.push({ name: 'build', passed: await succeeds(build) })

const browser = await findBrowser({ mayInstall: chosen.length === 0 })
if (browser !== null) process.env.HEARBACK_TEST_BROWSER = browser
if (chosen.length === 0) before.push({ name: 'a browser for the tests', passed: browser !== null })

// One folder for everything the tests leave: removing it also ends a database server that an aborted test left behind.
const scratch = mkdtempSync(join(tmpdir(), 'hearback-run-'))
chmodSync(scratch, 0o711)
for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = scratch

const abort = new AbortController()
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => abort.abort())

const { startTestServer } = await import('../test/test-server.ts')
const server = await startTestServer()
process.env.HEARBACK_TEST_DATABASE_URL = server.ownerUrl
process.env.HEARBACK_TEST_DATABASE_ADMIN_URL = server.adminUrl
const tests = await runTestFiles(files, abort.signal)
await server.stop()
rmSync(scratch, { recursive: true, force: true, maxRetries: 3 })

const failedBefore = before.filter(({ passed }) => !passed)
for (const { name } of failedBefore) console.log(`\n✖ ${name}: see above`)
for (const { file, name, message, output } of tests.failures) {
  console.log(`\n✖ ${relative(root, file)}: ${name}\n${message}${output === '' ? '' : `\n${output}`}`)
}
if (tests.slowest.length > 0) {
  console.log(
    `\nSlowest: ${tests.slowest.map(({ file, ms }) => `${relative(root, file)} ${(ms / 1000).toFixed(1)} s`).join(', ')}`,
  )
}
if (tests.skipped > 0) console.log(`${tests.skipped} skipped`)
if (abort.signal.aborted) console.log('Stopped before the end')
const passed = tests.passed + before.length - failedBefore.length
const failed = tests.failures.length + failedBefore.length
console.log(`${passed} passed, ${failed} failed`)
process.exit(abort.signal.aborted ? 130 : failed > 0 || tests.passed === 0 ? 1 : 0)

/** @param {string} folder @returns {string[]} absolute paths in order */
function testFilesIn(folder) {
  const path = join(root, folder)
  if (!existsSync(path)) return []
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' })
  return names
    .filter((name) => /[.]test[.]tsx?$/.test(name) && !name.includes('node_modules'))
    .sort()
    .map((name) => join(path, name))
}

/** @param {() => Promise<void>} action */
async function succeeds(action) {
  try {
    await action()
    return true
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return false
  }
}
