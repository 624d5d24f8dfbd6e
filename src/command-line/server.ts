import type { Config } from '#config'
import { readOptions } from './options.ts'

export type StartServer = (config: Config) => Promise<{
  address: string | null
  firstApiKey: string | null
  firstSignInLink: string | null
  stop(): Promise<void>
}>

const HELP = `hearback start – serve web and workers until SIGTERM or Ctrl-C.

Example: PORT=8080 hearback start
`

const LAST_RESORT_MS = 12_000
const SETTLED_MS = 2_000

/** Who stops a group of processes reaches us twice, directly and through the launcher: that counts once. */
const SAME_SIGNAL_MS = 1_000

/** Serves until a signal; a second one ends at once, and takes the embedded database along. */
export async function runServer(
  words: readonly string[],
  config: () => Config,
  startServer: StartServer,
): Promise<number> {
  const options = readOptions(words, HELP, {})
  if (options === null) return 0
  const settings = config()
  const began = performance.now()
  // Listened for from the beginning: a signal during the start stops the server once it stands.
  const signal = untilSignal()
  const server = await startServer(settings)
  announce(settings, server, Math.round(performance.now() - began), options.json)
  setTimeout(forgetTheStart, SETTLED_MS).unref()
  await signal
  setTimeout(() => process.exit(1), settings.drainSeconds * 1_000 + LAST_RESORT_MS).unref()
  await server.stop()
  return 0
}

/**
 * A quarter of the memory after a start is what only the start needed, and would stay until a busy hour. Does nothing
 * without Node's --expose-gc, which scripts/server-flags.json gives.
 */
function forgetTheStart(): void {
  globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' })
}

function announce(
  config: Config,
  server: Omit<Awaited<ReturnType<StartServer>>, 'stop'>,
  milliseconds: number,
  json: boolean,
): void {
  const listening = server.address === null ? null : `http://${config.host}:${config.port}`
  if (json) {
    console.log(
      JSON.stringify({
        address: server.address,
        listening,
        api_key: server.firstApiKey,
        sign_in_link: server.firstSignInLink,
      }),
    )
    return
  }
  const lines = [
    '',
    `  Hearback is ready after ${milliseconds} ms.`,
    ...(server.address === null
      ? ['  It works in the background only.']
      : [
          `  Address      ${server.address}`,
          `  Reference    ${server.address}/docs`,
          `  Console      ${server.firstSignInLink ?? `${server.address}/console`}`,
        ]),
    ...(server.firstSignInLink === null ? [] : ['               The link signs you in once, within a day.']),
    ...(server.firstApiKey === null
      ? []
      : [
          `  API key      ${server.firstApiKey}`,
          '               It has all scopes and is shown this once; keep it safe.',
        ]),
    '',
  ]
  console.log(lines.join('\n'))
}

/** Resolves with the first signal; from then on each later one ends the process. */
function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    let first: number | null = null
    const hear = (exitCode: number) => {
      if (first === null) first = performance.now()
      else if (performance.now() - first > SAME_SIGNAL_MS) process.exit(exitCode)
      resolve()
    }
    process.on('SIGTERM', () => hear(143))
    process.on('SIGINT', () => hear(130))
  })
}
