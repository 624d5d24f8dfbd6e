import { createHash } from 'node:crypto'
import { copyFileSync, cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { root } from './root.mjs'

const dist = join(root, 'dist')
const stamp = join(dist, '.inputs')
/** What a page may load before somebody can answer. */
const PAGE_SCRIPT_LIMIT_BYTES = 30_000
/** The console is opened by operators, who stay. */
const CONSOLE_SCRIPT_LIMIT_BYTES = 40_000
/** What a site that embeds the page loads with each of its own pages. */
const EMBED_SCRIPT_LIMIT_BYTES = 5_000

const SERVER_ENTRIES = {
  main: 'src/main.ts',
  'checks-child': 'src/checks/child.ts',
  'pdf-worker': 'src/reports/pdf-worker.ts',
  'page/render-page': 'web/page/render-page.tsx',
  'simulator/render-simulator': 'web/simulator/render-simulator.tsx',
  'console/render-console': 'web/console/render-console.tsx',
}

/** What browsers load of each page, by its folder in dist/. */
const PAGES = {
  page: { client: 'web/page/client.tsx', style: 'web/page/page.css', limit: PAGE_SCRIPT_LIMIT_BYTES },
  simulator: {
    client: 'web/simulator/client.tsx',
    style: 'web/simulator/simulator.css',
    limit: PAGE_SCRIPT_LIMIT_BYTES,
  },
  console: {
    client: 'web/console/client.tsx',
    style: 'web/console/console.css',
    limit: CONSOLE_SCRIPT_LIMIT_BYTES,
  },
}
const SERVER_FILES = { 'report.typ': 'src/reports/report.typ' }
/** The server reads them where they are beside its code. */
const SERVER_FOLDERS = { thesaurus: 'src/domain/answers/thesaurus' }

/**
 * Bundles the server, the pages and the embed script into dist/, unless nothing has changed since the last time.
 * Throws when the sources do not build or a script has grown too large.
 */
export async function build() {
  const inputs = hashInputs()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === inputs) return
  const began = Date.now()
  const esbuild = await import('esbuild')
  rmSync(dist, { recursive: true, force: true })
  const pages = Object.entries(PAGES).map(([name, entries]) => buildPage(esbuild, name, entries))
  await Promise.all([buildServer(esbuild), ...pages, buildEmbed(esbuild)])
  writeFileSync(stamp, inputs)
  console.log(`Built in ${Date.now() - began} ms`)
}

/** @param {typeof import('esbuild')} esbuild */
async function buildServer(esbuild) {
  const entries = Object.entries(SERVER_ENTRIES).filter(([, file]) => existsSync(join(root, file)))
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(entries),
    outdir: dist,
    bundle: true,
    // The server's own part is loaded by `hearback start` alone.
    splitting: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    packages: 'external',
    sourcemap: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'silent',
  })
  for (const [name, file] of Object.entries(SERVER_FILES)) {
    if (existsSync(join(root, file))) copyFileSync(join(root, file), join(dist, name))
  }
  for (const [name, folder] of Object.entries(SERVER_FOLDERS))
    cpSync(join(root, folder), join(dist, name), { recursive: true })
}

/**
 * @param {typeof import('esbuild')} esbuild
 * @param {string} name
 * @param {{ client: string, style: string, limit: number }} entries
 */
async function buildPage(esbuild, name, entries) {
  const folder = join(dist, name)
  const { metafile } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: [entries.client, entries.style],
    outdir: folder,
    entryNames: '[name].[hash]',
    bundle: true,
    platform: 'browser',
    target: 'es2020',
    format: 'esm',
    minify: true,
    metafile: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    external: ['/assets/*'],
    logLevel: 'silent',
  })
  const [client = '', style = ''] = [entries.client, entries.style].map((entry) => {
    const found = Object.entries(metafile.outputs).find(([, output]) => output.entryPoint === entry)
    return basename(found?.[0] ?? '')
  })
  const sizes = { client: zippedSize(join(folder, client)), style: zippedSize(join(folder, style)) }
  if (sizes.client > entries.limit) {
    throw new Error(
      `The script ${entries.client} is ${sizes.client} bytes compressed and may be ${entries.limit}.`,
    )
  }
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify({ client, style, sizes }, null, 2)}\n`)
}

/** One classic script under a name that stays: sites load it by a plain script element. @param {typeof import('esbuild')} esbuild */
async function buildEmbed(esbuild) {
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['web/embed/embed.ts'],
    outdir: join(dist, 'embed'),
    bundle: true,
    platform: 'browser',
    target: 'es2020',
    format: 'iife',
    minify: true,
    logLevel: 'silent',
  })
  const size = zippedSize(join(dist, 'embed', 'embed.js'))
  if (size > EMBED_SCRIPT_LIMIT_BYTES)
    throw new Error(`The embed script is ${size} bytes compressed and may be ${EMBED_SCRIPT_LIMIT_BYTES}.`)
}

/** @param {string} file @returns {number} bytes after gzip */
function zippedSize(file) {
  return gzipSync(readFileSync(file), { level: 9 }).length
}

/** Everything that what is built depends on, by content: a fresh clone has fresh times. */
function hashInputs() {
  const hash = createHash('sha256')
  for (const name of [
    'package-lock.json',
    'package.json',
    'scripts/build.mjs',
    ...sources('src'),
    ...sources('web'),
  ]) {
    hash.update(`${name}\n`).update(readFileSync(join(root, name)))
  }
  return hash.digest('hex')
}

/** @param {string} folder @returns {string[]} its files in order, without tests */
function sources(folder) {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`
      if (entry.isDirectory()) return sources(path)
      return /\.test\.tsx?$/.test(entry.name) ? [] : [path]
    })
}
