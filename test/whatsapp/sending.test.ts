import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import { adminUrlOf } from '../database.ts'
import { eventually, startHearback } from '../hearback.ts'
import { startBackEnd } from '../outreach/back-end.ts'
import { startWebhookReceiver } from '../webhook-receiver.ts'
import { createWhatsApp, newPhone } from './whatsapp-client.ts'

const digits = (phone: string) => phone.slice(1)
const QUESTIONS = [
  { id: 'a', type: 'text', text: 'A?', save_as: 'a' },
  { id: 'b', type: 'text', text: 'B?', save_as: 'b' },
]
const TEMPLATE = { name: 'first_question', language: 'es_CO', parameters: ['{{name}}', 'two\n  lines', ''] }

test('sending through a WhatsApp channel', async (t) => {
  const hearback = await startHearback(t, {}, { sendDelays: [300, 300] })
  const { call } = hearback
  const whatsapp = await createWhatsApp(t, call)
  const { api, message, text } = whatsapp
  const receiver = await startWebhookReceiver(t)
  const events = ['on_delivered', 'on_read', 'deployment.failure', 'message.created']
  await call('POST', '/api/v1/webhook-endpoints', { url: receiver.url, events })
  const admin = new pg.Client({ connectionString: await adminUrlOf(hearback.database) })
  await admin.connect()
  t.after(() => admin.end())

  async function person(): Promise<string> {
    const phone = newPhone()
    await whatsapp.say(digits(phone), 'Hello there')
    return phone
  }
  const heard = (type: string, id: string) =>
    receiver.events.filter(
      ({ headers, body }) => headers['hearback-event'] === type && body.conversation_id === id,
    )
  /** The statuses of the conversation's messages, oldest first. */
  async function statuses(id: string): Promise<string[]> {
    const { rows } = await admin.query(
      'SELECT status, reason FROM outgoing_messages WHERE conversation_id = $1 ORDER BY position, part',
      [id],
    )
    return rows.map(({ status, reason }) => (reason === null ? status : `${status} ${reason}`))
  }
  const settled = (id: string, wanted: string[]) =>
    eventually(
      async () => (await statuses(id)).join() === wanted.join() || null,
      `the messages are ${wanted}`,
      20_000,
    ).catch(async (error: unknown) => {
      assert.deepEqual(await statuses(id), wanted)
      throw error
    })

  await t.test('outside the window a step goes out as its template', async () => {
    const poll = await whatsapp.template([{ ...QUESTIONS[0], whatsapp_template: TEMPLATE }, QUESTIONS[1]])
    const phone = newPhone()
    const before = api.taken().length
    const id = await whatsapp.deploy(poll, phone, [{ key: 'name', value: 'Ana' }])
    const { body } = await api.wait(before + 1)
    assert.equal(body.type, 'template')
    assert.deepEqual(body.template, {
      name: 'first_question',
      language: { code: 'es_CO' },
      components: [
        {
          type: 'body',
          parameters: ['Ana', 'two lines', '-'].map((each) => ({ type: 'text', text: each })),
        },
      ],
    })
    await whatsapp.bring(message(digits(phone), { type: 'button', button: { text: 'Yes', payload: 'Yes' } }))
    const { body: second } = await api.wait(before + 2)
    assert.equal(second.text.body, 'B?', 'inside it the next one goes out as it is')
    assert.equal((await whatsapp.keys(id)).a?.value, 'Yes')
    assert.equal(heard('deployment.failure', id).length, 0)
  })

  await t.test(
    'without a template it is not sent, and the back end hears of the first question',
    async () => {
      const poll = await whatsapp.template(QUESTIONS)
      const phone = newPhone()
      const before = api.sent.length
      const id = await whatsapp.deploy(poll, phone, [{ key: 'name', value: 'Ana' }])
      await settled(id, ['failed messaging_window_expired'])
      const { body } = await receiver.wait('deployment.failure', (event) => event.body.conversation_id === id)
      assert.deepEqual(
        [body.country_code, body.cellphone, body.reason, body.user_session_keys],
        ['+57', phone.slice(3), 'messaging_window_expired', [{ key: 'name', value: 'Ana', type: null }]],
      )
      assert.equal(api.sent.length, before)
      assert.equal((await call('GET', `/api/v1/conversations/${id}`)).body.status, 'active')
      const taken = api.taken().length
      await whatsapp.say(digits(phone), 'I am here')
      assert.equal((await api.wait(taken + 1)).body.text.body, 'A?', 'it goes on when the person writes')
      assert.equal((await whatsapp.keys(id)).a, undefined, 'nobody can answer what they have not seen')
      await whatsapp.say(digits(phone), 'An answer')
      assert.equal((await api.wait(taken + 2)).body.text.body, 'B?')
      assert.equal((await whatsapp.keys(id)).a?.value, 'An answer')
    },
  )

  await t.test(
    'the window counts from the timestamp of the last message, also without a session',
    async () => {
      const poll = await whatsapp.template(QUESTIONS)
      const now = Math.floor(Date.now() / 1_000)
      const written = async (secondsAgo: number) => {
        const phone = newPhone()
        const timestamp = String(now - secondsAgo)
        await whatsapp.bring(message(digits(phone), text('Hello'), { timestamp }))
        return whatsapp.deploy(poll, phone)
      }
      await settled(await written(24 * 3600 + 60), ['failed messaging_window_expired'])
      await settled(await written(24 * 3600 - 600), ['sent'])
    },
  )

  await t.test('what is refused for the moment is repeated, once each time, in order', async () => {
    const poll = await whatsapp.template([{ id: 'm', type: 'message', text: 'M' }, ...QUESTIONS])
    const troubles = [
      { code: 130429 },
      { code: 131056 },
      { code: 131000, status: 500 },
      { code: 4, status: 429 },
    ]
    for (const trouble of troubles) {
      const phone = await person()
      const before = api.sent.length
      api.troubles.push(trouble)
      const id = await whatsapp.deploy(poll, phone)
      await settled(id, ['sent', 'sent'])
      const texts = api.sent
        .slice(before)
        .map((sent) => `${sent.body.text.body} ${sent.id === null ? 'no' : 'yes'}`)
      assert.deepEqual(texts, ['M no', 'M yes', 'A? yes'], JSON.stringify(trouble))
    }
  })

  await t.test(
    'given up after the last pause, it says why; one refused for good is not repeated',
    async () => {
      const poll = await whatsapp.template(QUESTIONS)
      const tries = async (troubles: { code: number; status?: number }[], wanted: string) => {
        const phone = await person()
        const before = api.sent.length
        api.troubles.push(...troubles)
        const id = await whatsapp.deploy(poll, phone)
        await settled(id, [`failed ${wanted}`])
        assert.equal(api.sent.length - before, troubles.length)
        const { body } = await receiver.wait(
          'deployment.failure',
          (event) => event.body.conversation_id === id,
        )
        assert.equal(body.reason, wanted)
        return { id, phone }
      }
      await tries(Array(3).fill({ code: 130429 }), 'channel_error: 130429')
      await tries([{ code: 131026 }], 'channel_error: 131026')
      const { id, phone } = await tries([{ code: 131047 }], 'messaging_window_expired')
      assert.equal((await call('GET', `/api/v1/conversations/${id}`)).body.status, 'active')
      await whatsapp.say(digits(phone), 'But I am here')
      await settled(id, ['sent'])
      await whatsapp.say(digits(phone), 'That is it')
      await settled(id, ['sent', 'sent'])
    },
  )

  await t.test('too many at once hold back the whole channel, in order, and nothing is lost', async () => {
    const poll = await whatsapp.template(QUESTIONS)
    const [first, second] = [await person(), await person()]
    const before = api.sent.length
    const seconds = 4
    api.troubles.push({ code: 130429, retryAfter: seconds })
    const refused = await whatsapp.deploy(poll, first)
    await settled(refused, ['queued channel_error: 130429'])
    const held = await whatsapp.deploy(poll, second)
    await call('POST', `/api/v1/conversations/${held}/messages`, { role: 'agent', text: 'And more' })
    await settled(held, ['sent', 'sent'])
    await settled(refused, ['sent'])
    const [told, ...later] = api.sent.slice(before)
    assert.equal(later.length, 3, 'each is sent once')
    for (const { at } of later) assert.ok(at - (told?.at ?? 0) >= seconds * 1_000 - 100)
    assert.deepEqual(
      later.filter(({ body }) => body.to === digits(second)).map(({ body }) => body.text.body),
      ['A?', 'And more'],
    )
  })

  await t.test('a token that is refused fails the message for good, and says so', async () => {
    const poll = await whatsapp.template(QUESTIONS)
    const path = `/api/v1/channels/${whatsapp.channel.id}`
    const phone = await person()
    await call('PATCH', path, { access_token: 'EAAexpired' })
    const id = await whatsapp.deploy(poll, phone)
    await settled(id, ['failed channel_error: 190'])
    const { body } = await receiver.wait('deployment.failure', (event) => event.body.conversation_id === id)
    assert.equal(body.reason, 'channel_error: 190')
    assert.equal((await call('GET', `/api/v1/conversations/${id}`)).body.status, 'active')
    await call('PATCH', path, { access_token: api.access_token })
  })

  await t.test('a call without an answer is never repeated; a status says what became of it', async () => {
    const poll = await whatsapp.template(QUESTIONS)
    const phone = await person()
    const before = api.sent.length
    api.troubles.push({ cut: true })
    const id = await whatsapp.deploy(poll, phone)
    await settled(id, ['sending channel_error: outcome_unknown'])
    // What follows does not wait for it.
    await call('POST', `/api/v1/conversations/${id}/messages`, { role: 'agent', text: 'Still there?' })
    await settled(id, ['sending channel_error: outcome_unknown', 'sent'])
    const [first] = api.sent.slice(before)
    assert.ok(first)
    await whatsapp.report(whatsapp.status(first, 'delivered'))
    await settled(id, ['delivered', 'sent'])
    await receiver.wait('on_delivered', (event) => event.body.conversation_id === id)
    assert.equal(api.sent.length - before, 2)
  })

  await t.test('without a status it has failed after ten minutes, with an unknown outcome', async () => {
    const poll = await whatsapp.template(QUESTIONS)
    const phone = await person()
    const before = api.sent.length
    api.troubles.push({ cut: true })
    const id = await whatsapp.deploy(poll, phone)
    await settled(id, ['sending channel_error: outcome_unknown'])
    const { rows } = await admin.query(
      `SELECT extract(epoch FROM due_at - now()) AS wait FROM jobs WHERE conversation_id = $1 AND name = 'send_message'`,
      [id],
    )
    assert.ok(
      Number(rows[0]?.wait) > 500 && Number(rows[0]?.wait) <= 600,
      `it is looked at in ${rows[0]?.wait} s`,
    )
    await admin.query(
      `UPDATE outgoing_messages SET claimed_at = now() - interval '10 minutes' WHERE conversation_id = $1`,
      [id],
    )
    await admin.query('UPDATE jobs SET due_at = now() WHERE conversation_id = $1 AND name = $2', [
      id,
      'send_message',
    ])
    await settled(id, ['failed channel_error: outcome_unknown'])
    assert.equal(api.sent.length - before, 1)
    const [first] = api.sent.slice(before)
    assert.ok(first)
    await whatsapp.report(whatsapp.status(first, 'read'))
    await settled(id, ['read'])
  })

  await t.test('statuses are told once, and never go back', async () => {
    const poll = await whatsapp.template(QUESTIONS)
    const phone = await person()
    const before = api.taken().length
    const id = await whatsapp.deploy(poll, phone)
    const sent = await api.wait(before + 1)
    await settled(id, ['sent'])
    const time = (ago: number) => ({ timestamp: String(Math.floor(Date.now() / 1_000) - ago) })
    const read = whatsapp.status(sent, 'read', time(1))
    await Promise.all([whatsapp.report(read), whatsapp.report(read), whatsapp.report(read, read)])
    await settled(id, ['read'])
    await whatsapp.report(whatsapp.status(sent, 'delivered', time(3)), whatsapp.status(sent, 'sent', time(4)))
    await whatsapp.report(whatsapp.status(sent, 'failed', { errors: [{ code: 131026, title: 'x' }] }))
    // By the channel's id alone, as for what was sent before it gave anything along.
    const { biz_opaque_callback_data: _, ...plain } = read as Record<string, unknown>
    await whatsapp.report(plain)
    await receiver.wait('on_read', (event) => event.body.conversation_id === id)
    await eventually(
      async () => (await admin.query(`SELECT FROM jobs WHERE name = 'note_status'`)).rowCount === 0,
      'all statuses are applied',
    )
    assert.deepEqual(await statuses(id), ['read'])
    await receiver.wait('on_delivered', (event) => event.body.conversation_id === id)
    const [told, ...more] = heard('on_read', id)
    assert.deepEqual([more.length, heard('on_delivered', id).length], [0, 1])
    assert.equal(told?.body.sent_text, 'A?')
    assert.match(told?.body.read_at, /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/)
    const { body: shown } = await call('GET', `/api/v1/conversations/${id}/message-statuses?limit=1`)
    assert.equal(shown.next_cursor, null)
    const [only] = shown.items
    assert.deepEqual(
      [only.message_id, only.status, only.failed_at, only.reason],
      [sent.body.biz_opaque_callback_data, 'read', null, null],
    )
    assert.match(told?.body.sent_at, /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/)
  })

  await t.test('what the channel reports as failed afterwards has failed', async () => {
    const poll = await whatsapp.template(QUESTIONS)
    const phone = await person()
    const before = api.taken().length
    const id = await whatsapp.deploy(poll, phone)
    const sent = await api.wait(before + 1)
    await whatsapp.report(
      whatsapp.status(sent, 'failed', { errors: [{ code: 131026, title: 'Undeliverable' }] }),
    )
    await settled(id, ['failed channel_error: 131026'])
    await receiver.wait('deployment.failure', (event) => event.body.conversation_id === id)
  })

  await t.test(
    'the back end hears when a question was sent, which may be later than it was asked',
    async () => {
      const backEnd = await startBackEnd(t)
      const { body: endpoint } = await call('POST', '/api/v1/webhook-endpoints', {
        url: backEnd.url,
        events: ['on_response'],
      })
      const poll = await whatsapp.template(QUESTIONS)
      const phone = await person()
      const before = api.taken().length
      const id = await whatsapp.deploy(poll, phone)
      await api.wait(before + 1)
      await settled(id, ['sent'])
      await admin.query(`UPDATE messages SET created_at = '2026-01-05 09:00Z' WHERE conversation_id = $1`, [
        id,
      ])
      await admin.query(
        `UPDATE outgoing_messages SET sent_at = '2026-01-05 11:30Z' WHERE conversation_id = $1`,
        [id],
      )
      await whatsapp.say(digits(phone), 'An answer')
      assert.equal((await backEnd.hears('on_response')).sent_at, '2026-01-05 11:30:00')
      await call('DELETE', `/api/v1/webhook-endpoints/${endpoint.id}`)
    },
  )

  await t.test(
    'nothing is sent in a conversation that was closed meanwhile, nor through a channel that is gone',
    async () => {
      const poll = await whatsapp.template(QUESTIONS)
      const phone = await person()
      api.troubles.push({ code: 130429 })
      const id = await whatsapp.deploy(poll, phone)
      await settled(id, ['queued channel_error: 130429'])
      assert.equal((await call('POST', `/api/v1/conversations/${id}/close`)).status, 200)
      await settled(id, ['failed chat_closed'])
      const other = await createWhatsApp(t, call, api)
      const through = await other.template(QUESTIONS)
      const from = newPhone()
      await other.say(digits(from), 'Hello there')
      api.troubles.push({ code: 130429 })
      const left = await other.deploy(through, from)
      await settled(left, ['queued channel_error: 130429'])
      assert.equal((await call('DELETE', `/api/v1/channels/${other.channel.id}`)).status, 204)
      await settled(left, ['failed channel_error: no_channel'])
      assert.equal((await call('GET', `/api/v1/conversations/${left}`)).body.status, 'active')
    },
  )
})
