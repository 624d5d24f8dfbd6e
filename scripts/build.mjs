import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { root } from './root.mjs'

const dist = join(root, 'dist')
const stamp = join(dist, '.inputs')
/** What the hosted page may load before somebody can answer; LOOK and GOALS promise it. */
const PAGE_SCRIPT_LIMIT_BYTES = 30_000
/** What a site that embeds the page loads with each of its own pages. */
const EMBED_SCRIPT_LIMIT_BYTES = 5_000

const SERVER_ENTRIES = {
  main: 'src/main.ts',
  'checks-child': 'src/checks/child.ts',
  'pdf-worker': 'src/reports/pdf-worker.ts',
  'page/render-page': 'web/page/render-page.tsx',
}
const SERVER_FILES = { 'report.typ': 'src/reports/report.typ' }

/**
 * Bundles the server, the hosted page and the embed script into dist/, unless nothing has changed since the last time.
 * Throws when the sources do not build or a script has grown too large.
 */
export async function build() {
  const inputs = hashInputs()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === inputs) return
  const began = Date.now()
  const esbuild = await import('esbuild')
  rmSync(dist, { recursive: true, force: true })
  mkdirSync(join(dist, 'page'), { recursive: true })
  await Promise.all([buildServer(esbuild), buildPage(esbuild), buildEmbed(esbuild)])
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
}

/** @param {typeof import('esbuild')} esbuild */
async function buildPage(esbuild) {
  const entries = ['web/page/client.tsx', 'web/page/page.css'].filter((file) => existsSync(join(root, file)))
  const { metafile } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: entries,
    outdir: join(dist, 'page'),
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
  const [client = null, style = null] = ['web/page/client.tsx', 'web/page/page.css'].map((entry) => {
    const found = Object.entries(metafile.outputs).find(([, output]) => output.entryPoint === entry)
    return found && basename(found[0])
  })
  const sizes = { client: zippedSize(client), style: zippedSize(style) }
  if (sizes.client > PAGE_SCRIPT_LIMIT_BYTES) {
    throw new Error(
      `The hosted page's script is ${sizes.client} bytes compressed and may be ${PAGE_SCRIPT_LIMIT_BYTES}.`,
    )
  }
  writeFileSync(join(dist, 'page', 'manifest.json'), `${JSON.stringify({ client, style, sizes }, null, 2)}\n`)
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
  const size = gzipSync(readFileSync(join(dist, 'embed', 'embed.js')), { level: 9 }).length
  if (size > EMBED_SCRIPT_LIMIT_BYTES)
    throw new Error(`The embed script is ${size} bytes compressed and may be ${EMBED_SCRIPT_LIMIT_BYTES}.`)
}

/** @param {string | null} name of a file in dist/page @returns {number} bytes after gzip */
function zippedSize(name) {
  return name === null ? 0 : gzipSync(readFileSync(join(dist, 'page', name)), { level: 9 }).length
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
