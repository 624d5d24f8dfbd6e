import assert from 'node:assert/strict'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { createCaller, eventually, freePort } from '../caller.ts'
import { killServer, ready, spawnServer, TEST_KEY } from '../crash/server-process.ts'
import { readPages } from '../read-pages.ts'
import { createOutreachClient, person } from './outreach-client.ts'

/** The server alone, then its database server too. */
const KILLS = 2
const PEOPLE = 1_500
const SCHEDULED = 200

test('a deployment that is cut off is done once by a repetition; scheduled ones begin once', async (t) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'hearback-deployment-'))
  await chmod(dataDir, 0o711)
  t.after(() => rm(dataDir, { recursive: true, force: true, maxRetries: 3 }))
  const environment = { HEARBACK_DATA_DIR: dataDir, PORT: String(await freePort()) }
  let server = await ready(spawnServer(t, environment))
  const call = createCaller(server.url, TEST_KEY)
  const { createTemplate, tryToDeploy, textsOf } = createOutreachClient(call)
  const { number: poll } = await createTemplate()
  const ids: string[] = []

  for (let kill = 0; kill < KILLS; kill++) {
    const users = Array.from({ length: PEOPLE }, () => person())
    const headers = { 'idempotency-key': `campaign ${kill}` }
    const cut = tryToDeploy(poll, users, headers).then(
      ({ body }) => body,
      () => null,
    )
    await sleep(200 + Math.random() * 1_500)
    await killServer(server, kill % 2 === 0 ? null : dataDir)
    server = await ready(spawnServer(t, environment))
    const answered = await cut
    const repeated = await tryToDeploy(poll, users, headers)
    assert.equal(repeated.status, 200)
    if (answered !== null) assert.deepEqual(repeated.body, answered, 'what was acknowledged stays')
    t.diagnostic(answered === null ? 'cut off' : 'answered before')
    assert.deepEqual([repeated.body.failures, repeated.body.superseded], [[], []], 'nobody was called before')
    ids.push(...repeated.body.conversations_id)
  }

  const users = Array.from({ length: SCHEDULED }, () => person())
  const deployment_eta = new Date(Date.now() + 1_000).toISOString()
  const scheduled: string[] = (
    await tryToDeploy(
      poll,
      users.map((user) => ({ ...user, deployment_eta })),
    )
  ).body.conversations_id
  await sleep(Math.max(0, Date.parse(deployment_eta) - Date.now()) + Math.random() * 400)
  await killServer(server, null)
  server = await ready(spawnServer(t, environment))
  for (const id of scheduled)
    await eventually(async () => (await textsOf(id)).length > 0, 'each begins', 60_000)
  for (const id of scheduled) assert.deepEqual(await textsOf(id), ['Hi John, do you need it?'], 'once')
  ids.push(...scheduled)
  const all = await readPages(call, '/api/v1/conversations?kind=outreach', 100)
  assert.deepEqual(all.map(({ conversation_id }) => conversation_id).toSorted(), ids.toSorted())
})
