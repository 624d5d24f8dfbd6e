import assert from 'node:assert/strict'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { makeDocx, makeEncryptedPdf, makePdf } from '../files.ts'
import { eventually, startHearback } from '../hearback.ts'
import { startWebhookReceiver } from '../webhook-receiver.ts'
import { createKnowledgeClient, formOf } from './knowledge-client.ts'

test('documents are read, found, replaced and deleted', async (t) => {
  const hearback = await startHearback(t)
  const { call, config } = hearback
  const client = createKnowledgeClient(hearback)
  const dataSet = await client.createDataSet()
  const documents = `/api/data_sets/${dataSet}/documents`
  const search = async (query: string) => {
    const { status, body } = await call('POST', `/api/data_sets/${dataSet}/search`, { query })
    assert.equal(status, 200)
    return body.results as { document_id: number; text: string; start: number; end: number; score: number }[]
  }
  const read = async (id: number, query = '') => (await call('GET', `${documents}/${id}${query}`)).body

  await t.test('a text is stored as it was given', async () => {
    const content = '  Grüße 😀\r\n\r\nThe router has four ports.\r\n'
    const { id, state } = await client.add(dataSet, { title: 'Router', content, url: 'javascript:alert(1)' })
    assert.equal(state, 'SUCCESS')
    const document = await read(id)
    assert.equal(document.content, content)
    assert.deepEqual(
      [document.title, document.is_indexed, document.error, document.version],
      ['Router', true, null, 1],
    )
    const [found] = await search('how many ports does the router have')
    assert.equal(found?.document_id, id)
    assert.equal(content.slice(found.start, found.end), found.text)
  })

  await t.test('files are read; what is in them is cited by exact places', async () => {
    const files = [
      ['terms.pdf', makePdf({ text: 'The notice period is ninety days.' }), 'notice period'],
      ['contract.docx', makeDocx('The deposit is two hundred euros.'), 'deposit'],
      ['plans.csv', 'Plan,Price\nBasic,10 €\nLarge,25 €\n', 'price of the large plan'],
      ['page.html', '<title>Opening</title><h1>Hours</h1><p>We open at nine.</p>', 'when do you open'],
      ['notes.md', '# Parking\n\nVisitors park behind the house.', 'where can visitors park'],
    ] as const
    for (const [name, bytes, query] of files) {
      const added = await client.add(dataSet, formOf(name, bytes))
      assert.equal(added.state, 'SUCCESS', `${name}: ${added.error}`)
      const { content } = await read(added.id)
      const [found] = await search(query)
      assert.equal(found?.document_id, added.id, name)
      assert.equal(content.slice(found.start, found.end), found.text)
    }
    const { results } = (await call('GET', documents)).body
    const titles = results.map(({ title }: { title: string }) => title)
    assert.deepEqual(titles, ['Router', 'terms', 'contract', 'plans', 'Opening', 'Parking'])
    await eventually(
      async () =>
        (await readdir(join(config.dataDir, 'files'), { recursive: true })).every(
          (name) => !/da7a\/./.test(name),
        ),
      'files that were read are not kept',
    )
  })

  await t.test('what can’t be read says why, and nothing else suffers', async () => {
    const { id, state, error } = await client.add(dataSet, formOf('secret.pdf', makeEncryptedPdf()))
    assert.equal(state, 'FAILURE')
    assert.match(error ?? '', /password-protected/)
    const document = await read(id)
    assert.deepEqual([document.is_indexed, document.content, document.error], [false, null, error])
  })

  await t.test('a new text takes the place of the old one, which stays readable by its version', async () => {
    const { id } = await client.add(dataSet, { title: 'Fees', content: 'The setup fee is 49 euros.' })
    const replace = async (given: unknown) => {
      const { status, body } = await call('PUT', `${documents}/${id}`, given)
      assert.equal(status, 202)
      assert.equal(body.id, id)
      return client.ended(body.task_id)
    }
    assert.equal(
      (await replace({ title: 'Fees 2026', content: 'The setup fee is 59 euros.' })).state,
      'SUCCESS',
    )
    assert.equal((await search('setup fee'))[0]?.text, 'The setup fee is 59 euros.')
    assert.deepEqual([(await read(id)).title, (await read(id)).version], ['Fees 2026', 2])
    assert.equal((await read(id, '?version=1')).content, 'The setup fee is 49 euros.')
    // One that can't be read leaves the former in place.
    assert.equal((await replace(formOf('fees.pdf', makeEncryptedPdf()))).state, 'FAILURE')
    const document = await read(id)
    assert.match(document.error, /password/)
    assert.deepEqual([document.is_indexed, document.version], [true, 2])
    assert.equal((await search('setup fee'))[0]?.text, 'The setup fee is 59 euros.')
    assert.equal((await replace({ title: 'Fees', content: 'The setup fee is 69 euros.' })).state, 'SUCCESS')
    assert.deepEqual([(await read(id)).error, (await read(id)).version], [null, 4])

    assert.equal((await call('DELETE', `${documents}/${id}`)).status, 204)
    assert.ok(
      (await search('setup fee')).every(({ document_id }) => document_id !== id),
      'gone at once',
    )
    for (const query of ['', '?version=1'])
      assert.equal((await call('GET', `${documents}/${id}${query}`)).status, 404)
  })

  await t.test('one document a source; a repeated request changes nothing', async () => {
    const given = { title: 'Source', content: 'Some text.', source: 'docs/a.md' }
    const headers = { 'idempotency-key': 'add once' }
    const first = await call('POST', documents, given, headers)
    for (const path of [documents, `${documents}/`])
      assert.deepEqual((await call('POST', path, given, headers)).body, first.body)
    assert.equal((await call('POST', documents, given)).status, 409)
    assert.equal((await call('POST', documents, { ...given, title: 'Other' }, headers)).status, 422)
    const form = () => formOf('b.txt', 'More text.', { source: 'docs/b.txt', title: 'B' })
    const sent = await call('POST', documents, form(), { 'idempotency-key': 'upload once' })
    assert.equal(sent.status, 202)
    assert.deepEqual(
      (await call('POST', documents, form(), { 'idempotency-key': 'upload once' })).body,
      sent.body,
    )
  })

  await t.test('a data set goes with all that is in it', async () => {
    const other = await client.createDataSet('Short-lived')
    const { id } = await client.add(other, { title: 'A', content: 'The canteen serves soup.' })
    const conversation = await client.start(other)
    assert.equal((await client.ask(conversation, 'What does the canteen serve?')).answer.answered, true)
    assert.equal((await call('DELETE', `/api/data_sets/${other}`)).status, 204)
    for (const path of ['', '/documents', `/documents/${id}`])
      assert.equal((await call('GET', `/api/data_sets/${other}${path}`)).status, 404)
    const { status, body } = await call('POST', `/api/conversations/${conversation}`, {
      question_message: 'And?',
    })
    assert.deepEqual([status, body], [409, { detail: 'The data set of this conversation was deleted.' }])
    assert.equal((await call('GET', `/api/conversations/${conversation}`)).status, 200)
  })
})

