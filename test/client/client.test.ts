import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HearbackError, NoAnswerError, paginate, type ReplyStream } from '../../packages/client/src/index.ts'
import { makeEncryptedPdf, makePdf } from '../files.ts'
import { newCase, startClient } from './start-client.ts'

const followUp = { case_kind: 'onboarding_follow_up' as const, modules: [{ module: 'invoice_with_client' }] }

test('the client against a real server', { concurrency: 2 }, async (t) => {
  const { client, clientWith } = await startClient(t)

  async function openConversation() {
    const { case_id } = await client.createCase({ body: newCase() })
    return client.createFollowUpConversation({ case_id, body: followUp })
  }

  await t.test('every page of a list is fetched, one item after another', async () => {
    for (let number = 1; number <= 5; number++)
      await client.createCase({ body: newCase(`Company ${number}`) })
    const names: unknown[] = []
    for await (const each of paginate(client.listCases, { limit: 2 })) names.push(each.case.company_full_name)
    assert.deepEqual(
      names,
      [5, 4, 3, 2, 1].map((number) => `Company ${number}`),
    )
  })

  await t.test(
    'a refusal is an error with the sentence, the status and the fields, whichever surface refuses',
    async () => {
      const problem = await refused(
        client.createWebhookEndpoint({ body: { url: 'ftp://x', events: ['chat_finished'] } }),
      )
      assert.equal(problem.status, 422)
      assert.equal(problem.errors[0]?.pointer, '/url')
      assert.match(problem.request_id ?? '', /^[0-9a-f-]{36}$/)
      const message = await refused(client.getCase({ case_id: 'no-such-case' }))
      assert.deepEqual([message.status, message.message], [404, 'The case was not found.'])
      const unknown = await refused(clientWith({ key: 'hb_wrong' }).listConversations())
      assert.equal(unknown.status, 401)
    },
  )

  await t.test('a request whose answer was lost is sent again and done once', async () => {
    let lost = 0
    const losing = clientWith({
      fetch: async (address, init) => {
        const answer = await fetch(address, init)
        if (lost++ > 0) return answer
        await answer.arrayBuffer()
        throw new TypeError('the connection was cut')
      },
    })
    const created = await losing.createCase({ body: newCase('Lost Answers Ltd') })
    const found = await client.listCases({ query: { limit: 100 } })
    const same = found.items.filter((each) => each.case.company_full_name === 'Lost Answers Ltd')
    assert.deepEqual(
      same.map(({ case_id }) => case_id),
      [created.case_id],
    )
    assert.equal(lost, 2)

    lost = 0
    await losing.eraseCase({ case_id: created.case_id })
    assert.equal((await refused(client.getCase({ case_id: created.case_id }))).status, 404)
  })

  await t.test(
    'a server that can’t be reached is an error of its own, with the key to go on with',
    async () => {
      const nowhere = clientWith({ url: 'http://127.0.0.1:9', retries: 1 })
      const failed = nowhere.createCase({ body: newCase() }, { idempotencyKey: 'mine' })
      await assert.rejects(
        failed,
        (error) => error instanceof NoAnswerError && error.idempotencyKey === 'mine',
      )
      const silent = clientWith({ retries: 0, timeoutMs: 50, fetch: hang })
      await assert.rejects(silent.getWorkspace(), NoAnswerError)
      const stopped = AbortSignal.timeout(20)
      await assert.rejects(clientWith({ fetch: hang }).getWorkspace({}, { signal: stopped }), {
        name: 'TimeoutError',
      })
    },
  )

  await t.test('files are sent with a message, and a refused one says why', async () => {
    const { conversation_id } = await openConversation()
    const files = [
      new File([Uint8Array.from(makePdf({ text: 'Invoice 31' }))], 'invoice 31.pdf'),
      new File([Uint8Array.from(makeEncryptedPdf())], 'locked.pdf'),
    ]
    const { documents } = await client.createMessage({
      id: conversation_id,
      body: { role: 'user', text: 'Here they are', files },
    })
    assert.deepEqual(
      documents.map(({ document_name, rejected }) => [document_name, rejected]),
      [
        ['invoice 31.pdf', false],
        ['locked.pdf', true],
      ],
    )
    const [given] = documents
    assert.ok(given)
    const download = await client.downloadDocument({ id: given.document_id })
    assert.deepEqual(Buffer.from(await download.arrayBuffer()), Buffer.from(makePdf({ text: 'Invoice 31' })))
    const pdf = await client.getReportPdf({ id: conversation_id })
    assert.equal(pdf.headers.get('content-type'), 'application/pdf')
  })

  // Most of it are the pauses before a client connects again, so that two go side by side.
  const streamed = t.test(
    'a stream that is cut at every event goes on without loss or repetition',
    async () => {
      const { conversation_id } = await openConversation()
      for (const text of ['One', 'Zwei — zwölf', '三'])
        await client.createMessage({ id: conversation_id, body: { role: 'agent', text } })
      await client.closeConversation({ id: conversation_id })

      async function follow(from: typeof client) {
        const seen: string[] = []
        for await (const { id, type, data } of from.followConversation({ id: conversation_id })) {
          seen.push(`${id} ${type} ${data.message?.text ?? ''}`)
          if (type === 'conversation.finished') return seen
        }
        return seen
      }
      const whole = await follow(client)
      assert.ok(whole.length >= 4)
      let connections = 0
      const cut = clientWith({
        fetch: async (address, init) => {
          connections++
          return cutAfterEvents(await fetch(address, init), 1)
        },
      })
      assert.deepEqual(await follow(cut), whole)
      assert.ok(connections >= whole.length)
    },
  )

  await t.test(
    'a reply that is cut off at every event is given whole, and the message said once',
    async () => {
      const texts = { de: 'Wie heißt die Firma, und was verkauft sie? 🙂 '.repeat(8).trim(), last: 'Und wo?' }
      const { results: list } = await client.createQuestionList({
        body: {
          name: 'A new client',
          steps: [
            { id: 'name', type: 'text', text: texts.de },
            { id: 'place', type: 'text', text: texts.last },
          ],
        },
      })
      for (let whole = 0; whole < 4; whole++) {
        const conversation_id = `cut-${whole}`
        let connections = 0
        const cut = clientWith({
          fetch: async (address, init) => {
            const answer = await fetch(address, init)
            return connections++ === 0 ? cutAfterEvents(answer, whole) : answer
          },
        })
        const question = { conversation_id, question_list_id: list.id, opportunity_id: 'cut' }
        assert.equal((await readReply(cut.streamStart({ body: question }))).text, texts.de)
        connections = 0
        const message = { conversation_id, message: 'Meridian' }
        const { text, answer } = await readReply(cut.streamMessage({ body: message }))
        assert.deepEqual([text, answer?.results.content], [texts.last, 'Meridian'])
        const history = await client.getConversationHistory({ query: { conversation_id } })
        assert.deepEqual(
          history.results.messages.map(({ content }) => content),
          [texts.de, 'Meridian', texts.last],
        )
      }
    },
  )
  await streamed
})

