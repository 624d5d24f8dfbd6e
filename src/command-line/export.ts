import { pipeline } from 'node:stream/promises'
import { StartupError } from '#lib/startup-error.ts'
import { createClient, readServer, SERVER_OPTIONS } from './client.ts'
import { readOptions } from './options.ts'
import { unlessNobodyReads } from './unless-nobody-reads.ts'

const HELP = `hearback export – write all data of a person, a case or a conversation to standard output, as one JSON document.

  export contact ID
  export case ID
  export conversation ID

  --url URL        the running server; http://localhost:3000 by default
  --key KEY        an API key with the scope native; HEARBACK_API_KEY by default

Example: hearback export case 7d0a5c1e-… > case.json
`
const PATHS: Record<string, string> = {
  contact: '/api/v1/contacts',
  case: '/api/v1/cases',
  conversation: '/api/v1/conversations',
}

/** Writes the export as it arrives, so that its size does not matter. The audit log has `export-audit`. */
export async function exportCommand(
  words: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<number> {
  const options = readOptions(words, HELP, SERVER_OPTIONS)
  if (options === null) return 0
  const [kind = '', id, ...more] = options.words
  const path = PATHS[kind]
  if (path === undefined || id === undefined || more.length > 0) throw new StartupError(HELP)
  const { url, key } = readServer(options.values, environment, 'native')
  const data = await createClient(url, key).open(`${path}/${encodeURIComponent(id)}/export`)
  await pipeline(data, process.stdout, { end: false }).catch((error: unknown) => {
    if (data.errored !== null)
      throw new StartupError('The server ended the export in the middle; what was written is not whole.')
    unlessNobodyReads(error)
  })
  return 0
}
