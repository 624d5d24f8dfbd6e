import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertProblem } from '#test/assert-problem.ts'
import { createCaseClient, createTenant } from '#test/case-client.ts'
import { makePdf } from '#test/files.ts'
import { createCaller, startHearback } from '#test/hearback.ts'
import { readPages } from '#test/read-pages.ts'

test('the audit log tells who did what to what, and nothing that a person wrote', async (t) => {
  const { call, url } = await startHearback(t)
  const own = createCaller(url, await createTenant(call))
  const { followUp, give, say } = createCaseClient(own)
  const { conversation_id, case_id } = await followUp([{ module: 'invoice' }])
  const secret = 'an unusual name: Xylander'
  const given = await give(conversation_id, { [`${secret}.pdf`]: makePdf({ text: secret }) }, secret)
  const { document_id } = given.body.documents[0]
  await own('POST', `/api/v1/documents/${document_id}/review`, {
    rejected: true,
    comment: secret,
    note: secret,
  })
  await say(conversation_id, 'done')
  await own('DELETE', `/api/v1/conversations/${conversation_id}`)

  const entries = await readPages(own, '/api/v1/audit-log', 3)
  assert.ok(!JSON.stringify(entries).includes('Xylander'))
  const ids = entries.map((entry) => entry.id)
  assert.deepEqual(
    ids,
    ids.toSorted((one, other) => other - one),
    'newest first, each once',
  )
  const actionsOn = (id: string) =>
    entries.filter((entry) => entry.subject_id === id).map((entry) => entry.action)
  assert.deepEqual(actionsOn(case_id), ['case.created'])
  assert.deepEqual(actionsOn(document_id), ['document.rejected', 'document.received'])
  assert.deepEqual(actionsOn(conversation_id), [
    'conversation.erased',
    'conversation.finished',
    'conversation.opened',
  ])
  for (const { actor_kind, actor_id, at } of entries.slice(0, -2)) {
    assert.equal(actor_kind, 'api_key')
    assert.match(actor_id, /^[0-9a-f-]{36}$/)
    assert.ok(!Number.isNaN(Date.parse(at)))
  }
  assertProblem(await own('GET', '/api/v1/audit-log?cursor=x'), 422, '/query/cursor')
})
