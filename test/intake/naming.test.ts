import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createTenant } from '../case-client.ts'
import { createCaller, startHearback } from '../hearback.ts'
import { createIntakeClient } from './intake-client.ts'

const STEPS = ['one', 'two', 'three', 'four'].map((id) => ({ id, type: 'text', text: `Number ${id}?` }))
const KEY = 'the same key'

test('messages that arrive together each find the conversation that they name', async (t) => {
  const { call, url } = await startHearback(t)
  const here = createIntakeClient(call)
  const there = createIntakeClient(createCaller(url, await createTenant(call)))
  await here.start(STEPS, { conversation: KEY })
  await there.start(STEPS, { conversation: KEY })
  const { body } = await call('GET', '/api/v1/conversations?limit=1')
  const id: string = body.items[0].conversation_id
  assert.equal(body.items[0].key, KEY)

  const messages = await Promise.all([
    here.say(KEY, 'by its key'),
    here.say(id, 'by its id'),
    here.say(id.toUpperCase(), 'by its id in capitals'),
    there.say(KEY, 'of another workspace'),
    here.say('nobody’s key', 'hello'),
    there.say(id, 'hello'),
  ])
  assert.deepEqual(
    messages.map(({ status }) => status),
    [200, 200, 200, 200, 404, 404],
  )
  const said = async ({ history }: typeof here) =>
    (await history(KEY)).flatMap((message: { role: string; content: string }) =>
      message.role === 'user' ? [message.content] : [],
    )
  assert.deepEqual(new Set(await said(here)), new Set(['by its key', 'by its id', 'by its id in capitals']))
  assert.deepEqual(await said(there), ['of another workspace'])
})
