import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eventually, startHearback } from '../hearback.ts'
import { createKnowledgeClient } from '../knowledge/knowledge-client.ts'
import { createWhatsApp, newPhone } from './whatsapp-client.ts'

const digits = (phone: string) => phone.slice(1)

test('questions are asked on a phone until a tap says that was all', async (t) => {
  const hearback = await startHearback(t)
  const { call } = hearback
  const knowledge = createKnowledgeClient(hearback)
  const data_set_id = await knowledge.createDataSet()
  await knowledge.add(data_set_id, { title: 'Tariffs', content: 'The Basic tariff costs 9 euros a month.' })
  const steps = [
    { id: 'more', type: 'ask', text: 'Any questions?', data_set_id },
    { id: 'sure', type: 'yes_no', text: 'Shall we call you?' },
  ]
  const whatsapp = await createWhatsApp(t, call)
  const { api } = whatsapp
  const poll = await whatsapp.template(steps)

  await t.test('on WhatsApp', async () => {
    const phone = newPhone()
    await whatsapp.say(digits(phone), 'Hello there')
    const before = api.taken().length
    await whatsapp.deploy(poll, phone, [])
    const titlesOf = ({ body }: Awaited<ReturnType<typeof api.wait>>) =>
      body.interactive.action.buttons.map(({ reply }: { reply: { title: string } }) => reply.title)
    const question = await api.wait(before + 1)
    assert.deepEqual(
      [question.body.interactive.body.text, titlesOf(question)],
      ['Any questions?', ['That was all']],
    )
    await whatsapp.say(digits(phone), 'What does the Basic tariff cost?')
    const answer = await api.wait(before + 2)
    assert.equal(answer.body.interactive.body.text, 'The Basic tariff costs 9 euros a month.')
    assert.deepEqual(titlesOf(answer), ['That was all'])
    const [{ reply }] = answer.body.interactive.action.buttons
    await whatsapp.bring(whatsapp.message(digits(phone), whatsapp.tap('button_reply', reply)))
    assert.equal((await api.wait(before + 3)).body.interactive.body.text, 'Shall we call you?')
  })

  await t.test('and in the simulator', async () => {
    const { body } = await call('POST', `/api/v1/templates/${poll}/simulate`, {})
    const view = async () => (await fetch(`${body.link}/view`)).json()
    const say = async (text: string) => {
      const { conversation_id } = await view()
      const said = await fetch(`${body.link}/reply`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ conversation_id, text }),
      })
      assert.equal(said.status, 200)
    }
    await say('What does the Basic tariff cost?')
    const shown = await eventually(async () => {
      const { messages } = await view()
      return messages.length >= 3 ? messages : null
    }, 'the answer is shown')
    const layout = (text: string) => ({ kind: 'buttons', text, titles: ['That was all'] })
    assert.deepEqual(shown[0].layout, layout('Any questions?'))
    assert.deepEqual(shown[2].layout, layout('The Basic tariff costs 9 euros a month.'))
    await say('That was all')
    const { now } = await view()
    assert.deepEqual([now.kind, now.step_id], ['asking', 'sure'])
  })
})
