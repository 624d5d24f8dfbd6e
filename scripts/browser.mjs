import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { root } from './root.mjs'

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome.exe',
  'msedge.exe',
]
const USUAL_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/**
 * A Chromium that really starts here: HEARBACK_TEST_BROWSER, the machine's, Debian's (installed as root), or the one from
 * node_modules. Null when there is none.
 * @param {{ mayInstall: boolean }} options
 * @returns {Promise<string | null>} path of the program
 */
export async function findBrowser({ mayInstall }) {
  const named = process.env.HEARBACK_TEST_BROWSER
  if (named) return named
  for (const path of onThisMachine()) if (await starts(path)) return path
  if (mayInstall && installWithApt()) {
    for (const path of onThisMachine()) if (await starts(path)) return path
  }
  const packaged = await fromPackage()
  return packaged !== null && (await starts(packaged)) ? packaged : null
}

function onThisMachine() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...USUAL_PLACES].filter(
    (path) => existsSync(path),
  )
}

/** @param {string} path */
async function starts(path) {
  const { launchBrowser } = await import('../test/browser.ts')
  try {
    const browser = await launchBrowser(path)
    const page = await browser.newPage()
    const title = await page.goto('data:text/html,<title>ready</title>').then(() => page.title())
    await browser.close()
    return title === 'ready'
  } catch (error) {
    const [reason] = String(error).split('\n')
    console.log(`${path} does not start: ${reason}`)
    return false
  }
}

function installWithApt() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  console.log('Installing a browser for the tests with apt-get …')
  const commands = [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium'],
  ]
  return commands.every((parameters) => {
    const options = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Dpkg::Use-Pty=0']
    const { status, stderr } = spawnSync('apt-get', [...options, ...parameters], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      encoding: 'utf8',
    })
    if (status !== 0)
      console.log(`apt-get did not succeed: ${stderr?.trim().split('\n').at(-1) ?? 'it is not there'}`)
    return status === 0
  })
}

/** Unpacked below node_modules, not in the shared temporary folder, where another user's copy may lie. */
async function fromPackage() {
  const folder = join(root, 'node_modules', '.cache', 'chromium')
  try {
    await mkdir(folder, { recursive: true })
    process.env.TMPDIR = folder
    const { default: chromium } = await import('@sparticuz/chromium')
    return await chromium.executablePath()
  } catch (error) {
    console.log(`The packaged browser cannot be unpacked: ${error instanceof Error ? error.message : error}`)
    return null
  } finally {
    delete process.env.TMPDIR
  }
}
