import assert from 'node:assert/strict'
import type { ServerResponse } from 'node:http'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { eventually } from '../caller.ts'
import { startHearback } from '../hearback.ts'
import { startBackEnd } from './back-end.ts'
import { createDeployClient } from './deploy-client.ts'

const MEGABYTE = 1_048_576
const BOMB = gzipSync(Buffer.alloc(50 * MEGABYTE, 0x20))
const manyKeys = (count: number) =>
  JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, 1])))

/** What the back end sends, and what the delivery's log says of it. */
const UNUSABLE: [string, string, (response: ServerResponse) => void][] = [
  ['an empty object', 'nothing_to_merge', (response) => response.end('{}')],
  ['nothing', 'nothing_to_merge', (response) => response.end()],
  ['no content', 'nothing_to_merge', (response) => response.writeHead(204).end()],
  ['an array', 'not_an_object', (response) => response.end('[{"key":"total","value":"1"}]')],
  ['a string', 'not_an_object', (response) => response.end('"total"')],
  ['a page', 'not_json', (response) => response.end('<html></html>')],
  ['bytes that are no text', 'not_json', (response) => response.end(Buffer.from([0x7b, 0xff, 0xfe, 0x7d]))],
  ['__proto__', 'forbidden_key', (response) => response.end('{"total":"1","__proto__":{"polluted":true}}')],
  [
    'constructor in a list',
    'forbidden_key',
    (response) => response.end('{"user_session_keys":[{"key":"constructor","value":"1"}]}'),
  ],
  ['prototype deep inside', 'forbidden_key', (response) => response.end('{"total":{"a":[{"prototype":1}]}}')],
  [
    'very deep nesting',
    'too_deep',
    (response) => response.end(`{"total":${'['.repeat(20_000)}${']'.repeat(20_000)}}`),
  ],
  [
    'a list of nothing that fits',
    'invalid_keys',
    (response) => response.end('{"user_session_keys":[{"total":"1"}]}'),
  ],
  ['a NUL', 'invalid_keys', (response) => response.end('{"total":"a\\u0000b"}')],
  ['100,000 keys', 'too_large', (response) => response.end(manyKeys(100_000))],
  ['5,000 keys', 'too_many_keys', (response) => response.end(manyKeys(5_000))],
  [
    '64 KiB and a byte',
    'too_large',
    (response) => response.end(JSON.stringify({ total: 'x'.repeat(64 * 1024 - 11) }).padEnd(64 * 1024 + 1)),
  ],
  ['an error', 'not_delivered', (response) => response.writeHead(500).end('{"total":"1"}')],
  ['another success', 'not_200', (response) => response.writeHead(201).end('{"total":"1"}')],
  [
    'a redirect',
    'not_delivered',
    (response) => response.writeHead(302, { location: '/' }).end('{"total":"1"}'),
  ],
  [
    'a broken answer',
    'not_delivered',
    (response) => {
      response.writeHead(200, { 'content-length': 100 }).write('{"total"')
      setTimeout(() => response.destroy(), 50)
    },
  ],
  ['a connection that is cut', 'not_delivered', (response) => response.destroy()],
  [
    'a gzip bomb',
    'too_large',
    (response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(BOMB)
    },
  ],
  [
    '100 MB',
    'too_large',
    (response) => {
      const piece = Buffer.alloc(MEGABYTE, 0x20)
      let sent = 0
      const more = (): void => {
        while (sent++ < 100) if (!response.write(piece)) return void response.once('drain', more)
        response.end()
      }
      more()
    },
  ],
]

test('a reply that is unusable changes nothing, and the dialogue goes on', async (t) => {
  const { call, url } = await startHearback(t)
  const { template, deploy, subscribe, delivery } = createDeployClient(call)
  const replyOf = new Map(UNUSABLE.map(([what, , reply]) => [what, reply]))
  const backEnd = await startBackEnd(t, ({ actual_response }, response) =>
    replyOf.get(actual_response)?.(response),
  )
  await subscribe(backEnd.url)
  const poll = await template([
    { id: 'a', type: 'text', text: 'How?' },
    { id: 'b', type: 'text', text: 'Your total is {{total}}.' },
  ])
  for (const [what, outcome] of UNUSABLE)
    await t.test(what, async () => {
      const person = await deploy(poll)
      await person.say(what)
      await person.hears('Your total is .')
      assert.deepEqual(await person.keys(), {})
      const logged = await eventually(async () => {
        const found = await delivery(person.conversation_id)
        return found.status !== 'pending' && found
      }, 'the attempt is logged')
      assert.equal(logged.outcome, outcome)
      assert.equal(logged.attempts.length, 1)
      // biome-ignore lint/suspicious/noExplicitAny: what must not be there
      assert.equal((Object.prototype as any).polluted, undefined)
    })
  assert.equal((await call('GET', `${url}/readyz`)).status, 200)
})
