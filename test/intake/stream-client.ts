import type { Call } from '../caller.ts'
import { createIntakeClient } from './intake-client.ts'

/** What an intake back end does that reads replies as streams. */
export function createStreamClient(url: string, key: string, call: Call) {
  const { createList, startList, history } = createIntakeClient(call)

  /** Starts a conversation that works through these steps, with a data set where one is named. */
  async function start(
    steps: unknown[],
    { opportunity, ...more }: { data_set_id?: number; opportunity?: string } = {},
  ): Promise<string> {
    const list = await createList(steps, more)
    return (await startList(list, opportunity === undefined ? {} : { opportunity })).conversation_id
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
    const messages: { message_id: string; content: string }[] = await history(conversation_id)
    return messages.find((message) => message.message_id === message_id)?.content ?? ''
  }

  return { start, stream, storedText }
}
