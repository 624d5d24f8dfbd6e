import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { assertProblem } from '#test/assert-problem.ts'
import { createCaseClient, createTenant } from '#test/case-client.ts'
import { makePdf } from '#test/files.ts'
import { startHearback } from '#test/hearback.ts'

test('documents', async (t) => {
  const { call } = await startHearback(t)
  const { followUp, give } = createCaseClient(call)
  const { conversation_id, case_id } = await followUp([{ module: 'invoice' }])
  const given = await give(conversation_id, { '../../etc/in\u202evoice.pdf': makePdf() })
  const [document] = given.body.documents
  const path = `/api/v1/documents/${document.document_id}`

  await t.test('a document’s record says where it came from and what the checks saw', async () => {
    const { status, body } = await call('GET', path)
    assert.equal(status, 200)
    const { findings, file_name, note, decided_by, created_at, reviewed_at, ...rest } = body
    assert.deepEqual(rest, { ...document, conversation_id, case_id, role: 'user' })
    assert.equal(file_name, 'invoice.pdf', 'a name without a path and without invisible signs')
    assert.equal(decided_by, 'checks')
    assert.deepEqual([note, reviewed_at, rest.withdrawn_at], [null, null, null])
    assert.ok(created_at)
    for (const finding of findings)
      assert.deepEqual(Object.keys(finding).sort(), ['detail', 'name', 'outcome'])
    assert.ok(
      findings.some(({ name, outcome }: Record<string, string>) => name === 'type' && outcome === 'passed'),
    )
  })

  await t.test('what does not exist, or belongs to another workspace, is 404', async () => {
    const stranger = { authorization: await createTenant(call) }
    for (const address of [path, `/api/v1/documents/${randomUUID()}`, '/api/v1/documents/x']) {
      for (const rest of ['', '/download'])
        assertProblem(await call('GET', `${address}${rest}`, undefined, stranger), 404)
      assertProblem(await call('POST', `${address}/review`, { rejected: false }, stranger), 404)
    }
  })

  await t.test('a wrong review is refused by its field', async () => {
    for (const [body, pointer] of [
      [{}, '/rejected'],
      [{ rejected: 'yes' }, '/rejected'],
      [{ rejected: true, rejection_reason: 'ugly' }, '/rejection_reason'],
      [{ rejected: true, comment: 7 }, '/comment'],
      [{ rejected: false, ask_again: true }, '/ask_again'],
    ] as const)
      assertProblem(await call('POST', `${path}/review`, body), 422, pointer)
    assert.equal((await call('GET', path)).body.decided_by, 'checks', 'nothing was decided')
  })

  await t.test('a review is kept with both of its reasons', async () => {
    const review = {
      rejected: true,
      rejection_reason: 'document-not-matching',
      comment: 'Not yours.',
      note: 'Ask Ada.',
    }
    const reviewed = await call('POST', `${path}/review`, review)
    assert.equal(reviewed.status, 200)
    const { body } = await call('GET', path)
    assert.deepEqual(body, reviewed.body)
    assert.deepEqual({ ...body, ...review }, body)
    assert.equal(body.decided_by, 'reviewer')
    assert.ok(body.reviewed_at)
    const plain = await call('POST', `${path}/review`, { rejected: true })
    assert.equal(plain.body.rejection_reason, 'other', 'a rejection has a reason')
  })
})
