import assert from 'node:assert/strict'
import { eventually, type Hearback } from '../hearback.ts'

/** Calls the knowledge surface as a client would. */
export function createKnowledgeClient({ call }: Pick<Hearback, 'call'>) {
  /** The state in which a task ends. */
  async function ended(
    taskId: string,
  ): Promise<{ state: string; result?: Record<string, number>; error?: string }> {
    let status = { state: 'PENDING' }
    await eventually(
      async () => {
        const { body } = await call('GET', `/api/task_status/${taskId}`)
        status = body
        return status.state !== 'PENDING'
      },
      'the task has ended',
      30_000,
    )
    return status
  }

  async function createDataSet(name = 'Tariffs'): Promise<number> {
    const { status, body } = await call('POST', '/api/data_sets', { name, language: 'en' })
    assert.equal(status, 201, JSON.stringify(body))
    return body.id
  }

  /** Adds a text or a form, and waits until it is read. */
  async function add(dataSetId: number, given: unknown) {
    const { status, body } = await call('POST', `/api/data_sets/${dataSetId}/documents`, given)
    assert.equal(status, 202, JSON.stringify(body))
    return { id: body.id as number, ...(await ended(body.task_id)) }
  }

  async function start(dataSetId: number): Promise<number> {
    const { status, body } = await call('POST', '/api/conversations', { data_set_id: dataSetId })
    assert.equal(status, 201, JSON.stringify(body))
    return body.id
  }

  /** Asks, waits for the answer, and gives the conversation. */
  async function ask(conversationId: number, question: string) {
    const { status, body } = await call('POST', `/api/conversations/${conversationId}`, {
      question_message: question,
    })
    assert.equal(status, 202, JSON.stringify(body))
    const task = await ended(body.task_id)
    const { body: conversation } = await call('GET', `/api/conversations/${conversationId}`)
    return { task, conversation, answer: conversation.history.at(-1) }
  }

  return { ended, createDataSet, add, start, ask }
}

export function formOf(name: string, bytes: Buffer | string, fields: Record<string, string> = {}): FormData {
  const form = new FormData()
  for (const [field, value] of Object.entries(fields)) form.set(field, value)
  form.set('file', new Blob([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)]), name)
  return form
}
