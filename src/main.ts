import { setSourceMapsSupport } from 'node:module'
import type { StartServer } from './command-line/server.ts'

// Before the rest is loaded, so that stack traces name the sources. Not by Node's flag: with that the logger, which
// looks who makes it, reads all maps at the start, and they take 20 MB; so they are read with the first trace.
setSourceMapsSupport(true)
const { runCommandLine } = await import('./command-line/command-line.ts')

/** Loaded when it is asked for: every other command begins in a fraction of the time without it. */
const startServer: StartServer = async (config) => (await import('./start-server.ts')).startServer(config)

process.exitCode = await runCommandLine(process.argv.slice(2), process.env, startServer)
