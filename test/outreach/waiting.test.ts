import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { eventually } from '../caller.ts'
import { adminUrlOf } from '../database.ts'
import { type Hearback, startHearback } from '../hearback.ts'
import { startBackEnd } from './back-end.ts'
import { createDeployClient } from './deploy-client.ts'

const question = (id: string, text: string) => ({ id, type: 'text', text })
const STEPS = [
  question('how', 'How?'),
  question('total', 'Your total is {{total}}.'),
  question('more', 'More?'),
]
const WITHOUT = 'Your total is .'
const WITH = 'Your total is 42.'
const KEYS = '{"total":"42"}'

/** Says something and measures in ms until the dialogue has gone on. */
async function timeToGoOn(hearback: Hearback, text: string) {
  const client = createDeployClient(hearback.call)
  const person = await client.deploy(await client.template(STEPS))
  const before = Date.now()
  await person.say(text)
  await eventually(async () => (await person.said()).length > 1, 'the dialogue goes on')
  return { person, took: Date.now() - before, said: await person.said() }
}

describe('the wait for a reply, in real time', { concurrency: true }, () => {
  test('9.5 s are in time, 10.5 s are not, and a byte a second never ends', async (t) => {
    const hearback = await startHearback(t)
    const { subscribe, delivery } = createDeployClient(hearback.call)
    const backEnd = await startBackEnd(t, ({ actual_response }, response) => {
      if (actual_response === 'slowly') {
        response.write('{')
        const timer = setInterval(() => response.write(' '), 1_000)
        response.on('close', () => clearInterval(timer))
      } else setTimeout(() => response.end(KEYS), Number(actual_response))
    })
    await subscribe(backEnd.url)
    const [inTime, late, slow] = await Promise.all(
      ['9500', '10500', 'slowly'].map((text) => timeToGoOn(hearback, text)),
    )
    assert.ok(inTime && late && slow)
    assert.deepEqual(inTime.said, ['How?', WITH])
    assert.ok(inTime.took >= 9_400 && inTime.took < 12_000, `${inTime.took} ms`)
    for (const { person, said, took } of [late, slow]) {
      assert.deepEqual(said, ['How?', WITHOUT])
      assert.ok(took >= 9_900 && took < 12_000, `${took} ms`)
      const { outcome, status, attempts } = await delivery(person.conversation_id)
      assert.deepEqual([outcome, status, attempts.length], ['late', 'dead', 1])
    }
    await sleep(1_500)
    assert.deepEqual(await late.person.keys(), {}, 'nothing is merged afterwards')
    assert.equal(backEnd.heard.length, 3, 'and nothing is sent again')
  })

  test('the task of a reply ends when the dialogue has answered it, or never will', async (t) => {
    const hearback = await startHearback(t)
    const { call } = hearback
    const { subscribe, template, deploy } = createDeployClient(call)
    const goOn: (() => void)[] = []
    const backEnd = await startBackEnd(t, (_, response) => void goOn.push(() => response.end(KEYS)))
    await subscribe(backEnd.url)
    const steps = await template(STEPS)
    const ask = async (conversation_id: string, question_message: string) => {
      const { number } = (await call('GET', `/api/v1/conversations/${conversation_id}`)).body
      const asked = await call('POST', `/api/conversations/${number}`, { question_message })
      assert.equal(asked.status, 202)
      return async () => (await call('GET', `/api/task_status/${asked.body.task_id}`)).body
    }
    const person = await deploy(steps)
    const first = await ask(person.conversation_id, 'By bicycle')
    await backEnd.hears('on_response')
    const meanwhile = await ask(person.conversation_id, 'Twice a week')
    assert.deepEqual([await first(), await meanwhile()], [{ state: 'PENDING' }, { state: 'PENDING' }])
    goOn[0]?.()
    await eventually(() => goOn.length === 2, 'what was said meanwhile is heard')
    goOn[1]?.()
    await person.hears('More?')
    for (const task of [await first(), await meanwhile()])
      assert.deepEqual(task, { state: 'SUCCESS', result: { message_id: 5 } })

    const left = await deploy(steps)
    const never = await ask(left.conversation_id, 'On foot')
    await eventually(() => goOn.length === 3, 'the answer is heard')
    await call('POST', `/api/v1/conversations/${left.conversation_id}/close`)
    assert.deepEqual(await never(), { state: 'FAILURE', error: 'The conversation is over.' })
  })

  test('what the person writes meanwhile is taken in afterwards, in order', async (t) => {
    const { call } = await startHearback(t)
    const { subscribe, template, deploy } = createDeployClient(call)
    const backEnd = await startBackEnd(t, (_, response) => setTimeout(() => response.end(KEYS), 700))
    await subscribe(backEnd.url)
    const person = await deploy(await template(STEPS))
    await person.say('one')
    await person.say('two')
    await person.say('three')
    assert.deepEqual(await person.said(), ['How?'], 'the dialogue waits')
    const { body } = await call('GET', `/api/v1/conversations/${person.conversation_id}`)
    const view = await call('GET', `${body.link}/view`)
    assert.deepEqual([view.body.chat.awaiting, view.body.current], [true, null], 'and the page shows it')
    await eventually(() => backEnd.heard.length === 3, 'each answer is heard')
    assert.deepEqual(
      backEnd.heard.map(({ body }) => [body.question.text, body.actual_response]),
      STEPS.map(({ text }, index) => [text, ['one', 'two', 'three'][index]]),
    )
    await eventually(async () => {
      const { body } = await call('GET', `/api/v1/conversations/${person.conversation_id}`)
      return body.status === 'finished'
    }, 'the conversation finishes')
    assert.deepEqual(await person.said(), ['How?', WITH, 'More?'])
  })

  test('a back end that takes seconds serves a crowd in time', async (t) => {
    const { call } = await startHearback(t)
    const { subscribe, template, deploy } = createDeployClient(call)
    const backEnd = await startBackEnd(t, (_, response) => setTimeout(() => response.end(KEYS), 4_000))
    await subscribe(backEnd.url)
    const poll = await template(STEPS)
    const people = await Promise.all(Array.from({ length: 40 }, () => deploy(poll)))
    await Promise.all(people.map(({ say }) => say('x')))
    await Promise.all(people.map(({ hears }) => hears(WITH)))
  })

  test('two endpoints are waited for, and neither’s keys are lost', async (t) => {
    const { call } = await startHearback(t)
    const { subscribe, template, deploy } = createDeployClient(call)
    const first = await startBackEnd(t, (_, response) => response.end('{"a":"1","both":"first"}'))
    const second = await startBackEnd(t, (_, response) =>
      setTimeout(() => response.end('{"b":"2","both":"second"}'), 500),
    )
    await subscribe(first.url)
    await subscribe(second.url)
    const person = await deploy(await template([question('a', 'A?'), question('b', '{{a}}{{b}}{{both}}')]))
    await person.say('x')
    await person.hears('12second')
    assert.deepEqual(await person.keys(), { a: '1', b: '2', both: 'second' })
  })

  test('replies and updates in the same moment lose no key', async (t) => {
    const { call, url } = await startHearback(t)
    const { subscribe, template, deploy } = createDeployClient(call)
    const replies: (() => void)[] = []
    for (const name of ['a', 'b', 'c', 'd']) {
      const backEnd = await startBackEnd(t, (_, response) => {
        replies.push(() => response.end(JSON.stringify({ [name]: name })))
        if (replies.length === 4) for (const reply of replies) reply()
      })
      await subscribe(backEnd.url)
    }
    const listener = await startBackEnd(t, (_, response) => setTimeout(() => response.end('{}'), 2_000))
    await subscribe(listener.url)
    const person = await deploy(
      await template([question('q', 'Q?'), question('r', '{{a}}{{b}}{{c}}{{d}}{{e}}')]),
    )
    await person.say('x')
    const { session_id } = await listener.hears('on_response')
    const update = await call('POST', `${url}/session/${session_id}/update`, {
      user_session_keys: [{ key: 'e', value: 'e' }],
    })
    assert.equal(update.status, 200)
    await person.hears('abcde')
  })

  test('nobody is waited for where nobody listens, or cannot be reached', async (t) => {
    const hearback = await startHearback(t)
    const { call } = hearback
    const { subscribe, delivery } = createDeployClient(call)
    const alone = await timeToGoOn(hearback, 'x')
    assert.ok(alone.took < 3_000, `${alone.took} ms without an endpoint`)
    const other = await subscribe('http://127.0.0.1:9/', ['message.created'])
    assert.ok((await timeToGoOn(hearback, 'x')).took < 3_000, 'an endpoint for other events')
    await call('DELETE', `/api/v1/webhook-endpoints/${other}`)

    const down = await subscribe('http://127.0.0.1:9/')
    const refused = await timeToGoOn(hearback, 'x')
    assert.ok(refused.took < 4_000, `${refused.took} ms with one that is down`)
    const logged = await delivery(refused.person.conversation_id)
    assert.deepEqual([logged.status, logged.outcome, logged.attempts.length], ['dead', 'not_delivered', 1])
    await call('PATCH', `/api/v1/webhook-endpoints/${down}`, { status: 'disabled' })
    const disabled = await timeToGoOn(hearback, 'x')
    assert.ok(disabled.took < 3_000, `${disabled.took} ms with one that is turned off`)
    assert.equal((await delivery(disabled.person.conversation_id)).outcome, 'endpoint_disabled')
  })

  test('an address that may not be reached is not waited for', async (t) => {
    const answers: { address: string; family: number }[][] = [[{ address: '127.0.0.1', family: 4 }]]
    const lookup = async () => answers[0] ?? []
    const hearback = await startHearback(t, {}, { lookup })
    const { subscribe, delivery } = createDeployClient(hearback.call)
    await subscribe('http://rebinding.example/')
    answers[0] = [{ address: '169.254.169.254', family: 4 }]
    const { person, took } = await timeToGoOn(hearback, 'x')
    assert.ok(took < 4_000, `${took} ms`)
    assert.equal((await delivery(person.conversation_id)).outcome, 'not_delivered')
  })

  test('an attempt that has not begun after 5 s is no longer waited for', async (t) => {
    const web = await startHearback(t, { roles: ['web'] })
    const { subscribe, template, deploy, delivery } = createDeployClient(web.call)
    const backEnd = await startBackEnd(t, (_, response) => setTimeout(() => response.end(KEYS), 2_000))
    await subscribe(backEnd.url)
    const person = await deploy(await template(STEPS))
    await person.say('x')
    await sleep(5_500)
    assert.deepEqual(await person.said(), ['How?'])
    const { startServer } = await import('../../src/start-server.ts')
    const worker = await startServer({ ...web.config, roles: ['worker'] })
    t.after(worker.stop)
    await person.hears(WITHOUT)
    const ended = await eventually(async () => {
      const found = await delivery(person.conversation_id)
      return found.status !== 'pending' && found
    }, 'the attempt is over')
    assert.deepEqual([ended.status, ended.outcome], ['delivered', 'late'])
    assert.deepEqual(await person.keys(), {})
  })

  test('one of several that has not begun after 5 s is no longer waited for', async (t) => {
    const hearback = await startHearback(t)
    const { subscribe } = createDeployClient(hearback.call)
    const quick = await startBackEnd(t, (_, response) => response.end(KEYS))
    const tardy = await startBackEnd(t, (_, response) => response.end('{"total":"7"}'))
    await subscribe(quick.url)
    const endpoint = await subscribe(tardy.url)
    const admin = new pg.Client({ connectionString: await adminUrlOf(hearback.database) })
    await admin.connect()
    t.after(() => admin.end())
    await admin.query(`
      CREATE FUNCTION put_off() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN NEW.due_at := now() + interval '1 hour'; RETURN NEW; END $$;
      CREATE TRIGGER put_off BEFORE INSERT ON jobs FOR EACH ROW
        WHEN (NEW.name = 'deliver_webhook' AND NEW.group_id = '${endpoint}') EXECUTE FUNCTION put_off()`)
    const { person, took, said } = await timeToGoOn(hearback, 'x')
    assert.deepEqual(said, ['How?', WITH])
    assert.ok(took >= 4_900 && took < 9_500, `${took} ms`)
    await admin.query(`UPDATE jobs SET due_at = now() WHERE group_id = $1`, [endpoint])
    const late = await eventually(async () => {
      const { body } = await hearback.call('GET', `/api/v1/webhook-deliveries?endpoint_id=${endpoint}`)
      return body.items[0].status !== 'pending' && body.items[0]
    }, 'it is asked after all')
    assert.deepEqual([late.status, late.outcome], ['delivered', 'late'])
    assert.deepEqual(await person.keys(), { total: '42' })
  })

  test('one that is sent again by hand merges its keys, and nothing waits for it', async (t) => {
    const hearback = await startHearback(t)
    const { call } = hearback
    const { subscribe, delivery } = createDeployClient(call)
    let isDown = true
    const backEnd = await startBackEnd(t, (_, response) => {
      if (isDown) response.writeHead(503).end()
      else response.end(KEYS)
    })
    await subscribe(backEnd.url)
    const { person } = await timeToGoOn(hearback, 'x')
    const { id } = await delivery(person.conversation_id)
    isDown = false
    assert.equal((await call('POST', `/api/v1/webhook-deliveries/${id}/retry`)).status, 200)
    const again = await eventually(async () => {
      const { body } = await call('GET', `/api/v1/webhook-deliveries/${id}`)
      return body.status === 'delivered' && body
    }, 'it is sent again')
    assert.deepEqual([again.outcome, again.attempts.length], ['merged', 2])
    assert.deepEqual(await person.keys(), { total: '42' })
    assert.deepEqual(await person.said(), ['How?', WITHOUT], 'the dialogue has moved on')
  })
})
