// npm run dev: runs the TypeScript sources and starts again when one changes.
import { join } from 'node:path'
import { install } from './install.mjs'
import { root } from './root.mjs'
import { runNode } from './run-node.mjs'

const node = await install('full')
const main = join(root, 'src', 'main.ts')
process.exitCode = await runNode(node, ['--watch', main, 'start', ...process.argv.slice(2)])
