import assert from 'node:assert/strict'
import { advance, startScript } from '#domain/script/advance.ts'
import type { Script } from '#domain/script/script.ts'
import { type StoredState, unpackState } from '#domain/script/stored-state.ts'
import { createCaller } from '../caller.ts'
import { type Opened, type Sent, sha256 } from './clients.ts'
import { readEmbeddedRows } from './embedded-rows.ts'

interface Message {
  message_id: string
  number: number
  role: string
  text: string
  created_at: string
  documents: { document_id: string; sha256: string; download_link: string; rejected: boolean }[]
}

/**
 * What every client was told is there once with the same bytes, what it was not told at most once (exactly once when
 * `isSettled`), and nothing else.
 */
export async function checkMessages(
  server: { url: string; key: string },
  log: readonly Sent[],
  conversations: readonly string[],
  options: { isSettled: boolean },
): Promise<void> {
  const call = createCaller(server.url, server.key)
  for (const conversation of conversations) {
    const stored = await readMessages(call, conversation)
    assert.deepEqual(
      stored.map((message) => message.number),
      stored.map((_, index) => index + 1),
      'messages are numbered without a gap',
    )
    const sent = log.filter((entry) => entry.conversation_id === conversation)
    const known = new Set(sent.map((entry) => entry.text))
    const heard = stored.filter((message) => message.role === 'user')
    checkOrder(
      sent,
      heard.map((message) => message.text),
    )
    for (const message of heard) assert.ok(known.has(message.text), `nobody sent "${message.text}"`)
    for (const entry of sent) {
      const found = heard.filter((message) => message.text === entry.text)
      const least = entry.acknowledged !== null || options.isSettled ? 1 : 0
      assert.ok(found.length >= least, `"${entry.text}" was acknowledged and is lost`)
      assert.ok(found.length <= 1, `"${entry.text}" is there ${found.length} times`)
      const [message] = found
      if (message) await checkMessage(call, entry, message)
    }
  }
}

/** Each client's messages are in the order in which it sent them. */
function checkOrder(sent: readonly Sent[], heard: readonly string[]): void {
  for (const [client, mine] of Map.groupBy(sent, (entry) => entry.client)) {
    const places = mine.map((entry) => heard.indexOf(entry.text)).filter((place) => place >= 0)
    assert.deepEqual(
      places,
      places.toSorted((one, other) => one - other),
      `${client} is heard in order`,
    )
  }
}

/** A case that was asked for once or twice under one key is there once. */
export async function checkCases(
  server: { url: string; key: string },
  opened: readonly Opened[],
): Promise<void> {
  const call = createCaller(server.url, server.key)
  for (const { key, conversation_id } of opened) {
    const { body } = await call('GET', `/api/v1/cases?communication_id=${key}`)
    assert.equal(body.items.length, 1, `there is one case ${key}`)
    const [conversation, ...more] = body.items[0].conversations
    assert.equal(conversation.conversation_id, conversation_id)
    assert.deepEqual(more, [])
  }
}

async function checkMessage(call: Caller, entry: Sent, message: Message): Promise<void> {
  if (entry.acknowledged !== null)
    assert.deepEqual(message, JSON.parse(entry.acknowledged), 'the stored message is the acknowledged one')
  assert.equal(message.documents.length, entry.file === null ? 0 : 1)
  const [document] = message.documents
  if (!document || entry.file === null) return
  assert.equal(document.rejected, false)
  assert.equal(document.sha256, sha256(entry.file))
  const { pathname } = new URL(document.download_link)
  const download = await call('GET', pathname)
  assert.equal(download.status, 200)
  assert.equal(download.body, entry.file.toString('utf8'), 'the file has identical bytes')
}

type Caller = ReturnType<typeof createCaller>

async function readMessages(call: Caller, conversation: string): Promise<Message[]> {
  const messages: Message[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const page = await call(
      'GET',
      `/api/v1/conversations/${conversation}/messages?limit=100${cursor === '' ? '' : `&cursor=${cursor}`}`,
    )
    assert.equal(page.status, 200)
    messages.push(...page.body.items)
    cursor = page.body.next_cursor
  }
  return messages
}

interface StoredConversation {
  id: string
  script: Script
  state: StoredState
  language: string
  message_count: number
  event_count: number
  events: number
  highest_event: number
  messages: { number: number; role: string; text: string; at: string; documents: string[] }[]
}

/** Every stored state is what the engine makes of the stored replies, and what was said is what it says. */
export async function checkStates(dataDir: string): Promise<number> {
  const rows = await readEmbeddedRows<StoredConversation>(
    dataDir,
    `SELECT c.id, s.content AS script, c.state, c.language, c.message_count, c.event_count::int,
       (SELECT count(*)::int FROM events e WHERE e.conversation_id = c.id) AS events,
       (SELECT max(number)::int FROM events e WHERE e.conversation_id = c.id) AS highest_event,
       (SELECT json_agg(json_build_object('number', m.number, 'role', m.role, 'text', m.text,
           'at', to_char(m.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
           'documents', (SELECT coalesce(json_agg(d.id), '[]') FROM documents d WHERE d.message_id = m.id))
         ORDER BY m.number) FROM messages m WHERE m.conversation_id = c.id) AS messages
     FROM conversations c JOIN scripts s ON s.id = c.script_id`,
  )
  for (const row of rows) checkState(row)
  return rows.length
}

function checkState(row: StoredConversation): void {
  assert.equal(row.message_count, row.messages.length, 'the conversation counts its messages')
  assert.equal(row.event_count, row.events, 'the conversation counts its events')
  assert.equal(row.highest_event, row.events, 'events are numbered without a gap')
  const [first] = row.messages
  assert.ok(first)
  let advanced = startScript({ script: row.script, keys: {}, language: row.language, now: first.at })
  const said = advanced.messages.map((message) => message.text)
  for (const message of row.messages.filter(({ role }) => role === 'user')) {
    const files = message.documents.map((document_id) => ({ document_id, accepted: true }))
    const reply = { type: 'reply', text: message.text, files, message_number: message.number } as const
    advanced = advance(row.script, advanced.state, reply, message.at)
    said.push(...advanced.messages.map(({ text }) => text))
  }
  assert.deepEqual(unpackState(row.state), advanced.state, 'the stored state is what the stored replies make')
  assert.deepEqual(
    row.messages.filter(({ role }) => role === 'agent').map(({ text }) => text),
    said,
  )
}
