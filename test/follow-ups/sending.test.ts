import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { eventually, startHearback } from '../hearback.ts'
import { startWebhookReceiver } from '../webhook-receiver.ts'
import { createFollowUpClient, FOLLOW_UPS, IN_A_YEAR, PAST, type ShownFollowUp } from './follow-up-client.ts'

const SOON_MS = 700

test('what becomes of a follow-up', async (t) => {
  const { call } = await startHearback(t)
  const client = createFollowUpClient(call)
  const receiver = await startWebhookReceiver(t)
  const events = ['follow_up.sent', 'follow_up.failed', 'follow_up.cancelled', 'message.created']
  const endpoint = await call('POST', '/api/v1/webhook-endpoints', { url: receiver.url, events })
  assert.equal(endpoint.status, 201)
  const heard = (event: string, { id }: { id: string }) =>
    receiver.wait(event, ({ body }) => body.follow_up?.id === id).then(({ body }) => body)
  const auditedOf = async (chatId: string) => {
    const { body } = await call('GET', '/api/v1/audit-log?limit=100')
    const entries = body.items as { action: string; conversation_id: string }[]
    return entries.filter((entry) => entry.conversation_id === chatId).map((entry) => entry.action)
  }

  await t.test('it goes out when it is due, and the record names its message', async () => {
    const chat = await client.openChat()
    const dueDate = new Date(Date.now() + SOON_MS).toISOString()
    const made = await client.schedule(chat, { dueDate })
    const sent = await client.ended(made)
    assert.equal(sent.status, 'sent')
    assert.ok((sent.finishedAt ?? '') >= dueDate, 'not a moment early')
    const message = (await client.messages(chat)).at(-1)
    assert.deepEqual(
      [message?.id, message?.sender, message?.text],
      [sent.chatMessageId, 'agent', 'Are you there?'],
    )
    assert.equal(message?.createdAt, sent.finishedAt, 'message and status are one')
    const body = await heard('follow_up.sent', made)
    assert.deepEqual(body, { event: 'follow_up.sent', follow_up: await client.find(made) })
    await receiver.wait('message.created', (event) => event.body.message.message_id === sent.chatMessageId)
    const audited = await auditedOf(chat)
    assert.ok(audited.includes('follow_up.created') && audited.includes('follow_up.sent'))
  })

  await t.test('a past date is sent at once, whether it was given or set', async () => {
    const chat = await client.openChat()
    assert.equal((await client.ended(await client.schedule(chat, { dueDate: PAST }))).status, 'sent')
    const later = await client.schedule(chat)
    assert.equal((await client.change(later.id, { dueDate: PAST })).status, 200)
    assert.equal((await client.ended(later)).status, 'sent')
    assert.equal((await client.messages(chat)).length, 3)
  })

  await t.test('a date moved away is kept to', async () => {
    const chat = await client.openChat()
    const due = Date.now() + 2_000
    const made = await client.schedule(chat, { dueDate: new Date(due).toISOString() })
    await client.change(made.id, { dueDate: IN_A_YEAR() })
    await sleep(due + SOON_MS - Date.now())
    assert.equal((await client.find(made)).status, 'pending')
    assert.equal((await client.messages(chat)).length, 1)
  })

  await t.test('it is sent in the chat to which it was moved, with the text that it was given', async () => {
    const [from, to] = [await client.openChat(), await client.openChat()]
    const made = await client.schedule(from)
    const [trigger] = await client.messages(to)
    const move = { chatId: to, triggerChatMessageId: trigger?.id, message: 'Here instead', dueDate: PAST }
    await client.change(made.id, move)
    const sent = await client.ended({ id: made.id, chatId: to })
    assert.equal((await client.messages(to)).at(-1)?.id, sent.chatMessageId)
    assert.equal((await client.messages(to)).at(-1)?.text, 'Here instead')
    assert.equal((await client.messages(from)).length, 1)
    await client.say(from, 'nothing is pending here')
    assert.equal((await client.find(sent)).status, 'sent')
  })

  await t.test('a reply cancels what is pending, in the moment in which it is stored', async () => {
    const chat = await client.openChat()
    const made = [await client.schedule(chat), await client.schedule(chat)]
    const said = await client.say(chat, 'I am here')
    for (const one of made) {
      const cancelled = await client.find(one)
      assert.deepEqual([cancelled.status, cancelled.reason], ['cancelled', null])
      assert.equal(cancelled.finishedAt, said.body.created_at)
      const body = await heard('follow_up.cancelled', one)
      assert.deepEqual(body, { event: 'follow_up.cancelled', follow_up: cancelled })
    }
    assert.ok((await auditedOf(chat)).includes('follow_up.cancelled'))
  })

  await t.test('unless the follow-up or the workspace says otherwise', async () => {
    const [own, others] = [await client.openChat(), await client.openChat()]
    const stays = await client.schedule(own, { cancelOnReply: false })
    const goes = await client.schedule(own)
    await client.say(own, 'I am here')
    assert.deepEqual(
      [(await client.find(stays)).status, (await client.find(goes)).status],
      ['pending', 'cancelled'],
    )

    assert.equal((await call('PATCH', '/api/v1/workspace', { cancel_on_reply: false })).status, 200)
    const kept = await client.schedule(others)
    const asked = await client.schedule(others, { cancelOnReply: true })
    await client.say(others, 'I am here')
    assert.deepEqual(
      [(await client.find(kept)).status, (await client.find(asked)).status],
      ['pending', 'cancelled'],
    )
    await call('PATCH', '/api/v1/workspace', { cancel_on_reply: true })
    await client.change(kept.id, { dueDate: PAST })
    assert.equal((await client.ended(kept)).status, 'sent', 'and it is still sent')
  })

  await t.test('what the agent says cancels nothing', async () => {
    const chat = await client.openChat()
    const made = await client.schedule(chat)
    await call('POST', `/api/v1/conversations/${chat}/messages`, { role: 'agent', text: 'By the way' })
    assert.equal((await client.find(made)).status, 'pending')
  })

  await t.test('in a closed chat it fails when it is due, and says why', async () => {
    const chat = await client.openChat()
    const made = await client.schedule(chat)
    assert.equal((await call('POST', `/api/v1/conversations/${chat}/close`)).status, 200)
    assert.equal((await client.find(made)).status, 'pending', 'until then it can be moved to another chat')
    await client.change(made.id, { dueDate: PAST })
    const failed = await client.ended(made)
    assert.deepEqual([failed.status, failed.reason, failed.chatMessageId], ['failed', 'chat_closed', null])
    assert.deepEqual(await heard('follow_up.failed', made), { event: 'follow_up.failed', follow_up: failed })
  })

  await t.test('one that is changed by hand is told of too', async () => {
    const chat = await client.openChat()
    const [trigger] = await client.messages(chat)
    const made = [await client.schedule(chat), await client.schedule(chat), await client.schedule(chat)]
    const changes = [
      { status: 'cancelled' },
      { status: 'failed', reason: 'by hand' },
      { status: 'sent', chatMessageId: trigger?.id },
    ]
    for (const [index, change] of changes.entries()) {
      const { body } = await client.change(made[index]?.id ?? '', change)
      const event = `follow_up.${change.status}`
      assert.deepEqual(await heard(event, body), { event, follow_up: body })
    }
  })

  await t.test('one that is deleted, or whose chat is erased, is never sent', async () => {
    const [chat, erased] = [await client.openChat(), await client.openChat()]
    const dueDate = new Date(Date.now() + SOON_MS).toISOString()
    const deleted = await client.schedule(chat, { dueDate })
    const gone = await client.schedule(erased, { dueDate })
    await call('DELETE', `${FOLLOW_UPS}/${deleted.id}`)
    assert.equal((await call('DELETE', `/api/v1/conversations/${erased}`)).status, 204)
    await sleep(2 * SOON_MS)
    assert.equal((await client.messages(chat)).length, 1)
    assert.deepEqual(await client.list(`chatIds=${erased}`), [])
    const of = [deleted.id, gone.id]
    assert.ok(!receiver.events.some(({ body }) => of.includes(body.follow_up?.id)))
    assert.equal((await client.say(chat, 'still well')).status, 201)
  })

  await t.test('the chat’s event stream and its export have it all', async () => {
    const chat = await client.openChat()
    const sent = await client.ended(await client.schedule(chat, { dueDate: PAST }))
    const cancelled = await client.schedule(chat)
    await client.say(chat, 'I am here')
    const { body } = await call('GET', `/api/v1/conversations/${chat}/export`)
    const [conversation] = body.conversations
    const told = conversation.events as { type: string; data: { follow_up?: ShownFollowUp } }[]
    const shown = told.flatMap(({ type, data }) => (data.follow_up ? [[type, data.follow_up]] : []))
    assert.deepEqual(shown, [
      ['follow_up.sent', sent],
      ['follow_up.cancelled', await client.find(cancelled)],
    ])
    assert.deepEqual(conversation.follow_ups, await client.list(`chatIds=${chat}`))
  })

  await t.test('in the workspace’s quiet hours it waits for their end', async () => {
    const clock = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString().slice(11, 16)
    const quiet_hours = { from: clock(-60), to: clock(60) }
    const changed = await call('PATCH', '/api/v1/workspace', { quiet_hours, time_zone: 'UTC' })
    assert.equal(changed.status, 200, JSON.stringify(changed.body))
    const chat = await client.openChat()
    const made = await client.schedule(chat, { dueDate: PAST })
    await sleep(SOON_MS)
    assert.equal((await client.find(made)).status, 'pending')
    await call('PATCH', '/api/v1/workspace', { quiet_hours: null })
    await client.change(made.id, { dueDate: PAST })
    assert.equal((await client.ended(made)).status, 'sent')
  })

  await t.test('many that are due in one moment are all sent, each once and in its chat', async () => {
    const chats = await Promise.all(Array.from({ length: 10 }, () => client.openChat()))
    const dueDate = new Date(Date.now() + 2 * SOON_MS).toISOString()
    const wanted = chats.flatMap((chat) => Array.from({ length: 15 }, (_, number) => ({ chat, number })))
    await Promise.all(
      wanted.map(({ chat, number }) => client.schedule(chat, { dueDate, message: `Number ${number}` })),
    )
    for (const chat of chats) {
      await eventually(
        async () => (await client.list(`chatIds=${chat}&statuses=sent`)).length === 15,
        'all of the chat are sent',
        30_000,
      )
      const texts = (await client.messages(chat)).slice(1).map(({ text }) => text)
      assert.deepEqual(
        texts.toSorted(),
        Array.from({ length: 15 }, (_, number) => `Number ${number}`).toSorted(),
      )
    }
  })
})