test('a data set in another language is indexed anew', async (t) => {
  const hearback = await startHearback(t)
  const { call } = hearback
  const client = createKnowledgeClient(hearback)
  const { body: dataSet } = await call('POST', '/api/data_sets', { name: 'Deutsch' })
  assert.equal(dataSet.language, null)
  const content = 'Die Kündigungsfristen betragen drei Monate und sind in den Verträgen geregelt.'
  await client.add(dataSet.id, { title: 'Fristen', content })
  const path = `/api/data_sets/${dataSet.id}`
  assert.equal((await call('GET', path)).body.language, 'de', 'found out from the text')
  const changed = await call('PATCH', path, { language: 'en', name: 'English?' })
  assert.deepEqual([changed.status, changed.body.language, changed.body.name], [200, 'en', 'English?'])
  await eventually(async () => {
    const { body } = await call('POST', `${path}/search`, { query: 'Kündigungsfristen' })
    return body.results.length === 1
  }, 'it is found again')
})

test('a table tells no language; the text that does has it indexed anew', async (t) => {
  const hearback = await startHearback(t)
  const { call } = hearback
  const client = createKnowledgeClient(hearback)
  const { body: dataSet } = await call('POST', '/api/data_sets', { name: 'Tarife' })
  const path = `/api/data_sets/${dataSet.id}`
  const prices = 'Tarif,Kündigungsfristen,Fax\nHome,ein Monat,no\nBusiness,drei Monate,no\n'
  await client.add(dataSet.id, formOf('preise.csv', prices))
  assert.equal((await call('GET', path)).body.language, null)
  const content = 'Die Rechnung wird am ersten Tag des Monats verschickt und ist in zwei Wochen zu bezahlen.'
  // Read at the same time, of which one alone can be the first.
  await Promise.all(['Rechnungen', 'Zahlung'].map((title) => client.add(dataSet.id, { title, content })))
  assert.equal((await call('GET', path)).body.language, 'de')
  const found = async (query: string) =>
    (await call('POST', `${path}/search`, { query })).body.results.map(
      ({ document_id }: { document_id: number }) => document_id,
    )
  await eventually(
    async () => (await found('Kündigungsfrist')).length > 0,
    'the table is found by other forms of its words',
  )
  assert.deepEqual((await found('Rechnungen')).sort(), [2, 3])
})

test('webhooks hear when a document is read', async (t) => {
  const hearback = await startHearback(t)
  const receiver = await startWebhookReceiver(t)
  await hearback.call('POST', '/api/v1/webhook-endpoints', { url: receiver.url, events: ['task.finished'] })
  const client = createKnowledgeClient(hearback)
  await client.add(await client.createDataSet(), { title: 'A', content: 'Some text.' })
  const { body: payload } = await receiver.wait('task.finished')
  assert.deepEqual(Object.keys(payload), ['event', 'conversation_id', 'task_id', 'state'])
  assert.deepEqual(
    [payload.event, payload.conversation_id, payload.state],
    ['task.finished', null, 'SUCCESS'],
  )
})
