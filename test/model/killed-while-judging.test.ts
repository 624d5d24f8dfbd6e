import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { createCaller, eventually } from '../caller.ts'
import { killServer, TEST_KEY } from '../crash/server-process.ts'
import { adminUrlOf } from '../database.ts'
import { createNodeGroup } from '../nodes/node-group.ts'
import { createDeployClient } from '../outreach/deploy-client.ts'
import { startModelServer } from './openai-server.ts'

const STEPS = [
  {
    id: 'when',
    type: 'choice',
    text: 'When may we call?',
    answers: [{ text: 'Morning' }, { text: 'Evening' }],
  },
  { id: 'why', type: 'text', text: 'Why then?' },
  { id: 'else', type: 'text', text: 'Anything else?' },
]
const AGAIN = 'Please choose one of these:\n1. Morning\n2. Evening'
const REPLIES = ['before the postman comes by', 'because of my work']
/** What may be said to two replies, the first of which is judged, or lost and asked again. */
const ENDS = [
  ['Why then?', 'Anything else?'],
  [AGAIN, 'Why then?'],
  [AGAIN, AGAIN],
]
const PEOPLE = 12
const KILLS = 2

test('a server is killed while replies are judged: each is judged or asked again, once, and none hangs', async (t) => {
  const model = await startModelServer(t, () => ({ says: [Math.random() * 400, '{"answer": [2]}'] }))
  const nodes = await createNodeGroup(t)
  const settings = { LLM_BASE_URL: model.url, LLM_MODEL: 'small', HEARBACK_LOG_LEVEL: 'fatal' }
  let server = await nodes.start(settings)
  const ids: string[] = []

  /** What each side has said since the first question. */
  async function talkOf(id: string): Promise<{ written: string[]; said: string[] }> {
    const call = createCaller(server.url, TEST_KEY)
    const { body } = await call('GET', `/api/v1/conversations/${id}/messages?limit=100`)
    const messages: { role: string; text: string }[] = body.items.slice(1)
    const by = (role: string) => messages.filter((each) => each.role === role).map(({ text }) => text)
    return { written: by('user'), said: by('agent') }
  }

  for (let kill = 0; kill < KILLS; kill++) {
    const { template, deploy } = createDeployClient(createCaller(server.url, TEST_KEY))
    const poll = await template(STEPS)
    const people = await Promise.all(Array.from({ length: PEOPLE }, () => deploy(poll)))
    const writing = people.map(async ({ say }) => {
      await sleep(Math.random() * 300)
      // What was not acknowledged may be stored or not.
      for (const text of REPLIES) if (!(await wasTaken(say(text)))) return
    })
    await sleep(100 + Math.random() * 500)
    await killServer(server, null)
    await Promise.all(writing)
    server = await nodes.start(settings)
    const waits = await Promise.all(
      people.map(async ({ conversation_id: id }) => {
        const { written, said } = await talkOf(id)
        const isDone = async () => (await talkOf(id)).said.length >= written.length
        await eventually(isDone, `the dialogue goes on after ${written.length} replies`, 30_000)
        return said.length < written.length
      }),
    )
    t.diagnostic(`${waits.filter(Boolean).length} of ${PEOPLE} were being judged when it was killed`)
    ids.push(...people.map(({ conversation_id }) => conversation_id))
  }

  const admin = new pg.Client({ connectionString: await adminUrlOf(nodes.database) })
  await admin.connect()
  t.after(() => admin.end())
  const left = "SELECT FROM jobs WHERE name IN ('judge_reply', 'end_judging')"
  await eventually(
    async () => (await admin.query(left)).rowCount === 0,
    'the deadlines that are left find that it is over',
    60_000,
  )
  for (const id of ids) {
    const { written, said } = await talkOf(id)
    assert.equal(said.length, written.length, 'each reply is heard once')
    const isOne = ENDS.some((end) => end.slice(0, said.length).join('|') === said.join('|'))
    assert.ok(isOne, said.join(' | '))
  }
})

const wasTaken = (saying: Promise<void>) =>
  saying.then(
    () => true,
    () => false,
  )
