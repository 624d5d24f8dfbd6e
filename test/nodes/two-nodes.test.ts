import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { createCaller, eventually } from '../caller.ts'
import { TEST_KEY } from '../crash/server-process.ts'
import { makePdf } from '../files.ts'
import { startWebhookReceiver } from '../webhook-receiver.ts'
import { createNodeGroup, type NodeGroup } from './node-group.ts'
import { withClockShifted } from './shift-clock.ts'

const YEAR_MS = 365 * 24 * 60 * 60 * 1_000

describe('several nodes', { concurrency: true }, () => {
  test('web and worker apart: what one node hears is streamed by another and sent by a third', async (t) => {
    const nodes = await createNodeGroup(t)
    const [first, second] = await Promise.all([
      nodes.start({ HEARBACK_ROLES: 'web' }),
      nodes.start({ HEARBACK_ROLES: 'web' }),
    ])
    const receiver = await startWebhookReceiver(t)
    const call = createCaller(first.url, TEST_KEY)
    assert.equal(
      (await call('POST', '/api/v1/webhook-endpoints', { url: receiver.url, events: ['message.created'] }))
        .status,
      201,
    )
    const conversation = await openCase(call, 'letter-1')
    const stream = await fetch(`${second.url}/api/v1/conversations/${conversation}/events`, {
      headers: { authorization: TEST_KEY },
    })
    let streamed = ''
    const reading = (async () => {
      for await (const text of stream.body?.pipeThrough(new TextDecoderStream()) ?? []) streamed += text
    })().catch(() => undefined)
    await eventually(() => streamed.includes('message.created'), 'the stream begins')
    await call('POST', `/api/v1/conversations/${conversation}/messages`, {
      role: 'user',
      text: 'From the first node',
    })
    await eventually(
      () => streamed.includes('From the first node'),
      'the stream of the second node has it',
      5_000,
    )
    assert.equal(receiver.events.length, 0, 'nobody sends webhooks yet')

    await nodes.start({ HEARBACK_ROLES: 'worker' })
    await receiver.wait('message.created', ({ body }) => body.message.text === 'From the first node')
    second.child.kill('SIGTERM')
    await reading
    assert.deepEqual(await second.ended(), { code: 0, signal: null })
    assert.equal(first.said.stderr, '')
  })

  test('nodes whose clocks are years apart agree, because the database says what time it is', async (t) => {
    const nodes = await createNodeGroup(t)
    const [ahead, behind] = await Promise.all([YEAR_MS, -YEAR_MS].map((shift) => startShifted(nodes, shift)))
    const receiver = await startWebhookReceiver(t)
    receiver.answers.push({ status: 500 })
    const early = createCaller(behind?.url ?? '', TEST_KEY)
    const late = createCaller(ahead?.url ?? '', TEST_KEY)
    const events = ['message.created']
    assert.equal((await late('POST', '/api/v1/webhook-endpoints', { url: receiver.url, events })).status, 201)
    const before = Date.now()
    const conversation = await openCase(late, 'letter-1')
    const path = `/api/v1/conversations/${conversation}/messages`
    const key = { 'idempotency-key': 'once' }
    const answer = await early('POST', path, { role: 'user', text: 'Answered' }, key)
    assert.equal(answer.status, 201)
    const again = await late('POST', path, { role: 'user', text: 'Answered' }, key)
    assert.deepEqual(again.body, answer.body, 'the kept answer counts on every node')
    assert.equal(again.headers.get('idempotent-replayed') ?? 'true', 'true')
    const at = Date.parse(answer.body.created_at)
    assert.ok(at >= before - 60_000 && at <= Date.now() + 60_000, `it was said at ${answer.body.created_at}`)

    const form = new FormData()
    form.set('role', 'user')
    form.set('text', '')
    form.set('files', new Blob([new Uint8Array(makePdf({ text: 'Invoice 1' }))]), 'invoice.pdf')
    assert.equal((await early('POST', path, form)).status, 201)
    for (const call of [early, late]) {
      const { body } = await call('GET', `/api/v1/conversations/${conversation}`)
      assert.equal(body.status, 'active', 'nothing expires before its time')
      const { pathname } = new URL(body.link)
      assert.equal(
        (await call('GET', pathname, undefined, { authorization: '' })).status,
        200,
        'the link leads on',
      )
    }
    const messages = (await early('GET', path)).body.items as { message_id: string }[]
    await eventually(
      async () => {
        const { body } = await early('GET', '/api/v1/webhook-deliveries?status=delivered')
        return body.items.length === messages.length
      },
      'every webhook is delivered, the refused one again after its pause',
      40_000,
    )
    const arrived = receiver.events.map(({ body }) => body.message.message_id as string)
    assert.equal(arrived.length, messages.length + 1, 'only the refused one came twice')
    assert.deepEqual(new Set(arrived), new Set(messages.map(({ message_id }) => message_id)))
  })
})

function startShifted(nodes: NodeGroup, milliseconds: number) {
  return nodes.start({}, withClockShifted(milliseconds))
}

async function openCase(call: ReturnType<typeof createCaller>, communication_id: string): Promise<string> {
  const modules = ['Question 1?', 'Question 2?', 'Question 3?'].map((question) => ({
    module: 'follow_up',
    question,
  }))
  const { status, body } = await call('POST', '/api/v1/cases', {
    communication_id,
    case: { case_kind: 'monitoring', company_full_name: 'Northwind Traders', modules },
  })
  assert.equal(status, 201)
  return body.conversation_id
}
