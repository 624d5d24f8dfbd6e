import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { install } from './install.mjs'
import { root } from './root.mjs'

/**
 * Nearly all that a request allocates is garbage once it is answered: so the young generation is small, the heap grows by
 * steps, and V8 must not conclude from a collection in the midst of a batch that such objects live long (docs/adr/0018).
 * The collector is exposed for one collection when the start is over.
 */
const serverFlags = JSON.parse(readFileSync(join(root, 'scripts', 'server-flags.json'), 'utf8'))

/**
 * Installs and builds what is missing. Ends the process with a sentence when that fails.
 * @returns {Promise<{ node: string, program: string[] }>} the Node to run, and the built program with Node's flags
 */
export async function prepare() {
  const node = await install('production')
  const { build } = await import('./build.mjs')
  try {
    await build()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
  return { node, program: [...serverFlags, join(root, 'dist', 'main.js')] }
}
