import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { makePdf } from '../files.ts'
import { eventually, freePort } from '../hearback.ts'
import { newCase, startClient } from './start-client.ts'

const FOLDER = join(import.meta.dirname, '..', '..', 'packages', 'client', 'examples')
const LIMIT_MS = 60_000
const module = { module: 'invoice_with_client' }

test('the examples of the client do what they say', async (t) => {
  const { hearback, client } = await startClient(t)
  const settings = { HEARBACK_URL: hearback.url, HEARBACK_API_KEY: hearback.key }
  const start = (name: string, words: string[] = [], more: Record<string, string> = {}) =>
    startExample(t, name, words, { ...settings, ...more })

  await t.test('webhooks arrive at the receiver, and a forged one is refused', async () => {
    const port = await freePort()
    const url = `http://127.0.0.1:${port}/`
    const events = ['chat_finished']
    const { secret } = await client.createWebhookEndpoint({
      body: { url, events: events as ['chat_finished'] },
    })
    const receiver = start('webhook-receiver', [], { HEARBACK_WEBHOOK_SECRET: secret, PORT: String(port) })
    await eventually(() => receiver.output().includes('Listening'), 'the receiver listens')
    const forged = await fetch(url, { method: 'POST', body: '{}' })
    assert.equal(forged.status, 400)
    const { case_id } = await client.createCase({ body: newCase() })
    const body = { case_kind: 'onboarding_follow_up' as const, modules: [module] }
    const { conversation_id } = await client.createFollowUpConversation({ case_id, body })
    await client.closeConversation({ id: conversation_id })
    await eventually(
      () => receiver.output().includes(`Case ${case_id} has 0 documents`),
      'the webhook is handled',
    )
    assert.match(receiver.output(), /Refused: The header "webhook-id" is missing/)
  })

  await t.test('a case asks for a document and gets it', async () => {
    const invoice = join(hearback.config.dataDir, 'invoice.pdf')
    const pdf = makePdf({ text: 'Invoice 31' })
    await writeFile(invoice, pdf)
    const output = await start('case-with-documents', [invoice]).ended()
    assert.match(output, /^Send this link to the person: http.+\nReceived: invoice.pdf\n(Event: .+\n)+/)
    assert.match(output, new RegExp(`Event: conversation.finished\nDownloaded ${pdf.length} bytes\n$`))
  })

  await t.test('a follow-up is scheduled, changed and taken back', async () => {
    const { case_id } = await client.createCase({ body: newCase() })
    const body = { case_kind: 'onboarding_follow_up' as const, modules: [module] }
    const { conversation_id } = await client.createFollowUpConversation({ case_id, body })
    const output = await start('follow-up', [conversation_id]).ended()
    assert.match(output, /^Scheduled for .+Z\nNow says: Any news of the invoice\?\nCancelled: cancelled\n$/)
    assert.match(await start('follow-up', ['no-such-chat']).ended(), /^Refused \(400\): /)
  })

  await t.test('an intake chat is answered while it is written, and fills an opportunity', async () => {
    const chat = start('intake-chat')
    await eventually(() => chat.output().includes('What is the company called?'), 'the first question')
    chat.say('Meridian Trading Ltd')
    await eventually(() => chat.output().includes('How many people work there?'), 'the second question')
    chat.say('12')
    const output = await chat.ended()
    assert.match(output, /The opportunity: \{.*"company":"Meridian Trading Ltd".*\}/)
  })
})

/** An example as its reader runs it, but with the package's source in place of its built files. */
function startExample(t: TestContext, name: string, words: string[], settings: Record<string, string>) {
  const flags = ['--conditions=hearback-source', '--disable-warning=ExperimentalWarning']
  const child = spawn(process.execPath, [...flags, join(FOLDER, `${name}.ts`), ...words], {
    env: { PATH: process.env.PATH, ...settings },
  })
  // One that waits for something that does not happen shows what it has said so far.
  const timer = setTimeout(() => child.kill('SIGKILL'), LIMIT_MS)
  t.after(() => {
    clearTimeout(timer)
    child.kill('SIGKILL')
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  }
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve))
  return {
    output: () => output,
    say: (line: string) => child.stdin.write(`${line}\n`),
    async ended(): Promise<string> {
      assert.equal(await closed, 0, output)
      return output
    },
  }
}
