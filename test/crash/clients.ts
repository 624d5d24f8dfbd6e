import { createHash } from 'node:crypto'
import { makePdf } from '../files.ts'

/** One request as a client remembers it; its log is what the server is judged by. */
export interface Sent {
  key: string
  path: string
  conversation_id: string
  text: string
  file: Buffer | null
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
  /** Answers other than 201 that arrived whole. */
  refusals: { status: number; body: string }[]
  /** Talks until `stop` or until the server is gone. */
  talk(url: string, stop: AbortSignal): Promise<void>
}

const CLIENTS = 8
const QUESTIONS = 50
/** Leaves room for answers sent again. */
const MOST_ANSWERS = 30

/** Several people at once, each answering in conversations of its own and all of them in one together. */
export function createClients(key: string, random: () => number, name: string): Clients {
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
  async function answer(url: string, conversation_id: string): Promise<boolean> {
    const id = `${name}-${number++}`
    const file = random() < 0.25 ? makePdf({ text: `File ${id}`, extra: filler(random) }) : null
    const path = `/api/v1/conversations/${conversation_id}/messages`
    const sent: Sent = { key: id, path, conversation_id, text: `Answer ${id} äß漢`, file, acknowledged: null }
    log.push(sent)
    return sendAgain(url, key, sent, refusals)
  }

  async function talkAlone(url: string, stop: AbortSignal, shared: string): Promise<void> {
    while (!stop.aborted) {
      const own = await open(url)
      if (own === null) return
      for (let count = 0; count < MOST_ANSWERS && !stop.aborted; count++) {
        const inShared =
          count % 10 === 9 && log.filter((sent) => sent.conversation_id === shared).length < MOST_ANSWERS
        if (!(await answer(url, inShared ? shared : own))) return
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
      await Promise.all(Array.from({ length: CLIENTS }, () => talkAlone(url, stop, shared)))
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
  if (answered.status === 201) sent.acknowledged = answered.body
  else refusals.push(answered)
  return answered.status === 201
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
