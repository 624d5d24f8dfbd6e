import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { makePdf } from '../files.ts'

/** One request as a client remembers it; its log is what the server is judged by. */
export interface Sent {
  /** Who sent it; each waits for one answer before it sends the next. */
  client: string
  key: string
  path: string
  conversation_id: string
  text: string
  file: Buffer | null
  file_sha256: string | null
  /** The answer's bytes; null while nothing has been acknowledged. */
  acknowledged: string | null
}

/** One case that a client asked for. */
export interface Opened {
  /** The idempotency key, and the case's own reference. */
  key: string
  /** Null while nothing has been acknowledged. */
  conversation_id: string | null
}

export interface Clients {
  /** Append-only, in the order of sending. */
  log: Sent[]
  opened: Opened[]
  /** Answers that arrived whole and are none of those promised: other than 201, or other bytes than the first time. */
  refusals: { status: number; body: string }[]
  /** Talks until `stop` or until the server is gone. */
  talk(url: string, stop: AbortSignal): Promise<void>
}

const CLIENTS = 8
const QUESTIONS = 50
/** Leaves room for answers sent again. */
const MOST_ANSWERS = 30
/** Of the answers: with a file, sent twice at the same time, and sent once more when it has been answered. */
const WITH_FILE = 0.25
const TWICE = 0.1
const ONCE_MORE = 0.1

/**
 * Several people at once, each answering in conversations of its own and all of them in one together, with a pause in
 * ms between two answers.
 */
export function createClients(key: string, random: () => number, name: string, pauseMs = 0): Clients {
  const log: Sent[] = []
  const opened: Opened[] = []
  const refusals: Clients['refusals'] = []
  let number = 0

  async function open(url: string): Promise<string | null> {
    const entry: Opened = { key: `${name}-case-${number++}`, conversation_id: null }
    opened.push(entry)
    await openCase(url, key, entry, refusals)
    return entry.conversation_id
  }

  /** False once nothing more can be sent. */
  async function answer(url: string, client: string, conversation_id: string): Promise<boolean> {
    const id = `${name}-${number++}`
    const file = random() < WITH_FILE ? makePdf({ text: `File ${id}`, extra: filler(random) }) : null
    const path = `/api/v1/conversations/${conversation_id}/messages`
    const sent: Sent = {
      client,
      key: id,
      path,
      conversation_id,
      text: `Answer ${id} äß漢`,
      file,
      file_sha256: file && sha256(file),
      acknowledged: null,
    }
    log.push(sent)
    const times = random() < TWICE ? 2 : 1
    const again = random() < ONCE_MORE
    const heard = await Promise.all(Array.from({ length: times }, () => sendAgain(url, key, sent, refusals)))
    return heard.every(Boolean) && (!again || sendAgain(url, key, sent, refusals))
  }

  async function talkAlone(url: string, stop: AbortSignal, client: string, shared: string): Promise<void> {
    while (!stop.aborted) {
      const own = await open(url)
      if (own === null) return
      for (let count = 0; count < MOST_ANSWERS && !stop.aborted; count++) {
        const inShared =
          count % 10 === 9 && log.filter((sent) => sent.conversation_id === shared).length < MOST_ANSWERS
        if (!(await answer(url, client, inShared ? shared : own))) return
        if (pauseMs > 0) await sleep(pauseMs)
      }
    }
  }

  return {
    log,
    opened,
    refusals,
    async talk(url, stop) {
      const shared = await open(url)
      if (shared === null) return
      await Promise.all(
        Array.from({ length: CLIENTS }, (_, index) =>
          talkAlone(url, stop, `${name}-client-${index}`, shared),
        ),
      )
    },
  }
}

/** Asks for a case, or asks once more under the same key. */
export async function openCase(
  url: string,
  key: string,
  entry: Opened,
  refusals: Clients['refusals'],
): Promise<void> {
  const answered = await post(url, '/api/v1/cases', key, entry.key, {
    communication_id: entry.key,
    case: {
      case_kind: 'monitoring',
      company_full_name: 'Northwind Traders',
      modules: Array.from({ length: QUESTIONS }, (_, index) => ({
        module: 'follow_up',
        question: `Question ${index}?`,
      })),
    },
  })
  if (answered === null) return
  if (answered.status !== 201) refusals.push(answered)
  else entry.conversation_id = (JSON.parse(answered.body) as { conversation_id: string }).conversation_id
}

/** Sends a request once more under its key. Remembers what is acknowledged; false when nothing came back. */
export async function sendAgain(
  url: string,
  key: string,
  sent: Sent,
  refusals: Clients['refusals'],
): Promise<boolean> {
  const answered = await post(url, sent.path, key, sent.key, bodyOf(sent))
  if (answered === null) return false
  if (answered.status !== 201) {
    refusals.push(answered)
    return false
  }
  sent.acknowledged ??= answered.body
  if (sent.acknowledged !== answered.body)
    refusals.push({
      status: 201,
      body: `${sent.key} was answered with ${sent.acknowledged}, then ${answered.body}`,
    })
  return true
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function bodyOf(sent: Sent): unknown {
  if (sent.file === null) return { role: 'user', text: sent.text }
  const form = new FormData()
  form.set('role', 'user')
  form.set('text', sent.text)
  form.set('files', new Blob([new Uint8Array(sent.file)]), 'paper.pdf')
  return form
}

/** Null when the connection broke before the whole answer was there. */
async function post(url: string, path: string, key: string, idempotencyKey: string, body: unknown) {
  const isForm = body instanceof FormData
  try {
    const response = await fetch(`${url}${path}`, {
      method: 'POST',
      body: isForm ? body : JSON.stringify(body),
      headers: {
        authorization: key,
        'idempotency-key': idempotencyKey,
        ...(isForm ? {} : { 'content-type': 'application/json' }),
      },
    })
    return { status: response.status, body: await response.text() }
  } catch {
    return null
  }
}

/** Up to 200 KB inside the PDF, so that uploads are on their way when the server dies. */
function filler(random: () => number): string {
  return `/Filler (${'x'.repeat(Math.floor(random() * 200_000))})`
}
