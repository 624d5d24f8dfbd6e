import assert from 'node:assert/strict'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { createCaller, eventually, freePort } from '../caller.ts'
import { formOf } from '../case-client.ts'
import { dieBefore } from '../crash/kill-points.ts'
import { killServer, ready, spawnServer, TEST_KEY } from '../crash/server-process.ts'
import { makePdf } from '../files.ts'
import { createFollowUpClient } from '../follow-ups/follow-up-client.ts'
import { alteredBy } from '../trials/alter-source.ts'
import { startCloudApi } from './cloud-api-server.ts'
import { createWhatsApp, newPhone } from './whatsapp-client.ts'

/** Between the claim and the call, and between the call and its record. */
const BEFORE_THE_CALL = 'const sent = await outside('
const AFTER_THE_CALL = 'const result = decide(sent, attempt, delays)'
/** The file is there, and nothing is claimed. */
const AFTER_THE_UPLOAD = `if (uploaded.is !== 'uploaded')`
const HANDLER = 'src/worker/handlers/send-message.ts'

describe('a server that is killed while it talks by WhatsApp', { concurrency: true }, () => {
  for (const [when, place, taken] of [
    ['before the call', BEFORE_THE_CALL, 0],
    ['between the call and its record', AFTER_THE_CALL, 1],
  ] as const)
    test(`a server killed ${when} never sends a message twice, and its record says what is known`, async (t) => {
      const dataDir = await mkdtemp(join(tmpdir(), 'hearback-whatsapp-'))
      await chmod(dataDir, 0o711)
      t.after(() => rm(dataDir, { recursive: true, force: true, maxRetries: 3 }))
      const api = await startCloudApi(t)
      const environment = { HEARBACK_DATA_DIR: dataDir, PORT: String(await freePort()) }
      const nodeOptions = alteredBy(dieBefore(HANDLER, place))
      let server = await ready(spawnServer(t, environment, { nodeOptions }))
      const call = createCaller(server.url, TEST_KEY)
      const whatsapp = await createWhatsApp(t, call, api)
      const client = createFollowUpClient(call)
      const poll = await whatsapp.template([{ id: 'a', type: 'text', text: 'A?' }])
      const phone = newPhone()
      await whatsapp.say(phone.slice(1), 'Hello')
      const chatId = await whatsapp.deploy(poll, phone)
      const statuses = `/api/v1/conversations/${chatId}/message-statuses`
      await eventually(
        async () => (await call('GET', statuses)).body.items[0]?.status === 'sent',
        'the question is sent',
      )
      server.child.kill('SIGUSR2')
      // Not at once, so that the server can still answer.
      const dueDate = new Date(Date.now() + 1_500).toISOString()
      const made = await client.schedule(chatId, { dueDate, message: 'Are you there?' })
      await server.ended()
      server = await ready(spawnServer(t, environment))
      const isClaimed = async () => (await client.change(made.id, { status: 'cancelled' })).status === 409
      await eventually(isClaimed, 'it is claimed')
      // What the person hears next does not wait for it.
      const said = await call('POST', `/api/v1/conversations/${chatId}/messages`, {
        role: 'agent',
        text: 'Next',
      })
      assert.equal(said.status, 201)
      await eventually(
        () => api.taken().some(({ body }) => body.text.body === 'Next'),
        'the next one is sent',
        60_000,
      )
      const asked = api.taken().filter(({ body }) => body.text.body === 'Are you there?')
      assert.equal(asked.length, taken, 'the channel got it at most once')
      assert.equal((await client.find(made)).status, 'pending')
      const [first] = asked
      if (!first) return
      await whatsapp.report(whatsapp.status(first, 'delivered'))
      const sent = await client.ended(made)
      assert.deepEqual([sent.status, sent.chatMessageId], ['sent', first.body.biz_opaque_callback_data])
      assert.equal(api.taken().filter(({ body }) => body.text.body === 'Are you there?').length, 1)
    })

  test('a server killed while it uploads a file sends the message once, after its restart', async (t) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'hearback-whatsapp-'))
    await chmod(dataDir, 0o711)
    t.after(() => rm(dataDir, { recursive: true, force: true, maxRetries: 3 }))
    const api = await startCloudApi(t)
    const environment = { HEARBACK_DATA_DIR: dataDir, PORT: String(await freePort()) }
    const nodeOptions = alteredBy(dieBefore(HANDLER, AFTER_THE_UPLOAD))
    let server = await ready(spawnServer(t, environment, { nodeOptions }))
    const call = createCaller(server.url, TEST_KEY)
    const whatsapp = await createWhatsApp(t, call, api)
    const poll = await whatsapp.template([{ id: 'a', type: 'text', text: 'A?' }])
    const phone = newPhone()
    await whatsapp.say(phone.slice(1), 'Hello')
    const chatId = await whatsapp.deploy(poll, phone)
    await api.wait(1)
    server.child.kill('SIGUSR2')
    const form = formOf({ 'map.pdf': makePdf() }, 'The way', 'agent')
    // It may die before it has answered.
    await call('POST', `/api/v1/conversations/${chatId}/messages`, form).catch(() => undefined)
    await server.ended()
    assert.equal(api.uploads.length, 1)
    server = await ready(spawnServer(t, environment))
    await eventually(() => api.taken().length === 2, 'the message is sent', 90_000)
    const statuses = `/api/v1/conversations/${chatId}/message-statuses`
    await eventually(async () => (await call('GET', statuses)).body.items[1]?.status === 'sent', 'it says so')
    assert.deepEqual([api.taken()[1]?.body.document.caption, api.uploads.length], ['The way', 2])
  })

  test('messages that arrive while the server is killed are applied once each, in order', async (t) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'hearback-whatsapp-'))
    await chmod(dataDir, 0o711)
    t.after(() => rm(dataDir, { recursive: true, force: true, maxRetries: 3 }))
    const api = await startCloudApi(t)
    const environment = { HEARBACK_DATA_DIR: dataDir, PORT: String(await freePort()) }
    let server = await ready(spawnServer(t, environment))
    const whatsapp = await createWhatsApp(t, createCaller(server.url, TEST_KEY), api)
    const words = Array.from({ length: 30 }, (_, index) => `word ${index}`)
    const poll = await whatsapp.template(
      words.map((word, index) => ({ id: `q${index}`, type: 'text', text: `${word}?` })),
    )
    const phone = newPhone()
    await whatsapp.say(phone.slice(1), 'Hello')
    const id = await whatsapp.deploy(poll, phone)
    await api.wait(1)
    const start = Math.floor(Date.now() / 1_000) - 100
    const sent = words.map((word, index) =>
      whatsapp.envelope({
        messages: [
          whatsapp.message(phone.slice(1), whatsapp.text(word), { timestamp: String(start + index) }),
        ],
      }),
    )
    for (const [index, body] of sent.entries()) {
      // As WhatsApp does: again, until it is acknowledged.
      await eventually(
        () =>
          whatsapp.post(body).then(
            ({ status }) => status === 200,
            () => false,
          ),
        'the webhook takes it',
        60_000,
      )
      if (index === 10) {
        await killServer(server, null)
        server = await ready(spawnServer(t, environment))
      }
    }
    for (const body of sent.slice(5, 15)) await whatsapp.post(body)
    const said = await whatsapp.replies(id, words.length)
    assert.deepEqual(
      said.map(({ text }) => text),
      words,
    )
  })
})
