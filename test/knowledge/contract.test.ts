import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { assertExample, readExample } from '../assert-example.ts'
import { callDeclared } from '../declared-answers.ts'
import { startHearback } from '../hearback.ts'
import { createKnowledgeClient } from './knowledge-client.ts'

const example = (name: string) =>
  readExample(join(import.meta.dirname, '..', '..', 'src/surfaces/knowledge'), name)

const SLA = 'FiberUP Business Duplex includes an SLA with an optional priority support package.'

/** Every request of the document as it stands there, and every answer. */
test('the examples of the document', async (t) => {
  const hearback = await startHearback(t)
  const call = await callDeclared(hearback.call)
  const { createDataSet, add, ended } = createKnowledgeClient(hearback)
  assert.equal(await createDataSet('FiberUP'), 1)
  const content = `# Plans\n\n${SLA}\n\nFiberUP Home costs 30 € a month.`
  assert.equal(
    (await add(1, { title: 'Business plans', url: 'https://example.com/plans', content })).state,
    'SUCCESS',
  )
  const added = ['summary', 'data_set_id', 'status', 'history', 'result']

  for (const slash of ['', '/'])
    await t.test(`with${slash ? '' : 'out'} a slash at the end`, async () => {
      const created = await call('POST', `/api/conversations${slash}`, { data_set_id: 1 })
      assert.equal(created.status, 201)
      const id = slash ? 2 : 1
      assertExample(created.body, { ...((await example('conversation-created')) as object), id }, added)
      assert.equal(created.body.summary, null)
      assert.deepEqual(created.body.history, [])

      const question = { question_message: 'Does FiberUP Business Duplex include an SLA?', data_set_id: 1 }
      const sent = await call('POST', `/api/conversations/${id}${slash}`, question)
      assert.equal(sent.status, 202)
      assertExample(sent.body, await example('message-accepted'))
      assert.match(sent.body.task_id, /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/)
      await ended(sent.body.task_id)
      const status = await call('GET', `/api/task_status/${sent.body.task_id}${slash}`)
      assert.equal(status.status, 200)
      assertExample(status.body, await example('task-status'), added)
      assert.deepEqual(status.body.result, { message_id: 2 })

      const { status: read, body } = await call('GET', `/api/conversations/${id}${slash}`)
      assert.equal(read, 200)
      assert.match(body.summary, /Does FiberUP Business Duplex include an SLA\?/)
      const expected = (await example('conversation')) as { history: { id: number }[] }
      assert.deepEqual(
        body.history.map(({ id, role }: { id: number; role: string }) => [id, role]),
        [
          [1, 'user'],
          [2, 'agent'],
        ],
      )
      const further = ['summary', 'data_set_id', 'status', 'created_at', 'answered', 'citations', 'metadata']
      for (const index of [0, 1])
        assertExample(body.history[index], expected.history[index], further, `history[${index}]`)
      assert.equal(body.history[1].answered, true)
      const [citation] = body.history[1].citations
      assert.equal(content.slice(citation.start, citation.end), citation.quote)
      assert.ok(citation.quote.includes('includes an SLA'), citation.quote)
      assert.equal(citation.title, 'Business plans')
      assert.equal(citation.url, 'https://example.com/plans')
    })

  await t.test('what is refused, in the format of the surface', async () => {
    const refused = async (method: string, path: string, body?: unknown) => {
      const { status, body: said } = await call(method, path, body)
      return [status, said]
    }
    const notFound = [404, { detail: 'Not found.' }]
    const unknown = '0197a1c8-1111-4222-8333-444455556666'
    assert.deepEqual(await refused('GET', `/api/task_status/${unknown}`), notFound)
    assert.deepEqual(await refused('GET', '/api/task_status/nothing'), notFound)
    assert.deepEqual(await refused('GET', '/api/conversations/999'), notFound)
    assert.deepEqual(await refused('GET', '/api/conversations/one'), notFound)
    assert.deepEqual(
      await refused('POST', '/api/conversations/99999999999999999999', { question_message: 'a' }),
      notFound,
    )
    assert.deepEqual(await refused('GET', '/api/data_sets/999'), notFound)
    assert.deepEqual(await refused('GET', '/api/data_sets/1/documents/999'), notFound)
    assert.deepEqual(await refused('GET', '/api/data_sets/1/documents/1?version=7'), notFound)
    const fieldOf = async (name: string, method: string, path: string, body: unknown) => {
      const [status, said] = await refused(method, path, body)
      assert.equal(status, 400, JSON.stringify(said))
      assert.deepEqual(Object.keys(said), [name])
      assert.ok(Array.isArray(said[name]) && typeof said[name][0] === 'string')
    }
    await fieldOf('data_set_id', 'POST', '/api/conversations', { data_set_id: 999 })
    await fieldOf('data_set_id', 'POST', '/api/conversations', {})
    await fieldOf('question_message', 'POST', '/api/conversations/1', { question_message: '' })
    await fieldOf('question_message', 'POST', '/api/conversations/1', { question_message: ' \n' })
    await fieldOf('question_message', 'POST', '/api/conversations/1', {})
    await fieldOf('data_set_id', 'POST', '/api/conversations/1', { question_message: 'a', data_set_id: 2 })
    await fieldOf('name', 'POST', '/api/data_sets', {})
    const [, both] = await refused('POST', '/api/data_sets', { name: 7, language: 7 })
    assert.deepEqual(Object.keys(both), ['name', 'language'], 'all that is wrong')
    await fieldOf('language', 'POST', '/api/data_sets', { name: 'a', language: 'klingon?' })
    await fieldOf('content', 'POST', '/api/data_sets/1/documents', { title: 'a', content: '' })
    await fieldOf('query', 'POST', '/api/data_sets/1/search', {})
    await fieldOf('page', 'GET', '/api/conversations?page=0', undefined)
    const { conversation_id } = (await call('GET', '/api/v1/conversations?kind=knowledge')).body.items[0]
    await call('POST', `/api/v1/conversations/${conversation_id}/close`)
    assert.deepEqual(await refused('POST', '/api/conversations/2', { question_message: 'a' }), [
      409,
      { detail: 'The conversation is over.' },
    ])
    const { status, body } = await call('GET', '/api/conversations', undefined, {
      authorization: 'Token nothing',
    })
    assert.deepEqual([status, Object.keys(body)], [401, ['detail']])
  })
})

