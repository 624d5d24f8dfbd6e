import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertProblem } from '../assert-problem.ts'
import { createCaller, eventually } from '../caller.ts'
import { createTenant } from '../case-client.ts'
import { startHearback } from '../hearback.ts'
import { readPages } from '../read-pages.ts'
import { createOutreachClient, person, QUESTION, REASON } from './outreach-client.ts'

const TEMPLATES = '/api/v1/templates'

test('templates', async (t) => {
  const hearback = await startHearback(t)
  const { call } = hearback
  const { createTemplate, open, textsOf, say } = createOutreachClient(call)
  const refuse = async (steps: unknown[], pointer: string, rest: Record<string, unknown> = {}) =>
    assertProblem(await call('POST', TEMPLATES, { name: 'A poll', steps, ...rest }), 422, pointer)

  await t.test('one is made, read by its id and by its number, and removed', async () => {
    const created = await call('POST', TEMPLATES, { name: 'A poll', steps: [QUESTION, REASON] })
    const { id, number, created_at, updated_at, ...rest } = created.body
    assert.equal(created.status, 201)
    assert.ok(Number.isInteger(number))
    assert.deepEqual(rest, {
      name: 'A poll',
      channel: 'page',
      steps: [
        { ...QUESTION, required: true },
        { ...REASON, required: true },
      ],
      when_active: 'supersede',
      no_reply_rules: null,
      version: 1,
    })
    assert.ok(created_at && updated_at)
    for (const name of [id, number])
      assert.deepEqual((await call('GET', `${TEMPLATES}/${name}`)).body, created.body)
    assert.equal((await call('DELETE', `${TEMPLATES}/${id}`)).status, 204)
    for (const name of [id, number]) assertProblem(await call('GET', `${TEMPLATES}/${name}`), 404)
    assertProblem(await call('DELETE', `${TEMPLATES}/${id}`), 404)
  })

  await t.test('the list shows the newest first, in pages', async () => {
    const made = [await createTemplate(), await createTemplate(), await createTemplate()]
    const listed = await readPages(call, TEMPLATES, 2)
    assert.deepEqual(
      listed.slice(0, 3).map(({ id }) => id),
      made.map(({ id }) => id).reverse(),
    )
  })

  await t.test('a change keeps what is missing; other steps or rules make a new version', async () => {
    const { id } = await createTemplate()
    const change = async (changes: Record<string, unknown>) =>
      (await call('PATCH', `${TEMPLATES}/${id}`, changes)).body
    assert.equal((await change({ name: 'Another name', when_active: 'refuse' })).version, 1)
    const rules = [{ after: 'PT24H', message: { en: 'Still there?', es: '¿Sigues ahí?' } }]
    const ruled = await change({ no_reply_rules: rules })
    assert.deepEqual([ruled.version, ruled.no_reply_rules], [2, rules])
    const shorter = await change({ steps: [REASON] })
    assert.deepEqual([shorter.version, shorter.no_reply_rules, shorter.steps.length], [3, rules, 1])
    assert.equal((await change({ no_reply_rules: null })).no_reply_rules, null)
    const { name, when_active } = (await call('GET', `${TEMPLATES}/${id}`)).body
    assert.deepEqual([name, when_active], ['Another name', 'refuse'])
  })

  await t.test('a running conversation keeps the script that it began with', async () => {
    const { id, number } = await createTemplate()
    const [changed, removed] = [await open(number), await open(number)]
    await call('PATCH', `${TEMPLATES}/${id}`, { steps: [{ ...QUESTION, text: 'Something else?' }] })
    await say(changed, 'Yes')
    const newer = await open(number)
    const deployment_eta = new Date(Date.now() + 1_500).toISOString()
    const scheduled = await open(number, person({}, { deployment_eta }))
    assert.equal((await call('DELETE', `${TEMPLATES}/${id}`)).status, 204)
    await say(removed, 'No')
    for (const conversation of [changed, removed])
      assert.deepEqual((await textsOf(conversation)).at(-1), 'Why?', 'the second question is still there')
    assert.deepEqual(await textsOf(newer), ['Something else?'])
    await eventually(async () => (await textsOf(scheduled)).length > 0, 'the scheduled one begins')
    assert.deepEqual(await textsOf(scheduled), ['Something else?'])
    for (const conversation of [changed, removed, newer, scheduled])
      assert.equal((await call('DELETE', `/api/v1/conversations/${conversation}`)).status, 204)
  })

  await t.test('what is wrong is refused, pointing at it', async () => {
    await refuse([], '/steps')
    await refuse([{ ...QUESTION, text: undefined }], '/steps/0/text')
    await refuse([{ ...QUESTION, answers: [] }], '/steps/0/answers')
    await refuse([{ ...QUESTION, next: 'nowhere' }], '/steps/0/next')
    await refuse([{ ...QUESTION, next: 'end' }, REASON], '/steps/1')
    await refuse([{ ...REASON, timeout: '4 hours' }], '/steps/0/timeout')
    await refuse([{ ...REASON, timeout: 'PT4H', on_timeout: 'nowhere' }], '/steps/0/on_timeout')
    await refuse([{ ...REASON, on_timeout: 'end' }], '/steps/0/on_timeout')
    await refuse([{ ...REASON, whatsapp_template: { name: 'hello' } }], '/steps/0/whatsapp_template/language')
    await refuse([REASON], '/when_active', { when_active: 'perhaps' })
    await refuse([REASON], '/no_reply_rules/0/after', { no_reply_rules: [{ after: '1d', message: 'Hi' }] })
    await refuse([REASON], '/channel', { channel: 'whatsapp' })
    await refuse([REASON], '/channel', { channel: 'fd8a0b5c-33a5-4b05-9d4c-5e2ea4a8a2b1' })
  })

  await t.test('a step that waits for the back end, timeouts and WhatsApp templates are kept', async () => {
    const template = { name: 'hello', language: 'es_CO', parameters: ['{{name}}'] }
    const steps = [
      { ...QUESTION, timeout: 'PT4H', on_timeout: 'wait', whatsapp_template: template },
      { id: 'wait', type: 'choice', text: 'One moment', answers: [{ text: '[REQUEST_TRIGGER]' }] },
      REASON,
    ]
    const { id } = await createTemplate(steps)
    const kept = (await call('GET', `${TEMPLATES}/${id}`)).body.steps
    assert.deepEqual(
      kept.map(({ required: _, ...step }: Record<string, unknown>) => step),
      steps,
    )
  })

  await t.test('with a WhatsApp channel, new templates speak through it until it is gone', async () => {
    const key = await createTenant(call)
    const tenant = createCaller(hearback.url, key)
    const theirs = createOutreachClient(tenant)
    const before = await theirs.createTemplate()
    const secrets = { access_token: 'a', app_secret: 'b', verify_token: 'c' }
    const wanted = { kind: 'whatsapp', name: 'Ours', phone_number_id: '1', base_url: 'http://127.0.0.1:9' }
    const channel = await tenant('POST', '/api/v1/channels', { ...wanted, ...secrets })
    assert.equal(channel.status, 201, JSON.stringify(channel.body))
    const after = await theirs.createTemplate()
    const named = await theirs.createTemplate([REASON], { channel: channel.body.id })
    const onPage = await theirs.createTemplate([REASON], { channel: 'page' })
    const channels = [before, after, named, onPage].map((template) => template.channel)
    assert.deepEqual(channels, ['page', 'whatsapp', channel.body.id, 'page'])
    for (const { number } of [after, named])
      assert.equal((await theirs.read(await theirs.open(number))).channel, 'whatsapp')
    assert.equal((await tenant('DELETE', `/api/v1/channels/${channel.body.id}`)).status, 204)
    for (const { number } of [after, named]) assertProblem(await theirs.tryToDeploy(number, [person()]), 409)
    await theirs.open(onPage.number)
    const patched = await tenant('PATCH', `${TEMPLATES}/${named.id}`, { channel: 'page' })
    assert.deepEqual([patched.body.channel, patched.body.version], ['page', 1])
    await theirs.open(named.number)
  })

  await t.test('another workspace knows none of them', async () => {
    const { id, number } = await createTemplate()
    const stranger = createCaller(hearback.url, await createTenant(call))
    for (const name of [id, number]) assertProblem(await stranger('GET', `${TEMPLATES}/${name}`), 404)
    assert.deepEqual((await stranger('GET', TEMPLATES)).body.items, [])
    const users = [{ country_code: '+57', cellphone: '3161234567' }]
    assertProblem(await stranger('POST', `/deployment/api/poll/${number}`, { users }), 404)
  })
})
