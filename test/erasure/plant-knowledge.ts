import assert from 'node:assert/strict'
import type { Call } from '../caller.ts'
import { createKnowledgeClient, formOf } from '../knowledge/knowledge-client.ts'

/** Writes a canary wherever a data set, its documents and questions about it can hold one. */
export function createKnowledgePlanter(call: Call) {
  const { ended } = createKnowledgeClient({ call })
  let number = 0
  const post = async (path: string, body: unknown, canary: string, expected: number) => {
    const headers = { 'idempotency-key': `${canary} ${number++}` }
    const answer = await call('POST', path, body, headers)
    assert.equal(answer.status, expected, JSON.stringify(answer.body))
    return answer.body
  }

  /** A data set, two documents, one of them twice, one that can't be read, and a search. */
  async function fillDataSet(canary: string): Promise<{ id: number; documents: number[] }> {
    const { id } = await post(
      '/api/data_sets',
      { name: canary, system_message: canary, language: 'en' },
      canary,
      201,
    )
    const path = `/api/data_sets/${id}/documents`
    const content = `The treasure of ${canary} is under the oak.`
    const text = { title: `About ${canary}`, url: `https://example.com/${canary}`, content }
    const given = [
      await post(path, text, canary, 202),
      await post(
        path,
        formOf(`${canary}.html`, `<h1>${canary}</h1><p>And ${canary}.`, { source: canary }),
        canary,
        202,
      ),
      await post(path, formOf(`${canary}.pdf`, `%PDF-1.4 ${canary}`), canary, 202),
    ]
    for (const { task_id } of given) await ended(task_id)
    const replaced = await call('PUT', `${path}/${given[0].id}`, {
      ...text,
      content: `${content} Still, ${canary}.`,
    })
    await ended(replaced.body.task_id)
    await post(path, { ...text, content: '' }, canary, 400)
    const { results } = await post(
      `/api/data_sets/${id}/search`,
      { query: `treasure ${canary}` },
      canary,
      200,
    )
    assert.ok(results[0].text.includes(canary))
    return { id, documents: given.map((document) => document.id) }
  }

  /** A conversation with a question that is answered, and one that is refused; returns its UUID. */
  async function ask(canary: string, dataSetId: number): Promise<string> {
    const { id } = await post('/api/conversations', { data_set_id: dataSetId }, 'somebody', 201)
    const path = `/api/conversations/${id}`
    const question = { question_message: `Where is the treasure of ${canary}?` }
    const { task_id } = await post(path, question, canary, 202)
    await ended(task_id)
    await post(path, { ...question, data_set_id: 999 }, canary, 400)
    const { body } = await call('GET', path)
    assert.ok(body.history[1].citations[0].quote.includes(canary), JSON.stringify(body))
    const { body: list } = await call('GET', '/api/v1/conversations?kind=knowledge&limit=1')
    return list.items[0].conversation_id
  }

  return { fillDataSet, ask }
}
