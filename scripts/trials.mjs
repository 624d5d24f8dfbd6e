// npm run trials [-- NAME… --seed N]: long trials of what `npm test` tries shortly. The list is in test/trials/trials.ts.
import { randomInt } from 'node:crypto'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from './build.mjs'
import { root } from './root.mjs'
import { printFailures, runTestFiles } from './run-test-files.mjs'
import { usePinnedNode } from './use-pinned-node.mjs'
import { withTestServer } from './with-test-server.mjs'

const LONGEST_MS = 2 * 60 * 60_000

await usePinnedNode()
process.chdir(root)
const { TRIALS } = await import('../test/trials/trials.ts')
const { names, seed } = readCommandLine(Object.keys(TRIALS))
process.env.HEARBACK_TRIAL = '1'
process.env.HEARBACK_SEED = String(seed)
await build()

const abort = new AbortController()
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => abort.abort())

let passed = 0
const began = Date.now()
await withTestServer(async () => {
  for (const name of names) {
    if (abort.signal.aborted) break
    console.log(`${name}: seed ${seed}`)
    if (await runTrial(name)) passed += 1
  }
})
if (abort.signal.aborted) console.log('Stopped before the end')
console.log(`${passed} of ${names.length} trials passed in ${minutesSince(began)}`)
process.exit(abort.signal.aborted ? 130 : passed === names.length ? 0 : 1)

/** @param {string} name */
async function runTrial(name) {
  const started = Date.now()
  const outcome = await runTestFiles([join(root, TRIALS[name] ?? '')], abort.signal, {
    timeoutMs: LONGEST_MS,
    tells: (figures) => console.log(`  ${figures}`),
  })
  const success = outcome.failures.length === 0 && outcome.passed > 0
  printFailures(outcome.failures)
  if (!success) console.log(`\nAgain: npm run trials -- ${name} --seed ${seed}`)
  console.log(`${success ? '✔' : '✖'} ${name} in ${minutesSince(started)}\n`)
  return success
}

/** @param {number} began */
function minutesSince(began) {
  const seconds = Math.round((Date.now() - began) / 1000)
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}

/** @param {string[]} known */
function readCommandLine(known) {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { seed: { type: 'string' } } })
  const seed = values.seed === undefined ? randomInt(1_000_000) : Number(values.seed)
  const unknown = positionals.filter((name) => !known.includes(name))
  if (unknown.length > 0 || !Number.isSafeInteger(seed) || seed < 0) {
    console.error(`Usage: npm run trials -- [${known.join(' | ')}]… [--seed NUMBER]`)
    process.exit(1)
  }
  return { names: positionals.length > 0 ? positionals : known, seed }
}
