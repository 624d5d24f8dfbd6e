import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertProblem } from '#test/assert-problem.ts'
import { createCaseClient } from '#test/case-client.ts'
import { createCaller, startHearback } from '#test/hearback.ts'

const PATH = '/api/v1/workspace'

test('workspaces', async (t) => {
  const { call, url } = await startHearback(t)

  await t.test('a new workspace comes with a key for everything in it and nothing outside', async () => {
    const created = await call('POST', '/api/v1/workspaces', { name: 'Contoso' })
    assert.equal(created.status, 201)
    assert.deepEqual(Object.keys(created.body).sort(), ['api_key', 'name', 'workspace_id'])
    assert.equal(created.body.name, 'Contoso')
    const tenant = createCaller(url, created.body.api_key)
    const shown = await tenant('GET', PATH)
    assert.equal(shown.body.workspace_id, created.body.workspace_id)
    assert.equal((await tenant('GET', '/api/v1/api-keys')).status, 200)
    assert.equal(
      (await createCaseClient(tenant).createCase({ modules: [{ module: 'invoice' }] })).result,
      'case_created',
    )
    const [first] = (await tenant('GET', '/api/v1/conversations')).body.items
    assert.equal(first.number, 1, 'numbers begin anew')
    assertProblem(await tenant('POST', '/api/v1/workspaces', { name: 'X' }), 403)
    for (const body of [{}, { name: '' }, { name: 7 }])
      assertProblem(await call('POST', '/api/v1/workspaces', body), 422, '/name')
  })

  await t.test('settings are read and changed one by one', async () => {
    const before = (await call('GET', PATH)).body
    assert.deepEqual(Object.keys(before).sort(), [
      ...['branding', 'cancel_on_reply', 'created_at', 'embed_origins', 'jwt', 'languages', 'link_days'],
      ...['name', 'no_reply_rules', 'quiet_hours', 'session_update_needs_key', 'time_zone', 'workspace_id'],
    ])
    for (const change of [
      { name: 'Northwind' },
      { time_zone: 'Europe/Madrid' },
      { quiet_hours: { from: '22:00', to: '08:30' } },
      { quiet_hours: null },
      { embed_origins: ['https://app.example.com', 'http://localhost:5173'] },
      { languages: ['es', 'en'] },
      { branding: { logo_url: 'https://example.com/logo.svg', accent: '#1a4fd6', show_small_line: false } },
      { cancel_on_reply: false },
      { session_update_needs_key: true },
      { link_days: 7 },
      { no_reply_rules: [{ after: 'P1DT12H', message: { en: 'Still there?', es: '¿Sigue ahí?' } }] },
      { no_reply_rules: [] },
    ]) {
      const changed = await call('PATCH', PATH, change)
      assert.equal(changed.status, 200, JSON.stringify(changed.body))
      Object.assign(before, change)
      assert.deepEqual(changed.body, before)
      assert.deepEqual((await call('GET', PATH)).body, before)
    }
    const created = await createCaseClient(call).createCase({ modules: [{ module: 'invoice' }] })
    const { body } = await call('GET', `/api/v1/conversations/${created.conversation_id}`)
    assert.equal((Date.parse(body.expires_at) - Date.parse(body.started_at)) / 86_400_000, 7)
    const page = await call('GET', created.link)
    assert.match(
      page.headers.get('content-security-policy') ?? '',
      /frame-ancestors 'self' https:\/\/app\.example\.com http:\/\/localhost:5173/,
    )
    assert.match(page.body, /<html lang="es"/)
  })

  await t.test('a page and a simulator load images from themselves and the logo’s host alone', async () => {
    const { link } = await createCaseClient(call).createCase({ modules: [{ module: 'invoice' }] })
    const steps = [{ id: 'name', type: 'text', text: 'Who are you?' }]
    const template = await call('POST', '/api/v1/templates', { name: 'Logo', channel: 'page', steps })
    const simulated = await call('POST', `/api/v1/templates/${template.body.id}/simulate`, {})
    const sources = async (address: string) => {
      const { headers } = await fetch(address)
      return /(?<=img-src )[^;]*/.exec(headers.get('content-security-policy') ?? '')?.[0]
    }
    for (const [logo_url, allowed] of [
      [null, "'self' data: blob:"],
      ['https://cdn.example.com/our/logo.svg?v=2', "'self' data: blob: https://cdn.example.com"],
      ['https://cdn.example.com:8443/logo.svg', "'self' data: blob: https://cdn.example.com:8443"],
      ['https://*.example.com/logo.svg', "'self' data: blob:"],
      ['https://x;sandbox/logo.svg', "'self' data: blob:"],
      ["https://x'https:/logo.svg", "'self' data: blob:"],
    ]) {
      const { status } = await call('PATCH', PATH, { branding: { logo_url } })
      assert.equal(status, 200)
      for (const address of [link, simulated.body.link])
        assert.equal(await sources(address), allowed, String(logo_url))
      assert.equal(await sources(`${url}/c/unknown`), "'self' data: blob:")
    }
  })

  await t.test(
    'the name of a time zone may be written in any case, and old names stay as they are',
    async () => {
      for (const [given, kept] of [
        ['europe/madrid', 'Europe/Madrid'],
        ['AUSTRALIA/LORD_HOWE', 'Australia/Lord_Howe'],
        ['utc', 'UTC'],
        ['Asia/Kolkata', 'Asia/Kolkata'],
        ['US/Eastern', 'US/Eastern'],
      ])
        assert.equal((await call('PATCH', PATH, { time_zone: given })).body.time_zone, kept)
    },
  )

  await t.test('all that is wrong is named at once', async () => {
    const refused = await call('PATCH', PATH, { name: 7, link_days: 0, languages: [] })
    for (const pointer of ['/name', '/link_days', '/languages']) assertProblem(refused, 422, pointer)
    assert.equal(refused.body.errors.length, 3)
  })

  await t.test('a wrong setting is named and changes nothing', async () => {
    const before = (await call('GET', PATH)).body
    for (const [change, pointer] of [
      [{ name: '' }, '/name'],
      [{ name: null }, '/name'],
      [{ time_zone: 'Madrid' }, '/time_zone'],
      [{ time_zone: '+02:00' }, '/time_zone'],
      [{ quiet_hours: { from: '25:00', to: '08:00' } }, '/quiet_hours/from'],
      [{ quiet_hours: { from: '22:00', to: '24:00' } }, '/quiet_hours/to'],
      [{ quiet_hours: { from: '7:00', to: '08:00' } }, '/quiet_hours/from'],
      [{ quiet_hours: { from: '22:00', to: '22:00' } }, '/quiet_hours/to'],
      [{ no_reply_rules: [{ after: 'PT0S', message: 'Hello?' }] }, '/no_reply_rules/0/after'],
      [{ no_reply_rules: [{ after: 'P1M', message: 'Hello?' }] }, '/no_reply_rules/0/after'],
      [{ no_reply_rules: [{ after: '24h', message: 'Hello?' }] }, '/no_reply_rules/0/after'],
      [{ no_reply_rules: [{ after: 'PT1M', message: ' ' }] }, '/no_reply_rules/0/message'],
      [
        { no_reply_rules: [{ after: 'PT1M', message: { en: 'Hello?', es: '' } }] },
        '/no_reply_rules/0/message/es',
      ],
      [{ embed_origins: ['https://example.com/path'] }, '/embed_origins/0'],
      [{ embed_origins: ['https://ok.example', "https://x.example'; script-src *"] }, '/embed_origins/1'],
      [{ embed_origins: ['*'] }, '/embed_origins/0'],
      [{ embed_origins: 'https://example.com' }, '/embed_origins'],
      [{ languages: [] }, '/languages'],
      [{ languages: ['english'] }, '/languages/0'],
      [{ branding: { logo_url: 'javascript:alert(1)' } }, '/branding/logo_url'],
      [{ branding: { accent: 'red' } }, '/branding/accent'],
      [{ branding: { accent: '#ffff00' } }, '/branding/accent'],
      [{ link_days: 0 }, '/link_days'],
      [{ link_days: 1.5 }, '/link_days'],
      [{ cancel_on_reply: 'yes' }, '/cancel_on_reply'],
      [{ name: 'Fine', link_days: 4_000 }, '/link_days'],
    ] as const)
      assertProblem(await call('PATCH', PATH, change), 422, pointer)
    assert.deepEqual((await call('GET', PATH)).body, before)
  })
})
