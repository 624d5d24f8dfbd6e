import { createClient, readServer, SERVER_OPTIONS } from './client.ts'
import { readOptions } from './options.ts'

const HELP = `hearback sign-in – make a link that signs one operator in at the console of a running server.

It works once, within a day; the session that it opens lasts a week.

  --url URL        the running server; http://localhost:3000 by default
  --key KEY        an API key with the scope admin; HEARBACK_API_KEY by default

Example: hearback sign-in
`

export async function signInCommand(
  words: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<number> {
  const options = readOptions(words, HELP, SERVER_OPTIONS)
  if (options === null) return 0
  const { url, key } = readServer(options.values, environment, 'admin')
  const made = (await createClient(url, key).call('POST', '/api/v1/sign-in-links')) as {
    link: string
    expires_at: string
  }
  console.log(options.json ? JSON.stringify(made) : made.link)
  return 0
}
