import assert from 'node:assert/strict'
import type { Call } from './caller.ts'

/** An intake back end's everyday calls, each of which must succeed. */
export function createIntakeClient(url: string, key: string, call: Call) {
  let count = 0

  /** Starts a conversation that works through these steps, under an id of its own. */
  const start = (steps: object[]): Promise<string> => startWith({ steps })

  /** The same with a list that may name a data set. */
  async function startWith(content: { steps: object[]; data_set_id?: number }): Promise<string> {
    const list = await call('POST', '/v1/api/question_lists', { name: 'Questions', ...content })
    assert.equal(list.status, 200, JSON.stringify(list.body))
    const conversation_id = `conversation ${++count}`
    const started = await call('POST', '/v1/api/conversation/start_conversation', {
      conversation_id,
      question_list_id: list.body.results.id,
      opportunity_id: 'opportunity',
    })
    assert.equal(started.status, 200, JSON.stringify(started.body))
    return conversation_id
  }

  /** Sends a message whose answer is streamed. */
  const stream = (
    conversation_id: string,
    message: string,
    headers: Record<string, string> = {},
    more: object = {},
  ): Promise<Response> =>
    fetch(`${url}/v1/api/conversation`, {
      method: 'POST',
      headers: {
        authorization: key,
        accept: 'text/event-stream',
        'content-type': 'application/json',
        ...headers,
      },
      body: JSON.stringify({ conversation_id, message, ...more }),
    })

  /** The stored text of a message. */
  async function storedText(conversation_id: string, message_id: string): Promise<string> {
    const query = new URLSearchParams({ conversation_id, page_size: '100' })
    const { body } = await call('GET', `/v1/api/conversation/get_conversation_history?${query}`)
    const stored = body.results.messages.find(
      (message: { message_id: string }) => message.message_id === message_id,
    )
    return stored.content
  }

  return { start, startWith, stream, storedText }
}
