import assert from 'node:assert/strict'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { createCaller, freePort } from '../caller.ts'
import { killServer, ready, spawnServer, TEST_KEY } from '../crash/server-process.ts'
import { createKnowledgeClient, formOf } from './knowledge-client.ts'

/** The server alone, then its database server too. */
const KILLS = 2
const DOCUMENTS = 12
const CONVERSATIONS = 4
const QUESTIONS = 5

test(`questions and documents whose server is killed ${KILLS} times end once each`, async (t) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'hearback-knowledge-'))
  await chmod(dataDir, 0o711)
  t.after(() => rm(dataDir, { recursive: true, force: true, maxRetries: 3 }))
  const environment = { HEARBACK_DATA_DIR: dataDir, PORT: String(await freePort()) }
  let server = await ready(spawnServer(t, environment))
  const call = createCaller(server.url, TEST_KEY)
  const client = createKnowledgeClient({ call })
  const dataSet = await client.createDataSet()

  for (let kill = 0; kill < KILLS; kill++) {
    const numbers = await Promise.all(Array.from({ length: CONVERSATIONS }, () => client.start(dataSet)))
    const send = async (path: string, body: unknown): Promise<string> => {
      const answer = await call('POST', path, body)
      assert.equal(answer.status, 202)
      return answer.body.task_id
    }
    const documents = Array.from({ length: DOCUMENTS }, (_, index) =>
      send(
        `/api/data_sets/${dataSet}/documents`,
        formOf(
          `${index}.html`,
          `<h1>Tariff ${kill}-${index}</h1><p>Tariff ${kill}-${index} costs ${index} euros.`,
        ),
      ),
    )
    const asked = numbers.map(async (number) => {
      const tasks: string[] = []
      for (let index = 0; index < QUESTIONS; index++)
        tasks.push(
          await send(`/api/conversations/${number}`, {
            question_message: `What does tariff ${kill}-${index} cost?`,
          }),
        )
      return tasks
    })
    const tasks = (await Promise.all([...documents, ...asked])).flat()
    await sleep(Math.random() * 300)
    await killServer(server, kill % 2 === 0 ? null : dataDir)
    server = await ready(spawnServer(t, environment))

    for (const task of tasks) assert.equal((await client.ended(task)).state, 'SUCCESS')
    for (const number of numbers) {
      const { body } = await call('GET', `/api/conversations/${number}`)
      const texts = (role: string) =>
        body.history.filter((message: { role: string }) => message.role === role)
      assert.equal(texts('user').length, QUESTIONS)
      assert.equal(texts('agent').length, QUESTIONS, 'each question has one answer')
    }
    const { body } = await call('GET', `/api/data_sets/${dataSet}/documents?page_size=100`)
    assert.equal(body.count, DOCUMENTS * (kill + 1))
    assert.ok(
      body.results.every(({ is_indexed, version }: Record<string, unknown>) => is_indexed && version === 1),
    )
    const { body: found } = await call('POST', `/api/data_sets/${dataSet}/search`, {
      query: `tariff ${kill}-7 costs`,
    })
    assert.ok(
      found.results.some(({ text }: { text: string }) => text.includes(`Tariff ${kill}-7 costs 7 euros.`)),
    )
  }
})
