import assert from 'node:assert/strict'
import { readEmbeddedRows } from './embedded-rows.ts'
import type { Received } from './event-log.ts'

/** Whatever is committed has everything that has to be committed with it. */
export async function checkCommitted(dataDir: string): Promise<void> {
  const silent = await readEmbeddedRows(
    dataDir,
    `SELECT m.id, m.number FROM messages m WHERE NOT EXISTS (
       SELECT FROM events e WHERE e.conversation_id = m.conversation_id AND e.type = 'message.created'
         AND e.data->'message'->>'message_id' = m.id::text)`,
  )
  assert.deepEqual(silent, [], 'every message has its event')
  const unheard = await readEmbeddedRows(
    dataDir,
    `SELECT c.id, c.message_count FROM conversations c WHERE c.message_count <> (
       SELECT count(*) FROM deliveries d WHERE d.conversation_id = c.id AND d.event_type = 'message.created')`,
  )
  assert.deepEqual(unheard, [], 'every message has its delivery')
  const forgotten = await readEmbeddedRows(
    dataDir,
    `SELECT d.id, d.sequence, d.attempt_count FROM deliveries d WHERE d.status = 'pending' AND NOT EXISTS (
       SELECT FROM jobs j WHERE j.workspace_id = d.workspace_id AND j.key = 'delivery:' || d.id)`,
  )
  assert.deepEqual(forgotten, [], 'every pending delivery has its job')
}

/** Nothing is due any more and no delivery is on its way. */
export async function isDrained(dataDir: string): Promise<boolean> {
  const [row] = await readEmbeddedRows<{ waiting: number }>(
    dataDir,
    `SELECT (SELECT count(*) FROM deliveries WHERE status = 'pending')::int
       + (SELECT count(*) FROM jobs WHERE due_at <= now())::int AS waiting`,
  )
  return row?.waiting === 0
}

/** Each stored message was announced, once the queues are drained, and no other was. */
export async function checkAnnounced(dataDir: string, received: readonly Received[]): Promise<void> {
  const stored = await readEmbeddedRows<{ id: string }>(dataDir, 'SELECT id FROM messages')
  const known = new Set(stored.map(({ id }) => id))
  const taken = new Set(received.filter((event) => event.taken).map((event) => event.message_id))
  assert.deepEqual(without(known, taken), [], 'every message was announced')
  const arrived = new Set(received.map((event) => event.message_id))
  assert.deepEqual(without(arrived, known), [], 'nothing else was announced')
}

/**
 * At any time: what counts as delivered was taken, every event has one id and one sequence and comes with the same
 * bytes, and those of a conversation come in order.
 */
export async function checkReceived(dataDir: string, received: readonly Received[]): Promise<void> {
  const delivered = await readEmbeddedRows<{ webhook_id: string }>(
    dataDir,
    `SELECT webhook_id FROM deliveries WHERE status = 'delivered'`,
  )
  const taken = new Set(received.filter((event) => event.taken).map((event) => event.webhook_id))
  const claimed = delivered.map(({ webhook_id }) => webhook_id)
  assert.deepEqual(without(claimed, taken), [], 'what counts as delivered was taken')
  const arrived = Map.groupBy(received, (event) => event.message_id)
  for (const [message, copies] of arrived) {
    for (const name of ['webhook_id', 'bytes', 'sequence'] as const)
      assert.equal(new Set(copies.map((copy) => copy[name])).size, 1, `message ${message} has one ${name}`)
  }
  const ids = new Set([...arrived.values()].map(([first]) => first?.webhook_id))
  assert.equal(ids.size, arrived.size, 'every event has an id of its own')
  for (const [conversation, events] of Map.groupBy(received, (event) => event.conversation_id))
    checkOrder(conversation, events)
}

function without(all: Iterable<string>, some: ReadonlySet<string>): string[] {
  return [...all].filter((one) => !some.has(one))
}

function checkOrder(conversation: string, events: readonly Received[]): void {
  let taken = 0
  for (const event of events) {
    assert.equal(event.sequence, event.message_number, `the sequence of ${conversation} counts its events`)
    assert.ok(event.sequence <= taken + 1, `${event.sequence} of ${conversation} overtook ${taken + 1}`)
    if (event.taken) taken = Math.max(taken, event.sequence)
  }
}
