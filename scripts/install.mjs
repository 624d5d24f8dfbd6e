import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pinnedNode } from './pinned-node.mjs'
import { root } from './root.mjs'

/** @typedef {'production' | 'full'} PackageSet what a server needs, or that and what the tests need */

const modules = join(root, 'node_modules')
const marker = join(modules, '.hearback-installed')
const HEARTBEAT_MS = 10_000

/**
 * Installs the packages of package-lock.json unless they are there; an interrupted install is done again. Ends the
 * process with a sentence when that fails.
 * @param {PackageSet} set
 * @returns {Promise<string>} the Node to run the product with
 */
export async function install(set) {
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8')
  const wanted = createHash('sha256').update(`${process.platform} ${process.arch}\n${lock}`).digest('hex')
  if (!isInstalled(set, wanted)) {
    if (!matchesLock(lock, set)) await runNpm(set)
    writeMarker({ lock: wanted, set })
  }
  return pinnedNode()
}

/** @param {PackageSet} set @param {string} wanted */
function isInstalled(set, wanted) {
  const { lock, set: installed } = readJson(marker)
  return lock === wanted && (installed === 'full' || installed === set)
}

/**
 * Whether somebody else's finished `npm install` put the same packages there. npm writes its own record last.
 * @param {string} lock @param {PackageSet} set
 */
function matchesLock(lock, set) {
  const { packages: installed } = readJson(join(modules, '.package-lock.json'))
  if (installed === undefined) return false
  return Object.entries(JSON.parse(lock).packages).every(([path, wanted]) => {
    if (path === '') return true
    const found = installed[path]
    if (found === undefined)
      return wanted.optional || wanted.devOptional || (wanted.dev && set === 'production')
    return found.version === wanted.version && existsSync(join(root, path))
  })
}

/**
 * A lock file made where some platform's optional package could not be had does not satisfy `npm ci`; `npm install`
 * takes the same versions from it and looks for the rest.
 * @param {PackageSet} set
 */
async function runNpm(set) {
  const began = Date.now()
  const seconds = () => `${Math.round((Date.now() - began) / 1000)} s`
  console.log(
    `Installing ${set === 'full' ? 'everything for the tests' : 'the packages Hearback needs'} (about a minute) …`,
  )
  const heartbeat = setInterval(() => console.log(`  … ${seconds()}`), HEARTBEAT_MS)
  rmSync(marker, { force: true })
  const parameters = ['--no-audit', '--no-fund', '--loglevel=error', '--include=optional']
  parameters.push(set === 'full' ? '--include=dev' : '--omit=dev')
  let result = await npm(['ci', ...parameters])
  if (result.output.includes('code EUSAGE')) result = await npm(['install', '--no-save', ...parameters])
  clearInterval(heartbeat)
  if (result.code !== 0) {
    if (result.output !== '') console.error(result.output.trimEnd())
    console.error(
      `The packages could not be installed (npm ended with ${result.code}). Is the network there? Try again.`,
    )
    process.exit(1)
  }
  console.log(`Installed in ${seconds()}`)
}

/** @param {string[]} parameters @returns {Promise<{ code: number | string, output: string }>} exit code or signal */
function npm(parameters) {
  const script = process.env.npm_execpath
  const viaNode = script !== undefined && /npm-cli\.c?js$/.test(script)
  const [program, before] = viaNode ? [process.execPath, [script]] : ['npm', []]
  return new Promise((resolve) => {
    const child = spawn(program, [...before, ...parameters], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: !viaNode && process.platform === 'win32',
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text
      })
    }
    const stop = () => {
      // npm would tidy up for half a minute first; the next install begins anew anyway.
      child.kill('SIGKILL')
      console.error('Stopped. The next start installs again.')
      process.exit(130)
    }
    process.on('SIGINT', stop).on('SIGTERM', stop)
    child.once('error', () => {
      console.error('npm was not found. Install it with Node.js and try again.')
      process.exit(1)
    })
    child.once('close', (code, signal) => {
      process.off('SIGINT', stop).off('SIGTERM', stop)
      resolve({ code: signal ?? code ?? 1, output })
    })
  })
}

/** @param {{ lock: string, set: PackageSet }} record */
function writeMarker(record) {
  try {
    writeFileSync(marker, `${JSON.stringify(record)}\n`)
  } catch {
    // A read-only tree is compared again next time.
  }
}

/** @param {string} file */
function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return {}
  }
}
