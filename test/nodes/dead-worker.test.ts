import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type TestContext, test } from 'node:test'
import pg from 'pg'
import { createCaller, eventually } from '../caller.ts'
import { TEST_KEY } from '../crash/server-process.ts'
import { adminUrlOf } from '../database.ts'
import { shortLeases } from '../trials/short-leases.ts'
import { IS_TRIAL } from '../trials/trial.ts'
import { createNodeGroup } from './node-group.ts'

const ROUNDS = IS_TRIAL ? 3 : 1
/** A frozen one leaves everything that a killed one does, and comes back besides. */
const SIGNALS = IS_TRIAL ? (['SIGSTOP', 'SIGKILL'] as const) : (['SIGSTOP'] as const)
const CASES = 12
const DRAINED_WITHIN_MS = 60_000

test('what a frozen or killed worker had taken is done by another within a minute, and is not done twice', async (t) => {
  const nodes = await createNodeGroup(t)
  const options = IS_TRIAL ? [] : shortLeases()
  const startWorker = () => nodes.start({ HEARBACK_ROLES: 'worker', HEARBACK_LOG_LEVEL: 'fatal' }, options)
  const web = await nodes.start({ HEARBACK_ROLES: 'web' })
  const receiver = await startHoldingReceiver(t)
  const call = createCaller(web.url, TEST_KEY)
  const endpoint = { url: receiver.url, events: ['message.created'] }
  assert.equal((await call('POST', '/api/v1/webhook-endpoints', endpoint)).status, 201)
  const admin = new pg.Client({ connectionString: await adminUrlOf(nodes.database) })
  await admin.connect()
  t.after(() => admin.end())
  const waiting = async () =>
    (await admin.query<{ count: number }>(`SELECT count(*)::int FROM deliveries WHERE status = 'pending'`))
      .rows[0]?.count
  const drained = async () => (await waiting()) === 0

  let number = 0
  const drainTimes: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    for (const signal of SIGNALS) {
      const first = await startWorker()
      receiver.hold()
      for (let count = 0; count < CASES; count++) await openCase(call, `letter-${number++}`)
      await eventually(() => receiver.held() >= CASES, 'the only worker has taken them', 60_000)
      const second = await startWorker()
      first.child.kill(signal)
      receiver.release()
      const began = performance.now()
      await eventually(drained, 'another does them', DRAINED_WITHIN_MS)
      drainTimes.push(performance.now() - began)
      if (signal === 'SIGSTOP') {
        first.child.kill('SIGCONT')
        await openCase(call, `letter-${number++}`)
        await eventually(drained, 'both go on', 60_000)
        first.child.kill('SIGTERM')
        assert.deepEqual(await first.ended(), { code: 0, signal: null })
      }
      second.child.kill('SIGTERM')
      assert.deepEqual(await second.ended(), { code: 0, signal: null })
    }
  }
  const { rows: deliveries } = await admin.query<{ webhook_id: string; successes: number; status: string }>(
    `SELECT d.webhook_id::text, d.status, (SELECT count(*)::int FROM attempts a WHERE a.delivery_id = d.id AND a.status_code = 200) AS successes FROM deliveries d`,
  )
  assert.equal(deliveries.length, number)
  for (const delivery of deliveries) {
    assert.deepEqual([delivery.status, delivery.successes], ['delivered', 1], 'the late worker wrote nothing')
    const bodies = receiver.bodiesOf(delivery.webhook_id)
    assert.equal(bodies.size, 1, 'it came with the same bytes each time')
  }
  t.diagnostic(
    `${drainTimes.length} workers lost, ${number} deliveries, drained in ${drainTimes.map((ms) => (ms / 1_000).toFixed(1)).join(', ')} s`,
  )
})

/** A receiver that takes requests and answers none of them until it is released. */
async function startHoldingReceiver(t: TestContext) {
  const bodies = new Map<string, Set<string>>()
  let waiting: (() => void)[] = []
  let holding = false
  const server = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', (text) => {
      body += text
    })
    request.on('end', () => {
      const id = String(request.headers['webhook-id'])
      bodies.set(id, (bodies.get(id) ?? new Set()).add(body))
      const answer = () => void response.writeHead(200).end()
      if (holding) waiting.push(answer)
      else answer()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => {
    server.closeAllConnections()
    server.close()
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    hold() {
      holding = true
    },
    held: () => waiting.length,
    release() {
      holding = false
      for (const answer of waiting) answer()
      waiting = []
    },
    bodiesOf: (id: string) => bodies.get(id) ?? new Set<string>(),
  }
}

async function openCase(call: ReturnType<typeof createCaller>, communication_id: string): Promise<void> {
  const { status } = await call('POST', '/api/v1/cases', {
    communication_id,
    case: {
      case_kind: 'monitoring',
      company_full_name: 'Northwind Traders',
      modules: [{ module: 'follow_up', question: 'Question?' }],
    },
  })
  assert.equal(status, 201)
}
