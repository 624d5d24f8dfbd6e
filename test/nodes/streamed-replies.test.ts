import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect } from 'node:net'
import { describe, test } from 'node:test'
import { startCuttableNetwork } from '../browser/cuttable-network.ts'
import { createCaller, eventually } from '../caller.ts'
import { TEST_KEY } from '../crash/server-process.ts'
import { joinDeltas, type ReadEvent, readEventText, readUntil } from '../event-text.ts'
import { createStreamClient } from '../intake/stream-client.ts'
import { createNodeGroup } from './node-group.ts'

const QUESTION =
  'Whom do you sell it to? 👩‍👩‍👧 Écrivez-nous: é, 🇪🇸, नमस्ते. \n\nShops, cafés or 誰か? A few words are enough.'
const STEPS = [
  { id: 'what', type: 'text', text: 'What do you sell?' },
  { id: 'thanks', type: 'message', text: 'Thank you. 👍🏽' },
  { id: 'whom', type: 'text', text: QUESTION },
]

describe('streamed replies', { concurrency: true }, () => {
  test('a reply that is cut off anywhere goes on on any node, also after a restart', async (t) => {
    const nodes = await createNodeGroup(t)
    const first = await nodes.start()
    const call = createCaller(first.url, TEST_KEY)
    const { start, stream } = createStreamClient(first.url, TEST_KEY, call)
    const id = await start(STEPS)
    const bytes = Buffer.from(await (await stream(id, 'Bicycles')).arrayBuffer())
    const whole = readEventText(bytes.toString('utf8'))
    const text = joinDeltas(whole.events)
    const done = whole.events.at(-1)?.id
    assert.equal(text, `Thank you. 👍🏽${QUESTION}`)

    const resume = async (url: string, from: string): Promise<ReadEvent[]> => {
      const stop = new AbortController()
      const response = await fetch(`${url}/api/v1/conversations/${encodeURIComponent(id)}/events`, {
        headers: { authorization: TEST_KEY, 'last-event-id': from },
        signal: stop.signal,
      })
      const events = await readUntil(response, (read) => read.some((event) => event.id === done))
      stop.abort()
      return events
    }

    const cuts = new Map<string, string>()
    for (let cut = 0; cut <= bytes.length; cut++) {
      const { events, lastId } = readEventText(new TextDecoder().decode(bytes.subarray(0, cut)))
      if (lastId === null || lastId === done) continue
      const kept = cuts.get(lastId) ?? joinDeltas(events)
      assert.equal(joinDeltas(events), kept, 'the same id stands for the same text')
      cuts.set(lastId, kept)
    }
    assert.ok(cuts.size > 20)

    async function resumesEverywhere(url: string): Promise<void> {
      for (const [lastId, kept] of cuts) {
        const rest = await resume(url, lastId)
        assert.equal(kept + joinDeltas(rest), text, `behind ${lastId}`)
        const last = rest.find((event) => event.id === done)
        assert.deepEqual([last?.event, last?.data.message.text], ['done', QUESTION], 'and then whole')
        assert.equal(new Set(rest.map((event) => event.id)).size, rest.length, 'nothing twice')
      }
    }

    const second = await nodes.start()
    await resumesEverywhere(second.url)
    first.child.kill('SIGTERM')
    await first.ended()
    await resumesEverywhere((await nodes.start()).url)
  })

  test('a reader that goes away loses nothing, and one that is slow holds up nobody', async (t) => {
    const nodes = await createNodeGroup(t)
    const node = await nodes.start()
    const call = createCaller(node.url, TEST_KEY)
    const { start, stream, storedText } = createStreamClient(node.url, TEST_KEY, call)
    const port = Number(new URL(node.url).port)

    const network = await startCuttableNetwork(t, port)
    const far = createStreamClient(`http://127.0.0.1:${network.port}`, TEST_KEY, call)
    const cut = await start(STEPS)
    const lost = network.loseAnswerOf('POST /v1/api/conversation')
    await assert.rejects(async () => (await far.stream(cut, 'Bicycles', { 'idempotency-key': 'k' })).text())
    await lost
    const again = await (await stream(cut, 'Bicycles', { 'idempotency-key': 'k' })).text()
    const reply = readEventText(again).events.at(-1)?.data.results.reply
    assert.equal(await storedText(cut, reply.message_id), QUESTION)

    const steps = [STEPS[0], ...Array.from({ length: 40 }, (_, index) => long(index)), STEPS[2]] as object[]
    const slow = await start(steps)
    const body = JSON.stringify({ conversation_id: slow, message: 'Bicycles' })
    const socket = connect(port, '127.0.0.1')
    socket.write(
      `POST /v1/api/conversation HTTP/1.1\r\nHost: x\r\nAuthorization: ${TEST_KEY}\r\nAccept: text/event-stream\r\n` +
        `Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
    )
    socket.pause()
    await eventually(
      async () =>
        (await call('GET', `/api/v1/conversations/${encodeURIComponent(slow)}/messages?limit=100`)).body.items
          .length > 40,
      'the reply is stored although nobody reads it',
    )
    let received = ''
    socket.setEncoding('utf8').on('data', (part) => {
      received += part
    })
    socket.resume()
    await once(socket, 'close')
    const deltas = [...received.matchAll(/^data: (\{"content".*)$/gm)].map(
      ([, data]) => JSON.parse(data ?? '').content,
    )
    assert.equal(deltas.join('').length, 40 * LONG.length + QUESTION.length, 'the whole of it arrives')
  })
})

const LONG = 'A long explanation of what is meant. '.repeat(200).trimEnd()
const long = (index: number) => ({ id: `note-${index}`, type: 'message', text: LONG })
