import assert from 'node:assert/strict'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { createCaller, eventually, freePort } from '../caller.ts'
import { killServer, ready, spawnServer, TEST_KEY } from '../crash/server-process.ts'
import { createDeployClient } from '../outreach/deploy-client.ts'
import { createKnowledgeClient } from './knowledge-client.ts'

/** The server alone, then its database server too. */
const KILLS = 2
const PEOPLE = 4
const QUESTIONS = 5
const STEPS = [
  { id: 'more', type: 'ask', text: 'Any questions?', save_as: 'asked' },
  { id: 'name', type: 'text', text: 'Your name?' },
]

test(`a dialogue whose server is killed ${KILLS} times answers each question once, in order`, async (t) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'hearback-asking-'))
  await chmod(dataDir, 0o711)
  t.after(() => rm(dataDir, { recursive: true, force: true, maxRetries: 3 }))
  const environment = { HEARBACK_DATA_DIR: dataDir, PORT: String(await freePort()) }
  let server = await ready(spawnServer(t, environment))
  const call = createCaller(server.url, TEST_KEY)
  const knowledge = createKnowledgeClient({ call })
  const { template, deploy } = createDeployClient(call)
  const dataSet = await knowledge.createDataSet()
  const content = Array.from(
    { length: QUESTIONS },
    (_, index) => `Tariff ${index} costs ${index + 50} euros.`,
  )
  await knowledge.add(dataSet, { title: 'Tariffs', content: content.join('\n\n') })
  const poll = await template(
    STEPS.map((step) => (step.id === 'more' ? { ...step, data_set_id: dataSet } : step)),
  )

  for (let kill = 0; kill < KILLS; kill++) {
    const people = await Promise.all(Array.from({ length: PEOPLE }, () => deploy(poll)))
    await Promise.all(
      people.map(async ({ say }) => {
        for (let index = 0; index < QUESTIONS; index++) await say(`What does tariff ${index} cost?`)
        await say('That was all')
      }),
    )
    await sleep(Math.random() * 300)
    await killServer(server, kill % 2 === 0 ? null : dataDir)
    server = await ready(spawnServer(t, environment))

    for (const { said, keys } of people) {
      await eventually(async () => (await said()).includes('Your name?'), 'the dialogue goes on', 30_000)
      const answers = (await said()).slice(1, -1)
      assert.equal(answers.length, QUESTIONS, 'each question has one answer')
      for (const [index, answer] of answers.entries()) assert.match(answer, new RegExp(`${index + 50} euros`))
      assert.equal((await keys()).asked?.split('\n').length, QUESTIONS)
    }
  }
})
