import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createFollowUpClient, FOLLOW_UPS, IN_A_YEAR, PAST } from '../follow-ups/follow-up-client.ts'
import { eventually, startHearback } from '../hearback.ts'
import { createWhatsApp, newPhone } from './whatsapp-client.ts'

const digits = (phone: string) => phone.slice(1)
const soon = (ms: number) => new Date(Date.now() + ms).toISOString()

test('follow-ups in a chat on WhatsApp', async (t) => {
  const hearback = await startHearback(t, {}, { sendDelays: [1_500] })
  const { call } = hearback
  const whatsapp = await createWhatsApp(t, call)
  const client = createFollowUpClient(call)
  const { api } = whatsapp
  const poll = await whatsapp.template([
    {
      id: 'a',
      type: 'text',
      text: 'A?',
      whatsapp_template: { name: 'a', language: 'en' },
    },
    { id: 'b', type: 'text', text: 'B?' },
  ])

  /** A chat in which the agent spoke last; its person has written unless the window is closed. */
  async function openChat(isOpen = true): Promise<{ chatId: string; phone: string }> {
    const phone = newPhone()
    if (isOpen) await whatsapp.say(digits(phone), 'Hello there')
    const before = api.taken().length
    const chatId = await whatsapp.deploy(poll, phone)
    await api.wait(before + 1)
    return { chatId, phone }
  }

  await t.test('one goes out through the channel, and its message is the one that was sent', async () => {
    const { chatId } = await openChat()
    const before = api.taken().length
    const made = await client.schedule(chatId, { dueDate: PAST, message: 'Are you there?' })
    assert.ok(!('warnings' in made))
    const sent = await client.ended(made)
    assert.deepEqual([sent.status, sent.reason], ['sent', null])
    const { body } = await api.wait(before + 1)
    assert.equal(body.text.body, 'Are you there?')
    assert.equal(body.biz_opaque_callback_data, sent.chatMessageId)
    const said = (await client.messages(chatId)).filter((each) => each.text === 'Are you there?')
    assert.deepEqual(
      said.map((each) => each.id),
      [sent.chatMessageId],
    )
    assert.equal(api.taken().length, before + 1)
  })

  await t.test('making one outside the window warns, and it fails when it is due', async () => {
    const { chatId } = await openChat(false)
    const before = api.sent.length
    const made = await client.schedule(chatId, { dueDate: soon(300) })
    assert.deepEqual((made as { warnings?: string[] }).warnings, ['outside_messaging_window'])
    const failed = await client.ended(made)
    assert.deepEqual([failed.status, failed.reason], ['failed', 'messaging_window_expired'])
    assert.equal(failed.chatMessageId, null)
    assert.equal(api.sent.length, before)
  })

  await t.test('the warning looks at the time when it will be due', async () => {
    const { chatId } = await openChat()
    const created = await call('POST', FOLLOW_UPS, { chatId, dueDate: IN_A_YEAR(), message: 'Later' })
    assert.equal(created.status, 201)
    assert.deepEqual(created.body.warnings, ['outside_messaging_window'])
    const within = await call('POST', FOLLOW_UPS, { chatId, dueDate: soon(3_600_000), message: 'Soon' })
    assert.equal(within.body.warnings, undefined)
    const listed = await client.find(created.body)
    assert.ok(!('warnings' in listed))
  })

  await t.test('while the channel is asked, nobody changes it and a reply leaves it', async () => {
    const { chatId, phone } = await openChat()
    const before = api.sent.length
    const taken = api.taken().length
    api.troubles.push({ code: 130429 })
    const made = await client.schedule(chatId, { dueDate: PAST, message: 'Hello?' })
    await eventually(() => api.sent.length === before + 1, 'the channel was asked')
    await eventually(async () => {
      const changed = await client.change(made.id, { message: 'Other' })
      return changed.status === 409
    }, 'it is claimed')
    for (const change of [{ status: 'cancelled' }, { dueDate: IN_A_YEAR() }])
      assert.equal((await client.change(made.id, change)).status, 409)
    assert.equal((await call('DELETE', `${FOLLOW_UPS}/${made.id}`)).status, 409)
    await whatsapp.say(digits(phone), 'My answer')
    await whatsapp.replies(chatId, 1)
    assert.equal((await client.find(made)).status, 'pending')
    const sent = await client.ended(made)
    assert.equal(sent.status, 'sent')
    assert.equal(sent.message, 'Hello?')
    assert.equal((await api.wait(taken + 2)).body.text.body, 'B?', 'what comes next has waited for it')
  })

  await t.test('one that the channel refuses for good has failed, without a message', async () => {
    const { chatId } = await openChat()
    for (const [code, reason] of [
      [131026, 'channel_error: 131026'],
      [131047, 'messaging_window_expired'],
    ] as const) {
      api.troubles.push({ code })
      const failed = await client.ended(
        await client.schedule(chatId, { dueDate: PAST, message: `Code ${code}` }),
      )
      assert.deepEqual([failed.status, failed.reason, failed.chatMessageId], ['failed', reason, null])
    }
    assert.ok((await client.messages(chatId)).every((message) => !message.text.startsWith('Code')))
  })

  await t.test('one whose outcome is unknown is settled by its status', async () => {
    const { chatId } = await openChat()
    const before = api.sent.length
    api.troubles.push({ cut: true })
    const made = await client.schedule(chatId, { dueDate: PAST, message: 'Anybody?' })
    await eventually(() => api.sent.length === before + 1, 'the channel was asked')
    const [asked] = api.sent.slice(before)
    assert.ok(asked)
    assert.equal((await client.find(made)).status, 'pending')
    await whatsapp.report(whatsapp.status(asked, 'sent'))
    const sent = await client.ended(made)
    assert.deepEqual([sent.status, sent.chatMessageId], ['sent', asked.body.biz_opaque_callback_data])
    assert.equal((await client.messages(chatId)).at(-1)?.text, 'Anybody?')
    assert.equal(api.sent.length, before + 1)
  })

  await t.test('a reply before the due time cancels it, as in every chat', async () => {
    const { chatId, phone } = await openChat()
    const made = await client.schedule(chatId, { dueDate: IN_A_YEAR() })
    await whatsapp.say(digits(phone), 'Here I am')
    assert.equal((await client.ended(made)).status, 'cancelled')
  })

  await t.test('the chats of the channel are listed as such', async () => {
    const { body } = await call('GET', '/api/v1/chats?channelTypes=whatsapp&pageSize=100')
    assert.ok(body.length > 0)
    assert.ok(body.every((chat: { channelType: string }) => chat.channelType === 'whatsapp'))
  })
})
