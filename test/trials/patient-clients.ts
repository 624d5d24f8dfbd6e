import { setTimeout as sleep } from 'node:timers/promises'
import type { Opened, Sent } from '../crash/clients.ts'

/**
 * People who go on while the server or its database has trouble: they wait and send the same again, as `Retry-After`
 * asks them to. Their log is what the server is judged by.
 */
export interface PatientClients {
  /** Append-only, in the order of sending. */
  log: Sent[]
  opened: Opened[]
  /** How often they were told to come back later, and how often nothing came back. */
  figures: { acknowledged: number; unavailable: number; unanswered: number; longestWaitMs: number }
  /** What nobody had promised: other statuses, 503 without Retry-After, other bytes for the same request. */
  surprises: string[]
  /** Talks until `stop`; then each ends with what it is about. */
  talk(stop: AbortSignal): Promise<void>
}

export interface PatientOptions {
  key: string
  random: () => number
  name: string
  /** Where the next request goes. */
  url: () => string
  /** Whether no answer at all is something that may happen: nodes that stop refuse connections. */
  mayBeRefused?: (error: unknown) => boolean
}

const CLIENTS = 8
const QUESTIONS = 50
const MOST_ANSWERS = 40
/** Of the answers: sent without a key, so never again; and given up when they are not answered at once. */
const KEYLESS = 0.15
const IMPATIENT = 0.1
const PAUSE_MS = 250

export function createPatientClients(options: PatientOptions): PatientClients {
  const { key, random, name, url, mayBeRefused = () => false } = options
  const log: Sent[] = []
  const opened: Opened[] = []
  const surprises: string[] = []
  const figures = { acknowledged: 0, unavailable: 0, unanswered: 0, longestWaitMs: 0 }
  let number = 0

  /** One attempt. Null: come again later. */
  async function post(path: string, idempotencyKey: string | null, body: unknown): Promise<string | null> {
    try {
      const response = await fetch(`${url()}${path}`, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: {
          authorization: key,
          'content-type': 'application/json',
          ...(idempotencyKey === null ? {} : { 'idempotency-key': idempotencyKey }),
        },
      })
      const text = await response.text()
      if (response.status === 201) return text
      figures.unavailable += 1
      if (response.status !== 503 || response.headers.get('retry-after') === null)
        surprises.push(`${response.status} ${text} to ${path}`)
    } catch (error) {
      figures.unanswered += 1
      if (!mayBeRefused(error))
        surprises.push(`no answer to ${path}: ${String((error as Error).cause ?? error)}`)
    }
    return null
  }

  async function insist(path: string, idempotencyKey: string, body: unknown): Promise<string> {
    const began = performance.now()
    for (;;) {
      const answer = await post(path, idempotencyKey, body)
      figures.longestWaitMs = Math.max(figures.longestWaitMs, performance.now() - began)
      if (answer !== null) return answer
      await sleep(PAUSE_MS * (0.5 + random()))
    }
  }

  async function open(): Promise<string> {
    const entry: Opened = { key: `${name}-case-${number++}`, conversation_id: null }
    opened.push(entry)
    const answer = await insist('/api/v1/cases', entry.key, {
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
    const { conversation_id } = JSON.parse(answer) as { conversation_id: string }
    entry.conversation_id = conversation_id
    return conversation_id
  }

  async function answer(client: string, conversation_id: string): Promise<void> {
    const id = `${name}-${number++}`
    const path = `/api/v1/conversations/${conversation_id}/messages`
    const sent: Sent = {
      client,
      key: id,
      path,
      conversation_id,
      text: `Answer ${id} äß漢`,
      file: null,
      file_sha256: null,
      acknowledged: null,
    }
    log.push(sent)
    const body = { role: 'user', text: sent.text }
    const kind = random()
    if (kind < KEYLESS) sent.acknowledged = await post(path, null, body)
    else if (kind < KEYLESS + IMPATIENT) sent.acknowledged = await post(path, id, body)
    else sent.acknowledged = await insist(path, id, body)
    if (sent.acknowledged === null) return void (await sleep(PAUSE_MS))
    figures.acknowledged += 1
    if (kind >= KEYLESS && random() < IMPATIENT) {
      const again = await insist(path, id, body)
      if (again !== sent.acknowledged)
        surprises.push(`${id} was answered with ${sent.acknowledged}, then ${again}`)
    }
  }

  async function talkAlone(stop: AbortSignal, client: string): Promise<void> {
    while (!stop.aborted) {
      const conversation = await open()
      for (let count = 0; count < MOST_ANSWERS && !stop.aborted; count++) await answer(client, conversation)
    }
  }

  return {
    log,
    opened,
    figures,
    surprises,
    async talk(stop) {
      await Promise.all(
        Array.from({ length: CLIENTS }, (_, index) => talkAlone(stop, `${name}-client-${index}`)),
      )
    },
  }
}
