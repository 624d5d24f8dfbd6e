import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import { assertExample } from '../assert-example.ts'
import { assertProblem } from '../assert-problem.ts'
import { createCaller, eventually } from '../caller.ts'
import { createKey, createTenant } from '../case-client.ts'
import { adminUrlOf } from '../database.ts'
import { callDeclared } from '../declared-answers.ts'
import { startHearback } from '../hearback.ts'
import { startWebhookReceiver } from '../webhook-receiver.ts'
import { createOutreachClient, person, QUESTION, REASON } from './outreach-client.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/

test('deployments', async (t) => {
  const hearback = await startHearback(t)
  const call = await callDeclared(hearback.call)
  const { createTemplate, tryToDeploy, deploy, open, read, textsOf, say } = createOutreachClient(call)
  const receiver = await startWebhookReceiver(t)
  const events = ['session.close', 'conversation.finished', 'deployment.failure']
  await call('POST', '/api/v1/webhook-endpoints', { url: receiver.url, events })
  const admin = new pg.Client({ connectionString: await adminUrlOf(hearback.database) })
  await admin.connect()
  t.after(() => admin.end())
  const { number: poll } = await createTemplate()
  const { number: polite } = await createTemplate([QUESTION, REASON], { when_active: 'refuse' })

  await t.test('the example of the contract', async () => {
    const [given] = [person({ name: 'John', user_id: '12345' })]
    const answer = await tryToDeploy(poll, [{ ...given, cellphone: '3161234567', deployment_eta: undefined }])
    assert.equal(answer.status, 200)
    const example = {
      message: 'The poll was deployed',
      id: '...',
      batch_id: '...',
      conversations_id: ['...'],
    }
    assertExample(answer.body, example, ['failures', 'superseded'])
    assert.ok(Number.isInteger(answer.body.id))
    assert.match(answer.body.batch_id, UUID)
    const [id] = answer.body.conversations_id
    assert.match(id, UUID)
    const { kind, status, channel, session_keys, link } = await read(id)
    assert.deepEqual([kind, status, channel], ['outreach', 'active', 'page'])
    assert.deepEqual(session_keys, given?.user_session_keys)
    assert.deepEqual(await textsOf(id), ['Hi John, do you need it?'])
    assert.equal((await fetch(link)).status, 200, 'the hosted page opens')
    const listed = await call('GET', '/api/v1/conversations?kind=outreach')
    assert.equal(listed.body.items[0].conversation_id, id)
  })

  await t.test('a key with the scope outreach alone makes templates and deploys them', async () => {
    const authorization = await createKey(call, 'outreach')
    const deployed = await tryToDeploy(poll, [person()], { authorization })
    assert.equal(deployed.status, 200)
    assert.equal((await call('GET', '/api/v1/templates', undefined, { authorization })).status, 200)
  })

  await t.test('numbers that are none, and numbers given twice, stop nobody else', async () => {
    const [ana, ben] = [person(), person()]
    const { conversations_id, failures, superseded } = await deploy(
      poll,
      { country_code: '+57', cellphone: '12' },
      ana,
      { country_code: '+999', cellphone: '3161234567' },
      { ...ana, cellphone: `${ana.cellphone.slice(0, 3)} ${ana.cellphone.slice(3)}` },
      { country_code: '', cellphone: 'call me' },
      ben,
    )
    assert.deepEqual(
      conversations_id.map((id) => id !== null),
      [false, true, false, false, false, true],
    )
    assert.deepEqual(failures, [
      { index: 0, cellphone: '12', reason: 'invalid_number' },
      { index: 2, cellphone: '3161234567', reason: 'invalid_number' },
      {
        index: 3,
        cellphone: `${ana.cellphone.slice(0, 3)} ${ana.cellphone.slice(3)}`,
        reason: 'duplicate',
      },
      { index: 4, cellphone: 'call me', reason: 'invalid_number' },
    ])
    assert.deepEqual(superseded, [])
  })

  await t.test('a second deployment to a phone closes the first, and says so', async () => {
    const john = person()
    const first = await open(poll, john)
    const { conversations_id, superseded } = await deploy(poll, john, person())
    assert.deepEqual(superseded, [first])
    assert.equal((await read(first)).status, 'closed')
    for (const type of ['session.close', 'conversation.finished'])
      await receiver.wait(type, ({ raw }) => raw.includes(first))
    assert.equal((await read(conversations_id[0] ?? '')).status, 'active')
    assertProblem(
      await call('POST', `/api/v1/conversations/${first}/messages`, { role: 'user', text: 'Yes' }),
      409,
    )
  })

  await t.test('a polite template leaves the open session alone until it is over', async () => {
    const john = person()
    const first = await open(poll, john)
    const { conversations_id, failures, superseded } = await deploy(polite, person(), john)
    assert.deepEqual([conversations_id[1], superseded], [null, []])
    assert.deepEqual(failures, [{ index: 1, cellphone: john.cellphone, reason: 'active_session' }])
    assert.equal((await read(first)).status, 'active')
    await say(first, 'Yes')
    await say(first, 'Because.')
    await eventually(async () => (await read(first)).status === 'finished', 'it finishes')
    await open(polite, john)
    const expired = person()
    const old = await open(poll, expired)
    await admin.query(`UPDATE conversations SET expires_at = now() - interval '1 second' WHERE id = $1`, [
      old,
    ])
    await open(polite, expired)
    assert.equal((await read(old)).status, 'expired', 'one whose time has run out is in nobody’s way')
  })

  await t.test('the two forms of a number are one phone', async () => {
    for (const [country_code, given, other] of [
      ['+54', '1123456780', '91123456780'],
      ['+55', '11912345678', '1112345678'],
    ]) {
      const first = await open(poll, person({}, { country_code, cellphone: given }))
      const again = person({}, { country_code, cellphone: other })
      const { failures, superseded } = await deploy(
        polite,
        again,
        person({}, { country_code, cellphone: given }),
      )
      assert.deepEqual(
        [failures.map(({ cellphone, reason }) => [cellphone, reason]), superseded],
        [
          [
            [other, 'active_session'],
            [given, 'duplicate'],
          ],
          [],
        ],
      )
      assert.deepEqual((await deploy(poll, again)).superseded, [first])
      const deployment_eta = new Date(Date.now() + 1_500).toISOString()
      const late = await open(polite, person({}, { country_code, cellphone: given, deployment_eta }))
      await eventually(async () => (await read(late)).status === 'closed', 'it meets the open one')
    }
  })

  await t.test('the same phone in another workspace is another person’s', async () => {
    const john = person()
    const ours = await open(poll, john)
    const stranger = createOutreachClient(createCaller(hearback.url, await createTenant(call)))
    const { number } = await stranger.createTemplate()
    assert.deepEqual((await stranger.deploy(number, john)).superseded, [])
    assert.equal((await read(ours)).status, 'active')
  })

  await t.test('a scheduled one is there at once and begins when it is due', async () => {
    const [john, ana] = [person({ name: 'John' }), person({ name: 'Ana' })]
    const before = await open(poll, john)
    const deployment_eta = new Date(Date.now() + 2_500).toISOString()
    const { conversations_id, superseded } = await deploy(poll, { ...john, deployment_eta }, ana, {
      ...person(),
      deployment_eta: '2001-01-01T00:00:00Z',
    })
    const [later = '', now = '', past = ''] = conversations_id as string[]
    assert.deepEqual(superseded, [])
    assert.deepEqual([await textsOf(later), (await read(later)).status], [[], 'active'])
    assert.equal((await fetch((await read(later)).link)).status, 200, 'its page waits')
    assert.equal((await read(before)).status, 'active', 'until then the other goes on')
    assert.deepEqual((await read(later)).session_keys[0]?.value, 'John')
    assert.deepEqual([(await textsOf(now)).length, (await textsOf(past)).length], [1, 1])
    await eventually(async () => (await textsOf(later)).length === 1, 'it begins')
    assert.ok((await read(later)).started_at >= deployment_eta)
    assert.deepEqual(await textsOf(later), ['Hi John, do you need it?'])
    assert.equal((await read(before)).status, 'closed')
  })

  await t.test('one may be scheduled for any year', async () => {
    const id = await open(poll, person({}, { deployment_eta: '2999-01-01T00:00:00+05:30' }))
    const { status, expires_at } = await read(id)
    assert.deepEqual([status, expires_at.slice(0, 4), await textsOf(id)], ['active', '2999', []])
    await open(poll, person({}, { deployment_eta: '9989-12-31T23:59:59Z' }))
  })

  await t.test('a scheduled one that meets an open session politely is closed and reported', async () => {
    const john = person()
    const deployment_eta = new Date(Date.now() + 1_500).toISOString()
    const [later = ''] = (await deploy(polite, { ...john, deployment_eta })).conversations_id as string[]
    const first = await open(poll, john)
    await eventually(async () => (await read(later)).status === 'closed', 'it is closed')
    assert.equal((await read(first)).status, 'active')
    const failure = await receiver.wait('deployment.failure', ({ body }) => body.conversation_id === later)
    assert.equal(failure.body.reason, 'active_session')
  })

  await t.test('a scheduled one that was closed or erased never begins', async () => {
    const users = [person(), person(), person()]
    const deployment_eta = new Date(Date.now() + 1_500).toISOString()
    const { conversations_id } = await deploy(poll, ...users.map((user) => ({ ...user, deployment_eta })))
    const [closed, erased, kept] = conversations_id as [string, string, string]
    assert.equal((await call('POST', `/api/v1/conversations/${closed}/close`)).status, 200)
    assert.equal((await call('DELETE', `/api/v1/conversations/${erased}`)).status, 204)
    await eventually(async () => (await textsOf(kept)).length === 1, 'the other begins')
    assert.deepEqual([await textsOf(closed), (await read(closed)).status], [[], 'closed'])
    await eventually(async () => {
      const { rowCount } = await admin.query(
        `SELECT FROM jobs WHERE name = 'begin_sessions' AND due_at <= now()`,
      )
      return rowCount === 0
    }, 'the job is done')
  })

  await t.test('a template that asks nothing is over with its last word', async () => {
    const { number } = await createTemplate([
      { id: 'news', type: 'message', text: 'Dear {{name}}, good news.' },
    ])
    const john = person()
    const id = await open(number, john)
    assert.deepEqual([await textsOf(id), (await read(id)).status], [['Dear John, good news.'], 'finished'])
    assert.notEqual(await open(number, john), id, 'and in nobody’s way')
  })

  await t.test('the same call with the same Idempotency-Key deploys to nobody twice', async () => {
    const users = [person(), person()]
    const headers = { 'idempotency-key': 'campaign 1' }
    const [first, second] = await Promise.all([
      tryToDeploy(poll, users, headers),
      tryToDeploy(poll, users, headers),
    ])
    const third = await tryToDeploy(poll, users, headers)
    const answers = [first, second, third].filter(({ status }) => status === 200)
    assert.ok(answers.length >= 2, 'one of two at once may be told to try again')
    for (const { body } of answers) assert.deepEqual(body, answers[0]?.body)
    assertProblem(await tryToDeploy(poll, [person()], headers), 422)
    const { rows } = await admin.query(
      'SELECT count(*)::int AS open FROM sessions WHERE cellphone = ANY($1)',
      [users.map(({ cellphone }) => cellphone)],
    )
    assert.deepEqual(rows, [{ open: 2 }])
  })

  await t.test('people who are deployed to at the same moment by several have one session each', async () => {
    const users = Array.from({ length: 30 }, () => person())
    const answers = await Promise.all(
      [users, users.toReversed(), users, users.toReversed()].map((some) => tryToDeploy(poll, some)),
    )
    for (const { status, body } of answers) assert.equal(status, 200, JSON.stringify(body))
    const { rows } = await admin.query(
      `SELECT count(*)::int AS people FROM sessions WHERE state = 'open' AND cellphone = ANY($1)`,
      [users.map(({ cellphone }) => cellphone)],
    )
    assert.deepEqual(rows, [{ people: 30 }])
    const { rows: contacts } = await admin.query(
      'SELECT count(*)::int AS people FROM contacts WHERE phone = ANY($1)',
      [users.map(({ cellphone }) => `+57${cellphone}`)],
    )
    assert.deepEqual(contacts, [{ people: 30 }])
  })

  await t.test('texts come in the person’s language', async () => {
    const { number } = await createTemplate([
      { id: 'hi', type: 'text', text: { en: 'Hi', es: 'Hola', de: 'Hallo' } },
    ])
    const languages = ['es-CO', 'de', undefined, 'fr']
    const { conversations_id } = await deploy(
      number,
      ...languages.map((language) => person({}, { language })),
    )
    const said = await Promise.all((conversations_id as string[]).map(textsOf))
    assert.deepEqual(said, [['Hola'], ['Hallo'], ['Hi'], ['Hi']])
  })

  await t.test('values that are no strings are kept as JSON text', async () => {
    const location = { latitude: 4.59, longitude: -72.03, address: 'Carrera 7' }
    const user_session_keys = [
      { key: 'age', value: 7 },
      { key: 'loc', value: JSON.stringify(location), type: 'location' },
    ]
    const { session_keys } = await read(await open(poll, person({}, { user_session_keys })))
    assert.deepEqual(session_keys, [
      { key: 'age', value: '7', type: null },
      { key: 'loc', value: JSON.stringify(location), type: 'location' },
    ])
  })

  await t.test('what is wrong is refused, pointing at it', async () => {
    const refuse = async (users: unknown, pointer: string) =>
      assertProblem(await call('POST', `/deployment/api/poll/${poll}`, { users }), 422, pointer)
    await refuse(undefined, '/users')
    await refuse([], '/users')
    await refuse('everybody', '/users')
    await refuse([{ country_code: '+57' }], '/users/0/cellphone')
    await refuse([person(), { country_code: 57, cellphone: '3161234567' }], '/users/1/country_code')
    await refuse([person({}, { deployment_eta: 'tomorrow' })], '/users/0/deployment_eta')
    await refuse([person({}, { deployment_eta: '9999-12-31T23:59:59Z' })], '/users/0/deployment_eta')
    await refuse([person({}, { deployment_eta: '2026-12-31T23:59:60Z' })], '/users/0/deployment_eta')
    const keys = (...user_session_keys: unknown[]) => [person({}, { user_session_keys })]
    await refuse(keys({ value: 'x' }), '/users/0/user_session_keys/0/key')
    await refuse(keys({ key: 'a', value: 'x' }, { key: 'b' }), '/users/0/user_session_keys/1/value')
    await refuse(keys({ key: 'prototype', value: 'x' }), '/users/0/user_session_keys/0/key')
    await refuse(keys({ key: 'a', value: 'x', type: 'colour' }), '/users/0/user_session_keys/0/type')
    const { body: refused } = await tryToDeploy(poll, keys({ key: 'a', value: 'x', type: 'colour' }))
    assert.equal(refused.errors.length, 1, 'a fault is told once')
    await refuse(
      Array.from({ length: 10_001 }, () => ({ country_code: '+57', cellphone: '3161234567' })),
      '/users',
    )
    for (const unknown of ['4000000000', 'x', '0', '-1', '1e3', ' '])
      assertProblem(
        await call('POST', `/deployment/api/poll/${encodeURIComponent(unknown)}`, { users: [person()] }),
        404,
      )
  })

  await t.test('a person is exported and erased with the session', async () => {
    const john = person()
    const id = await open(poll, john)
    const { body } = await call('GET', `/api/v1/conversations/${id}/export`)
    const { batch_id, ...session } = body.conversations[0].session
    assert.match(batch_id, UUID)
    assert.deepEqual(session, {
      country_code: '+57',
      cellphone: john.cellphone,
      state: 'open',
      due_at: null,
    })
    assert.equal((await call('GET', `/api/v1/conversations/${id}/report.pdf`)).status, 200)
    const contact = body.contact.contact_id
    assert.equal(body.contact.phone, `+57${john.cellphone}`)
    assert.equal((await call('POST', `/api/v1/contacts/${contact}/erase`)).status, 204)
    const { rowCount } = await admin.query('SELECT FROM sessions WHERE conversation_id = $1', [id])
    assert.equal(rowCount, 0)
    await open(poll, john)
  })
})