test('lists have pages, newest first', async (t) => {
  const hearback = await startHearback(t)
  const { call, config } = hearback
  const { createDataSet, start, add } = createKnowledgeClient(hearback)
  const [one, other] = [await createDataSet('One'), await createDataSet('Other')]
  for (const dataSet of [one, other, one]) await start(dataSet)
  const { body } = await call('GET', `/api/conversations?data_set_id=${one}&page=1`)
  assert.deepEqual([body.count, body.next, body.previous], [2, null, null])
  assert.deepEqual(
    body.results.map(({ id }: { id: number }) => id),
    [3, 1],
  )
  const { body: all } = await call('GET', '/api/conversations?data_set_id=&page=')
  assert.equal(all.count, 3, 'what is left empty is not given')
  const { body: first } = await call('GET', '/api/conversations/?page_size=2')
  assert.equal(first.count, 3)
  assert.equal(first.next, `${config.publicUrl}/api/conversations?page=2&page_size=2`)
  const { body: second } = await call('GET', first.next.slice(config.publicUrl.length))
  assert.deepEqual([second.results.map(({ id }: { id: number }) => id), second.next], [[1], null])
  assert.ok(second.previous.endsWith('page=1&page_size=2'))
  for (const title of ['A', 'B', 'C']) await add(one, { title, content: `The text of ${title}.` })
  const { body: documents } = await call('GET', `/api/data_sets/${one}/documents?page_size=2`)
  assert.deepEqual([documents.count, documents.results.length], [3, 2])
  const [document] = documents.results
  assert.deepEqual(
    [document.id, document.title, document.url, document.is_indexed, document.error],
    [1, 'A', null, true, null],
  )
  assert.equal((await call('GET', '/api/data_sets')).body.count, 2)
})
