import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { startServer } from '../../src/start-server.ts'
import { assertProblem } from '../assert-problem.ts'
import { makePdf } from '../files.ts'
import { eventually, startHearback } from '../hearback.ts'
import { sign } from './cloud-api-server.ts'
import { createWhatsApp, newPhone } from './whatsapp-client.ts'

const digits = (phone: string) => phone.slice(1)

test('the webhook of a WhatsApp channel', async (t) => {
  const hearback = await startHearback(t)
  const { call } = hearback
  const whatsapp = await createWhatsApp(t, call)
  const { api, channel, post, envelope, message, text } = whatsapp
  const path = new URL(channel.webhook_url).pathname
  const unknown = `/channels/whatsapp/${randomUUID()}/webhook`

  async function opened(steps: unknown[]): Promise<{ id: string; from: string }> {
    const phone = newPhone()
    await whatsapp.say(digits(phone), 'Hello there')
    const before = api.taken().length
    const id = await whatsapp.deploy(await whatsapp.template(steps), phone)
    await api.wait(before + 1)
    return { id, from: digits(phone) }
  }

  await t.test('answers the challenge of the handshake to who knows the token', async () => {
    const ask = (query: Record<string, string>, at = path) =>
      call('GET', `${at}?${new URLSearchParams(query)}`, undefined, { authorization: '' })
    const right = {
      'hub.mode': 'subscribe',
      'hub.verify_token': api.verify_token,
      'hub.challenge': '1158201444',
    }
    const { status, body, headers } = await ask(right)
    assert.deepEqual([status, body], [200, '1158201444'])
    assert.match(headers.get('content-type') ?? '', /^text\/plain/)
    assertProblem(await ask({ ...right, 'hub.verify_token': 'wrong' }), 403)
    assertProblem(await ask({ ...right, 'hub.mode': 'unsubscribe' }), 403)
    assertProblem(await ask({}), 403)
    assertProblem(await ask(right, unknown), 404)
    assertProblem(await ask(right, '/channels/whatsapp/nonsense/webhook'), 404)
  })

  await t.test('takes nothing without the signature of exactly these bytes', async () => {
    const body = JSON.stringify(envelope({ messages: [message('573001112233', text('Hi'))] }))
    const right = sign(api.app_secret, body)
    for (const wrong of [
      null,
      '',
      'sha256=',
      'sha256=00',
      right.slice(0, -1),
      right.replace('sha256', 'sha1'),
      sign('another secret', body),
      sign(api.app_secret, `${body} `),
    ])
      assertProblem(await post(body, wrong), 401)
    assertProblem(await call('POST', unknown, body, { 'x-hub-signature-256': right }), 404)
    assert.equal((await post(body, right)).status, 200)
    assert.equal((await post(body, right.toUpperCase().replace('SHA256', 'sha256'))).status, 200)
  })

  await t.test('answers every signed body without a fault', async () => {
    assertProblem(await post('{'), 400)
    assertProblem(await post(''), 400)
    const value = (more: unknown) => ({ entry: [{ changes: [{ value: more }] }] })
    for (const odd of [
      null,
      [],
      7,
      {},
      { entry: 'x' },
      { entry: [null, 7, { changes: null }, { changes: [null, { value: 7 }] }] },
      value({ messages: [null, 7, {}, { from: 7, id: {} }, { from: '57300', id: 'x', type: {} }] }),
      value({ messages: [message('573001112233', text('\u0000'))] }),
      value({ messages: [message('573001112233', text('\ud800 lone'))] }),
      value({ messages: [message('573001112233', { type: '__proto__' })] }),
      value({ messages: [message('573001112233', { type: 'location', location: { latitude: 'x' } })] }),
      value({ messages: [message('573001112233', text('x'), { timestamp: '99999999999999' })] }),
      value({ messages: [message('573001112233', text('x'), { timestamp: -1 })] }),
      value({
        statuses: [null, {}, { id: 'x', status: 'warp' }, { id: 'x', status: 'read', timestamp: {} }],
      }),
      value({ statuses: [{ id: 'x', status: 'failed', errors: [null], biz_opaque_callback_data: '#' }] }),
      { object: 'page', entry: [{ changes: [{ field: 'feed', value: { item: 'post' } }] }] },
    ])
      assert.equal((await post(odd)).status, 200, JSON.stringify(odd))
  })

  await t.test('applies a message once, however often and at once it comes', async () => {
    const { id, from } = await opened([
      { id: 'a', type: 'text', text: 'A?' },
      { id: 'b', type: 'text', text: 'B?' },
    ])
    const once = envelope({ messages: [message(from, text('First'))] })
    const answers = await Promise.all(Array.from({ length: 12 }, () => post(once)))
    assert.ok(answers.every(({ status }) => status === 200))
    await whatsapp.replies(id, 1)
    await post(once)
    await whatsapp.say(from, 'Second')
    const said = await whatsapp.replies(id, 2)
    assert.deepEqual(
      said.map((each) => each.text),
      ['First', 'Second'],
    )
  })

  await t.test('applies what comes together in the order in which it was sent', async () => {
    const steps = ['a', 'b', 'c', 'd', 'e'].map((step) => ({
      id: step,
      type: 'text',
      text: `${step}?`,
      save_as: step,
    }))
    const { id, from } = await opened(steps)
    // Also where the sender's clock is ahead of ours.
    const first = Math.floor(Date.now() / 1_000) - 2
    const sent = ['one', 'two', 'three', 'four', 'five'].map((word, index) =>
      message(from, text(word), { timestamp: String(first + index) }),
    )
    await whatsapp.bring(...sent.toReversed())
    const said = await whatsapp.replies(id, 5)
    assert.deepEqual(
      said.map((each) => each.text),
      ['one', 'two', 'three', 'four', 'five'],
    )
    assert.equal((await whatsapp.keys(id)).c?.value, 'three')
  })

  await t.test('finds the person under both forms of a number that has two', async () => {
    const poll = await whatsapp.template([{ id: 'a', type: 'text', text: 'A?', save_as: 'a' }])
    for (const [country_code, cellphone, waId] of [
      ['+52', '5512345678', '5215512345678'],
      ['+54', '1123456789', '5491123456789'],
    ]) {
      await whatsapp.say(waId ?? '', 'Hello')
      const before = api.taken().length
      const deployed = await call('POST', `/deployment/api/poll/${poll}`, {
        users: [{ country_code, cellphone }],
      })
      const [id] = deployed.body.conversations_id
      await api.wait(before + 1)
      await whatsapp.say(waId ?? '', 'Here I am')
      await whatsapp.replies(id, 1)
      assert.equal((await whatsapp.keys(id)).a?.value, 'Here I am')
    }
  })

  await t.test(
    'fetches a file, checks it and keeps it with the answer, before what was sent after it',
    async () => {
      const { id, from } = await opened([
        { id: 'paper', type: 'file', text: 'Your invoice?' },
        { id: 'more', type: 'text', text: 'Anything else?', save_as: 'more' },
      ])
      api.media.set('111', { bytes: makePdf({ text: 'Invoice' }), mime_type: 'application/pdf' })
      api.mediaTroubles = 1
      const document = { id: '111', filename: '../invoice.pdf', mime_type: 'application/pdf', caption: '' }
      const now = Math.floor(Date.now() / 1_000)
      await whatsapp.bring(
        message(from, { type: 'document', document }, { timestamp: String(now - 2) }),
        message(from, text('done'), { timestamp: String(now - 1) }),
      )
      const [given, done] = await whatsapp.replies(id, 2)
      assert.equal(done?.text, 'done')
      const [kept] = given?.documents ?? []
      assert.deepEqual([kept?.rejected, kept?.content_type], [false, 'application/pdf'])
      assert.equal(kept?.document_name, 'invoice.pdf')
      const file = await fetch(String(kept?.download_link), { headers: { authorization: hearback.key } })
      assert.equal(file.status, 200)
      assert.deepEqual(Buffer.from(await file.arrayBuffer()), api.media.get('111')?.bytes)
    },
  )

  await t.test('says why a file is not taken, and goes on where one can’t be had', async () => {
    const { id, from } = await opened([
      { id: 'paper', type: 'file', text: 'Your invoice?', required: false },
      { id: 'more', type: 'text', text: 'Anything else?' },
    ])
    api.media.set('222', { bytes: Buffer.from('OggS not a paper'), mime_type: 'audio/ogg' })
    await whatsapp.bring(
      message(from, { type: 'audio', audio: { id: '222', mime_type: 'audio/ogg', voice: true } }),
    )
    const [given] = await whatsapp.replies(id, 1)
    assert.equal(given?.documents[0]?.rejected, true)
    await whatsapp.bring(message(from, { type: 'image', image: { id: '333', mime_type: 'image/jpeg' } }))
    const said = await whatsapp.replies(id, 2)
    assert.equal(said[1]?.text, '(file that could not be fetched)')
  })

  await t.test('only notes that somebody wrote with whom there is no conversation', async () => {
    const before = (await call('GET', '/api/v1/conversations?limit=100')).body.items.length
    await whatsapp.say('573009998877', 'Who is this?')
    assert.equal((await call('GET', '/api/v1/conversations?limit=100')).body.items.length, before)
  })

  await t.test('leaves alone what is for another number', async () => {
    const { id, from } = await opened([{ id: 'a', type: 'text', text: 'A?' }])
    const elsewhere = envelope({ messages: [message(from, text('Not for you'))] })
    const text_ = JSON.stringify(elsewhere).replaceAll(api.phone_number_id, '999')
    assert.equal((await post(text_)).status, 200)
    await whatsapp.say(from, 'For you')
    const said = await whatsapp.replies(id, 1)
    assert.deepEqual(
      said.map((each) => each.text),
      ['For you'],
    )
  })
})

test('what somebody wrote before the conversation began answers none of its questions', async (t) => {
  const web = await startHearback(t, { roles: ['web'] })
  const whatsapp = await createWhatsApp(t, web.call)
  const phone = newPhone()
  await whatsapp.say(digits(phone), 'Hello there')
  const poll = await whatsapp.template([{ id: 'why', type: 'text', text: 'Why?' }])
  const path = `/api/v1/conversations/${await whatsapp.deploy(poll, phone)}`
  // It finds both waiting: the message, and the conversation that began behind it.
  const worker = await startServer({ ...web.config, roles: ['worker'] })
  t.after(() => worker.stop())
  await whatsapp.api.wait(1)
  await whatsapp.say(digits(phone), 'Because')
  await eventually(async () => (await web.call('GET', path)).body.status === 'finished', 'it is answered')
  const { body } = await web.call('GET', `${path}/messages`)
  const given = body.items.filter(({ role }: { role: string }) => role === 'user')
  assert.deepEqual(
    given.map(({ text }: { text: string }) => text),
    ['Because'],
  )
})
