import assert from 'node:assert/strict'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { formOf } from '../case-client.ts'
import { startS3 } from '../files/start-s3.ts'
import { makeEncryptedPdf, makeImage, makeJpeg, makePdf, makePng } from '../files.ts'
import { eventually, startHearback } from '../hearback.ts'
import { startWebhookReceiver } from '../webhook-receiver.ts'
import { createWhatsApp, newPhone } from './whatsapp-client.ts'

const QUESTION = { id: 'home', type: 'yes_no', text: 'Are you at home?' }

test('files that an operator sends through WhatsApp', async (t) => {
  const hearback = await startHearback(t, {}, { sendDelays: [200, 200] })
  const { call } = hearback
  const whatsapp = await createWhatsApp(t, call)
  const { api } = whatsapp
  const receiver = await startWebhookReceiver(t)
  await call('POST', '/api/v1/webhook-endpoints', { url: receiver.url, events: ['on_delivered'] })
  const poll = await whatsapp.template([QUESTION])

  /** A person who has written, with the question on their phone. */
  async function opened() {
    const phone = newPhone()
    await whatsapp.say(phone.slice(1), 'Hello')
    const before = api.taken().length
    const id = await whatsapp.deploy(poll, phone)
    await api.wait(before + 1)
    return { id, to: phone.slice(1) }
  }

  const messages = (id: string) => `/api/v1/conversations/${id}/messages`

  async function send(id: string, files: Record<string, Uint8Array>, text = '') {
    const { status, body } = await call('POST', messages(id), formOf(files, text, 'agent'))
    assert.equal(status, 201, JSON.stringify(body))
    return body as { message_id: string; documents: { rejected: boolean }[] }
  }

  /** What went out to the person after the question. */
  const got = (to: string) =>
    api
      .taken()
      .filter(({ body }) => body.to === to)
      .slice(1)
      .map(({ body }) => body)

  const settled = (id: string, messageId: string, wanted: string) =>
    eventually(
      async () => {
        const { body } = await call('GET', `/api/v1/conversations/${id}/message-statuses`)
        const found = body.items.find(({ message_id }: { message_id: string }) => message_id === messageId)
        return found && [found.status, found.reason].filter(Boolean).join(' ') === wanted
      },
      `the message is ${wanted}`,
      20_000,
    )

  await t.test('a photo goes out as an image with the text as its caption', async () => {
    const { id, to } = await opened()
    const photo = await makeJpeg()
    const { message_id } = await send(id, { 'front door.jpg': photo }, 'Is this your door?')
    await settled(id, message_id, 'sent')
    const [file] = api.uploads.slice(-1)
    assert.deepEqual([file?.file_name, file?.mime_type], ['front door.jpg', 'image/jpeg'])
    assert.deepEqual(file?.bytes, photo)
    const [shown, ...more] = got(to)
    assert.deepEqual(
      [shown.type, shown.image, shown.biz_opaque_callback_data, more],
      ['image', { id: file?.id, caption: 'Is this your door?' }, message_id, []],
    )
    const taken = api.taken().find(({ body }) => body.biz_opaque_callback_data === message_id)
    assert.ok(taken)
    await whatsapp.report(whatsapp.status(taken, 'delivered'))
    const told = await receiver.wait('on_delivered', ({ body }) => body.sent_text === 'Is this your door?')
    assert.equal(told.body.conversation_id, id)
  })

  await t.test('the dialogue stays where it is, and the person answers its question afterwards', async () => {
    const { id, to } = await opened()
    const { message_id } = await send(id, { 'map.pdf': makePdf() })
    await settled(id, message_id, 'sent')
    assert.equal((await call('GET', `/api/v1/conversations/${id}`)).body.status, 'active')
    await whatsapp.say(to, 'yes')
    await eventually(
      async () => (await call('GET', `/api/v1/conversations/${id}`)).body.status === 'finished',
      'the answer settles the question',
    )
  })

  await t.test('a text too long for a caption comes first, then each file, in order', async () => {
    const { id, to } = await opened()
    const text = 'All about it. '.repeat(90)
    const files = { 'terms "new".pdf': makePdf(), 'plan.png': makePng() }
    const { message_id } = await send(id, files, text)
    await settled(id, message_id, 'sent')
    await eventually(() => got(to).length === 3, 'all of it went out')
    const [said, terms, plan] = got(to)
    const [pdf, png] = api.uploads.slice(-2)
    assert.deepEqual([said.type, said.text.body], ['text', text.trim()])
    assert.deepEqual([terms.type, terms.document], ['document', { id: pdf?.id, filename: 'terms "new".pdf' }])
    assert.deepEqual([plan.type, plan.image], ['image', { id: png?.id }])
  })

  await t.test('a refused file does not go out; its message does, where it says something', async () => {
    const { id, to } = await opened()
    const files = { 'locked.pdf': makeEncryptedPdf() }
    const silent = await send(id, files)
    assert.equal(silent.documents[0]?.rejected, true)
    await send(id, files, 'See the attachment')
    await eventually(() => got(to).length === 1, 'the text went out')
    assert.deepEqual(got(to)[0].text.body, 'See the attachment')
    const { body } = await call('GET', `/api/v1/conversations/${id}/message-statuses`)
    assert.equal(
      body.items.some(({ message_id }: { message_id: string }) => message_id === silent.message_id),
      false,
    )
  })

  await t.test('what the API does not take fails with its code, and what comes after goes out', async () => {
    const { id, to } = await opened()
    const { message_id } = await send(id, { 'scan.tiff': await makeImage('tiff') }, 'Scanned')
    await settled(id, message_id, 'failed channel_error: 100')
    await call('POST', messages(id), { role: 'agent', text: 'Next' })
    await eventually(() => got(to).length === 1, 'the next one went out')
    assert.equal(got(to)[0].text.body, 'Next')
  })

  await t.test('an upload that fails for the moment is repeated, and the message is sent once', async () => {
    const { id, to } = await opened()
    api.uploadTroubles.push({ code: 131000, status: 500 }, { cut: true })
    const before = api.uploads.length
    const { message_id } = await send(id, { 'map.pdf': makePdf() }, 'The way')
    await settled(id, message_id, 'sent')
    assert.deepEqual([api.uploads.length - before, got(to).length], [1, 1])
    api.uploadTroubles.push({ code: 4, status: 400 }, { code: 4, status: 400 }, { code: 4, status: 400 })
    const given = await send(id, { 'map.pdf': makePdf() }, 'The way')
    await settled(id, given.message_id, 'failed channel_error: 4')
    assert.equal(got(to).length, 1)
  })

  await t.test('a message that was refused for the moment is sent again, with its file', async () => {
    const { id, to } = await opened()
    api.troubles.push({ code: 130429 })
    const { message_id } = await send(id, { 'map.pdf': makePdf() }, 'The way')
    await settled(id, message_id, 'sent')
    assert.equal(got(to)[0].document.caption, 'The way')
  })

  await t.test('a message whose answer did not come is never sent again', async () => {
    const { id, to } = await opened()
    api.troubles.push({ cut: true })
    const { message_id } = await send(id, { 'map.pdf': makePdf() })
    await eventually(() => got(to).length === 1, 'the API took it')
    await call('POST', messages(id), { role: 'agent', text: 'Next' })
    await eventually(() => got(to).length === 2, 'the next one went out')
    const [taken] = api.taken().filter(({ body }) => body.biz_opaque_callback_data === message_id)
    assert.ok(taken)
    await whatsapp.report(whatsapp.status(taken, 'read'))
    await settled(id, message_id, 'read')
    assert.equal(got(to).filter(({ type }) => type === 'document').length, 1)
  })

  await t.test('outside the window nothing is uploaded or sent', async () => {
    const template = { name: 'at_home', language: 'en' }
    const closed = await whatsapp.template([{ ...QUESTION, whatsapp_template: template }])
    const id = await whatsapp.deploy(closed, newPhone())
    const before = api.uploads.length
    const { message_id } = await send(id, { 'map.pdf': makePdf() }, 'The way')
    await settled(id, message_id, 'failed messaging_window_expired')
    assert.equal(api.uploads.length, before)
  })

  await t.test('a file that is no longer stored fails with that', async () => {
    const { id } = await opened()
    api.uploadTroubles.push({ code: 131000, status: 500 })
    const { message_id, documents } = await send(id, { 'map.pdf': makePdf() })
    assert.equal(documents.length, 1)
    await rm(join(hearback.config.filesDir, 'files'), { recursive: true })
    await settled(id, message_id, 'failed channel_error: no_file')
  })
})

