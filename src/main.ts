import { runCommandLine } from './command-line/command-line.ts'
import { startServer } from './start-server.ts'

process.exitCode = await runCommandLine(process.argv.slice(2), process.env, startServer)
