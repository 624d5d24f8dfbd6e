import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { assertExample, readExample } from '#test/assert-example.ts'
import { createKey, createTenant } from '#test/case-client.ts'
import { callDeclared } from '#test/declared-answers.ts'
import { createFollowUpClient, FOLLOW_UPS, PAST } from '#test/follow-ups/follow-up-client.ts'
import { startHearback } from '#test/hearback.ts'

/** The contract of "Chat Message Follow Ups" (`46334909771ee538`), row by row. */

const ADDED = ['cancelOnReply']
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

test('follow-ups', async (t) => {
  const { call: send, url } = await startHearback(t)
  const call = await callDeclared(send)
  const client = createFollowUpClient(call)
  const example = await readExample(import.meta.dirname, 'follow-up')
  const chatId = await client.openChat()
  const [question] = await client.messages(chatId)
  const wanted = { chatId, dueDate: '2100-01-31T10:00:00+02:00', message: 'Hello?' }

  async function refuses(method: string, path: string, body: unknown, status: number, says: RegExp | string) {
    const answer = await call(method, path, body)
    const what = `${method} ${path} ${JSON.stringify(body)}: ${JSON.stringify(answer.body)}`
    assert.equal(answer.status, status, what)
    assertExample(answer.body, { message: '...' })
    if (typeof says === 'string') assert.equal(answer.body.message, says)
    else assert.match(answer.body.message, says, what)
    assert.match(answer.headers.get('content-type') ?? '', /^application\/json/)
  }

  await t.test('creating one answers with the full object', async () => {
    const { status, body } = await call('POST', FOLLOW_UPS, { ...wanted, a_field_of_their_own: 1 })
    assert.equal(status, 201)
    assertExample(body, example, ADDED)
    assert.match(body.id, UUID)
    assert.match(body.createdAt, UTC)
    assert.equal(body.updatedAt, body.createdAt)
    assert.equal(body.triggerChatMessageId, question?.id)
    assert.deepEqual(
      [body.chatId, body.message, body.dueDate],
      [chatId, 'Hello?', '2100-01-31T08:00:00.000Z'],
      'times are UTC with milliseconds',
    )
    assert.deepEqual(
      [body.status, body.chatMessageId, body.finishedAt, body.reason, body.cancelOnReply],
      ['pending', null, null, null, null],
    )
  })

  await t.test('what can’t be created is refused in the document’s words', async () => {
    const post = (change: Record<string, unknown>, status: number, says: RegExp | string) =>
      refuses('POST', FOLLOW_UPS, { ...wanted, ...change }, status, says)
    await post({ chatId: randomUUID() }, 404, 'The chat was not found.')
    for (const field of ['chatId', 'dueDate', 'message'])
      await post({ [field]: undefined }, 400, `"${field}" is required.`)
    await post({ chatId: 'x' }, 400, /"chatId"/)
    await post({ chatId: `urn:uuid:${chatId}` }, 400, /"chatId"/)
    await post({ message: '' }, 400, /"message" must not be empty/)
    await post({ message: 1 }, 400, /"message" must be a string/)
    for (const dueDate of ['tomorrow', '2100-01-31', '2100-01-31T10:00:00', '2100-02-31T10:00:00Z', 5, null])
      await post({ dueDate }, 400, /"dueDate"/)
    await post({ cancelOnReply: 'no' }, 400, /"cancelOnReply"/)
    await refuses('POST', FOLLOW_UPS, [], 400, /must be an object/)
    await refuses('POST', FOLLOW_UPS, '{', 415, /./)
    const answered = await client.openChat()
    await client.say(answered, 'Because')
    const { body } = await call('GET', `/api/v1/conversations/${answered}/messages`)
    assert.equal(
      body.items.at(-1).role,
      'agent',
      'the next question is the agent’s, so that one may follow up',
    )
    const finished = await client.openChat()
    await client.say(finished, 'Because')
    await client.say(finished, 'Why not')
    const last = (await client.messages(finished)).at(-1)
    assert.equal(
      (await call('POST', FOLLOW_UPS, { ...wanted, chatId: finished })).status,
      last?.sender === 'agent' ? 201 : 409,
    )
  })

  await t.test('no key and a wrong key are unauthorized, a key of another surface is forbidden', async () => {
    const cases = await createKey(call, 'cases')
    for (const [authorization, status] of [
      ['', 401],
      ['x'.repeat(40), 401],
      [cases, 403],
    ] as const)
      for (const [method, path, body] of [
        ['GET', FOLLOW_UPS, undefined],
        ['POST', FOLLOW_UPS, wanted],
        ['PATCH', `${FOLLOW_UPS}/${randomUUID()}`, {}],
        ['DELETE', `${FOLLOW_UPS}/${randomUUID()}`, undefined],
        ['GET', '/api/v1/chats', undefined],
        ['GET', `/api/v1/chat-messages?chatId=${chatId}`, undefined],
      ] as const) {
        const answer = await call(method, path, body, { authorization })
        assert.equal(answer.status, status, `${method} ${path}`)
        assertExample(answer.body, { message: status === 401 ? 'Unauthorized.' : '...' })
      }
  })

  await t.test('a key for follow-ups reaches every chat of its workspace and none of another', async () => {
    const authorization = await createKey(call, 'follow_ups')
    assert.equal((await call('POST', FOLLOW_UPS, wanted, { authorization })).status, 201)
    const stranger = { authorization: await createTenant(call) }
    assert.equal((await call('POST', FOLLOW_UPS, wanted, stranger)).status, 404)
    const listed = await call('GET', FOLLOW_UPS, undefined, stranger)
    assert.deepEqual([listed.body, listed.headers.get('x-total-count')], [[], '0'])
  })

  await t.test('the same request under one Idempotency-Key schedules once', async () => {
    const once = { 'idempotency-key': 'only once' }
    const [first, again] = [
      await call('POST', FOLLOW_UPS, wanted, once),
      await call('POST', FOLLOW_UPS, wanted, once),
    ]
    assert.deepEqual([again?.status, again?.body], [201, first?.body])
    const other = await call('POST', FOLLOW_UPS, { ...wanted, message: 'Another' }, once)
    assert.equal(other.status, 422)
    assertExample(other.body, { message: '...' })
  })

  await t.test('every filter takes one value, several, and the bracket form', async () => {
    const [one, other] = [await client.openChat(), await client.openChat()]
    const pending = await client.schedule(one)
    const cancelled = await client.schedule(other)
    await client.change(cancelled.id, { status: 'cancelled' })
    const failed = await client.schedule(other)
    await client.change(failed.id, {
      status: 'failed',
      reason: 'no_reason',
      chatMessageId: failed.triggerChatMessageId,
    })
    const both = `chatIds=${one}&chatIds=${other}`
    const expectListed = async (query: string, expected: { id: string }[]) =>
      assert.deepEqual(
        (await client.list(query)).map(({ id }) => id).sort(),
        expected.map(({ id }) => id).sort(),
        query,
      )
    for (const query of [
      `chatIds=${one}`,
      `chatIds[]=${one}`,
      `chatIds[0]=${one}`,
      `chatIds=${one.toUpperCase()}`,
    ])
      await expectListed(query, [pending])
    await expectListed(both, [pending, cancelled, failed])
    await expectListed(`chatIds[]=${one}&chatIds[]=${other}`, [pending, cancelled, failed])
    await expectListed(`${both}&statuses=cancelled`, [cancelled])
    await expectListed(`${both}&statuses=cancelled&statuses=failed`, [cancelled, failed])
    await expectListed(`${both}&statuses[]=cancelled&statuses[]=pending`, [cancelled, pending])
    await expectListed(`statuses=failed&statuses=cancelled&statuses=failed`, [cancelled, failed])
    await expectListed(`triggerChatMessageIds=${pending.triggerChatMessageId}`, [pending])
    await expectListed(`triggerChatMessageIds=${failed.triggerChatMessageId}&statuses=failed`, [failed])
    await expectListed(`chatMessageIds=${failed.triggerChatMessageId}`, [failed])
    await expectListed(`chatMessageIds[]=${failed.triggerChatMessageId}&chatIds=${one}`, [])
    await expectListed(`chatIds=${randomUUID()}`, [])
    await expectListed(`chatMessageIds=${randomUUID()}`, [])
  })

  await t.test('a wrong filter is refused by its name', async () => {
    for (const name of ['chatIds', 'chatMessageIds', 'triggerChatMessageIds'])
      for (const query of [`${name}=x`, `${name}[]=x`, `${name}=${randomUUID()}&${name}=1`, `${name}=`])
        await refuses('GET', `${FOLLOW_UPS}?${query}`, undefined, 400, new RegExp(`"${name}`))
    for (const query of ['statuses=done', 'statuses=pending&statuses=done', 'statuses[]=PENDING'])
      await refuses(
        'GET',
        `${FOLLOW_UPS}?${query}`,
        undefined,
        400,
        /"statuses.*pending, sent, failed, cancelled/,
      )
    for (const query of ['pageSize=0', 'pageSize=101', 'pageSize=x', 'pageSize=1.5', 'pageSize=-1'])
      await refuses('GET', `${FOLLOW_UPS}?${query}`, undefined, 400, /"pageSize"/)
    const tooMany = Array.from({ length: 101 }, () => `chatIds=${randomUUID()}`).join('&')
    await refuses('GET', `${FOLLOW_UPS}?${tooMany}`, undefined, 400, /"chatIds" must have at most 100 items/)
    for (const query of ['pageNumber=0', 'pageNumber=-1', 'pageNumber=x', 'pageNumber=1e17'])
      await refuses('GET', `${FOLLOW_UPS}?${query}`, undefined, 400, /"pageNumber"/)
  })

  await t.test('lists are bare arrays by due date, in pages that headers describe', async () => {
    const chat = await client.openChat()
    const times = ['2101-05-01T00:00:00Z', '2101-03-01T00:00:00Z', '2101-04-01T00:00:00Z']
    for (const dueDate of [...times, ...times, ...times, ...times]) await client.schedule(chat, { dueDate })
    const { body, headers } = await call('GET', `${FOLLOW_UPS}?chatIds=${chat}`)
    assert.equal(body.length, 10, 'ten a page')
    for (const item of body) assertExample(item, example, ADDED)
    const order = (await client.list(`chatIds=${chat}`)).map(({ dueDate, id }) => `${dueDate} ${id}`)
    assert.deepEqual(order, order.toSorted(), 'by due date, then id')
    assert.equal(headers.get('x-total-count'), '12')
    const page = (number: number, size = 10) =>
      `<${url}${FOLLOW_UPS}?chatIds=${chat}&pageNumber=${number}&pageSize=${size}>`
    assert.equal(
      headers.get('link'),
      `${page(1)}; rel="first", ${page(2)}; rel="next", ${page(2)}; rel="last"`,
    )
    const middle = await call('GET', `${FOLLOW_UPS}?chatIds=${chat}&pageNumber=2&pageSize=5`)
    assert.equal(
      middle.headers.get('link'),
      `${page(1, 5)}; rel="first", ${page(1, 5)}; rel="prev", ${page(3, 5)}; rel="next", ${page(3, 5)}; rel="last"`,
    )
    assert.deepEqual(
      middle.body.map(({ id }: { id: string }) => id),
      order.slice(5, 10).map((one) => one.split(' ')[1]),
    )
    const bracketed = await call('GET', `${FOLLOW_UPS}?chatIds[]=${chat}&pageNumber[]=2&pageSize[]=5`)
    assert.equal(
      bracketed.headers.get('link'),
      middle.headers.get('link'),
      'addresses name each parameter once',
    )
    const many = `chatIds=${chat}&${Array.from({ length: 99 }, () => `chatIds=${randomUUID()}`).join('&')}`
    const long = await call('GET', `${FOLLOW_UPS}?${many}`)
    assert.equal(
      long.headers.get('link'),
      `<${url}${FOLLOW_UPS}?${many}&pageNumber=2&pageSize=10>; rel="next"`,
      'a header stays short enough for proxies',
    )
    for (const number of [3, 99_999_999_999]) {
      const beyond = await call('GET', `${FOLLOW_UPS}?chatIds=${chat}&pageNumber=${number}`)
      assert.deepEqual([beyond.body, beyond.headers.get('x-total-count')], [[], '12'])
      assert.equal(
        beyond.headers.get('link'),
        `${page(1)}; rel="first", ${page(2)}; rel="prev", ${page(2)}; rel="last"`,
      )
    }
  })

  await t.test('the total is right for every status, whatever is made, changed and removed', async () => {
    const authorization = await createTenant(call)
    const tenant = createFollowUpClient((method, path, body, headers) =>
      call(method, path, body, { authorization, ...headers }),
    )
    const total = async (query: string) => {
      const answer = await call('GET', `${FOLLOW_UPS}?pageSize=1&${query}`, undefined, { authorization })
      return Number(answer.headers.get('x-total-count'))
    }
    const [kept, erased] = [await tenant.openChat(), await tenant.openChat()]
    const made = await Promise.all([kept, kept, kept, erased, erased].map((chat) => tenant.schedule(chat)))
    assert.equal(await total(''), 5)
    await tenant.change(made[0]?.id ?? '', { status: 'cancelled' })
    await tenant.change(made[3]?.id ?? '', { status: 'failed' })
    assert.deepEqual(
      [await total('statuses=pending'), await total('statuses=cancelled'), await total('statuses=failed')],
      [3, 1, 1],
    )
    await call('DELETE', `${FOLLOW_UPS}/${made[1]?.id}`, undefined, { authorization })
    await call('DELETE', `/api/v1/conversations/${erased}`, undefined, { authorization })
    assert.equal(await total('statuses=pending&statuses=failed&statuses=cancelled&statuses=sent'), 2)
    assert.equal(await total(`chatIds=${kept}`), 2)
    assert.equal(await total(''), 2)
  })

  await t.test('every documented field can be changed, and a missing one is left alone', async () => {
    const made = await client.schedule(chatId)
    const patch = async (body: Record<string, unknown>) => {
      const answer = await client.change(made.id, body)
      assert.equal(answer.status, 200, JSON.stringify(answer.body))
      assertExample(answer.body, example, ADDED)
      return answer.body
    }
    const unchanged = await patch({})
    assert.deepEqual({ ...unchanged, updatedAt: '' }, { ...made, updatedAt: '' })
    assert.ok(unchanged.updatedAt >= made.dueDate.slice(0, 0))
    assert.equal(
      (await patch({ dueDate: '2100-05-01T00:00:00.5-01:00' })).dueDate,
      '2100-05-01T01:00:00.500Z',
    )
    assert.equal((await patch({ message: 'Still there?' })).message, 'Still there?')
    assert.equal((await patch({ reason: 'because' })).reason, 'because')
    assert.equal((await patch({ reason: null })).reason, null)
    assert.equal((await patch({ chatMessageId: question?.id })).chatMessageId, question?.id)
    assert.equal((await patch({ chatMessageId: null })).chatMessageId, null)
    assert.equal((await patch({ triggerChatMessageId: question?.id })).triggerChatMessageId, question?.id)
    assert.equal((await patch({ cancelOnReply: false })).cancelOnReply, false)
    const other = await client.openChat()
    const [theirs] = await client.messages(other)
    const moved = await patch({ chatId: other, triggerChatMessageId: theirs?.id })
    assert.deepEqual([moved.chatId, moved.triggerChatMessageId], [other, theirs?.id])
    const finishedAt = '2026-01-01T00:00:00.000Z'
    const sent = await patch({ status: 'sent', chatMessageId: theirs?.id, finishedAt })
    assert.deepEqual([sent.status, sent.chatMessageId, sent.finishedAt], ['sent', theirs?.id, finishedAt])
  })

  await t.test('changes that would not be true are refused', async () => {
    const made = await client.schedule(chatId)
    const other = await client.openChat()
    const [theirs] = await client.messages(other)
    const patch = (body: Record<string, unknown>, status: number, says: RegExp | string, id = made.id) =>
      refuses('PATCH', `${FOLLOW_UPS}/${id}`, body, status, says)
    await patch({ status: 'sent' }, 400, /chatMessageId/)
    await patch({ chatMessageId: theirs?.id }, 400, /"chatMessageId" must be a message of the chat/)
    await patch({ triggerChatMessageId: randomUUID() }, 400, /"triggerChatMessageId"/)
    await patch({ chatId: other }, 400, /"triggerChatMessageId"/)
    await patch({ chatId: randomUUID(), triggerChatMessageId: theirs?.id }, 404, 'The chat was not found.')
    await patch({}, 404, 'The follow-up was not found.', randomUUID())
    await patch({}, 400, /"id"/, 'x')
    for (const [field, value] of [
      ['chatId', null],
      ['dueDate', null],
      ['dueDate', 'soon'],
      ['finishedAt', 'soon'],
      ['message', ''],
      ['message', null],
      ['status', 'done'],
      ['triggerChatMessageId', null],
      ['chatMessageId', 'x'],
      ['reason', 7],
    ] as const)
      await patch({ [field]: value }, 400, new RegExp(`"${field}"`))
    assert.deepEqual((await client.find(made)).status, 'pending', 'nothing was changed')

    const cancelled = await client.change(made.id, { status: 'cancelled' })
    assert.match(cancelled.body.finishedAt, UTC)
    for (const status of ['pending', 'sent', 'failed']) await patch({ status }, 409, /final/)
    await patch({ dueDate: PAST }, 409, /"dueDate"/)
    await patch({ message: 'Another' }, 409, /"message"/)
    await patch({ chatId: other, triggerChatMessageId: theirs?.id }, 409, /"chatId"/)
    assert.equal((await client.change(made.id, { status: 'cancelled', reason: 'by hand' })).status, 200)
    const { body: kept } = await client.change(made.id, { finishedAt: null })
    assert.equal(kept.finishedAt, cancelled.body.finishedAt, 'what is over has a time at which it was over')
  })

  await t.test('one can be deleted, once', async () => {
    const made = await client.schedule(chatId)
    const path = `${FOLLOW_UPS}/${made.id}`
    const deleted = await call('DELETE', path)
    assert.deepEqual([deleted.status, deleted.body], [204, ''])
    await refuses('DELETE', path, undefined, 404, 'The follow-up was not found.')
    await refuses('PATCH', path, {}, 404, 'The follow-up was not found.')
  })

  await t.test('the reference says what may be left out', async () => {
    const { body } = await call('GET', '/openapi.json')
    const { parameters, responses } = body.paths[FOLLOW_UPS].get
    assert.deepEqual(
      parameters.map(({ name, required }: { name: string; required?: boolean }) => [name, required ?? false]),
      ['chatIds', 'chatMessageIds', 'pageNumber', 'pageSize', 'statuses', 'triggerChatMessageIds'].map(
        (name) => [name, false],
      ),
    )
    assert.deepEqual(Object.keys(responses[200].headers), ['X-Total-Count', 'Link'])
  })

  await t.test('chats are listed newest first, of the channels asked for', async () => {
    const newest = await client.openChat()
    const { body, headers } = await call('GET', '/api/v1/chats?pageSize=2')
    assert.equal(body.length, 2)
    assert.equal(body[0].id, newest)
    for (const chat of body) {
      assertExample(chat, { id: '...', createdAt: '...', updatedAt: '...' }, ['channelType', 'status'])
      assert.match(chat.createdAt, UTC)
    }
    assert.ok(Number(headers.get('x-total-count')) > 2)
    assert.match(headers.get('link') ?? '', /rel="next"/)
    assert.equal((await call('GET', '/api/v1/chats?channelTypes=page')).body[0].id, newest)
    assert.deepEqual((await call('GET', '/api/v1/chats?channelTypes[]=whatsapp')).body, [])
    await refuses('GET', '/api/v1/chats?channelTypes=fax', undefined, 400, /"channelTypes/)
    await refuses('GET', '/api/v1/chats?pageSize=101', undefined, 400, /"pageSize"/)
  })

  await t.test('a chat’s messages are listed oldest first', async () => {
    const chat = await client.openChat()
    await client.say(chat, 'Because')
    const path = `/api/v1/chat-messages?chatId=${chat}`
    const { body, headers } = await call('GET', path)
    assert.deepEqual(body.map(({ sender }: { sender: string }) => sender).slice(0, 2), ['agent', 'user'])
    const message = {
      id: '...',
      createdAt: '...',
      updatedAt: '...',
      chatId: chat,
      sender: '...',
      text: '...',
    }
    for (const item of body) assertExample(item, message)
    assert.equal(headers.get('x-total-count'), String(body.length))
    const second = await call('GET', `${path}&pageNumber=2&pageSize=1`)
    assert.deepEqual(second.body, [body[1]])
    assert.deepEqual((await call('GET', `${path}&pageNumber=9`)).body, [])
    await refuses('GET', '/api/v1/chat-messages', undefined, 400, '"chatId" is required.')
    await refuses('GET', '/api/v1/chat-messages?chatId=x', undefined, 400, /"chatId"/)
    await refuses(
      'GET',
      `/api/v1/chat-messages?chatId=${randomUUID()}`,
      undefined,
      404,
      'The chat was not found.',
    )
  })
})
