import assert from 'node:assert/strict'
import { readdir } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { type Call, eventually } from '../caller.ts'
import { formOf } from '../case-client.ts'
import { makePdf } from '../files.ts'
import { createOutreachClient, person, QUESTION, REASON } from '../outreach/outreach-client.ts'

/** Writes a canary wherever a person, or a back end about a person, can write something. */
export function createPlanter(url: string, call: Call) {
  let number = 0
  const once = (canary: string, what: string) => ({ 'idempotency-key': `${canary} ${what}` })

  async function openCase(canary: string, details: Record<string, unknown> = {}, recipient?: string) {
    const body = {
      communication_id: canary,
      case_manager: { name: canary, email: `manager-${canary}@example.com` },
      ...(recipient === undefined ? {} : { invitation_email_recipients: [recipient] }),
      case: {
        case_kind: 'monitoring',
        company_full_name: canary,
        ...(Object.keys(details).includes('user_full_name') ? {} : everyField(canary)),
        modules: [{ module: 'follow_up', question: `Why, ${canary}?` }],
        ...details,
      },
    }
    const created = await call('POST', '/api/v1/cases', body, once(canary, `case ${number++}`))
    assert.equal(created.status, 201, JSON.stringify(created.body))
    return created.body as { case_id: string; conversation_id: string | null; link: string | null }
  }

  /** A follow-up from its opening to its end, by API and on the page. */
  async function fillConversation(canary: string, caseId: string): Promise<{ conversation_id: string }> {
    const created = await call(
      'POST',
      `/api/v1/cases/${caseId}/conversations`,
      {
        case_kind: 'monitoring_follow_up',
        modules: [
          { module: 'follow_up', subject: `About ${canary}`, question: `And ${canary}?` },
          { module: 'other_document', document_name: `Paper of ${canary}`, question: `Show ${canary}` },
          { module: 'invoice' },
          { module: 'follow_up', question: `Last, ${canary}?` },
        ],
      },
      once(canary, 'follow-up'),
    )
    assert.equal(created.status, 201, JSON.stringify(created.body))
    const { conversation_id, link } = created.body
    const messages = `/api/v1/conversations/${conversation_id}/messages`
    const say = async (text: string, key?: string) => {
      const said = await call('POST', messages, { role: 'user', text }, key ? once(canary, key) : {})
      assert.equal(said.status, 201, JSON.stringify(said.body))
    }
    const operator = await call(
      'POST',
      messages,
      { role: 'agent', text: `Dear ${canary}` },
      once(canary, 'agent'),
    )
    assert.equal(operator.status, 201)
    const form = makePdf({ text: `Form of ${canary}`, extra: `/Person (${canary})` })
    const sent = await call(
      'POST',
      messages,
      formOf({ [`form-${canary}.pdf`]: form }, canary, 'agent'),
      once(canary, 'agent with a file'),
    )
    assert.equal(sent.body.documents[0].rejected, false)
    await scheduleFollowUps(conversation_id, canary)
    await say(`I am ${canary}`, 'answer')
    const file = makePdf({ text: canary, extra: `/Person (${canary})` })
    const wrong = Buffer.from(`no picture of ${canary}`)
    const given = await call(
      'POST',
      messages,
      formOf({ [`${canary}.pdf`]: file, [`${canary}.jpg`]: wrong }, canary),
      once(canary, 'files'),
    )
    assert.equal(given.status, 201, JSON.stringify(given.body))
    const [document] = given.body.documents
    const review = {
      rejected: true,
      rejection_reason: 'other',
      comment: `No, ${canary}`,
      note: `Oh ${canary}`,
    }
    const reviewed = await call(
      'POST',
      `/api/v1/documents/${document.document_id}/review`,
      review,
      once(canary, 'review'),
    )
    assert.equal(reviewed.status, 200, JSON.stringify(reviewed.body))
    await say('done')
    await say(`I can't provide it because of ${canary}`)
    await usePage(`${url}${new URL(link).pathname}`, canary)
    await twiceAtOnce(call, messages, canary)
    await close(conversation_id, canary)
    return { conversation_id }
  }

  /** One that the next reply cancels, one that is still pending in the end, and one that failed. */
  async function scheduleFollowUps(chatId: string, canary: string): Promise<void> {
    const path = '/api/v1/chat-message-follow-ups'
    const wanted = { chatId, dueDate: '2100-01-01T00:00:00Z', message: `Still there, ${canary}?` }
    const schedule = async (what: string, cancelOnReply: boolean) => {
      const created = await call('POST', path, { ...wanted, cancelOnReply }, once(canary, what))
      assert.equal(created.status, 201, JSON.stringify(created.body))
      return created.body.id as string
    }
    await schedule('cancelled', true)
    await schedule('pending', false)
    const failed = { status: 'failed', reason: `Because of ${canary}` }
    const changed = await call('PATCH', `${path}/${await schedule('failed', false)}`, failed)
    assert.equal(changed.status, 200, JSON.stringify(changed.body))
  }

  /** An intake conversation under a name that says who it is; returns its UUID. */
  async function fillIntake(canary: string): Promise<string> {
    const opportunity = 'an opportunity of nobody’s'
    const steps = [
      { id: 'name', type: 'text', text: 'Who are you?', save_as: 'name' },
      { id: 'more', type: 'text', text: 'What else, {{name}}?' },
    ]
    const list = await call('POST', '/v1/api/question_lists', { name: 'A list', steps })
    const about = { conversation_id: canary, session_id: canary }
    const post = async (path: string, body: unknown, what: string, expected = 200) => {
      const { status } = await call('POST', `/v1/api/conversation${path}`, body, once(canary, what))
      assert.equal(status, expected, what)
    }
    const start = { question_list_id: list.body.results.id, opportunity_id: opportunity }
    await post('/start_conversation', { ...about, ...start }, 'start')
    await post('/start_conversation', { ...about, ...start, opportunity_id: 'another' }, 'another start', 409)
    await post('', { ...about, message: `I am ${canary}` }, 'message')
    await post('', { ...about, message: 7, other: canary }, 'refusal', 422)
    const form = (bytes: Buffer) => {
      const made = formOf({ [`${canary}.pdf`]: bytes })
      made.set('conversation_id', canary)
      made.set('message', canary)
      return made
    }
    const query = new URLSearchParams({ ...about, document_id: `Contract of ${canary}` })
    const item = `/create_opportunity_contained_items?${query}`
    await post(item, form(makePdf({ text: `Contract ${canary}` })), 'item')
    await post(item, form(makePdf({ text: `Other ${canary}` })), 'another item', 409)
    await post('', form(makePdf({ text: canary })), 'file')
    await post('', { ...about, message: canary }, 'late', 409)
    await call('GET', `/v1/api/conversation/get_conversation_history?conversation_id=${canary}`)
    const { body } = await call('GET', `/api/v1/conversations/${canary}`)
    return body.conversation_id
  }

  /** A deployed conversation whose session keys, answers and back end all know the canary; returns its id. */
  async function fillDeployed(canary: string): Promise<string> {
    const { createTemplate, tryToDeploy, textsOf } = createOutreachClient(call)
    const { number } = await createTemplate([QUESTION, REASON], { channel: 'page' })
    const user = person({ name: canary, [canary]: 'a key' })
    const { status, body } = await tryToDeploy(number, [user], once(canary, 'deploy'))
    assert.equal(status, 200, JSON.stringify(body))
    const [id] = body.conversations_id
    const messages = `/api/v1/conversations/${id}/messages`
    const say = (text: string) => call('POST', messages, { role: 'user', text }, once(canary, text))
    assert.equal((await say('Yes')).status, 201)
    await eventually(async () => (await textsOf(id)).includes('Why?'), 'the back end has heard')
    assert.equal((await say(`Because of ${canary}`)).status, 201)
    await close(id, canary)
    return id
  }

  /** Ends it if it has not ended, and is refused something under a name that says who it is. */
  async function close(conversationId: string, canary: string): Promise<void> {
    const path = `/api/v1/conversations/${conversationId}`
    await call('POST', `${path}/close`, undefined, once(canary, 'close'))
    await eventually(
      async () => (await call('GET', path)).body.status !== 'active',
      'the conversation is over',
    )
    const late = await call('POST', `${path}/messages`, { role: 'user', text: canary }, once(canary, 'late'))
    assert.equal(late.status, 409)
    await call('GET', `/api/v1/cases?communication_id=${canary}`)
    for (const end of ['report', 'report.pdf', 'export'])
      assert.equal((await call('GET', `${path}/${end}`)).status, 200, end)
  }

  /** `hearback listen` forwards up to an event of the conversation, and its receiver answers that with the canary. */
  async function listen(listenerId: string, conversationId: string, canary: string): Promise<void> {
    const path = `/api/v1/webhook-listeners/${listenerId}`
    for (let isThere = false; !isThere; ) {
      const { body: next } = await call('GET', `${path}/next?wait=5`)
      isThere = next.conversation_id === conversationId
      const attempt = { at: new Date().toISOString(), duration_ms: 1, status_code: 200, error: null }
      const done = { ...attempt, delivery_id: next.id, delivered: true, response_body: isThere ? canary : '' }
      const key = isThere ? once(canary, 'listened') : {}
      assert.equal((await call('POST', `${path}/attempts`, done, key)).status, 204)
    }
  }

  async function filesGone(dataDir: string, conversationId: string): Promise<void> {
    await eventually(async () => {
      const names = await readdir(join(dataDir, 'files'), { recursive: true })
      return !names.some((name) => name.includes(conversationId))
    }, 'its files are removed')
  }

  return { openCase, fillConversation, fillIntake, fillDeployed, listen, filesGone }
}