async function readReply<Answer>(stream: ReplyStream<Answer>) {
  let text = ''
  let answer: Answer | null = null
  for await (const part of stream) {
    if (part.type === 'delta') text += part.content
    else answer = part.answer
  }
  return { text, answer }
}

async function refused(call: Promise<unknown>): Promise<HearbackError> {
  const error = await call.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  assert.ok(error instanceof HearbackError, String(error))
  return error
}

/** Never answers, but ends with the signal as fetch does. */
const hang: typeof fetch = (_, init) =>
  new Promise((_resolve, reject) => {
    init?.signal?.addEventListener('abort', () => reject(init.signal?.reason))
  })

/** The stream ends in the middle of the event behind so many, as when a node dies. */
function cutAfterEvents(answer: Response, count: number): Response {
  const decoder = new TextDecoder()
  let text = ''
  const cut = new TransformStream<Uint8Array, Uint8Array>({
    transform(bytes, controller) {
      text += decoder.decode(bytes, { stream: true })
      const ends = [...text.matchAll(/data:.*\n\n/g)].map(({ index, 0: event }) => index + event.length)
      const end = count === 0 ? text.indexOf('data:') : ends[count - 1]
      if (end === undefined || end < 0) return
      controller.enqueue(new TextEncoder().encode(text.slice(0, end + 5)))
      controller.terminate()
    },
    flush: (controller) => controller.enqueue(new TextEncoder().encode(text)),
  })
  return new Response(answer.body?.pipeThrough(cut), answer)
}
