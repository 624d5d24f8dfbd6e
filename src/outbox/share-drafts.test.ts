import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createDrafts, type Drafts } from '#lib/drafts.ts'
import type { Database } from '#store/database.ts'
import { eventually } from '#test/caller.ts'
import { shareDrafts } from './share-drafts.ts'

const CONVERSATION = 'c0ffee00-0000-4000-8000-000000000001'
const MESSAGE = 'c0ffee00-0000-4000-8000-000000000002'

/** Two nodes on one channel, with what was sent over it. */
function connect() {
  const heard: ((payload: string) => void)[] = []
  const payloads: string[] = []
  const channel = {
    listen: (_: string, onHint: (payload: string) => void) => void heard.push(onHint),
    notify(_: string, payload: string) {
      payloads.push(payload)
      for (const hear of heard) hear(payload)
    },
  } as unknown as Database
  const createNode = (): Drafts => {
    const drafts = createDrafts((part) => send(part))
    const send = shareDrafts(channel, drafts.take)
    return drafts
  }
  return { here: createNode(), there: createNode(), payloads }
}

test('what is written on one node is read on the other, gathered', async () => {
  const { here, there, payloads } = connect()
  const message = here.write(CONVERSATION, MESSAGE, 3)
  let news = 0
  there.watch(CONVERSATION, () => {
    news += 1
  })
  for (const word of ['It', ' is', ' “open” ', '🙂']) message.add(word)
  assert.equal(here.current(CONVERSATION)?.text, 'It is “open” 🙂', 'at once on its own node')
  await eventually(() => there.current(CONVERSATION) !== null, 'the other one hears it')
  const draft = { message_id: MESSAGE, question_number: 3, text: 'It is “open” 🙂' }
  assert.deepEqual(there.current(CONVERSATION), draft)
  assert.equal(payloads.length, 1)
  assert.equal(news, 1)
  message.add(' now')
  message.end()
  assert.equal(there.current(CONVERSATION), null, 'an end is told at once')
  assert.equal(here.current(CONVERSATION), null)
})

test('a long text of any script fits into what a NOTIFY holds', async () => {
  const { here, there, payloads } = connect()
  const text = '语"\n🙂\u0001'.repeat(4_000)
  here.write(CONVERSATION, MESSAGE, 3).add(text)
  await eventually(() => there.current(CONVERSATION)?.text.length === text.length, 'all of it arrives')
  assert.equal(there.current(CONVERSATION)?.text, text)
  for (const payload of payloads) assert.ok(Buffer.byteLength(payload) < 8_000)
})

test('where a part was lost, the other node shows no more of it', () => {
  const drafts = createDrafts(() => undefined)
  const part = { conversation_id: CONVERSATION, message_id: MESSAGE, question_number: 3 }
  drafts.take({ ...part, offset: 0, text: 'One' })
  drafts.take({ ...part, offset: 7, text: ' three' })
  assert.equal(drafts.current(CONVERSATION)?.text, 'One')
  drafts.take({ ...part, message_id: 'another', offset: 5, text: 'and' })
  assert.equal(drafts.current(CONVERSATION)?.message_id, MESSAGE)
  drafts.take({ ...part, message_id: 'another', offset: 0, text: 'New' })
  assert.equal(drafts.current(CONVERSATION)?.text, 'New')
})