/** All that a case may say, known or not. */
function everyField(canary: string): Record<string, unknown> {
  const names = [
    'company_id',
    'company_reg_date',
    'account_opening_date',
    'trx_counterparty_full_name',
    'trx_currency',
  ]
  const more = ['trx_date', 'trx_description', 'trx_ref_number', 'ultimate_debtor', 'ultimate_creditor']
  const last = ['company_country_code', 'company_reg_number', 'user_full_name', 'something_of_their_own']
  return {
    ...Object.fromEntries([...names, ...more, ...last].map((name) => [name, canary])),
    company_industry_classification: [{ classification: canary, code: canary }],
  }
}

/** What the person does on the page: an answer, a language, a file taken back, all in their own words. */
async function usePage(page: string, canary: string): Promise<void> {
  const view = async () => (await fetch(`${page}/view`)).json()
  const post = (path: string, body: unknown) =>
    fetch(`${page}/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  assert.equal((await fetch(page)).status, 200)
  assert.equal((await post('language', { language: 'es' })).status, 200)
  const { question } = await view()
  const form = new FormData()
  form.set('files', new Blob([new Uint8Array(makePdf({ text: `Page ${canary}` }))]), `page-${canary}.pdf`)
  await fetch(`${page}/files?step_id=${question?.step_id}`, { method: 'POST', body: form })
  await post('reply', { step_id: question?.step_id, text: `On the page, ${canary}` })
}

/** The same request twice at once: one of them finds the other's key, which the database may remark upon. */
async function twiceAtOnce(call: Call, path: string, canary: string): Promise<void> {
  const send = () =>
    call('POST', path, { role: 'agent', text: canary }, { 'idempotency-key': `${canary} twice` })
  await Promise.all([send(), send(), send()])
}

/** A webhook receiver that answers with what it was sent: attempts then keep that. */
export async function startEcho(t: TestContext) {
  const heard: string[] = []
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    const body = Buffer.concat(parts)
    response.writeHead(heard.length === 3 ? 500 : 200).end(body)
    heard.push(`${request.headers['hearback-event']} ${body.toString('utf8')}`)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}/hook`,
    heard: (conversationId: string, event: string) =>
      eventually(
        () => heard.some((one) => one.startsWith(`${event} `) && one.includes(conversationId)),
        `${event} arrives`,
        30_000,
      ),
  }
}
