// npm start: installs and builds what is missing, then runs the server until it is stopped.
import { prepare } from './prepare.mjs'
import { runNode } from './run-node.mjs'

/** Names are looked up in this pool; a few that hang must not hold up file work. */
const UV_THREADPOOL_SIZE = process.env.UV_THREADPOOL_SIZE ?? '16'

const { node, program } = await prepare()
const parameters = [...program, 'start', ...process.argv.slice(2)]
process.exitCode = await runNode(node, parameters, { detached: true, env: { UV_THREADPOOL_SIZE } })
