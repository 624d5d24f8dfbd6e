import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import { adminUrlOf } from '../database.ts'
import { makePdf } from '../files.ts'
import { eventually, startHearback } from '../hearback.ts'
import { startBackEnd } from './back-end.ts'
import { createOutreachClient, person, QUESTION, REASON } from './outreach-client.ts'

const HOUR_MS = 3_600_000

test('a template is tried in a phone simulator', async (t) => {
  const hearback = await startHearback(t)
  const { call } = hearback
  const client = createOutreachClient(call)
  const admin = new pg.Client({ connectionString: await adminUrlOf(hearback.database) })
  await admin.connect()
  t.after(() => admin.end())

  async function simulate(template: string | number, body?: unknown) {
    const simulated = await call('POST', `/api/v1/templates/${template}/simulate`, body)
    assert.equal(simulated.status, 201, JSON.stringify(simulated.body))
    return simulated.body as { link: string; expires_at: string }
  }
  async function view(link: string) {
    const answer = await fetch(`${link}/view`)
    assert.equal(answer.status, 200)
    return answer.json()
  }
  async function post(link: string, action: string, body: unknown, headers: Record<string, string> = {}) {
    const answer = await fetch(`${link}/${action}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
    return { status: answer.status, body: await answer.json() }
  }
  async function say(link: string, text: string, step_id?: string) {
    const { conversation_id } = await view(link)
    const said = await post(link, 'reply', { conversation_id, text, ...(step_id ? { step_id } : {}) })
    assert.equal(said.status, 200, JSON.stringify(said.body))
    return said.body
  }
  const textsOf = (shown: { messages: { layout: { text?: string; pieces?: string[] } }[] }) =>
    shown.messages.map(({ layout }) => layout.text ?? layout.pieces?.join('\n'))

  await t.test('the link opens it for an hour, and nothing else does', async () => {
    const { id } = await client.createTemplate()
    const { link, expires_at } = await simulate(id, { user_session_keys: [{ key: 'name', value: 'Ana' }] })
    assert.ok(Math.abs(Date.parse(expires_at) - Date.now() - HOUR_MS) < 60_000)
    assert.match(link, /\/simulator\/[\w-]{22,}$/)
    assert.equal((await fetch(link)).status, 200)
    const shown = await view(link)
    assert.deepEqual(textsOf(shown), ['Hi Ana, do you need it?'])
    assert.deepEqual(shown.messages[0].layout.titles, ['Yes', 'No'])
    const { rows } = await admin.query('SELECT row_to_json(s)::text AS row FROM simulations s')
    const token = link.split('/').at(-1) ?? ''
    assert.ok(rows.length > 0 && rows.every(({ row }) => !row.includes(token)), 'the token is not stored')

    await admin.query('UPDATE simulations SET expires_at = now()')
    const late = await fetch(link)
    assert.equal(late.status, 410)
    assert.match(await late.text(), /This simulator is closed/)
    for (const path of ['view', 'events']) assert.equal((await fetch(`${link}/${path}`)).status, 410)
    const again = await post(link, 'again', { conversation_id: shown.conversation_id })
    assert.equal(again.status, 410)
  })

  await t.test('it needs no body, takes a UUID or a number, and says what is wrong', async () => {
    const { id, number } = await client.createTemplate()
    await simulate(id)
    const empty = await call('POST', `/api/v1/templates/${number}/simulate`, '', {
      'content-type': 'application/json',
    })
    assert.equal(empty.status, 201, JSON.stringify(empty.body))
    assert.equal((await call('POST', '/api/v1/templates/999999/simulate', {})).status, 404)
    for (const [body, pointer] of [
      [{ cellphone: '12' }, '/cellphone'],
      [{ user_session_keys: [{ key: '__proto__', value: '' }] }, '/user_session_keys/0/key'],
      [{ language: '!' }, '/language'],
    ] as const) {
      const refused = await call('POST', `/api/v1/templates/${id}/simulate`, body)
      assert.deepEqual([refused.status, refused.body.errors[0].pointer], [422, pointer])
    }
  })

  await t.test('a repetition with the same Idempotency-Key gives the same link', async () => {
    const { id } = await client.createTemplate()
    const once = () =>
      call('POST', `/api/v1/templates/${id}/simulate`, {}, { 'idempotency-key': `sim ${id}` })
    assert.deepEqual((await once()).body, (await once()).body)
  })

  await t.test('the back end hears it, and steers it', async () => {
    const backEnd = await startBackEnd(t, (_, response) => response.end('{"total": "42"}'))
    const events = ['on_response', 'session.close']
    const endpoint = await call('POST', '/api/v1/webhook-endpoints', { url: backEnd.url, events })
    const pay = { id: 'pay', type: 'text', text: 'That makes {{total}}. Where to?', save_as: 'place' }
    const { id } = await client.createTemplate([{ ...QUESTION, text: 'Do you need it?' }, pay])
    const { link } = await simulate(id, { country_code: '+57', cellphone: '3160000000' })
    await say(link, 'sure, yes')
    const heard = await backEnd.hears('on_response')
    assert.deepEqual([heard.country_code, heard.cellphone], ['+57', '3160000000'])
    assert.equal(heard.classified_answer.text, 'Yes')
    const shown = await eventually(async () => {
      const now = await view(link)
      return textsOf(now).includes('That makes 42. Where to?') && now.webhooks[0]?.outcome ? now : null
    }, 'the reply is merged')
    assert.equal(shown.webhooks[0].outcome, 'merged')
    assert.equal(shown.webhooks[0].host, new URL(backEnd.url).host)
    assert.equal(JSON.parse(shown.webhooks[0].payload).actual_response, 'sure, yes')
    assert.equal(shown.understood.answer.text, 'Yes')
    assert.ok(shown.understood.answer.confidence > 0.4 && shown.understood.answer.confidence <= 1)
    assert.deepEqual(shown.keys, [{ key: 'total', value: '42' }])
    assert.deepEqual(shown.now, { kind: 'asking', step_id: 'pay', type: 'text', attempts: 0 })

    const update = { user_session_keys: [{ key: 'total', value: '43' }] }
    const path = `/session/${heard.session_id}/update`
    assert.equal((await call('POST', path, update, { authorization: '' })).status, 200)
    assert.deepEqual((await view(link)).keys, [{ key: 'total', value: '43' }])

    await post(link, 'again', { conversation_id: shown.conversation_id })
    const closed = await backEnd.hears('session.close')
    assert.deepEqual([closed.conversation_id, closed.reason], [shown.conversation_id, 'closed'])
    await call('DELETE', `/api/v1/webhook-endpoints/${endpoint.body.id}`)
  })

  await t.test('it pauses and waits for the back end as a deployment does', async () => {
    const { id } = await client.createTemplate([
      { id: 'moment', type: 'wait', seconds: 1 },
      { id: 'sum', type: 'choice', text: 'A moment.', answers: [{ text: '[REQUEST_TRIGGER]' }] },
      { id: 'pay', type: 'text', text: 'That makes {{total}}.' },
    ])
    const { link } = await simulate(id)
    const isIn = (kind: string) => async () => {
      const shown = await view(link)
      return shown.now.kind === kind && shown
    }
    const pausing = await view(link)
    assert.deepEqual([pausing.now.kind, pausing.now.step_id, pausing.messages], ['pausing', 'moment', []])
    const waiting = await eventually(isIn('awaiting_update'), 'it waits for an update')
    assert.deepEqual([waiting.now.step_id, waiting.messages[0].layout.kind], ['sum', 'text'])
    await call('POST', `/api/v1/conversations/${waiting.conversation_id}/messages`, {
      role: 'user',
      text: 'hm',
    })
    assert.equal((await view(link)).now.kind, 'awaiting_update', 'whatever the person writes')
  })

  await t.test('a question that nobody answers in time goes on', async () => {
    const { id } = await client.createTemplate([
      { ...REASON, timeout: 'PT1S', on_timeout: 'bye' },
      { id: 'bye', type: 'message', text: 'Bye.' },
    ])
    const { link } = await simulate(id)
    await eventually(async () => textsOf(await view(link)).includes('Bye.'), 'the time is over')
  })

  await t.test('it takes nobody’s place, and none takes its', async () => {
    const { id, number } = await client.createTemplate([REASON])
    const { country_code, cellphone } = person()
    const users = [{ country_code, cellphone, user_session_keys: [] }]
    const deployed = await client.deploy(number, ...users)
    const { link } = await simulate(id, { country_code, cellphone })
    const other = await simulate(id, { country_code, cellphone })
    assert.equal((await client.read(deployed.conversations_id[0] ?? '')).status, 'active')
    const next = await client.deploy(number, ...users)
    assert.deepEqual(next.superseded, deployed.conversations_id)
    for (const each of [link, other.link]) assert.equal((await view(each)).status, 'active')
  })

  await t.test(
    'begin again runs the newest version with the same link, once however often it is asked',
    async () => {
      const { id } = await client.createTemplate([REASON])
      const { link } = await simulate(id, { user_session_keys: [{ key: 'name', value: 'Ana' }] })
      const first = await view(link)
      const steps = [{ id: 'new', type: 'text', text: 'What now, {{name}}?' }]
      assert.equal((await call('PATCH', `/api/v1/templates/${id}`, { steps })).status, 200)
      assert.equal((await view(link)).template.is_outdated, true)
      const body = { conversation_id: first.conversation_id }
      const answers = await Promise.all([1, 2, 3].map(() => post(link, 'again', body)))
      assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200]))
      const ids = new Set(answers.map(({ body: { conversation_id } }) => conversation_id))
      assert.equal(ids.size, 1)
      const second = await view(link)
      assert.deepEqual(textsOf(second), ['What now, Ana?'])
      assert.equal(second.template.is_outdated, false)
      assert.equal((await client.read(first.conversation_id)).status, 'closed')
      assert.equal((await client.read(second.conversation_id)).kind, 'outreach')
      const late = await post(link, 'reply', { ...body, text: 'for the first one' })
      assert.equal(late.status, 409, 'what was meant for another run does not get into this one')

      assert.equal((await call('DELETE', `/api/v1/templates/${id}`)).status, 204)
      const gone = await post(link, 'again', { conversation_id: second.conversation_id })
      assert.equal(gone.status, 409)
      assert.equal((await say(link, 'still runs')).status, 'finished')
    },
  )

  await t.test(
    'a tap on an earlier answer corrects it, and a repeated request says nothing twice',
    async () => {
      const { id } = await client.createTemplate([QUESTION, REASON, { ...REASON, id: 'more' }])
      const { link } = await simulate(id)
      await say(link, 'Yes', 'need')
      await say(link, 'Because')
      await say(link, 'No', 'need')
      const { conversation_id } = await view(link)
      const { body } = await call('GET', `/api/v1/conversations/${conversation_id}/messages?limit=100`)
      assert.deepEqual(
        body.items
          .filter(({ role }: { role: string }) => role === 'user')
          .map(({ via }: { via: string }) => via),
        ['page', 'page', 'page'],
      )
      const key = { 'idempotency-key': 'one tap' }
      for (const _ of [1, 2]) await post(link, 'reply', { conversation_id, text: 'once' }, key)
      const texts = textsOf(await view(link))
      assert.equal(texts.filter((text) => text === 'once').length, 1)
    },
  )

  await t.test('a list, numbered answers, files and locations', async () => {
    const answers = ['One', 'Two', 'Three', 'Four'].map((text) => ({ text }))
    const { id } = await client.createTemplate([
      { ...QUESTION, text: 'Which?', answers },
      { id: 'several', type: 'multi_choice', text: 'Which ones?', answers },
      { id: 'where', type: 'location', text: 'Where?', save_as: 'place' },
      { id: 'photo', type: 'file', text: 'A photo?' },
    ])
    const { link } = await simulate(id)
    const asked = await view(link)
    assert.deepEqual(
      asked.messages[0].layout.rows.map(({ title }: { title: string }) => title),
      ['One', 'Two', 'Three', 'Four'],
    )
    await say(link, 'Two', 'need')
    const numbered = await view(link)
    assert.match(numbered.messages.at(-1).layout.pieces[0], /1\. One\n2\. Two/)
    await say(link, '1 and 3')
    const placed = await say(link, '4.5, -74.1\nBogotá')
    assert.deepEqual(JSON.parse(placed.keys[0].value), { latitude: 4.5, longitude: -74.1, address: 'Bogotá' })
    const form = new FormData()
    form.append('files', new Blob([new Uint8Array(makePdf())]), 'door.pdf')
    const query = `conversation_id=${placed.conversation_id}`
    const given = await fetch(`${link}/files?${query}`, { method: 'POST', body: form })
    assert.equal(given.status, 200)
    const { messages } = await given.json()
    const [file, confirmed] = messages.slice(-2)
    assert.equal(file.documents[0].name, 'door.pdf')
    assert.match(confirmed.layout.pieces[0], /^Add another file/)
  })

  await t.test('a template that asks nothing is over with its last word', async () => {
    const { id } = await client.createTemplate([{ id: 'bye', type: 'message', text: 'Bye.' }])
    const shown = await view((await simulate(id)).link)
    assert.deepEqual([shown.status, shown.now.kind, textsOf(shown)], ['finished', 'over', ['Bye.']])
  })

  await t.test('erasing any of its runs takes what it begins with, and the link', async () => {
    const { id } = await client.createTemplate([REASON])
    const { link } = await simulate(id, { user_session_keys: [{ key: 'secret', value: 'canary' }] })
    const first = await view(link)
    const second = (await post(link, 'again', { conversation_id: first.conversation_id })).body
    for (const { conversation_id } of [first, second])
      assert.equal((await call('DELETE', `/api/v1/conversations/${conversation_id}`)).status, 204)
    assert.equal((await fetch(`${link}/view`)).status, 404)
    const { rows } = await admin.query(`SELECT FROM simulations WHERE keys::text LIKE '%canary%'`)
    assert.equal(rows.length, 0)
  })

  await t.test('erasing a person takes the simulations that have the number', async () => {
    const { number } = await client.createTemplate([REASON])
    const { country_code, cellphone } = person()
    await client.deploy(number, { country_code, cellphone, user_session_keys: [] })
    const { link } = await simulate(number, { country_code, cellphone })
    const { body } = await call('GET', '/api/v1/contacts?limit=100')
    const phone = `${country_code}${cellphone}`
    const contact = body.items.find((each: { phone: string | null }) => each.phone === phone)
    assert.equal((await call('POST', `/api/v1/contacts/${contact.contact_id}/erase`, {})).status, 204)
    assert.equal((await fetch(`${link}/view`)).status, 404)
  })

  await t.test('another workspace knows nothing of the template', async () => {
    const { id } = await client.createTemplate()
    const { body } = await call('POST', '/api/v1/workspaces', { name: 'Theirs' })
    const headers = { authorization: body.api_key }
    assert.equal((await call('POST', `/api/v1/templates/${id}/simulate`, {}, headers)).status, 404)
  })
})
