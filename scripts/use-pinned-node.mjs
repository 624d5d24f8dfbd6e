import { realpathSync } from 'node:fs'
import { install } from './install.mjs'
import { runNode } from './run-node.mjs'

/**
 * Installs everything the tests need, then goes on with the pinned Node: a script of another one is run anew by it
 * and this process ends with its exit code.
 */
export async function usePinnedNode() {
  const node = await install('full')
  if (realpathSync(process.execPath) === node && process.env.HEARBACK_PINNED_NODE === node) return
  const [, script = '', ...parameters] = process.argv
  process.exit(await runNode(node, [script, ...parameters], { env: { HEARBACK_PINNED_NODE: node } }))
}
