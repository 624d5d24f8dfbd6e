import { FOLLOW_UP_STATUSES } from '#domain/follow-ups/follow-up.ts'
import { StartupError } from '#lib/startup-error.ts'
import { type Client, createClient, readServer, SERVER_OPTIONS } from './client.ts'
import { type Options, readOptions } from './options.ts'

const HELP = `hearback follow-ups – messages scheduled in chats of a running server.

  follow-ups list [--chat ID] [--status ${FOLLOW_UP_STATUSES.join('|')}] [--page N]   50 a page
  follow-ups create --chat ID --at TIME --message TEXT
  follow-ups cancel ID

  --url URL        the server; http://localhost:3000 by default
  --key KEY        an API key with the scope follow_ups; HEARBACK_API_KEY by default
  --at TIME        when it is sent, such as 2026-01-31T09:00:00Z; at once if it is past

Example: hearback follow-ups create --chat 0197a1c8-… --at 2026-01-31T09:00:00+01:00 --message "Any news?"
`
const PATH = '/api/v1/chat-message-follow-ups'
const PAGE_SIZE = '50'
/** Characters of a message that a line shows. */
const SHOWN = 60

interface FollowUp {
  id: string
  chatId: string
  dueDate: string
  message: string
  status: string
  reason: string | null
}

export async function followUpsCommand(
  words: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<number> {
  const text = { type: 'string' } as const
  const known = { ...SERVER_OPTIONS, chat: text, status: text, page: text, at: text, message: text }
  const options = readOptions(words, HELP, known)
  if (options === null) return 0
  const run = { list, create, cancel }[options.words[0] ?? '']
  if (run === undefined) throw new StartupError(HELP)
  const { url, key } = readServer(options.values, environment, 'follow_ups')
  const shown = await run(createClient(url, key), options)
  if (options.json) console.log(JSON.stringify(shown, null, 2))
  else for (const followUp of [shown].flat()) print(followUp)
  return 0
}

async function list(client: Client, { values }: Options): Promise<FollowUp[]> {
  const query = new URLSearchParams({ pageSize: PAGE_SIZE })
  const filters = { chatIds: values.chat, statuses: values.status, pageNumber: values.page }
  for (const [name, value] of Object.entries(filters)) if (value !== undefined) query.set(name, value)
  return (await client.call('GET', `${PATH}?${query}`)) as FollowUp[]
}

async function create(client: Client, { values }: Options): Promise<FollowUp> {
  const { chat, at, message } = values
  if (chat === undefined || at === undefined || message === undefined)
    throw new StartupError('Give --chat, --at and --message.')
  return (await client.call('POST', PATH, { chatId: chat, dueDate: at, message })) as FollowUp
}

async function cancel(client: Client, { words: [, id] }: Options): Promise<FollowUp> {
  if (id === undefined)
    throw new StartupError('Give the id of the follow-up, as "hearback follow-ups list" shows it.')
  return (await client.call('PATCH', `${PATH}/${encodeURIComponent(id)}`, {
    status: 'cancelled',
  })) as FollowUp
}

function print({ id, dueDate, status, reason, chatId, message }: FollowUp): void {
  const became = reason === null ? status : `${status} (${reason})`
  const characters = [...message]
  const shown = characters.length > SHOWN ? `${characters.slice(0, SHOWN - 1).join('')}…` : message
  console.log([id, dueDate, became.padEnd(9), chatId, JSON.stringify(shown)].join('  '))
}
