import { hostname, userInfo } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { EVENT_TYPES } from '#domain/conversation.ts'
import { StartupError } from '#lib/startup-error.ts'
import { type Client, createClient, readServer, SERVER_OPTIONS, Unreachable } from './client.ts'
import { forwardEvent, type LocalAnswer, readTarget, type WaitingEvent } from './forward-event.ts'
import { readOptions } from './options.ts'

const HELP = `hearback listen – print webhooks as they happen, and forward them to a local port.

  --url URL        the server; http://localhost:3000 by default
  --key KEY        an API key with the scope native; HEARBACK_API_KEY by default
  --forward URL    where to POST each event, signed as a webhook is; user:password@ in it is Basic Authentication
  --events A,B     only these event types
  --since TIME     first replay what was sent to this listener since then, such as 2026-01-31T09:00:00Z
  --name NAME      which listener this is; user@machine by default. What it misses waits for it, for a week

Example: hearback listen --forward http://localhost:4000/hook --events chat_finished
`
const RECONNECT_MS = 1_000

interface Listener {
  id: string
  name: string
  secret: string
}

/** Fetches events until Ctrl-C. One at a time, so that they keep their order; a failed one is not tried again. */
export async function listenCommand(
  words: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<number> {
  const text = { type: 'string' } as const
  const known = { ...SERVER_OPTIONS, forward: text, events: text, since: text, name: text }
  const options = readOptions(words, HELP, known)
  if (options === null) return 0
  const { values, json } = options
  const { url, key } = readServer(values, environment, 'native')
  const target = values.forward === undefined ? null : readTarget(values.forward)
  if (values.forward !== undefined && target === null)
    throw new StartupError(
      `--forward is "${values.forward}"; use an address such as http://localhost:4000/hook.`,
    )
  const events = readEvents(values.events)
  const since = readTime(values.since)

  const stop = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stop.abort())
  const client = createClient(url, key)
  const wanted = { name: values.name ?? `${userInfo().username}@${hostname()}`, ...events }
  const listener = (await client.call('POST', '/api/v1/webhook-listeners', wanted)) as Listener
  if (since !== null) {
    const range = { since, until: new Date().toISOString() }
    await client.call('POST', `/api/v1/webhook-endpoints/${listener.id}/replay`, range)
  }
  announce(listener, url, target?.url ?? null, json)

  while (!stop.signal.aborted) {
    const event = await fetchNext(client, listener, stop.signal)
    if (event === null) continue
    const answer =
      target === null
        ? printedOnly()
        : await forwardEvent(event, target, listener.secret, stop.signal, () =>
            console.error(`Nothing listens at ${target.url} yet; waiting for it.`),
          )
    if (answer === null) break
    print(event, answer, json)
    await record(client, listener, event, answer, stop.signal)
  }
  return 0
}

/** Null when none has come yet, or the server is away for the moment. */
async function fetchNext(
  client: Client,
  listener: Listener,
  signal: AbortSignal,
): Promise<WaitingEvent | null> {
  try {
    const path = `/api/v1/webhook-listeners/${listener.id}/next`
    return (await client.call('GET', path, undefined, { signal })) as WaitingEvent | null
  } catch (error) {
    await rest(error, signal)
    return null
  }
}

/** Tries until the server has it: otherwise the event would be forwarded again. */
async function record(
  client: Client,
  listener: Listener,
  event: WaitingEvent,
  answer: LocalAnswer,
  signal: AbortSignal,
): Promise<void> {
  const path = `/api/v1/webhook-listeners/${listener.id}/attempts`
  do {
    try {
      await client.call('POST', path, { delivery_id: event.id, ...answer })
      return
    } catch (error) {
      await rest(error, signal)
    }
  } while (!signal.aborted)
}

/** Waits a moment when the server is away; any other error is rethrown. */
async function rest(error: unknown, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return
  if (!(error instanceof Unreachable)) throw error
  console.error(`${error.message} Trying again.`)
  await sleep(RECONNECT_MS, undefined, { signal }).catch(() => undefined)
}

function printedOnly(): LocalAnswer {
  const at = new Date().toISOString()
  return { delivered: true, at, duration_ms: 0, status_code: null, error: null, response_body: null }
}

function announce(listener: Listener, url: string, forward: string | null, json: boolean): void {
  const { name, secret } = listener
  if (json) console.log(JSON.stringify({ listening: url, name, forward, secret }))
  else
    console.log(
      `Listening to ${url} as ${name}. Stop with Ctrl-C.` +
        (forward === null ? '' : `\nForwarding to ${forward}, signed with ${secret}`),
    )
}

function print(event: WaitingEvent, answer: LocalAnswer, json: boolean): void {
  const { event_type, conversation_id, webhook_id, sequence } = event
  const { at, status_code, error, duration_ms } = answer
  if (json) {
    const body: unknown = JSON.parse(event.body)
    const shown = { at, event: event_type, conversation_id, webhook_id, sequence }
    console.log(JSON.stringify({ ...shown, status_code, error, duration_ms, body }))
    return
  }
  const became = status_code ?? error
  const words = became === null ? [] : [String(became), `${duration_ms} ms`]
  console.log([at, event_type.padEnd(21), conversation_id ?? '–', ...words].join('  '))
}

function readEvents(named: string | undefined): { events?: string[] } {
  if (named === undefined) return {}
  const events = named.split(',').map((name) => name.trim())
  const unknown = events.find((name) => !(EVENT_TYPES as readonly string[]).includes(name))
  if (unknown !== undefined)
    throw new StartupError(`"${unknown}" is no event type; use some of ${EVENT_TYPES.join(', ')}.`)
  return { events }
}

function readTime(text: string | undefined): string | null {
  if (text === undefined) return null
  const time = new Date(text)
  if (Number.isNaN(time.getTime()))
    throw new StartupError(`--since is "${text}"; use a time such as 2026-01-31T09:00:00Z.`)
  return time.toISOString()
}
