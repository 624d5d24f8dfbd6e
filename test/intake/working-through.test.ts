import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createCaller } from '../caller.ts'
import { createCaseClient, createKey, createTenant } from '../case-client.ts'
import { makeBlankPdf, makePdf } from '../files.ts'
import { startHearback } from '../hearback.ts'
import { createIntakeClient } from './intake-client.ts'

const CONVERSATION = '/v1/api/conversation'
const pdf = { name: 'invoice.pdf', bytes: makePdf() }

const LIST = [
  { id: 'hello', type: 'message', text: 'Welcome!' },
  { id: 'company', type: 'text', text: 'What is your company called?', save_as: 'company' },
  {
    id: 'size',
    type: 'choice',
    text: 'How large is {{company}}?',
    answers: [{ text: 'Small' }, { text: 'Large' }],
    save_as: 'size',
    next: [{ if: { answer: 'Large' }, go: 'staff' }, { go: 'mail' }],
  },
  { id: 'staff', type: 'number', text: 'How many people work there?', min: 50, save_as: 'staff' },
  { id: 'mail', type: 'email', text: 'What is your e-mail address?', required: false, save_as: 'mail' },
]

test('intake conversations', async (t) => {
  const hearback = await startHearback(t)
  const { call } = hearback
  const client = createIntakeClient(call)
  const { createList, start, say, give, addItem, opportunity, history, remove } = client
  const widgetOf = async (conversation_id: string, message_id: string) =>
    (await call('GET', `${CONVERSATION}/widget_data?${new URLSearchParams({ conversation_id, message_id })}`))
      .body.results.widget_data

  await t.test('a list is worked through and fills the opportunity, answer by answer', async () => {
    const { conversation_id, opportunity_id, results } = await start(LIST)
    assert.deepEqual(
      results.replies.map(({ message_id, content }: Record<string, string>) => [message_id, content]),
      [
        ['msg_001', 'Welcome!'],
        ['msg_002', 'What is your company called?'],
      ],
    )
    assert.deepEqual(results.reply.widget, {
      type: 'text',
      content: 'What is your company called?',
      required: true,
    })
    const named = await say(conversation_id, 'Ruiz', { session_id: 'monday' })
    assert.deepEqual(named.body.results.reply.widget, {
      type: 'single_choice',
      content: 'How large is Ruiz?',
      required: true,
      options: [{ text: 'Small' }, { text: 'Large' }],
    })
    assert.deepEqual((await opportunity(opportunity_id)).fields, { company: 'Ruiz' })
    await say(conversation_id, 'Large')
    const tooFew = await say(conversation_id, '3')
    assert.equal(tooFew.body.results.reply.widget.type, 'number', 'it is asked again')
    await say(conversation_id, '70', { session_id: 'tuesday' })
    const last = await say(conversation_id, 'ana@example.com')
    assert.equal(last.body.results.status, 'closed')
    assert.deepEqual(await opportunity(opportunity_id).then(({ fields }) => fields), {
      company: 'Ruiz',
      size: 'Large',
      staff: '70',
      mail: 'ana@example.com',
    })
    assert.deepEqual((await opportunity(opportunity_id)).conversations, [
      { conversation_id, status: 'closed' },
    ])
    const said = await history(conversation_id)
    assert.deepEqual(
      said
        .filter(({ session_id }: Record<string, string>) => session_id)
        .map((each: Record<string, string>) => [each.content, each.session_id]),
      [
        ['Ruiz', 'monday'],
        ['How large is Ruiz?', 'monday'],
        ['70', 'tuesday'],
        ['What is your e-mail address?', 'tuesday'],
      ],
      'a visit’s messages with what was said to them',
    )
    const late = await say(conversation_id, 'One more thing')
    assert.equal(late.status, 409)
    assert.deepEqual(late.body, { is_error: true, message: 'The conversation is over.', results: {} })
  })

  await t.test(
    'a correction on the page changes the fields and takes back those of the branch left',
    async () => {
      const { conversation_id, opportunity_id } = await start(LIST)
      for (const words of ['Ruiz', 'Large', '70']) await say(conversation_id, words)
      const { body } = await call('GET', `/api/v1/conversations/${encodeURIComponent(conversation_id)}`)
      const corrected = await call(
        'POST',
        `${body.link}/reply`,
        { step_id: 'size', text: 'Small' },
        { authorization: '', origin: hearback.url },
      )
      assert.ok(corrected.status < 300, JSON.stringify(corrected.body))
      assert.deepEqual((await opportunity(opportunity_id)).fields, { company: 'Ruiz', size: 'Small' })
    },
  )

  await t.test('every type of question has its widget, and other messages are text', async () => {
    const answers = [{ text: 'Red' }, { text: 'Blue' }]
    const types: [string, string, object?][] = [
      ['text', 'text'],
      ['choice', 'single_choice', { answers }],
      ['yes_no', 'single_choice'],
      ['multi_choice', 'multi_choice', { answers }],
      ['number', 'number'],
      ['date', 'date'],
      ['email', 'email'],
      ['phone', 'phone'],
      ['url', 'url'],
      ['location', 'text'],
      ['file', 'file_upload'],
    ]
    for (const [type, widget, more = {}] of types) {
      const { conversation_id } = await start([
        { id: 'note', type: 'message', text: 'A note.' },
        { id: 'asked', type, text: 'Well?', required: false, ...more },
      ])
      const shown = await widgetOf(conversation_id, 'msg_002')
      const options =
        type === 'yes_no'
          ? [{ text: 'Yes' }, { text: 'No' }]
          : widget.endsWith('choice')
            ? answers
            : undefined
      assert.deepEqual(
        shown,
        { type: widget, content: 'Well?', required: false, ...(options ? { options } : {}) },
        type,
      )
      assert.deepEqual(await widgetOf(conversation_id, '1'), {
        type: 'text',
        content: 'A note.',
        required: false,
      })
    }
  })

  await t.test('a file may come with any message; one that the checks refuse is there with why', async () => {
    const { conversation_id } = await start([
      { id: 'name', type: 'text', text: 'Who are you?' },
      { id: 'invoice', type: 'file', text: 'Give us the invoice.' },
    ])
    const attached = await give(
      conversation_id,
      { name: 'card.pdf', bytes: makePdf({ text: 'Ana Ruiz' }) },
      'Ana',
    )
    assert.deepEqual(
      attached.body.results.documents.map((each: Record<string, unknown>) => each.rejected),
      [false],
    )
    assert.equal(attached.body.results.reply.widget.type, 'file_upload')
    const blank = await give(conversation_id, { name: 'blank.pdf', bytes: makeBlankPdf() })
    assert.equal(blank.status, 200)
    const [refused] = blank.body.results.documents
    assert.equal(refused.rejected, true)
    assert.equal(blank.body.results.reply.content, refused.comment, 'and the dialogue says so')
    const given = await give(conversation_id, pdf)
    const [document] = given.body.results.documents
    assert.equal(document.rejected, false)
    assert.equal((await call('GET', document.download_link)).status, 200)
    const [said] = (await history(conversation_id)).slice(-2)
    assert.deepEqual(said.documents, [document])
    const { reply } = given.body.results
    assert.match(reply.content, /^Add another file/, 'the file is confirmed')
    assert.equal(reply.widget.type, 'file_upload')
  })

  await t.test('starting the same again changes nothing; anything else under its id is refused', async () => {
    const { conversation_id, opportunity_id, question_list_id, results } = await start(LIST)
    const other = await createList(LIST)
    const begin = (change: object = {}) =>
      call('POST', `${CONVERSATION}/start_conversation`, {
        conversation_id,
        opportunity_id,
        question_list_id,
        ...change,
      })
    const together = await Promise.all(Array.from({ length: 5 }, () => begin({ conversation_id: 'at-once' })))
    assert.deepEqual(new Set(together.map(({ status, body }) => JSON.stringify([status, body]))).size, 1)
    assert.deepEqual((await begin()).body.results, results)
    await say(conversation_id, 'Ruiz')
    assert.deepEqual((await begin({ stream: null })).body.results, results, 'null is not given')
    for (const change of [{ question_list_id: other }, { opportunity_id: 'another' }])
      assert.equal((await begin(change)).status, 409)
    const { body } = await call('GET', `/api/v1/conversations/${encodeURIComponent(conversation_id)}`)
    const taken = await begin({ conversation_id: body.conversation_id })
    assert.equal(taken.status, 409, 'another conversation’s UUID')
    assert.equal((await begin({ conversation_id: 'new', question_list_id: 999_999 })).status, 404)
  })

  await t.test('items have versions, and none is overwritten', async () => {
    const { conversation_id, opportunity_id } = await start(LIST)
    const query = { conversation_id, session_id: 's', document_id: 'contract' }
    const [one, two, three] = ['one', 'two', 'three'].map((text) => ({
      name: 'c.pdf',
      bytes: makePdf({ text }),
    }))
    assert.equal((await addItem(query, one)).status, 200)
    assert.equal((await addItem(query, one)).status, 200, 'the same once more')
    assert.equal((await addItem(query, two)).status, 409, 'another file under the version')
    assert.equal((await addItem({ ...query, new_version: 'true' }, two)).status, 200)
    assert.equal((await addItem({ ...query, new_version: 'true' }, three)).status, 200)
    assert.equal((await addItem({ ...query, version: '2.0' }, one)).status, 200)
    const { contained_items } = await opportunity(opportunity_id)
    const versions = contained_items.map(({ item, version }: Record<string, string>) => [item, version])
    assert.deepEqual(
      versions,
      ['1.0', '1.1', '1.2', '2.0'].map((version) => ['contract', version]),
    )
    for (const { download_link } of contained_items)
      assert.equal((await call('GET', download_link)).status, 200)

    const nothing = await addItem({ conversation_id, session_id: 's' })
    assert.deepEqual([nothing.status, nothing.body.detail[0].loc], [422, ['body', 'file']])
    const refused = await addItem({ ...query, version: '3.0' }, { name: 'b.pdf', bytes: makeBlankPdf() })
    assert.deepEqual([refused.status, refused.body.detail[0].loc], [422, ['body', 'file']])
    const odd = await addItem({ ...query, version: 'newest' }, one)
    assert.deepEqual([odd.status, odd.body.detail[0].loc], [422, ['query', 'version']])
    const unknown = await addItem({ conversation_id, session_id: 's', document_id: 'no-such-document' })
    assert.equal(unknown.status, 404)
  })

  await t.test('starting again tells what the start has told, whoever else has spoken since', async () => {
    const started = await start(LIST)
    const { conversation_id } = started
    const { body } = await call('GET', '/api/v1/conversations?limit=100')
    const { conversation_id: id } = body.items.find(({ key }: { key: string }) => key === conversation_id)
    const note = { role: 'agent', text: 'Good morning' }
    assert.equal((await call('POST', `/api/v1/conversations/${id}/messages`, note)).status, 201)
    const again = await client.startList(started.question_list_id, {
      conversation: conversation_id,
      opportunity: started.opportunity_id,
    })
    assert.deepEqual(again.results, started.results)
  })

  await t.test('a file that is none is refused by its field', async () => {
    const { conversation_id } = await start(LIST)
    const form = new FormData()
    for (const [name, value] of Object.entries({ conversation_id, message: 'Ruiz', file: 'a text' }))
      form.set(name, value)
    for (const answer of [
      await say(conversation_id, 'Ruiz', { file: 'a text' }),
      await call('POST', CONVERSATION, form),
    ])
      assert.deepEqual([answer.status, answer.body.detail[0].loc], [422, ['body', 'file']])
    form.set('file', '')
    assert.equal((await call('POST', CONVERSATION, form)).status, 200, 'left empty, there is none')
    assert.equal((await say(conversation_id, 'Large', { file: null })).status, 200)
  })

  await t.test('a linked document is shown to whoever reaches the conversation that has it', async () => {
    const { conversation_id, opportunity_id } = await start(LIST)
    const cases = createCaseClient(call)
    const follow = await cases.followUp([{ module: 'license' }])
    const { body } = await cases.give(follow.conversation_id, { 'l.pdf': makePdf({ text: 'Licence' }) })
    const { document_id } = body.documents[0]
    assert.equal((await addItem({ conversation_id, session_id: 's', document_id })).status, 200)
    assert.equal((await opportunity(opportunity_id)).contained_items[0].document_id, document_id)
    const key = { name: 'Intake', scopes: ['intake'] }
    const { api_key } = (await call('POST', '/api/v1/api-keys', key)).body
    const path = `/v1/api/opportunities/${opportunity_id}`
    const seen = await call('GET', path, undefined, { authorization: api_key })
    assert.deepEqual(seen.body.results.contained_items, [])
  })

  await t.test(
    'an item’s address may say true in other words, and leave empty what it does not give',
    async () => {
      const { conversation_id, opportunity_id } = await start(LIST)
      const query = { conversation_id, session_id: 's', document_id: '' }
      for (const new_version of ['False', '0', '', 'True'])
        assert.equal((await addItem({ ...query, version: '', new_version }, pdf)).status, 200, new_version)
      const { contained_items } = await opportunity(opportunity_id)
      assert.deepEqual(
        contained_items.map(({ item, version }: Record<string, string>) => [item, version]),
        [
          [pdf.name, '1.0'],
          [pdf.name, '1.1'],
        ],
      )
      const odd = await addItem({ ...query, new_version: 'maybe' }, pdf)
      assert.deepEqual(
        [odd.body.detail[0].type, odd.body.detail[0].loc],
        ['bool_parsing', ['query', 'new_version']],
      )
    },
  )

  await t.test('a rejected document is no item; a file that is an item can still be the answer', async () => {
    const steps = [{ id: 'invoice', type: 'file', text: 'Give us the invoice.' }, ...LIST]
    const { conversation_id, opportunity_id } = await start(steps)
    const { body } = await give(conversation_id, { name: 'blank.pdf', bytes: makeBlankPdf() })
    const [{ document_id }] = body.results.documents
    const linked = await addItem({ conversation_id, session_id: 's', document_id })
    assert.deepEqual([linked.status, linked.body.detail[0].loc], [422, ['query', 'document_id']])
    assert.deepEqual((await opportunity(opportunity_id)).contained_items, [])

    assert.equal((await addItem({ conversation_id, session_id: 's' }, pdf)).status, 200)
    const given = await give(conversation_id, pdf)
    assert.equal(given.body.results.documents[0].rejected, false)
    const twice = await give(conversation_id, pdf)
    assert.equal(twice.body.results.documents[0].rejection_reason, 'document-duplicate')
  })

  await t.test(
    'a document that another conversation has linked stays until that one is removed too',
    async () => {
      const first = await start(LIST)
      const second = await start(LIST, { opportunity: first.opportunity_id })
      for (const words of ['Ruiz', 'Small']) await say(first.conversation_id, words)
      await say(second.conversation_id, 'Ruiz and Sons')
      const { body } = await give(first.conversation_id, pdf, 'ana@example.com')
      const [{ document_id, download_link }] = body.results.documents
      const link = { conversation_id: second.conversation_id, session_id: 's', document_id }
      assert.equal((await addItem(link)).status, 200)
      assert.equal((await addItem(link)).status, 200)
      assert.equal((await remove(first.conversation_id)).status, 200)
      const left = await opportunity(first.opportunity_id)
      assert.deepEqual(left.fields, { company: 'Ruiz and Sons' }, 'what came from the one removed is gone')
      assert.deepEqual(
        left.contained_items.map((item: Record<string, string>) => item.document_id),
        [document_id],
      )
      assert.deepEqual(left.conversations, [{ conversation_id: second.conversation_id, status: 'active' }])
      assert.equal((await call('GET', download_link)).status, 200)
      assert.equal((await remove(second.conversation_id)).status, 200)
      assert.deepEqual((await opportunity(first.opportunity_id)).contained_items, [])
      assert.equal((await call('GET', download_link)).status, 404)
      assert.equal((await call('DELETE', `/v1/api/opportunities/${first.opportunity_id}`)).status, 200)
      assert.equal((await call('GET', `/v1/api/opportunities/${first.opportunity_id}`)).status, 404)
    },
  )

  await t.test('a removed conversation is unknown everywhere', async () => {
    const { conversation_id } = await start(LIST)
    await say(conversation_id, 'Ruiz')
    assert.equal((await remove(conversation_id)).status, 200)
    const query = new URLSearchParams({ conversation_id, message_id: '1', session_id: 's' })
    for (const [method, path] of [
      ['GET', `${CONVERSATION}/widget_data?${query}`],
      ['GET', `${CONVERSATION}/get_conversation_history?${query}`],
      ['DELETE', `${CONVERSATION}/remove_conversation?${query}`],
      ['POST', `${CONVERSATION}/create_opportunity_contained_items?${query}&document_id=x`],
      ['GET', `/api/v1/conversations/${conversation_id}`],
    ] as const)
      assert.equal((await call(method, path)).status, 404, path)
    assert.equal((await say(conversation_id, 'Hello?')).status, 404)
  })

  await t.test('everything that is wrong is told at once, a hundred faults at most', async () => {
    const faults = async (method: string, path: string, body?: unknown): Promise<string[]> => {
      const answer = await call(method, path, body)
      assert.equal(answer.status, 422, JSON.stringify(answer.body))
      return answer.body.detail.map(({ type, loc }: { type: string; loc: string[] }) =>
        [type, ...loc].join(' '),
      )
    }
    const path = `${CONVERSATION}/start_conversation`
    assert.deepEqual(await faults('POST', path, {}), [
      'missing body conversation_id',
      'missing body question_list_id',
      'missing body opportunity_id',
    ])
    const wrong = { conversation_id: 7, question_list_id: 'x', opportunity_id: '', stream: 'yes' }
    assert.deepEqual(await faults('POST', path, wrong), [
      'string_type body conversation_id',
      'int_type body question_list_id',
      'string_too_short body opportunity_id',
      'bool_type body stream',
    ])
    assert.deepEqual(await faults('GET', `${CONVERSATION}/get_conversation_history?page=x&page_size=0`), [
      'missing query conversation_id',
      'int_parsing query page',
      'greater_than_equal query page_size',
    ])
    assert.deepEqual(await faults('GET', `${CONVERSATION}/widget_data?message_id=first`), [
      'missing query conversation_id',
      'int_parsing query message_id',
    ])
    const items = `${CONVERSATION}/create_opportunity_contained_items?version=one&new_version=perhaps`
    assert.deepEqual(await faults('POST', items), [
      'missing query conversation_id',
      'missing query session_id',
      'string_pattern_mismatch query version',
      'bool_parsing query new_version',
    ])
    const form = new FormData()
    form.set('stream', 'perhaps')
    form.set('session_id', 's'.repeat(256))
    assert.deepEqual(await faults('POST', CONVERSATION, form), [
      'missing body conversation_id',
      'missing body message',
      'string_too_long body session_id',
      'bool_type body stream',
    ])
    const steps = (count: number) => ({ name: 'x', steps: Array.from({ length: count }, () => ({})) })
    assert.equal((await faults('POST', '/v1/api/question_lists', steps(300))).length, 100)
    assert.equal((await faults('POST', '/v1/api/question_lists', steps(20_000))).length, 1)
  })

  await t.test('wrong values are 422 as FastAPI says them', async () => {
    const detail = async (method: string, path: string, body?: unknown) => {
      const answer = await call(method, path, body)
      assert.equal(answer.status, 422, JSON.stringify(answer.body))
      const [{ type, loc, msg, input }] = answer.body.detail
      assert.equal(typeof msg, 'string')
      return [type, loc, input]
    }
    const begin = { conversation_id: 'c', question_list_id: '456', opportunity_id: 'o', stream: true }
    const path = `${CONVERSATION}/start_conversation`
    assert.deepEqual(await detail('POST', path, begin), ['int_type', ['body', 'question_list_id'], '456'])
    const { question_list_id, ...rest } = begin
    assert.deepEqual(await detail('POST', path, rest), ['missing', ['body', 'question_list_id'], rest])
    const list = `${CONVERSATION}/get_conversations`
    assert.deepEqual(await detail('GET', `${list}?page=0`), ['greater_than_equal', ['query', 'page'], 0])
    assert.deepEqual((await detail('GET', `${list}?page=1e23`)).slice(0, 2), [
      'less_than_equal',
      ['query', 'page'],
    ])
    assert.deepEqual(
      await detail('POST', CONVERSATION, { conversation_id: 'c', message: 'm', stream: 'yes' }),
      ['bool_type', ['body', 'stream'], 'yes'],
    )
    assert.deepEqual(await detail('GET', `${list}?page=x`), ['int_parsing', ['query', 'page'], 'x'])
    assert.deepEqual(await detail('GET', `${list}?page_size=101`), [
      'less_than_equal',
      ['query', 'page_size'],
      101,
    ])
    const widget = `${CONVERSATION}/widget_data?conversation_id=c&message_id=first`
    assert.deepEqual(await detail('GET', widget), ['int_parsing', ['query', 'message_id'], 'first'])
    const steps = [{ id: 'a', type: 'choice', text: 'Which?' }]
    const [, loc] = await detail('POST', '/v1/api/question_lists', { name: 'x', steps })
    assert.deepEqual(loc, ['body', 'steps', 0, 'answers'])
    const form = new FormData()
    form.set('conversation_id', 'c')
    assert.deepEqual((await detail('POST', CONVERSATION, form)).slice(0, 2), ['missing', ['body', 'message']])
    const broken = await call('POST', path, '{"', { 'content-type': 'application/json' })
    assert.equal(broken.status, 422)
    for (const [key, status] of [
      ['', 401],
      [await createKey(call, 'cases'), 403],
    ] as const) {
      const answer = await call('GET', list, undefined, { authorization: key })
      assert.deepEqual([answer.status, answer.body.is_error, answer.body.results], [status, true, {}])
    }
  })

  await t.test('question lists and opportunities are made, read, changed, listed and removed', async () => {
    const id = await createList(LIST, { name: 'First name' })
    const path = `/v1/api/question_lists/${id}`
    const dataSet = (await call('POST', '/api/data_sets', { name: 'Plans' })).body.id
    assert.equal((await call('PATCH', path, { data_set_id: dataSet })).body.results.data_set_id, dataSet)
    assert.equal((await call('PATCH', path, { data_set_id: null })).body.results.data_set_id, null)
    const changed = await call('PATCH', path, { name: 'Second name', steps: null })
    assert.deepEqual(
      [changed.body.results.name, changed.body.results.steps.length],
      ['Second name', LIST.length],
    )
    assert.deepEqual((await call('GET', path)).body.results, changed.body.results)
    const listed = await call('GET', '/v1/api/question_lists?page_size=1')
    assert.deepEqual(listed.body.results.question_lists, [changed.body.results])
    assert.equal((await call('DELETE', path)).status, 200)
    assert.equal((await call('GET', path)).status, 404)

    const wanted = { opportunity_id: 'opp/1', name: 'Ruiz', fields: { source: 'fair', value: 12 } }
    const made = await call('POST', '/v1/api/opportunities', wanted)
    assert.deepEqual(made.body.results.fields, wanted.fields)
    assert.equal((await call('POST', '/v1/api/opportunities', wanted)).status, 409)
    const renamed = await call('PATCH', '/v1/api/opportunities/opp%2F1', {
      fields: { value: null, more: ['a'] },
    })
    assert.deepEqual(
      [renamed.body.results.name, renamed.body.results.fields],
      ['Ruiz', { source: 'fair', more: ['a'] }],
    )
    assert.deepEqual((await call('GET', '/v1/api/opportunities/opp%2F1/')).body, {
      ...renamed.body,
      message: 'Opportunity retrieved successfully',
    })
    const all = await call('GET', '/v1/api/opportunities?page_size=1')
    assert.equal(all.body.results.opportunities[0].opportunity_id, 'opp/1')
  })

  await t.test(
    'a key of this surface reaches its conversations, and others reach them in their own words',
    async () => {
      const { conversation_id, opportunity_id } = await start(LIST)
      const intake = createCaller(hearback.url, await createKey(call, 'intake'))
      const own = await intake('GET', `${CONVERSATION}/get_conversations`)
      assert.ok(
        own.body.results.conversations.some(
          (each: Record<string, string>) => each.conversation_id === conversation_id,
        ),
      )
      const theirs = await call('POST', '/api/v1/cases', {
        case: { case_kind: 'monitoring', company_full_name: 'X' },
      })
      const kase = await call('POST', `/api/v1/cases/${theirs.body.case_id}/conversations`, {
        case_kind: 'monitoring_follow_up',
        modules: [{ module: 'invoice' }],
      })
      const hidden = await createIntakeClient(intake).say(kase.body.conversation_id, 'Hello')
      assert.equal(hidden.status, 404)
      assert.equal((await say(kase.body.conversation_id, 'Hello')).status, 200, 'a key with both scopes')

      const { body: native } = await call('GET', `/api/v1/conversations/${conversation_id}`)
      assert.deepEqual([native.key, native.kind], [conversation_id, 'intake'])
      const followUp = await call('POST', '/api/v1/chat-message-follow-ups', {
        chatId: native.conversation_id,
        dueDate: '2100-01-01T00:00:00Z',
        message: 'Are you there?',
      })
      assert.equal(followUp.status, 201)
      assert.equal((await call('GET', native.link, undefined, { authorization: '' })).status, 200)
      assert.equal(
        (await intake('GET', `/api/v1/conversations/${native.conversation_id}/report`)).status,
        200,
      )
      const messages = await call('GET', `/api/v1/conversations/${conversation_id}/messages`)
      assert.equal(messages.body.items.length, 2)
      const stranger = createCaller(hearback.url, await createTenant(call))
      assert.equal((await createIntakeClient(stranger).say(conversation_id, 'Hello')).status, 404)
      assert.equal((await stranger('GET', `/v1/api/opportunities/${opportunity_id}`)).status, 404)
      const exported = await call('GET', `/api/v1/conversations/${conversation_id}/export`)
      assert.equal(exported.body.conversations[0].opportunity.opportunity_id, opportunity_id)
    },
  )
})
