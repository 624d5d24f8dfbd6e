import { join } from 'node:path'
import { install } from './install.mjs'
import { root } from './root.mjs'

/**
 * Installs and builds what is missing. Ends the process with a sentence when that fails.
 * @returns {Promise<{ node: string, main: string }>} the Node to run, and the built program
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
  return { node, main: join(root, 'dist', 'main.js') }
}
