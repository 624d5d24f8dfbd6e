import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertProblem } from '../assert-problem.ts'
import { eventually } from '../caller.ts'
import { joinDeltas, readEventText } from '../event-text.ts'
import { startHearback } from '../hearback.ts'
import { createStreamClient } from '../intake/stream-client.ts'
import { startBackEnd } from '../outreach/back-end.ts'
import { createDeployClient } from '../outreach/deploy-client.ts'
import { createKnowledgeClient } from './knowledge-client.ts'

const TARIFFS = `# Tariffs

The Basic tariff costs 9 euros a month.

The Premium tariff costs 29 euros a month and has telephone support.

Every contract can be cancelled within 14 days.`
const PLAN = {
  id: 'plan',
  type: 'choice',
  text: 'Which tariff would you like?',
  answers: [{ text: 'Basic' }, { text: 'Premium' }],
  save_as: 'plan',
}
const COMPANY = { id: 'company', type: 'text', text: 'What is your company called?', save_as: 'company' }
const NOT_HERE = 'I could not find an answer to that in the documents I have.'

interface Message {
  role: string
  text: string
  answered?: boolean
  citations?: { quote: string; title: string }[]
}

test('a dialogue answers what is asked back', async (t) => {
  const server = await startHearback(t)
  const { call, url, key } = server
  const knowledge = createKnowledgeClient(server)
  const dataSet = await knowledge.createDataSet()
  await knowledge.add(dataSet, { title: 'Tariffs', content: TARIFFS })
  const { start, stream, storedText } = createStreamClient(url, key, call)
  const messages = async (id: string): Promise<Message[]> =>
    (await call('GET', `/api/v1/conversations/${id}/messages?limit=100`)).body.items
  const agentSays = async (id: string, count: number): Promise<Message[]> =>
    eventually(async () => {
      const said = (await messages(id)).filter(({ role }) => role === 'agent')
      return said.length >= count ? said : null
    }, `${count} messages of the agent`)

  await t.test('of a question list, and asks its question again', async () => {
    const conversation_id = await start([PLAN, COMPANY], { data_set_id: dataSet, opportunity: 'opportunity' })
    const say = (message: string) => call('POST', '/v1/api/conversation', { conversation_id, message })
    const asked = await say('what does the premium tariff cost')
    assert.equal(asked.status, 200, JSON.stringify(asked.body))
    const { replies, reply } = asked.body.results
    assert.match(replies[0].content, /29 euros/)
    assert.deepEqual([reply.content, reply.widget.type], [PLAN.text, 'single_choice'])
    const [, , answer] = await messages(conversation_id)
    assert.equal(answer?.answered, true)
    assert.equal(answer?.citations?.[0]?.title, 'Tariffs')

    const unknown = await say('Who was the first king of France?')
    assert.deepEqual(
      unknown.body.results.replies.map(({ content }: { content: string }) => content),
      [NOT_HERE, PLAN.text],
    )
    const chosen = await say('Premium')
    assert.equal(chosen.body.results.reply.content, COMPANY.text)
    const text = await say('Can I cancel the contract?')
    assert.match(text.body.results.replies[0].content, /14 days/)
    await say('Acme')
    const { body } = await call('GET', '/v1/api/opportunities/opportunity')
    assert.deepEqual(body.results.fields, { plan: 'Premium', company: 'Acme' })
  })

  await t.test('in a stream, whose deltas are the stored answer', async () => {
    const id = await start([PLAN], { data_set_id: dataSet })
    const { events } = readEventText(await (await stream(id, 'How much is Basic?')).text())
    const done = events.at(-1)
    assert.equal(done?.event, 'done')
    const { replies } = done?.data.results ?? {}
    assert.equal(replies.length, 2)
    assert.match(replies[0].content, /9 euros/)
    for (const { message_id, content } of replies) {
      assert.equal(joinDeltas(events.filter(({ data }) => data.message_id === message_id)), content)
      assert.equal(await storedText(id, message_id), content)
    }
  })

  await t.test('of a deployed template, and the back end hears only answers', async () => {
    const backEnd = await startBackEnd(t)
    const { template, deploy, subscribe } = createDeployClient(call)
    await subscribe(backEnd.url)
    const steps = [
      { ...PLAN, data_set_id: dataSet },
      {
        id: 'more',
        type: 'ask',
        text: 'Do you have any questions?',
        data_set_id: dataSet,
        save_as: 'questions',
      },
      COMPANY,
    ]
    const person = await deploy(await template(steps))
    await person.say('How much is the Basic tariff?')
    const first = await agentSays(person.conversation_id, 3)
    assert.match(first[1]?.text ?? '', /9 euros/)
    assert.equal(first[2]?.text, PLAN.text)
    await person.say('Basic')
    await person.hears('Do you have any questions?')
    // Written at once, answered one after another.
    await person.say('What does the Premium tariff cost?')
    await person.say('Can I cancel the contract?')
    await person.say('Who was the first king of France?')
    await person.say('No thanks, that was all')
    await person.hears(COMPANY.text)
    const said = await person.said()
    assert.match(said.at(-4) ?? '', /29 euros/)
    assert.match(said.at(-3) ?? '', /14 days/)
    assert.equal(said.at(-2), NOT_HERE)
    await person.say('Acme')
    await backEnd.hears('on_response', ({ question }) => question.text === COMPANY.text)
    const heard = backEnd.heard.filter(({ event }) => event === 'on_response').map(({ body }) => body)
    assert.deepEqual(
      heard.map(({ actual_response }) => actual_response),
      ['Basic', 'No thanks, that was all', 'Acme'],
    )
    const questions = [
      'What does the Premium tariff cost?',
      'Can I cancel the contract?',
      'Who was the first king of France?',
    ]
    assert.equal((await person.keys()).questions, questions.join('\n'))
  })

  await t.test('asked through the knowledge routes too, whose task ends with the answer', async () => {
    const { template, deploy } = createDeployClient(call)
    const person = await deploy(await template([{ ...PLAN, data_set_id: dataSet }]))
    const { body } = await call('GET', `/api/v1/conversations/${person.conversation_id}`)
    const { task, conversation } = await knowledge.ask(body.number, 'How much is the Premium tariff?')
    assert.equal(task.state, 'SUCCESS')
    const answer = conversation.history.at(-2)
    assert.equal(answer.id, task.result?.message_id)
    assert.match(answer.text, /29 euros/)
    assert.equal(answer.citations[0].title, 'Tariffs')
  })

  await t.test('and says so when its data set is gone, and goes on', async () => {
    const gone = await knowledge.createDataSet('Gone')
    const { template, deploy } = createDeployClient(call)
    const ask = { id: 'more', type: 'ask', text: 'Any questions?', data_set_id: gone }
    const person = await deploy(await template([{ ...PLAN, data_set_id: gone }, ask, COMPANY]))
    assert.equal((await call('DELETE', `/api/data_sets/${gone}`)).status, 204)
    await person.say('How much is Basic?')
    const sorry = 'Your question could not be processed: the documents to answer it from are no longer there.'
    const said = await agentSays(person.conversation_id, 3)
    assert.deepEqual(
      said.slice(1).map(({ text }) => text),
      [sorry, PLAN.text],
    )
    await person.say('Basic')
    await person.say('Is it free?')
    await person.hears(COMPANY.text)
    assert.deepEqual((await person.said()).slice(-2), [sorry, COMPANY.text])
  })

  await t.test('and is refused where it names a data set that is not there', async () => {
    const step = { id: 'more', type: 'ask', text: 'Any questions?' }
    const template = (steps: unknown[]) => call('POST', '/api/v1/templates', { name: 'Ask', steps })
    assertProblem(await template([PLAN, { ...step, data_set_id: 999_999 }]), 422, '/steps/1/data_set_id')
    assertProblem(await template([PLAN, step]), 422, '/steps/1/data_set_id')
    const list = (body: object) => call('POST', '/v1/api/question_lists', { name: 'Ask', ...body })
    const locOf = ({ body }: { body: { detail: { loc: unknown[] }[] } }) => body.detail[0]?.loc
    const unknown = await list({ steps: [PLAN], data_set_id: 999_999 })
    assert.deepEqual([unknown.status, locOf(unknown)], [422, ['body', 'data_set_id']])
    const inStep = await list({ steps: [{ ...PLAN, data_set_id: 999_999 }] })
    assert.deepEqual([inStep.status, locOf(inStep)], [422, ['body', 'steps', 0, 'data_set_id']])
    const good = await list({ steps: [step], data_set_id: dataSet })
    assert.equal(good.status, 200, JSON.stringify(good.body))
    const path = `/v1/api/question_lists/${good.body.results.id}`
    assert.equal((await call('PATCH', path, { data_set_id: null })).status, 422)
    assert.equal((await call('PATCH', path, { name: 'Other' })).status, 200)
  })

  await t.test('a reply to a follow-up is a question where only a data set answers', async () => {
    const number = await knowledge.start(dataSet)
    const { body } = await call('GET', '/api/v1/conversations?kind=knowledge')
    const { conversation_id } = body.items[0]
    const followUp = { chatId: conversation_id, message: 'Is there anything else?' }
    await knowledge.ask(number, 'What does the Premium tariff cost?')
    const { status } = await call('POST', '/api/v1/chat-message-follow-ups', {
      ...followUp,
      dueDate: new Date(Date.now() + 300).toISOString(),
    })
    assert.equal(status, 201)
    const said = await agentSays(conversation_id, 2)
    assert.equal(said.at(-1)?.text, followUp.message)
    const { answer } = await knowledge.ask(number, 'What does the Basic tariff cost?')
    assert.match(answer.text, /9 euros/)
  })
})
