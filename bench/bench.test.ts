import assert from 'node:assert/strict'
import { test } from 'node:test'
import { measureDeliveries } from './deliveries.ts'
import { measureLateness } from './follow-ups.ts'
import { measureMessages } from './messages.ts'
import { measurePending } from './pending.ts'
import { findPgbench } from './pgbench.ts'
import { measureStart } from './start.ts'
import { measureStreams } from './streams.ts'

/** Only that they run: figures of a machine that tests something else at the same time mean nothing. */

test('the benchmark of answers runs', async (t) => {
  const { ours, statements, oneStatement } = await measureMessages({ seconds: 1, clients: 4, rounds: 1 })
  assert.ok((ours[0]?.answers ?? 0) > 0)
  if (findPgbench() === null) {
    t.diagnostic('pgbench is not installed, so nothing was compared')
    return
  }
  assert.ok((statements[0]?.perSecond ?? 0) > 0)
  assert.ok((oneStatement[0]?.perSecond ?? 0) > 0)
})

test('the benchmark of starting runs', async () => {
  const { fresh, existing } = await measureStart({ idleSeconds: 0 })
  assert.ok(fresh > 0 && existing > 0)
})

test('the benchmark of streams runs', async () => {
  for (const { system, p50 } of await measureStreams({ streams: 5, replies: 3, settleMs: 0 }))
    assert.ok(p50 > 0, system)
})

test('the benchmark of deliveries runs', async (t) => {
  const rounds = await measureDeliveries({ events: 100, single: 3, rounds: 1 })
  for (const { system, perSecond, p50 } of rounds) assert.ok(perSecond > 0 && p50 >= 0, system)
  if (rounds.length === 2) t.diagnostic('redis-server is not installed, so BullMQ was left out')
})

test('the benchmark of follow-ups runs', async (t) => {
  const options = { burst: 50, single: 3, pending: 300, seconds: 1, clients: 4, lists: 3, rounds: 1 }
  const lateness = await measureLateness(options)
  for (const { system, burst, single } of lateness)
    assert.deepEqual([burst.length, single.length], [50, 3], system)
  if (lateness.length === 2) t.diagnostic('redis-server is not installed, so BullMQ was left out')
  const { few, many } = await measurePending(options)
  for (const { perSecond } of [few, many].flatMap((paces) => Object.values(paces).flat()))
    assert.ok(perSecond > 0)
})
