import { relative, resolve } from 'node:path'
import { run } from 'node:test'
import { inspect } from 'node:util'
import { root } from './root.mjs'

const TIMEOUT_MS = 10 * 60_000
const AT_ONCE = 2
const SLOW_MS = 5_000
const OUTPUT_LIMIT = 4_000

/**
 * @typedef {{ file: string, name: string, message: string, output: string }} Failure
 * @typedef {{ passed: number, skipped: number, failures: Failure[], slowest: { file: string, ms: number }[] }} Outcome
 */

/**
 * Runs test files, each in a process of its own, some at a time, and prints a line for each file that ends.
 * @param {string[]} files absolute paths
 * @param {AbortSignal} signal
 * @param {{ timeoutMs?: number, concurrency?: number, tells?: (diagnostic: string) => void }} options `tells` hears what tests say by `t.diagnostic`
 * @returns {Promise<Outcome>}
 */
export async function runTestFiles(
  files,
  signal,
  { timeoutMs = TIMEOUT_MS, concurrency = AT_ONCE, tells = () => {} } = {},
) {
  /** @type {Outcome} */
  const outcome = { passed: 0, skipped: 0, failures: [], slowest: [] }
  /** @type {Map<string, string>} */
  const output = new Map()
  const events = run({ files, concurrency, timeout: timeoutMs, signal })
  for await (const { type, data } of events) {
    if (type === 'test:stderr' || type === 'test:stdout') {
      output.set(data.file, ((output.get(data.file) ?? '') + data.message).slice(-OUTPUT_LIMIT))
    } else if (type === 'test:pass') {
      if (data.skip !== undefined || data.todo !== undefined) outcome.skipped += 1
      else if (data.details.type !== 'suite') outcome.passed += 1
    } else if (type === 'test:fail' && data.todo === undefined && countsAsFailure(data, outcome.failures)) {
      outcome.failures.push(failureOf(data))
    } else if (type === 'test:diagnostic' && data.file !== undefined) {
      tells(data.message)
    } else if (type === 'test:summary' && data.file !== undefined) {
      report(data, outcome)
    }
  }
  const shown = new Set()
  for (const failure of outcome.failures) {
    if (!shown.has(failure.file)) failure.output = output.get(failure.file) ?? ''
    shown.add(failure.file)
  }
  outcome.slowest = outcome.slowest.sort((a, b) => b.ms - a.ms).slice(0, 5)
  return outcome
}

/** @param {readonly Failure[]} failures */
export function printFailures(failures) {
  for (const { file, name, message, output } of failures)
    console.log(`\n✖ ${relative(root, file)}: ${name}\n${message}${output === '' ? '' : `\n${output}`}`)
}

/**
 * A test that failed only because one inside it did is not another failure; a file that did, only when it could say
 * nothing more (it crashed, or hung).
 * @param {{ name: string, nesting: number, file?: string, details: { type?: string, error: Error } }} data
 * @param {Failure[]} failures
 */
function countsAsFailure(data, failures) {
  const { failureType } = /** @type {{ failureType?: string }} */ (data.details.error)
  if (failureType !== 'subtestsFailed') return true
  return data.nesting === 0 && !failures.some(({ file }) => file === fileOf(data))
}

/**
 * @param {{ name: string, file?: string, details: { error: Error } }} data
 * @returns {Failure}
 */
function failureOf(data) {
  const file = fileOf(data)
  const { error } = data.details
  if (resolve(root, data.name) !== file)
    return { file, name: data.name, message: describe(error), output: '' }
  const { exitCode, signal } = /** @type {{ exitCode?: number, signal?: string }} */ (error)
  const message =
    exitCode || signal ? `  The file's process ended with ${signal ?? exitCode}.` : describe(error)
  return { file, name: 'the whole file', message, output: '' }
}

/** @param {{ name: string, file?: string }} data */
function fileOf(data) {
  return data.file ?? data.name
}

/** @param {{ file?: string, success: boolean, duration_ms: number, counts: { tests: number } }} data @param {Outcome} outcome */
function report({ file = '', success, duration_ms: ms, counts }, outcome) {
  console.log(`${success ? '✔' : '✖'} ${relative(root, file)} (${counts.tests}, ${(ms / 1000).toFixed(1)} s)`)
  if (ms > SLOW_MS) outcome.slowest.push({ file, ms })
}

/** @param {Error} error */
function describe(error) {
  const cause = error.cause instanceof Error ? error.cause : error
  const text = cause.stack ?? inspect(cause)
  return text
    .split('\n')
    .filter((line) => !/^\s+at .*\(?node:/.test(line))
    .map((line) => `  ${line}`)
    .join('\n')
}
