import assert from 'node:assert/strict'
import { test } from 'node:test'
import { measureAnswers, sharesOf } from './answers.ts'
import { measureDeliveries } from './deliveries.ts'
import { measureLateness } from './follow-ups.ts'
import { findData, readSets } from './knowledge-sets.ts'
import { measureMessages } from './messages.ts'
import { measurePending } from './pending.ts'
import { findPgbench } from './pgbench.ts'
import { measureRefusal } from './refusal.ts'
import { measureQuality, measureSpeed } from './retrieval.ts'
import { measureStart } from './start.ts'
import { measureStreams } from './streams.ts'

/** Only that they run: figures of a machine that tests something else at the same time mean nothing. */

for (const surface of ['native', 'intake'] as const)
  test(`the benchmark of answers runs, ${surface}`, async (t) => {
    const { ours, statements, oneStatement } = await measureMessages({
      seconds: 0.5,
      clients: 4,
      rounds: 1,
      surface,
    })
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
  const rounds = await measureDeliveries({ events: 50, single: 3, rounds: 1 })
  for (const { system, perSecond, p50 } of rounds) assert.ok(perSecond > 0 && p50 >= 0, system)
  if (rounds.length === 2) t.diagnostic('redis-server is not installed, so BullMQ was left out')
})

test('the benchmark of follow-ups runs', async (t) => {
  const options = { burst: 20, single: 3, pending: 300, seconds: 0.5, clients: 4, lists: 3, rounds: 1 }
  const lateness = await measureLateness(options)
  for (const { system, burst, single } of lateness)
    assert.deepEqual([burst.length, single.length], [20, 3], system)
  if (lateness.length === 2) t.diagnostic('redis-server is not installed, so BullMQ was left out')
  const { few, many } = await measurePending(options)
  for (const { perSecond } of [few, many].flatMap((paces) => Object.values(paces).flat()))
    assert.ok(perSecond > 0)
})

test('the benchmark of understanding runs', async (t) => {
  const [training] = await measureAnswers({ questions: 1, peer: 2, only: 'training' })
  assert.ok(training && training.judged.length >= 800)
  const { inScope, outOfScope } = sharesOf(training.judged)
  assert.ok(inScope >= 0.95, `${inScope} of the replies in scope`)
  assert.ok(outOfScope >= 0.6, `${outOfScope} of the replies out of scope`)
  assert.ok((training.peer?.length ?? 0) > 0)
  const [polar] = await measureAnswers({ questions: 1, peer: 0, only: 'yes, no, maybe' })
  if (!polar) t.diagnostic('the public sets are not there, so they were left out')
})

test('the benchmark of searching and answering runs', async (t) => {
  const folder = findData()
  if (folder === null) {
    t.diagnostic('the public sets are not there, so nothing was measured')
    return
  }
  const sets = readSets(folder).filter(({ name }) => name === 'xquad-en')
  const options = { questions: 20, sizes: [300] }
  const quality = await measureQuality(sets, options)
  assert.equal(quality.length, 6)
  for (const { system, ndcg10 } of quality) assert.ok(ndcg10 > 0.3, system)
  for (const { system, p95 } of await measureSpeed(sets, options)) assert.ok(p95 > 0, system)
  for (const set of sets) {
    const { answered, wrong } = measureRefusal(set, options.questions)
    assert.ok(answered > 0.5 && wrong <= 0.1)
  }
})
