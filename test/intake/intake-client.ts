import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import type { Call, Called } from '../caller.ts'

const CONVERSATION = '/v1/api/conversation'

/** What the tests of this surface do again and again. */
export function createIntakeClient(call: Call) {
  async function createList(
    steps: unknown[],
    more: { name?: string; data_set_id?: number } = {},
  ): Promise<number> {
    const list = { name: 'New client', ...more, steps }
    const { status, body } = await call('POST', '/v1/api/question_lists', list)
    assert.equal(status, 200, JSON.stringify(body))
    return body.results.id
  }

  /** Starts a conversation of a list; returns its id and its opportunity's. */
  async function startList(
    question_list_id: number,
    wanted: { conversation?: string; opportunity?: string } = {},
  ) {
    const conversation_id = wanted.conversation ?? `conv_${randomUUID()}`
    const opportunity_id = wanted.opportunity ?? `opp_${randomUUID()}`
    const { status, body } = await call('POST', `${CONVERSATION}/start_conversation`, {
      conversation_id,
      question_list_id,
      opportunity_id,
    })
    assert.equal(status, 200, JSON.stringify(body))
    return { conversation_id, opportunity_id, question_list_id, results: body.results }
  }

  /** The same with a new list of these steps. */
  const start = async (steps: unknown[], wanted: { conversation?: string; opportunity?: string } = {}) =>
    startList(await createList(steps), wanted)

  const say = (
    conversation_id: string,
    message: string,
    more: Record<string, unknown> = {},
  ): Promise<Called> => call('POST', CONVERSATION, { conversation_id, message, ...more })

  /** With a file, as a form. */
  function give(
    conversation_id: string,
    file: { name: string; bytes: Uint8Array },
    message = '',
  ): Promise<Called> {
    const form = new FormData()
    form.set('conversation_id', conversation_id)
    form.set('message', message)
    form.set('file', new Blob([file.bytes as Uint8Array<ArrayBuffer>]), file.name)
    return call('POST', CONVERSATION, form)
  }

  /** Adds an item; `file` is left out to link the document `document_id`. */
  function addItem(
    query: Record<string, string>,
    file?: { name: string; bytes: Uint8Array },
    headers: Record<string, string> = {},
  ): Promise<Called> {
    const form = new FormData()
    if (file) form.set('file', new Blob([file.bytes as Uint8Array<ArrayBuffer>]), file.name)
    const address = `${CONVERSATION}/create_opportunity_contained_items?${new URLSearchParams(query)}`
    return call('POST', address, file ? form : undefined, headers)
  }

  const opportunity = async (opportunity_id: string) =>
    (await call('GET', `/v1/api/opportunities/${encodeURIComponent(opportunity_id)}`)).body.results
  const history = async (conversation_id: string) =>
    (
      await call(
        'GET',
        `${CONVERSATION}/get_conversation_history?${new URLSearchParams({ conversation_id, page_size: '100' })}`,
      )
    ).body.results.messages
  const remove = (conversation_id: string): Promise<Called> =>
    call('DELETE', `${CONVERSATION}/remove_conversation?${new URLSearchParams({ conversation_id })}`)

  return { createList, startList, start, say, give, addItem, opportunity, history, remove }
}
