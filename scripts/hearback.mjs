#!/usr/bin/env node
// The command line: `hearback COMMAND …`, see `hearback help`.
import { prepare } from './prepare.mjs'
import { runNode } from './run-node.mjs'

const { node, main } = await prepare()
process.exitCode = await runNode(node, ['--enable-source-maps', main, ...process.argv.slice(2)])
