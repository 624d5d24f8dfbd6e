import assert from 'node:assert/strict'
import { type Call, eventually } from '../caller.ts'
import { createCaseClient } from '../case-client.ts'

export const FOLLOW_UPS = '/api/v1/chat-message-follow-ups'
export const IN_A_YEAR = () => new Date(Date.now() + 365 * 86_400_000).toISOString()
export const PAST = '2020-01-01T00:00:00.000Z'

export interface ShownFollowUp {
  id: string
  chatId: string
  chatMessageId: string | null
  dueDate: string
  finishedAt: string | null
  message: string
  reason: string | null
  status: string
  triggerChatMessageId: string
}

/** An AI agent's everyday calls, each of which must succeed. */
export function createFollowUpClient(call: Call) {
  const cases = createCaseClient(call)

  /** A chat in which the agent spoke last: the first question of a case. */
  async function openChat(): Promise<string> {
    const { conversation_id } = await cases.followUp([
      { module: 'follow_up', question: 'Why?' },
      { module: 'follow_up', question: 'Why not?' },
    ])
    return conversation_id
  }

  async function schedule(chatId: string, wanted: Record<string, unknown> = {}): Promise<ShownFollowUp> {
    const body = { chatId, dueDate: IN_A_YEAR(), message: 'Are you there?', ...wanted }
    const created = await call('POST', FOLLOW_UPS, body)
    assert.equal(created.status, 201, JSON.stringify(created.body))
    return created.body
  }

  const change = (id: string, wanted: Record<string, unknown>) => call('PATCH', `${FOLLOW_UPS}/${id}`, wanted)

  async function list(query = ''): Promise<ShownFollowUp[]> {
    const { status, body } = await call('GET', `${FOLLOW_UPS}?pageSize=100&${query}`)
    assert.equal(status, 200, JSON.stringify(body))
    return body
  }

  async function find(followUp: Pick<ShownFollowUp, 'id' | 'chatId'>): Promise<ShownFollowUp> {
    const found = (await list(`chatIds=${followUp.chatId}`)).find(({ id }) => id === followUp.id)
    assert.ok(found, 'the follow-up is listed')
    return found
  }

  /** The follow-up once it is not pending any more. */
  const ended = (followUp: Pick<ShownFollowUp, 'id' | 'chatId'>) =>
    eventually(
      async () => {
        const found = await find(followUp)
        return found.status !== 'pending' && found
      },
      'the follow-up ends',
      30_000,
    )

  async function messages(chatId: string) {
    const { body } = await call('GET', `/api/v1/chat-messages?chatId=${chatId}&pageSize=100`)
    return body as { id: string; sender: 'user' | 'agent'; text: string; createdAt: string }[]
  }

  return { ...cases, openChat, schedule, change, list, find, ended, messages }
}
