// npm start: installs and builds what is missing, then runs the server until it is stopped.
import { prepare } from './prepare.mjs'
import { runNode } from './run-node.mjs'

const { node, main } = await prepare()
const parameters = ['--enable-source-maps', main, 'start', ...process.argv.slice(2)]
process.exitCode = await runNode(node, parameters, { detached: true })
