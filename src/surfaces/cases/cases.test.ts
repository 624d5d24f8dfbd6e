import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { assertExample, readExample } from '#test/assert-example.ts'
import { createCaseClient, createKey, createTenant } from '#test/case-client.ts'
import { callDeclared } from '#test/declared-answers.ts'
import { startHearback } from '#test/hearback.ts'

/** The contract of "Follow-Up Request Creation" (`fc757c9cbf8af04a`): cases, follow-ups, and every refusal. */

const example = (name: string) => readExample(import.meta.dirname, name)
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const FILE_MODULES = {
  onboarding_follow_up:
    'invoice_with_client invoice_from_supplier contract_with_client contract_from_supplier license proof_of_identity',
  monitoring_follow_up: 'invoice contract charter_agreement cargo_bill company_proof_of_address',
}
const ONLY_ONBOARDING = ['business_description', 'website', ...FILE_MODULES.onboarding_follow_up.split(' ')]
const ONLY_MONITORING = ['transaction_rationale', ...FILE_MODULES.monitoring_follow_up.split(' ')]

test('cases', async (t) => {
  const { call: send, url } = await startHearback(t)
  const call = await callDeclared(send)
  const client = createCaseClient(call)
  const ofCase = await client.createCase()
  const followUps = `/api/v1/cases/${ofCase.case_id}/conversations`

  async function refuses(body: unknown, says: RegExp, status = 400, path = followUps) {
    const answer = await call('POST', path, body)
    assert.equal(answer.status, status, `${JSON.stringify(body)} is refused: ${JSON.stringify(answer.body)}`)
    const isCase = path === '/api/v1/cases'
    assertExample(
      answer.body,
      isCase ? { result: 'case_not_created', message: '...' } : await example('conversation-not-created'),
    )
    assert.match(answer.body.message, says)
    assert.match(answer.headers.get('content-type') ?? '', /^application\/json/)
    assert.ok(answer.headers.get('x-request-id'), 'refusals have a request id too')
  }

  for (const kind of ['onboarding', 'monitoring']) {
    await t.test(`the documented modules of the ${kind} follow-up are taken as they are`, async () => {
      const modules = await example(`${kind}-modules`)
      const created = await call('POST', followUps, { case_kind: `${kind}_follow_up`, modules })
      assert.equal(created.status, 201)
      assertExample(created.body, await example('conversation-created'), ['link'])
      assert.match(created.body.conversation_id, UUID)
      assert.equal(created.body.case_id, ofCase.case_id)
      assert.match(created.body.link, new RegExp(`^${url}/c/[\\w-]{22,}$`))
    })
  }

  await t.test('a case may have follow-ups of both kinds, whatever its own kind', async () => {
    const onboarding = await client.createCase({ case_kind: 'onboarding' })
    const path = `/api/v1/cases/${onboarding.case_id}/conversations`
    for (const body of [
      { case_kind: 'monitoring_follow_up', modules: [{ module: 'invoice' }] },
      { case_kind: 'onboarding_follow_up', modules: [{ module: 'website' }] },
    ])
      assert.equal((await call('POST', path, body)).status, 201, body.case_kind)
  })

  await t.test('a module of the other kind is refused by its index', async () => {
    const mistaken = (case_kind: string, other: string[], own: string) =>
      Promise.all(
        other.map((module) =>
          refuses(
            { case_kind, modules: [{ module: own }, { module }] },
            new RegExp(`modules\\[1\\].*"${module}"`),
          ),
        ),
      )
    await mistaken('monitoring_follow_up', ONLY_ONBOARDING, 'invoice')
    await mistaken('onboarding_follow_up', [...ONLY_MONITORING, 'other_document'], 'license')
  })

  await t.test('every other wrong field of a follow-up is named', async () => {
    const monitoring = (...modules: unknown[]) => ({ case_kind: 'monitoring_follow_up', modules })
    const ok = { module: 'invoice' }
    await refuses(monitoring(ok, ok, { module: 'horoscope' }), /modules\[2\].*"horoscope"/)
    await refuses(monitoring({ module: 'documents_verification' }), /modules\[0\]/)
    await refuses(monitoring({ module: 'follow_up' }), /modules\[0\].*"question"/)
    await refuses(monitoring({ module: 'follow_up', question: '  ' }), /modules\[0\].*"question"/)
    await refuses(monitoring({ module: 'follow_up', question: 7 }), /modules\[0\].*"question"/)
    await refuses(
      monitoring({ module: 'follow_up', question: 'Why?', subject: {} }),
      /modules\[0\].*"subject"/,
    )
    await refuses(
      monitoring(ok, { module: 'other_document', document_name: 'Visa' }),
      /modules\[1\].*"question"/,
    )
    await refuses(
      monitoring(ok, { module: 'other_document', question: 'Now' }),
      /modules\[1\].*"document_name"/,
    )
    await refuses(monitoring({}), /modules\[0\].*"module" is required/)
    await refuses(monitoring('invoice'), /modules\[0\]/)
    await refuses(monitoring(null), /modules\[0\]/)
    await refuses(monitoring(), /"modules"/)
    await refuses({ case_kind: 'monitoring_follow_up', modules: { module: 'invoice' } }, /"modules"/)
    await refuses({ case_kind: 'monitoring_follow_up', modules: 'invoice' }, /"modules"/)
    await refuses({ case_kind: 'monitoring_follow_up' }, /"modules" is required/)
    await refuses({ modules: [ok] }, /"case_kind" is required/)
    await refuses({ case_kind: 'monitoring', modules: [ok] }, /"case_kind" must be one of/)
    await refuses({ case_kind: null, modules: [ok] }, /"case_kind"/)
    await refuses([], /must be an object/)
    await refuses(null, /must be an object/)
  })

  await t.test('a follow-up’s subject may be left out, in both kinds', async () => {
    for (const case_kind of ['monitoring_follow_up', 'onboarding_follow_up'])
      assert.equal(
        (await call('POST', followUps, { case_kind, modules: [{ module: 'follow_up', question: 'Why?' }] }))
          .status,
        201,
      )
  })

  await t.test('unknown fields are ignored', async () => {
    const body = {
      case_kind: 'monitoring_follow_up',
      modules: [{ module: 'invoice', colour: 'red' }],
      extra: [1],
    }
    assert.equal((await call('POST', followUps, body)).status, 201)
  })

  await t.test('a case that does not exist is 404, and so is another workspace’s', async () => {
    const body = { case_kind: 'monitoring_follow_up', modules: [{ module: 'invoice' }] }
    const notFound = (id: string) =>
      refuses(body, /case was not found/, 404, `/api/v1/cases/${id}/conversations`)
    await notFound(randomUUID())
    await notFound('not-a-uuid')
    await notFound('x'.repeat(400))
    const stranger = { authorization: await createTenant(call) }
    const theirs = await call('POST', followUps, body, stranger)
    assert.equal(theirs.status, 404)
    assert.equal(theirs.body.message, 'The case was not found.')
    const read = await call('GET', `/api/v1/cases/${ofCase.case_id}`, undefined, stranger)
    assert.equal(read.status, 404)
    assert.deepEqual(Object.keys(read.body), ['message'])
    assert.deepEqual((await call('GET', '/api/v1/cases', undefined, stranger)).body.items, [])
  })

  await t.test('a body that is no JSON is 422, and one of another type 415', async () => {
    const json = { 'content-type': 'application/json' }
    for (const path of [followUps, '/api/v1/cases']) {
      const result = path === followUps ? 'conversation_not_created' : 'case_not_created'
      for (const text of ['{', '', 'nonsense', '{"case_kind": }']) {
        const broken = await call('POST', path, text, json)
        assert.equal(broken.status, 422, `${JSON.stringify(text)} to ${path}`)
        assertExample(broken.body, { result, message: '...' })
      }
      for (const type of ['text/plain', 'application/xml', 'application/x-www-form-urlencoded']) {
        const wrong = await call('POST', path, 'case_kind=monitoring_follow_up', { 'content-type': type })
        assert.equal(wrong.status, 415, `${type} to ${path}`)
        assertExample(wrong.body, { result, message: '...' })
      }
    }
  })

  await t.test(
    'no key is 401 and a key of another scope 403, in the format of the cases document',
    async () => {
      const native = await createKey(call, 'native')
      const body = { case_kind: 'monitoring_follow_up', modules: [{ module: 'invoice' }] }
      for (const [authorization, status] of [
        ['', 401],
        ['Bearer hb_nothing', 401],
        ['Digest x', 401],
        [native, 403],
      ] as const) {
        const refused = await call('POST', followUps, body, { authorization })
        assert.equal(refused.status, status, authorization)
        assertExample(refused.body, await example('conversation-not-created'))
        const refusedCase = await call('POST', '/api/v1/cases', {}, { authorization })
        assert.equal(refusedCase.status, status)
        assertExample(refusedCase.body, { result: 'case_not_created', message: '...' })
      }
      const unread = await call('GET', `/api/v1/cases/${ofCase.case_id}`, undefined, { authorization: '' })
      assert.equal(unread.status, 401)
      assertExample(unread.body, { message: '...' })
      assert.ok(unread.headers.get('www-authenticate'))
    },
  )

  await t.test('each documented form of the credential opens the surface', async () => {
    const key = await createKey(call, 'cases')
    const basic = Buffer.from(`anything:${key}`).toString('base64')
    for (const authorization of [key, `Bearer ${key}`, `Token ${key}`, `Basic ${basic}`, `bearer ${key}`])
      assert.equal(
        (await call('GET', '/api/v1/cases', undefined, { authorization })).status,
        200,
        authorization,
      )
  })

  await t.test('a case without modules has no conversation yet', async () => {
    for (const modules of [undefined, []]) {
      const created = await client.createCase({ modules })
      assert.deepEqual(Object.keys(created).sort(), ['case_id', 'conversation_id', 'link', 'result'])
      assert.equal(created.result, 'case_created')
      assert.equal(created.conversation_id, null)
      assert.equal(created.link, null)
    }
  })

  await t.test('a case with modules begins with a conversation of its own', async () => {
    const given = {
      case_kind: 'monitoring',
      company_full_name: 'Contoso S.L.',
      company_id: 'B-1',
      company_reg_date: '2001-02-03',
      company_industry_classification: [{ classification: 'NACE', code: '62.01' }],
      account_opening_date: '2020-01-01',
      trx_direction: 'incoming',
      trx_counterparty_full_name: 'Fabrikam',
      trx_amount: 1250.5,
      trx_currency: 'EUR',
      trx_date: '2026-01-01',
      trx_description: 'Invoice 7',
      trx_ref_number: 'R-7',
      ultimate_debtor: 'D',
      ultimate_creditor: 'C',
      modules: await example('monitoring-modules'),
    }
    const created = await client.createCase(given, { communication_id: 'letter-1' })
    assert.equal(created.communication_id, 'letter-1')
    assert.match(created.conversation_id, UUID)
    const { body } = await call('GET', `/api/v1/cases/${created.case_id}`)
    assert.deepEqual(body.case, given, 'the case is shown as it was given')
    assert.equal(body.communication_id, 'letter-1')
    assert.equal(body.conversations.length, 1)
    assert.equal(body.conversations[0].conversation_id, created.conversation_id)
    assert.equal(body.conversations[0].link, created.link)
  })

  await t.test('an onboarding case can verify documents, and a monitoring case cannot', async () => {
    const given = {
      case_kind: 'onboarding',
      company_country_code: 'ES',
      company_reg_number: '123',
      user_full_name: 'Ada',
      modules: [{ module: 'documents_verification' }],
    }
    assert.match((await client.createCase(given)).conversation_id, UUID)
    await refuses(
      { case: { ...given, case_kind: 'monitoring', company_full_name: 'Northwind' } },
      /modules\[0\].*documents_verification/,
      400,
      '/api/v1/cases',
    )
  })

  await t.test('every wrong field of a case is named', async () => {
    const named = (body: unknown, says: RegExp) => refuses(body, says, 400, '/api/v1/cases')
    const details = { case_kind: 'monitoring', company_full_name: 'Northwind' }
    await named({}, /"case" is required/)
    await named({ case: { case_kind: 'monitoring' } }, /"case.company_full_name" is required/)
    await named({ case: { company_full_name: 'Northwind' } }, /"case.case_kind" is required/)
    await named(
      { case: { ...details, case_kind: 'monitoring_follow_up' } },
      /"case.case_kind" must be one of/,
    )
    await named({ case: { ...details, trx_direction: 'sideways' } }, /"case.trx_direction" must be one of/)
    await named({ case: { ...details, trx_amount: '12' } }, /"case.trx_amount" must be a number/)
    await named({ case: { ...details, modules: 'invoice' } }, /"case.modules" must be an array/)
    await named({ case: { ...details, modules: [{ module: 'license' }] } }, /modules\[0\].*"license"/)
    await named({ case: details, communication_id: 7 }, /"communication_id"/)
    await named(
      { case: details, invitation_email_recipients: ['nobody'] },
      /"invitation_email_recipients\[0\]"/,
    )
    await named({ case: details, case_manager: 'Ada' }, /"case_manager"/)
  })

  await t.test('cases are found by communication id and listed page by page, newest first', async () => {
    const fresh = { authorization: await createTenant(call, 'Paging') }
    const ids: string[] = []
    for (const communication_id of ['a', 'b', 'a', 'c', 'a']) {
      const body = { communication_id, case: { case_kind: 'onboarding', company_full_name: 'Northwind' } }
      ids.unshift((await call('POST', '/api/v1/cases', body, fresh)).body.case_id)
    }
    const seen: string[] = []
    let next: string | null = ''
    while (next !== null) {
      const page = await call('GET', `/api/v1/cases?limit=2${next && `&cursor=${next}`}`, undefined, fresh)
      assert.ok(page.body.items.length <= 2)
      seen.push(...page.body.items.map((item: { case_id: string }) => item.case_id))
      next = page.body.next_cursor
    }
    assert.deepEqual(seen, ids, 'each case once, the newest first')
    const ofA = await call('GET', '/api/v1/cases?communication_id=a', undefined, fresh)
    assert.deepEqual(
      ofA.body.items.map((item: { case_id: string }) => item.case_id),
      [ids[0], ids[2], ids[4]],
    )
    const one = await call('GET', `/api/v1/cases/${ids[0]}`, undefined, fresh)
    assert.deepEqual(ofA.body.items[0], one.body, 'lists show the same object')
    for (const query of ['limit=0', 'limit=101', 'limit=x', 'cursor=x']) {
      const wrong = await call('GET', `/api/v1/cases?${query}`, undefined, fresh)
      assert.equal(wrong.status, 400, query)
      assertExample(wrong.body, { message: '...' })
    }
  })

  await t.test('an erased case takes its conversations along', async () => {
    const gone = await client.createCase({ modules: [{ module: 'invoice' }] })
    const kept = await client.createCase({ modules: [{ module: 'invoice' }] })
    const path = `/api/v1/cases/${gone.case_id}`
    const stranger = { authorization: await createTenant(call) }
    assert.equal((await call('DELETE', path, undefined, stranger)).status, 404)
    assert.equal((await call('DELETE', path)).status, 204)
    for (const again of [await call('GET', path), await call('DELETE', path)]) {
      assert.equal(again.status, 404)
      assert.deepEqual(again.body, { message: 'The case was not found.' })
    }
    assert.equal((await call('GET', `/api/v1/conversations/${gone.conversation_id}`)).status, 404)
    assert.equal((await call('GET', gone.link)).status, 404)
    assert.equal((await call('GET', kept.link)).status, 200)
  })

  await t.test(
    'invitations and the case manager are kept, and mail that cannot be sent is said so',
    async () => {
      const rest = {
        invitation_email_recipients: ['ada@example.com'],
        case_manager: { name: 'Grace', email: 'grace@example.com' },
      }
      const created = await client.createCase({}, rest)
      assert.equal(created.invitations, 'not_configured')
      const { body } = await call('GET', `/api/v1/cases/${created.case_id}`)
      assert.deepEqual(body.case_manager, rest.case_manager)
      assert.deepEqual(body.invitation_email_recipients, rest.invitation_email_recipients)
    },
  )

  await t.test('an idempotency key makes one thing of many identical requests', async () => {
    const once = { 'idempotency-key': randomUUID() }
    const body = { case_kind: 'monitoring_follow_up', modules: [{ module: 'invoice' }] }
    const own = await client.createCase()
    const path = `/api/v1/cases/${own.case_id}/conversations`
    const answers = await Promise.all(Array.from({ length: 5 }, () => call('POST', path, body, once)))
    for (const answer of answers.filter(({ status }) => status !== 409)) {
      assert.equal(answer.status, 201)
      assert.deepEqual(answer.body, answers.find(({ status }) => status === 201)?.body)
    }
    const shown = await call('GET', `/api/v1/cases/${own.case_id}`)
    assert.equal(shown.body.conversations.length, 1, 'one conversation')

    const other = await call('POST', path, { ...body, modules: [{ module: 'contract' }] }, once)
    assert.equal(other.status, 422)
    assertExample(other.body, await example('conversation-not-created'))
    const refusal = { 'idempotency-key': randomUUID() }
    const first = await call('POST', path, { ...body, modules: [] }, refusal)
    assert.equal(first.status, 400)
    assert.deepEqual((await call('POST', path, { ...body, modules: [] }, refusal)).body, first.body)
    assert.equal(
      (await call('POST', path, body, refusal)).status,
      422,
      'a refusal is kept for its body alone',
    )

    const key = { 'idempotency-key': randomUUID() }
    const details = { case: { case_kind: 'monitoring', company_full_name: 'Once' } }
    const made = await call('POST', '/api/v1/cases', details, key)
    assert.deepEqual((await call('POST', '/api/v1/cases', details, key)).body, made.body)
    assert.equal(
      (await call('POST', '/api/v1/cases', details, { 'idempotency-key': 'x'.repeat(256) })).status,
      400,
    )
    const stranger = { ...key, authorization: await createTenant(call, 'Elsewhere') }
    const elsewhere = await call('POST', '/api/v1/cases', details, stranger)
    assert.notEqual(elsewhere.body.case_id, made.body.case_id, 'another workspace’s key is another key')
  })
})
