import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './root.mjs'
import { usePinnedNode } from './use-pinned-node.mjs'

const CHECKS = [
  {
    name: 'format and lint',
    package: '@biomejs/biome',
    bin: 'biome',
    parameters: ['check', '--error-on-warnings'],
  },
  { name: 'types', package: 'typescript', bin: 'tsc', parameters: ['--noEmit'] },
  {
    name: 'types of the client, without Node’s',
    package: 'typescript',
    bin: 'tsc',
    parameters: ['--noEmit', '--project', 'packages/client'],
  },
  { name: 'the client as the routes are', script: 'scripts/generate-client.mjs', parameters: ['--check'] },
  {
    name: 'import rules',
    package: 'dependency-cruiser',
    bin: 'depcruise',
    parameters: ['--config', '.dependency-cruiser.cjs', '--', 'src', 'web', 'packages/client/src'],
  },
  { name: 'unused code', package: 'knip', bin: 'knip', parameters: [] },
]

/**
 * Runs every check, also after one has failed, and prints what each finds.
 * @returns {Promise<{ name: string, passed: boolean }[]>}
 */
export async function check() {
  const results = []
  for (const { name, package: packageName, bin, script, parameters } of CHECKS) {
    const began = Date.now()
    const { code, output } = await run(script ?? binary(packageName, bin), parameters)
    const seconds = ((Date.now() - began) / 1000).toFixed(1)
    console.log(`${code === 0 ? '✔' : '✖'} ${name} (${seconds} s)`)
    if (code !== 0) console.log(output.trimEnd())
    results.push({ name, passed: code === 0 })
  }
  return results
}

/** @param {string} packageName @param {string} bin */
function binary(packageName, bin) {
  const folder = join(root, 'node_modules', packageName)
  const { bin: bins } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof bins === 'string' ? bins : bins[bin])
}

/** @param {string} script @param {string[]} parameters @returns {Promise<{ code: number | null, output: string }>} */
function run(script, parameters) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...parameters], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, FORCE_COLOR: '0' },
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text
      })
    }
    child.once('error', (error) => resolve({ code: 1, output: error.message }))
    child.once('close', (code) => resolve({ code, output }))
  })
}

const [, started = ''] = process.argv
if (existsSync(started) && import.meta.url === pathToFileURL(started).href) {
  await usePinnedNode()
  const results = await check()
  process.exitCode = results.every(({ passed }) => passed) ? 0 : 1
}