test('a file in a bucket goes out from there, as soon as the bucket is in reach', async (t) => {
  const s3 = await startS3(t)
  const { call } = await startHearback(
    t,
    { bucket: s3.bucket },
    { sendDelays: [200, 400, 800, 1_600, 3_200] },
  )
  const whatsapp = await createWhatsApp(t, call)
  const phone = newPhone()
  await whatsapp.say(phone.slice(1), 'Hello')
  const id = await whatsapp.deploy(await whatsapp.template([QUESTION]), phone)
  await whatsapp.api.wait(1)
  const content = makePdf({ text: 'In a bucket' })
  // What comes first keeps the file waiting until the bucket is gone.
  whatsapp.api.troubles.push({ lateMs: 1_000 })
  await call('POST', `/api/v1/conversations/${id}/messages`, { role: 'agent', text: 'First' })
  const form = formOf({ 'map.pdf': content }, 'The way', 'agent')
  assert.equal((await call('POST', `/api/v1/conversations/${id}/messages`, form)).status, 201)
  s3.cut()
  const statuses = `/api/v1/conversations/${id}/message-statuses`
  await eventually(
    async () =>
      (await call('GET', statuses)).body.items.at(-1).reason === 'channel_error: storage_unavailable',
    'the bucket is out of reach',
    20_000,
  )
  await s3.mend()
  const { body } = await whatsapp.api.wait(3)
  const taken = JSON.stringify(whatsapp.api.taken().map((message) => message.body))
  assert.equal(body.document?.caption, 'The way', `the file goes out third: ${taken}`)
  assert.deepEqual(
    whatsapp.api.uploads.map(({ bytes }) => bytes),
    [content],
  )
})
