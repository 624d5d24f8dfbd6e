import { createCaller } from '#test/caller.ts'
import { TEST_KEY } from '#test/crash/server-process.ts'
import type { Surface } from './load.ts'

const QUESTIONS = 50
/** The last question's answer would end the conversation, which writes more. */
export const ANSWERS = QUESTIONS - 1
const AT_ONCE = 8

type Call = ReturnType<typeof createCaller>

/** Conversations that ask one text question after another, made through the API; the numbers are in a row. */
export async function openConversations(
  url: string,
  count: number,
  surface: Surface = 'native',
): Promise<{ ids: string[]; numbers: number[] }> {
  const call = createCaller(url, TEST_KEY)
  const ids: string[] = []
  const openOne = await openers[surface](call)
  let begun = 0
  const open = async (): Promise<void> => {
    while (begun++ < count) ids.push(await openOne())
  }
  await Promise.all(Array.from({ length: AT_ONCE }, open))
  const newest = await call('GET', '/api/v1/conversations?limit=1')
  const last = Number(newest.body.items[0].number)
  return { ids, numbers: Array.from({ length: count }, (_, index) => last - count + 1 + index) }
}

const QUESTION = (index: number) => `When did delivery ${index} leave your warehouse, and who took it over?`

const openers: Record<Surface, (call: Call) => Promise<() => Promise<string>>> = {
  /** Of a case each. */
  async native(call) {
    const modules = Array.from({ length: QUESTIONS }, (_, index) => ({
      module: 'follow_up',
      subject: `Delivery ${index}`,
      question: QUESTION(index),
    }))
    const details = { case_kind: 'monitoring', company_full_name: 'Northwind Traders', modules }
    return async () => (await post(call, '/api/v1/cases', { case: details })).conversation_id
  },
  /** Of an opportunity each, whose fields the answers fill. */
  async intake(call) {
    const steps = Array.from({ length: QUESTIONS }, (_, index) => ({
      id: `delivery_${index}`,
      type: 'text',
      text: QUESTION(index),
      save_as: `delivery_${index}`,
    }))
    const list = await post(call, '/v1/api/question_lists', { name: 'Deliveries', steps })
    return async () => {
      const conversation_id = `deliveries ${crypto.randomUUID()}`
      await post(call, '/v1/api/conversation/start_conversation', {
        conversation_id,
        question_list_id: list.results.id,
        opportunity_id: `opportunity of ${conversation_id}`,
      })
      return conversation_id
    }
  },
}

async function post(call: Call, path: string, body: object) {
  const { status, body: answer } = await call('POST', path, body)
  if (status >= 300) throw new Error(`${path} was refused: ${JSON.stringify(answer)}`)
  return answer
}
