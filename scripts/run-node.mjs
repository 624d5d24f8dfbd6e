import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { root } from './root.mjs'

/** npm passes the terminal's Ctrl-C on although we got it ourselves: one press must count once. */
const REPEAT_MS = 1_000
const onWindows = process.platform === 'win32'

/**
 * Runs Node on a script with our terminal and passes signals on. With `detached` (a server, which reads no terminal) it is apart from the
 * terminal's own signals, so that each reaches it once.
 * @param {string} node path of the program
 * @param {string[]} parameters
 * @param {{ detached?: boolean, env?: Record<string, string> }} [options]
 * @returns {Promise<number>} its exit code, 128 + n after signal n
 */
export function runNode(node, parameters, { detached = false, env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(node, parameters, {
      stdio: 'inherit',
      detached: detached && !onWindows,
      env: { ...process.env, ...pathWith(node), ...env },
    })
    const last = new Map()
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
      process.on(signal, () => {
        const fromTerminal = onWindows || (!detached && signal === 'SIGINT' && process.stdin.isTTY)
        const now = Date.now()
        if (!fromTerminal && now - (last.get(signal) ?? 0) > REPEAT_MS) child.kill(signal)
        last.set(signal, now)
      })
    }
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)))
  })
}

/** @param {string} node */
function pathWith(node) {
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH'
  const folders = [dirname(node), join(root, 'node_modules', '.bin'), process.env[name] ?? '']
  return { [name]: folders.join(delimiter) }
}
