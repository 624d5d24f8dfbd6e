import { type Config, readConfig } from '#config'
import { StartupError } from '#lib/startup-error.ts'
import { backupCommand } from './backup.ts'
import { deployCommand } from './deploy.ts'
import { doctorCommand } from './doctor.ts'
import { evaluateCommand } from './evaluate.ts'
import { exportCommand } from './export.ts'
import { exportAuditCommand } from './export-audit.ts'
import { followUpsCommand } from './follow-ups.ts'
import { importCommand } from './import.ts'
import { keysCommand } from './keys.ts'
import { listenCommand } from './listen.ts'
import { runMigrations } from './migrations.ts'
import { restoreCommand } from './restore.ts'
import { runServer, type StartServer } from './server.ts'
import { printSettings } from './settings.ts'
import { signInCommand } from './sign-in.ts'
import { verifyCommand } from './verify.ts'

const HELP = `Hearback, a self-hosted conversation server.

Usage: hearback <command> [options]

  start                       serve (the default)
  migrate                     bring the database to this version and exit
  config                      list every setting with its value
  keys create|list|revoke     manage API keys of the default workspace
  sign-in                     make a link that signs one operator in at the console
  listen                      print webhooks as they happen and forward them to a local port
  follow-ups list|create|cancel   messages scheduled in chats of a running server
  deploy TEMPLATE users.csv   deploy a template to the people of a file, on a running server
  import DATA_SET PATH…       documents into a data set of a running server
  evaluate DATA_SET questions.csv   ask a data set the questions of a file, and judge the answers
  export contact|case|conversation ID   all its data, from a running server
  export-audit                write the sealed audit log to standard output
  verify FILE…                check reports, audit logs and documents, offline
  doctor                      check the settings and all that they name, and say what to do
  backup FOLDER               save database, files and secret into a new folder, also while the server runs
  restore FOLDER --to DIR     put a backup in place as a new data dir

Every command has --help with an example, and --json for machines.
`

/** Runs one command. Returns the exit code: 0 done, 1 failed, 2 called wrongly. */
export async function runCommandLine(
  words: readonly string[],
  environment: NodeJS.ProcessEnv,
  startServer: StartServer,
): Promise<number> {
  const [command = 'start', ...rest] = words
  try {
    switch (command) {
      case 'start':
        return await runServer(rest, settings(environment), startServer)
      case 'migrate':
        return await runMigrations(rest, settings(environment))
      case 'config':
        return printSettings(rest, environment)
      case 'keys':
        return await keysCommand(rest, settings(environment))
      case 'sign-in':
        return await signInCommand(rest, environment)
      case 'listen':
        return await listenCommand(rest, environment)
      case 'follow-ups':
        return await followUpsCommand(rest, environment)
      case 'deploy':
        return await deployCommand(rest, environment)
      case 'import':
        return await importCommand(rest, environment)
      case 'evaluate':
        return await evaluateCommand(rest, environment)
      case 'export':
        return await exportCommand(rest, environment)
      case 'doctor':
        return await doctorCommand(rest, environment)
      case 'backup':
        return await backupCommand(rest, settings(environment))
      case 'restore':
        return await restoreCommand(rest)
      case 'export-audit':
        return await exportAuditCommand(rest, settings(environment))
      case 'verify':
        return await verifyCommand(rest)
      case 'help':
      case '--help':
      case '-h':
        console.log(HELP)
        return 0
      default:
        console.error(`There is no command "${command}".\n\n${HELP}`)
        return 2
    }
  } catch (error) {
    if (!(error instanceof StartupError)) throw error
    console.error(error.message)
    return 1
  }
}

/** Read when a command needs them, so that --help and config work with wrong ones too. */
function settings(environment: NodeJS.ProcessEnv): () => Config {
  return () => readConfig(environment)
}
