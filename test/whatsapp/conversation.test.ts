import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eventually, startHearback } from '../hearback.ts'
import { createWhatsApp, newPhone } from './whatsapp-client.ts'

const COLOURS = { id: 'colour', type: 'choice', text: 'Which colour, {{name}}?', save_as: 'colour' }
const answers = (...texts: string[]) => texts.map((text) => ({ text }))
const digits = (phone: string) => phone.slice(1)

test('a deployed conversation on WhatsApp', async (t) => {
  const hearback = await startHearback(t)
  const whatsapp = await createWhatsApp(t, hearback.call)
  const { api } = whatsapp

  /** A person who has just written, so that the window is open. */
  async function person(): Promise<string> {
    const phone = newPhone()
    await whatsapp.say(digits(phone), 'Hello there')
    return phone
  }
  const next = () => api.wait(api.taken().length + 1)

  await t.test('asks with buttons, understands what is tapped, and goes on in order', async () => {
    const poll = await whatsapp.template([
      { id: 'hello', type: 'message', text: 'Hello {{name}}' },
      { ...COLOURS, answers: answers('Red', 'Green', 'Blue') },
      { id: 'sure', type: 'yes_no', text: 'Sure?' },
    ])
    const phone = await person()
    const before = api.taken().length
    const id = await whatsapp.deploy(poll, phone, [{ key: 'name', value: 'Ana' }])
    const question = await api.wait(before + 2)
    assert.deepEqual(api.taken()[before]?.body.text, { body: 'Hello Ana', preview_url: false })
    const { body } = question
    assert.deepEqual(
      [body.messaging_product, body.recipient_type, body.to, body.type],
      ['whatsapp', 'individual', digits(phone), 'interactive'],
    )
    assert.deepEqual(body.interactive.body, { text: 'Which colour, Ana?' })
    const titles = body.interactive.action.buttons.map(
      ({ reply }: { reply: { title: string } }) => reply.title,
    )
    assert.deepEqual(titles, ['Red', 'Green', 'Blue'])
    const asked = (await whatsapp.messages(id)).at(-1)
    assert.equal(body.biz_opaque_callback_data, asked?.message_id)
    const { reply } = body.interactive.action.buttons[1]
    await whatsapp.bring(whatsapp.message(digits(phone), whatsapp.tap('button_reply', reply)))
    const sure = await api.wait(before + 3)
    assert.equal(sure.body.interactive.body.text, 'Sure?')
    assert.equal((await whatsapp.keys(id)).colour?.value, 'Green')
    const [said] = await whatsapp.replies(id, 1)
    assert.deepEqual([said?.text, said?.via], ['Green', 'whatsapp'])

    // An earlier question's button corrects its answer.
    const { reply: blue } = body.interactive.action.buttons[2]
    await whatsapp.bring(whatsapp.message(digits(phone), whatsapp.tap('button_reply', blue)))
    await whatsapp.replies(id, 2)
    assert.equal((await whatsapp.keys(id)).colour?.value, 'Blue')
    await whatsapp.say(digits(phone), 'yes')
    await whatsapp.replies(id, 3)
    const { body: finished } = await hearback.call('GET', `/api/v1/conversations/${id}`)
    assert.equal(finished.status, 'finished')
  })

  await t.test(
    'asks with a list where there are more answers or longer ones, and with numbers beyond that',
    async () => {
      const many = Array.from({ length: 11 }, (_, index) => `Answer ${index + 1}`)
      const long = 'An answer that is rather longer than a row can be'
      const poll = await whatsapp.template([
        { ...COLOURS, text: 'Listed?', answers: answers('Short', long) },
        { id: 'many', type: 'choice', text: 'Numbered?', answers: answers(...many) },
        { id: 'several', type: 'multi_choice', text: 'Several?', answers: answers('One', 'Two') },
      ])
      const phone = await person()
      const first = next()
      const id = await whatsapp.deploy(poll, phone)
      const list = (await first).body.interactive
      assert.equal(list.type, 'list')
      const [, row] = list.action.sections[0].rows
      assert.deepEqual([row.title, row.description], ['An answer that is rathe…', long])
      const second = next()
      await whatsapp.bring(
        whatsapp.message(digits(phone), whatsapp.tap('list_reply', { id: row.id, title: row.title })),
      )
      const numbered = (await second).body.text.body
      assert.match(numbered, /^Numbered\?\n\n1\. Answer 1\n[\s\S]*11\. Answer 11$/)
      assert.equal((await whatsapp.keys(id)).colour?.value, long)
      const third = next()
      await whatsapp.say(digits(phone), '11')
      assert.equal((await third).body.text.body, 'Several?\n\n1. One\n2. Two')
    },
  )

  await t.test('takes a shared place with its address, and a written one without', async () => {
    const poll = await whatsapp.template([
      { id: 'where', type: 'location', text: 'Where?', save_as: 'loc' },
      { id: 'also', type: 'location', text: 'And where else?', save_as: 'also' },
      { id: 'more', type: 'text', text: 'Anything else?' },
    ])
    const phone = await person()
    const first = next()
    const id = await whatsapp.deploy(poll, phone)
    await first
    const location = {
      latitude: 4.5935443,
      longitude: -72.0345404,
      name: 'Office',
      address: 'Carrera 7 #100-06',
    }
    await whatsapp.bring(whatsapp.message(digits(phone), { type: 'location', location }))
    await whatsapp.replies(id, 1)
    const { loc } = await whatsapp.keys(id)
    assert.equal(loc?.type, 'location')
    assert.deepEqual(JSON.parse(loc?.value ?? ''), {
      latitude: 4.5935443,
      longitude: -72.0345404,
      address: 'Carrera 7 #100-06',
    })
    await whatsapp.say(digits(phone), 'Calle 100 #7-33')
    await whatsapp.replies(id, 2)
    const { also } = await whatsapp.keys(id)
    assert.deepEqual(JSON.parse(also?.value ?? ''), {
      latitude: null,
      longitude: null,
      address: 'Calle 100 #7-33',
    })
  })

  await t.test('sends a long text in pieces, in their order', async () => {
    const poll = await whatsapp.template([{ id: 'a', type: 'text', text: 'Ready?' }])
    const phone = await person()
    const id = await whatsapp.deploy(poll, phone)
    const words = Array.from({ length: 2_000 }, (_, index) => `word${index}`).join(' ')
    const { status } = await hearback.call('POST', `/api/v1/conversations/${id}/messages`, {
      role: 'agent',
      text: words,
    })
    assert.equal(status, 201)
    await hearback.call('POST', `/api/v1/conversations/${id}/messages`, { role: 'agent', text: 'After.' })
    const count = Math.ceil(words.length / 4096)
    // What an earlier person is still asked may go out meanwhile.
    const sent = () => api.taken().filter(({ body }) => body.to === digits(phone))
    await eventually(
      () => sent().length === 1 + count + 1,
      'the question, the pieces and what follows are sent',
    )
    const pieces = sent()
      .slice(1)
      .map(({ body }) => body.text.body)
    assert.equal(pieces.at(-1), 'After.')
    assert.equal(pieces.slice(0, -1).join(' '), words)
    assert.ok(pieces.every((piece) => piece.length <= 4096))
  })

  await t.test('keeps a reaction and what nobody supports, without taking it for an answer', async () => {
    const poll = await whatsapp.template([{ id: 'a', type: 'text', text: 'What?', save_as: 'a' }])
    const phone = await person()
    const first = next()
    const id = await whatsapp.deploy(poll, phone)
    const { id: asked } = await first
    const from = digits(phone)
    await whatsapp.bring(
      whatsapp.message(from, { type: 'reaction', reaction: { message_id: asked, emoji: '👍' } }),
      whatsapp.message(from, { type: 'unsupported', errors: [{ code: 131051, title: 'Unsupported' }] }),
      whatsapp.message(from, { type: 'reaction', reaction: { message_id: asked } }),
    )
    const kept = await whatsapp.replies(id, 2)
    assert.deepEqual(
      kept.map((message) => message.text),
      ['👍', '(unsupported message)'],
    )
    assert.equal((await whatsapp.keys(id)).a, undefined)
    await whatsapp.say(from, 'This')
    await whatsapp.replies(id, 3)
    assert.equal((await whatsapp.keys(id)).a?.value, 'This')
  })

  await t.test(
    'a deployment for later goes out when it is due, and what is written then is for it',
    async () => {
      const poll = await whatsapp.template([{ id: 'a', type: 'text', text: 'Later?', save_as: 'a' }])
      const phone = await person()
      const earlier = next()
      const first = await whatsapp.deploy(poll, phone)
      await earlier
      const due = Date.now() + 2_000
      const deployment_eta = new Date(due).toISOString()
      const users = [{ country_code: '+57', cellphone: phone.slice(3), deployment_eta }]
      const { body } = await hearback.call('POST', `/deployment/api/poll/${poll}`, { users })
      const [later] = body.conversations_id
      const question = await next()
      assert.ok(question.at >= due, 'not before it is due')
      await whatsapp.say(digits(phone), 'For the later one')
      await whatsapp.replies(later, 1)
      assert.equal((await whatsapp.keys(later)).a?.value, 'For the later one')
      const { body: superseded } = await hearback.call('GET', `/api/v1/conversations/${first}`)
      assert.equal(superseded.status, 'closed')
    },
  )
})
