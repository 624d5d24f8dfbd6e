import { runCommandLine } from './command-line/command-line.ts'
import type { StartServer } from './command-line/server.ts'

/** Loaded when it is asked for: every other command begins in a fraction of the time without it. */
const startServer: StartServer = async (config) => (await import('./start-server.ts')).startServer(config)

process.exitCode = await runCommandLine(process.argv.slice(2), process.env, startServer)
