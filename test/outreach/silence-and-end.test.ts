import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { eventually } from '../caller.ts'
import { type Hearback, startHearback } from '../hearback.ts'
import { startBackEnd } from './back-end.ts'
import { createDeployClient } from './deploy-client.ts'

const HOW = { id: 'how', type: 'text', text: 'How?' }
const TIME = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/
const ANA = [{ key: 'name', value: 'Ana', type: null }]
const SILENT = [
  { id: 'a', type: 'yes_no', text: 'Still there, {{name}}?', timeout: 'PT4S', on_timeout: 'b' },
  { id: 'c', type: 'text', text: 'Good. What now?' },
  { id: 'b', type: 'text', text: 'We will call you.', timeout: 'PT1S' },
]

describe('silence', { concurrency: true }, () => {
  test('is told once, and followed where the step says so', async (t) => {
    const { call } = await startHearback(t)
    const { template, deploy, subscribe } = createDeployClient(call)
    const backEnd = await startBackEnd(t)
    await subscribe(backEnd.url, ['on_timeout'])
    const poll = await template(SILENT)
    const silent = await deploy(poll, ANA)
    const quick = await deploy(poll, ANA)
    await quick.say('yes')
    await silent.hears('We will call you.')
    const { timeout_at, sent_at, session_id, cellphone, ...rest } = await backEnd.hears('on_timeout')
    assert.deepEqual(rest, {
      country_code: '+57',
      conversation_id: silent.conversation_id,
      sent_text: 'Still there, Ana?',
      user_session_keys: ANA,
    })
    for (const time of [timeout_at, sent_at]) assert.match(time, TIME)
    assert.ok(session_id && cellphone)
    await backEnd.hears('on_timeout', ({ sent_text }) => sent_text === 'We will call you.')
    await sleep(500)
    assert.deepEqual(await quick.said(), ['Still there, Ana?', 'Good. What now?'], 'a reply ends the time')
    assert.equal(backEnd.heard.length, 2)
    await silent.say('I am here')
    await eventually(
      async () => (await statusOf(call, silent.conversation_id)) === 'finished',
      'it was still open',
    )
  })

  test('is followed up by the template’s rules instead of the workspace’s', async (t) => {
    const { call } = await startHearback(t)
    const { template, deploy } = createDeployClient(call)
    await call('PATCH', '/api/v1/workspace', { no_reply_rules: [{ after: 'PT1H', message: 'Workspace' }] })
    const no_reply_rules = [{ after: 'PT24H', message: 'Are you there, {{name}}?' }]
    const poll = await template([HOW, { id: 'more', type: 'text', text: 'And more?' }], { no_reply_rules })
    const person = await deploy(poll, ANA)
    const pending = async () => {
      const query = `chatIds=${person.conversation_id}&statuses=pending`
      const { body } = await call('GET', `/api/v1/chat-message-follow-ups?${query}`)
      return body.map(({ message }: { message: string }) => message)
    }
    assert.deepEqual(await pending(), ['Are you there, Ana?'])
    await person.say('fine')
    await person.hears('And more?')
    assert.deepEqual(await pending(), ['Are you there, Ana?'], 'counted anew from the next question')
  })
})

describe('what nothing waits for', { concurrency: true }, () => {
  test('is tried again like any other event, and its reply is merged as well', async (t) => {
    const { call } = await startHearback(t, {}, { deliveryPace: { timeoutMs: 15_000, retryDelays: [50] } })
    const { template, deploy, subscribe, delivery } = createDeployClient(call)
    let tries = 0
    const backEnd = await startBackEnd(t, (_, response) => {
      tries += 1
      if (tries === 1) response.writeHead(503).end('{"called":"never"}')
      else response.end('{"called":"yes"}')
    })
    await subscribe(backEnd.url, ['on_timeout'])
    const person = await deploy(await template([{ ...HOW, timeout: 'PT1S' }]))
    await eventually(async () => (await person.keys()).called === 'yes', 'its keys are merged')
    const { status, outcome, attempts } = await delivery(person.conversation_id, 'on_timeout')
    assert.deepEqual([status, outcome, attempts.length], ['delivered', 'merged', 2])
    assert.deepEqual(await person.said(), ['How?'])
  })

  test('may be the end of the session, and then its reply changes nothing any more', async (t) => {
    const { call } = await startHearback(t)
    const { template, deploy, subscribe, delivery } = createDeployClient(call)
    const backEnd = await startBackEnd(t, (_, response) => response.end('{"total":"1"}'))
    await subscribe(backEnd.url, ['session.close'])
    const poll = await template([HOW])
    const person = await deploy(poll, ANA)
    await call('POST', `/api/v1/conversations/${person.conversation_id}/close`)
    const { closed_at, reason, user_session_keys } = await backEnd.hears('session.close')
    assert.match(closed_at, TIME)
    assert.deepEqual([reason, user_session_keys], ['closed', ANA])
    const logged = await eventually(async () => {
      const found = await delivery(person.conversation_id, 'session.close')
      return found.status === 'delivered' && found
    }, 'it is recorded')
    assert.deepEqual([logged.outcome, await person.keys()], ['conversation_over', { name: 'Ana' }])
    const other = await deploy(poll)
    await other.say('fine')
    const finished = await backEnd.hears(
      'session.close',
      (body) => body.conversation_id === other.conversation_id,
    )
    assert.equal(finished.reason, 'finished')
  })
})

async function statusOf(call: Hearback['call'], id: string): Promise<string> {
  return (await call('GET', `/api/v1/conversations/${id}`)).body.status
}
