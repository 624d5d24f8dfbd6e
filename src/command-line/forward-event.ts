import { setTimeout as sleep } from 'node:timers/promises'
import { webhookHeaders } from '#channels/webhook/webhook-headers.ts'
import { VERSION } from '../version.ts'

export interface WaitingEvent {
  id: string
  conversation_id: string | null
  event_type: string
  webhook_id: string
  sequence: number
  body: string
}

/** What the local receiver answered; nothing of it when the event was only printed. */
export interface LocalAnswer {
  delivered: boolean
  at: string
  duration_ms: number
  status_code: number | null
  error: string | null
  response_body: string | null
}

export interface LocalTarget {
  url: string
  basic_auth: { username: string; password: string } | null
}

const LONGEST_ANSWER_MS = 15_000
const LOGGED_CHARACTERS = 8_192
const PAUSE_MS = 500

/** Reads `http://user:password@localhost:4000/hook`; null when it is no address of that kind. */
export function readTarget(text: string): LocalTarget | null {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) return null
  const url = new URL(text)
  const { username, password } = url
  url.username = ''
  url.password = ''
  const basic_auth =
    username === ''
      ? null
      : { username: decodeURIComponent(username), password: decodeURIComponent(password) }
  return { url: url.href, basic_auth }
}

/**
 * POSTs an event as a webhook is. While nothing listens there it waits, so that a receiver can be started again
 * without missing anything; `onWait` is called once then. Null when `signal` ends the wait.
 */
export async function forwardEvent(
  event: WaitingEvent,
  target: LocalTarget,
  secret: string,
  signal: AbortSignal,
  onWait: () => void,
): Promise<LocalAnswer | null> {
  for (let tries = 0; ; tries++) {
    const answer = await post(event, target, secret)
    if (answer !== 'not there') return answer
    if (tries === 0) onWait()
    await sleep(PAUSE_MS, undefined, { signal }).catch(() => undefined)
    if (signal.aborted) return null
  }
}

async function post(
  event: WaitingEvent,
  target: LocalTarget,
  secret: string,
): Promise<LocalAnswer | 'not there'> {
  const timestamp = new Date()
  const began = performance.now()
  const headers = webhookHeaders({
    webhook_id: event.webhook_id,
    timestamp,
    body: event.body,
    secrets: [secret],
    basic_auth: target.basic_auth,
    event_type: event.event_type,
    sequence: event.conversation_id === null ? null : event.sequence,
    version: VERSION,
  })
  const seen = { at: timestamp.toISOString(), status_code: null, error: null, response_body: null }
  const since = () => Math.round(performance.now() - began)
  try {
    const response = await fetch(target.url, {
      method: 'POST',
      redirect: 'manual',
      headers,
      body: event.body,
      signal: AbortSignal.timeout(LONGEST_ANSWER_MS),
    })
    const text = await response.text()
    return {
      ...seen,
      delivered: response.ok,
      duration_ms: since(),
      status_code: response.status,
      response_body: text.replaceAll('\0', '').slice(0, LOGGED_CHARACTERS).toWellFormed(),
    }
  } catch (error) {
    if (isNotThere(error)) return 'not there'
    const late = (error as Error).name === 'TimeoutError'
    const words = late
      ? `no complete answer within ${LONGEST_ANSWER_MS / 1_000} s`
      : 'the connection broke off'
    return { ...seen, delivered: false, duration_ms: since(), error: words }
  }
}

/** Nothing listens on that port; an address of several forms fails with one error for each. */
function isNotThere(error: unknown): boolean {
  const { cause } = error as { cause?: { code?: string } }
  return cause?.code === 'ECONNREFUSED' || cause?.code === 'ENOTFOUND'
}
