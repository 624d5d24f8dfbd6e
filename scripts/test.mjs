// npm test: checks the sources and runs every test on a fresh machine. `node scripts/test.mjs FILE…` runs only those.
import { existsSync, readdirSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { findBrowser } from './browser.mjs'
import { build } from './build.mjs'
import { check } from './check.mjs'
import { root } from './root.mjs'
import { printFailures, runTestFiles } from './run-test-files.mjs'
import { usePinnedNode } from './use-pinned-node.mjs'
import { withTestServer } from './with-test-server.mjs'

const MOST_RUN_AGAIN = 5

await usePinnedNode()
const chosen = process.argv.slice(2).map((file) => resolve(file))
// The longest first, so that none runs alone at the end.
const files = chosen.length > 0 ? chosen : ['bench', 'test', 'src', 'web'].flatMap(testFilesIn)
process.chdir(root)

/** @type {{ name: string, passed: boolean }[]} */
const before = []
if (chosen.length === 0) before.push(...(await check()))
before.push({ name: 'build', passed: await succeeds(build) })

const browser = await findBrowser({ mayInstall: chosen.length === 0 })
if (browser !== null) process.env.HEARBACK_TEST_BROWSER = browser
if (chosen.length === 0) before.push({ name: 'a browser for the tests', passed: browser !== null })

const abort = new AbortController()
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => abort.abort())

const tests = await withTestServer(async () => runFailedAgain(await runTestFiles(files, abort.signal)))

const failedBefore = before.filter(({ passed }) => !passed)
for (const { name } of failedBefore) console.log(`\n✖ ${name}: see above`)
printFailures(tests.failures)
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

/**
 * Files that failed beside others run once more alone, if they are few: a browser or twenty servers on a busy machine
 * can miss a moment. What passes then is printed all the same, since a test that needs that has a fault of its own.
 * @param {import('./run-test-files.mjs').Outcome} first
 * @returns {Promise<import('./run-test-files.mjs').Outcome>}
 */
async function runFailedAgain(first) {
  const failed = new Set(first.failures.map(({ file }) => file))
  if (chosen.length > 0 || failed.size === 0 || failed.size > MOST_RUN_AGAIN || abort.signal.aborted)
    return first
  console.log(`\nRunning again, alone: ${[...failed].map((file) => relative(root, file)).join(', ')}`)
  const again = await runTestFiles([...failed], abort.signal, { concurrency: 1 })
  const passedNow = first.failures.filter(
    ({ file }) => !again.failures.some((failure) => failure.file === file),
  )
  if (passedNow.length > 0) console.log('\nThese failed at first, and passed when they ran alone:')
  printFailures(passedNow)
  return {
    ...first,
    passed: first.passed + passedNow.length,
    failures: first.failures.filter((failure) => !passedNow.includes(failure)),
  }
}

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
