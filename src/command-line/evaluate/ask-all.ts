import { setTimeout as sleep } from 'node:timers/promises'
import { StartupError } from '#lib/startup-error.ts'
import type { Client } from '../client.ts'
import type { Given } from './judge.ts'

/** Questions that are asked at the same time; a server answers others meanwhile. */
const AT_ONCE = 4
const FIRST_PAUSE_MS = 50
const LONGEST_PAUSE_MS = 1_000
/** A question is given up by the server long before. */
const LONGEST_WAIT_MS = 5 * 60_000

interface Conversation {
  id: number
  history: { role: string; text: string; answered: boolean | null; citations: unknown[] }[]
}

/** Asks each question in a conversation of its own, erased afterwards; the answers are in the questions' order. */
export async function askAll(
  client: Client,
  dataSetId: number,
  questions: readonly { question: string }[],
  onAnswer: (question: string) => void,
): Promise<Given[]> {
  const given: Given[] = []
  const left = questions.entries()
  const askOn = async (): Promise<void> => {
    for (const [index, { question }] of left) {
      given[index] = await ask(client, dataSetId, question)
      onAnswer(question)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, askOn))
  return given
}

async function ask(client: Client, dataSetId: number, question: string): Promise<Given> {
  const { id } = (await client.call('POST', '/api/conversations', { data_set_id: dataSetId })) as Conversation
  const path = `/api/conversations/${id}`
  try {
    const { task_id } = (await client.call('POST', path, { question_message: question })) as {
      task_id: string
    }
    const state = await waitForEnd(client, task_id)
    const { history } = (await client.call('GET', path)) as Conversation
    const answer = history.findLast(({ role }) => role === 'agent')
    const outcome = state === 'FAILURE' ? 'failed' : answer?.answered ? 'answered' : 'refused'
    return { outcome, answer: answer?.text ?? '', citations: answer?.citations.length ?? 0 }
  } finally {
    // What went wrong before says more than that this does not work either.
    await client.call('DELETE', path).catch(() => null)
  }
}

async function waitForEnd(client: Client, taskId: string): Promise<'SUCCESS' | 'FAILURE'> {
  const until = performance.now() + LONGEST_WAIT_MS
  for (let pause = FIRST_PAUSE_MS; performance.now() < until; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
    const { state } = (await client.call('GET', `/api/task_status/${taskId}`)) as { state: string }
    if (state === 'SUCCESS' || state === 'FAILURE') return state
    await sleep(pause)
  }
  throw new StartupError('The server does not answer questions. See whether its worker runs.')
}
