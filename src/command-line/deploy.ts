import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartupError } from '#lib/startup-error.ts'
import { type Client, createClient, readServer, SERVER_OPTIONS, Unreachable } from './client.ts'
import { readOptions } from './options.ts'
import { type FileUser, readUsers } from './read-users.ts'

const HELP = `hearback deploy – deploys a template to the people of a CSV file, on a running server.

  hearback deploy TEMPLATE users.csv

  TEMPLATE         its number (the poll_id) or its id
  users.csv        its first line names the columns: country_code and cellphone, deployment_eta if you like (when to
                   begin, such as 2026-01-31T09:00:00Z), and every other column is a session key
  --run NAME       a repetition goes on where it stopped and calls nobody twice, for 24 hours; another name deploys
                   the same file once more
  --url URL        the server; http://localhost:3000 by default
  --key KEY        an API key with the scope outreach; HEARBACK_API_KEY by default

Example: hearback deploy 12 users.csv
`
/** People in one call. */
const AT_ONCE = 1_000
const MOST_TRIES = 5
const PAUSE_MS = 2_000

interface Deployed {
  id: number
  batch_id: string
  conversations_id: (string | null)[]
  failures: { index: number; reason: string }[]
  superseded: string[]
}

interface Failure {
  line: number
  cellphone: string
  reason: string
}

export async function deployCommand(
  words: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<number> {
  const options = readOptions(words, HELP, { ...SERVER_OPTIONS, run: { type: 'string' } })
  if (options === null) return 0
  const [template, file] = options.words
  if (template === undefined || file === undefined) throw new StartupError(HELP)
  const { url, key } = readServer(options.values, environment, 'outreach')
  const client = createClient(url, key)
  const { users, failures: left } = await readUsers(file)
  const { number } = (await client.call('GET', `/api/v1/templates/${encodeURIComponent(template)}`)) as {
    number: number
  }
  const failures = left.map(({ user, reason }) => toFailure(user, reason))
  const batches: { id: number; batch_id: string }[] = []
  let deployed = 0
  let superseded = 0
  for (let at = 0; at < users.length; at += AT_ONCE) {
    const some = users.slice(at, at + AT_ONCE)
    const answer = await deploy(client, number, some, options.values.run ?? '')
    batches.push({ id: answer.id, batch_id: answer.batch_id })
    deployed += answer.conversations_id.filter((id) => id !== null).length
    superseded += answer.superseded.length
    for (const { index, reason } of answer.failures)
      failures.push(...some.slice(index, index + 1).map((user) => toFailure(user, reason)))
    console.error(`${Math.min(at + AT_ONCE, users.length)} of ${users.length}`)
  }
  failures.sort((one, other) => one.line - other.line)
  const summary = { template: number, deployed, superseded, failures, batches }
  if (options.json) console.log(JSON.stringify(summary, null, 2))
  else print(summary)
  return 0
}

/** A call that got no answer is made again; its key makes sure that it happens once. */
async function deploy(
  client: Client,
  poll: number,
  users: readonly FileUser[],
  run: string,
): Promise<Deployed> {
  const body = { users: users.map(({ line: _, ...user }) => user) }
  const name = createHash('sha256')
    .update(JSON.stringify([poll, run, body]))
    .digest('hex')
  for (let tries = 1; ; tries++) {
    try {
      const path = `/deployment/api/poll/${poll}`
      return (await client.call('POST', path, body, { idempotencyKey: `deploy ${name}` })) as Deployed
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error
      if (tries >= MOST_TRIES)
        throw new StartupError(`${error.message}\nThe same command goes on where this one stopped.`)
      await sleep(PAUSE_MS * tries)
    }
  }
}

const toFailure = ({ line, cellphone }: FileUser, reason: string): Failure => ({ line, cellphone, reason })

function print(summary: { deployed: number; superseded: number; failures: readonly Failure[] }): void {
  const { deployed, superseded, failures } = summary
  for (const { line, cellphone, reason } of failures)
    console.log(`line ${line}  ${cellphone || '(none)'}  ${reason}`)
  console.log(
    `Deployed to ${deployed} of ${deployed + failures.length} people; ${superseded} earlier conversations were closed.`,
  )
}
