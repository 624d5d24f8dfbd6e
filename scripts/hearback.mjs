#!/usr/bin/env node
// The command line: `hearback COMMAND …`, see `hearback help`.
import { prepare } from './prepare.mjs'
import { runNode } from './run-node.mjs'

const { node, program } = await prepare()
process.exitCode = await runNode(node, [...program, ...process.argv.slice(2)])
