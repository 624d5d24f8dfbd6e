import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertProblem } from '#test/assert-problem.ts'
import { createCaseClient } from '#test/case-client.ts'
import { makePdf } from '#test/files.ts'
import { startHearback } from '#test/hearback.ts'
import { readPages } from '#test/read-pages.ts'

test('contacts', async (t) => {
  const { call } = await startHearback(t)
  const { createCase, followUp, give, say } = createCaseClient(call)
  const contactOf = async (caseId: string) => {
    const { contact_id } = (await call('GET', `/api/v1/cases/${caseId}`)).body
    const all = await readPages(call, '/api/v1/contacts', 2)
    return all.find((contact) => contact.contact_id === contact_id) ?? null
  }

  await t.test(
    'the person of a case is a contact, with the name and the one address that were given',
    async () => {
      const one = await createCase(
        { user_full_name: 'Ana Ruiz' },
        { invitation_email_recipients: ['ana@example.com'] },
      )
      const contact = await contactOf(one.case_id)
      assert.deepEqual(Object.keys(contact), [
        'contact_id',
        'name',
        'email',
        'phone',
        'language',
        'time_zone',
        'quiet_hours',
        'created_at',
      ])
      assert.deepEqual(
        [contact.name, contact.email, contact.time_zone],
        ['Ana Ruiz', 'ana@example.com', null],
      )
      const several = await createCase(
        {},
        { invitation_email_recipients: ['a@example.com', 'b@example.com'] },
      )
      assert.equal(await contactOf(several.case_id), null, 'several recipients name nobody')
      const named = await createCase(
        { user_full_name: 'Bo Li' },
        { invitation_email_recipients: ['a@example.com', 'b@example.com'] },
      )
      assert.equal((await contactOf(named.case_id)).email, null)
      assert.equal(await contactOf((await createCase()).case_id), null)
    },
  )

  await t.test('a contact has a time zone and quiet hours of its own, and gives them back', async () => {
    const { contact_id, created_at } = await contactOf((await createCase({ user_full_name: 'Cy' })).case_id)
    const path = `/api/v1/contacts/${contact_id}`
    const quiet_hours = { from: '21:00', to: '08:30' }
    const changed = await call('PATCH', path, { time_zone: 'Europe/Madrid', quiet_hours, name: 'not this' })
    assert.equal(changed.status, 200)
    assert.deepEqual(changed.body, {
      ...{ contact_id, name: 'Cy', email: null, phone: null, language: null },
      ...{ time_zone: 'Europe/Madrid', quiet_hours, created_at },
    })
    assert.deepEqual((await call('PATCH', path, { quiet_hours: null })).body.quiet_hours, null)
    assert.equal((await call('PATCH', path, {})).body.time_zone, 'Europe/Madrid')
    for (const [wrong, pointer] of [
      [{ time_zone: 'Mars/Olympus' }, '/time_zone'],
      [{ time_zone: '+02:00' }, '/time_zone'],
      [{ quiet_hours: { from: '25:00', to: '08:00' } }, '/quiet_hours/from'],
      [{ quiet_hours: { from: '08:00', to: '08:00' } }, '/quiet_hours/to'],
    ] as const)
      assertProblem(await call('PATCH', path, wrong), 422, pointer)
  })

  await t.test('a person, a case and a conversation are exported in one shape', async () => {
    const { case_id } = await createCase({ user_full_name: 'Dee Ömer' }, { communication_id: 'letter-7' })
    const { contact_id } = await contactOf(case_id)
    const { conversation_id } = await followUp(
      [{ module: 'invoice' }, { module: 'follow_up', question: 'Why?' }],
      case_id,
    )
    await give(conversation_id, { 'invoice.pdf': makePdf() }, 'Here it is')
    await say(conversation_id, 'done')
    await say(conversation_id, 'Because of “this”')
    const other = await followUp([{ module: 'follow_up', question: 'And?' }], case_id)
    const ofPerson = await call('GET', `/api/v1/contacts/${contact_id}/export`)
    assert.equal(ofPerson.status, 200)
    const { exported_at: _, subject, ...content } = ofPerson.body
    assert.deepEqual(subject, { kind: 'contact', id: contact_id })
    assert.equal(content.contact.name, 'Dee Ömer')
    assert.equal(content.cases[0].communication_id, 'letter-7')
    assert.equal(content.conversations.length, 2)
    const exported = content.conversations.find(
      (conversation: { conversation_id: string }) => conversation.conversation_id === conversation_id,
    )
    const history = await call('GET', `/api/v1/conversations/${conversation_id}/messages`)
    assert.deepEqual(exported.messages, history.body.items)
    assert.deepEqual(exported.answers.map(({ text }: { text: string }) => text).slice(-1), [
      'Because of “this”',
    ])
    assert.equal((await call('GET', exported.documents[0].download_link)).status, 200)
    assert.deepEqual(
      exported.events.map(({ number }: { number: number }) => number),
      exported.events.map((_: unknown, index: number) => index + 1),
    )
    assert.equal(exported.events.at(-1).type, 'conversation.finished')

    const ofCase = await call('GET', `/api/v1/cases/${case_id}/export`)
    assert.deepEqual(ofCase.body.subject, { kind: 'case', id: case_id })
    assert.deepEqual({ ...ofCase.body, exported_at: _, subject }, ofPerson.body)
    const ofConversation = await call('GET', `/api/v1/conversations/${conversation_id}/export`)
    assert.deepEqual(ofConversation.body.conversations, [exported])
    assert.deepEqual(ofConversation.body.contact, content.contact)
    await call('DELETE', `/api/v1/conversations/${other.conversation_id}`)
    assert.equal((await call('GET', `/api/v1/cases/${case_id}/export`)).body.conversations.length, 1)
  })

  await t.test('a long history is exported whole', async () => {
    const { conversation_id } = await followUp([{ module: 'follow_up', question: 'Why?' }])
    for (let number = 0; number < 600; number += 20)
      await Promise.all(
        Array.from({ length: 20 }, () =>
          call('POST', `/api/v1/conversations/${conversation_id}/messages`, { role: 'agent', text: 'Hm' }),
        ),
      )
    const { body } = await call('GET', `/api/v1/conversations/${conversation_id}/export`)
    const [{ messages, events }] = body.conversations
    assert.deepEqual(
      messages.map(({ number }: { number: number }) => number),
      Array.from({ length: 601 }, (_, index) => index + 1),
    )
    assert.equal(events.length, 601)
  })

  await t.test('erasing a person is repeated with the same key, and unknown without', async () => {
    const { case_id } = await createCase({ user_full_name: 'Eve' })
    const { contact_id } = await contactOf(case_id)
    const path = `/api/v1/contacts/${contact_id}/erase`
    const erase = () => call('POST', path, undefined, { 'idempotency-key': 'erase Eve' })
    assert.deepEqual(
      (await Promise.all([erase(), erase(), erase()])).map(({ status }) => status),
      [204, 204, 204],
    )
    assert.equal((await erase()).status, 204)
    assertProblem(await call('POST', path), 404)
    assertProblem(await call('GET', `/api/v1/contacts/${contact_id}/export`), 404)
    assertProblem(await call('PATCH', '/api/v1/contacts/nobody', {}), 404)
  })

  await t.test(
    'follow-ups that arrive while their person or case is erased are made before or not at all',
    async () => {
      for (const erased of ['person', 'case']) {
        const { case_id } = await createCase({ user_full_name: 'Flo' })
        const { contact_id } = await contactOf(case_id)
        const open = () =>
          call('POST', `/api/v1/cases/${case_id}/conversations`, {
            case_kind: 'monitoring_follow_up',
            modules: [{ module: 'invoice' }],
          })
        const erase = () =>
          erased === 'case'
            ? call('DELETE', `/api/v1/cases/${case_id}`)
            : call('POST', `/api/v1/contacts/${contact_id}/erase`)
        const [gone, ...opened] = await Promise.all([erase(), ...Array.from({ length: 8 }, open)])
        assert.equal(gone.status, 204, JSON.stringify(gone.body))
        for (const { status, body } of opened)
          assert.ok(status === 201 || status === 404, JSON.stringify(body))
        const left = await call('GET', `/api/v1/cases/${case_id}`)
        assert.equal(left.status, erased === 'case' ? 404 : 200)
      }
    },
  )
})
