import assert from 'node:assert/strict'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type TestContext, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { Webhook } from 'standardwebhooks'
import { Webhook as SvixWebhook } from 'svix'
import { createRandom } from '#test/crash/random.ts'
import { eventually, startHearback } from '#test/hearback.ts'
import { IS_TRIAL, SEED } from '#test/trials/trial.ts'
import { createEmitter } from './emitter.ts'

const EVENTS = IS_TRIAL ? 5_000 : 500
const EVENTS_PER_CONVERSATION = 10
/** Events that nobody ever takes. */
const REFUSED = 5
const ATTEMPTS_THAT_LET_PASS = 4
const PACE = { timeoutMs: 1_000, retryDelays: [20, 40, 80, 120, 160, 200, 240, 280, 320, 360, 400] }
const LONGEST_MS = 180_000 + EVENTS * 60

/** What a request meets, and how often of a hundred times; what is left is a 200. */
const MISFORTUNES = { slow: 6, 500: 9, 429: 3, 301: 5, reset: 5, hang: 2 } as const

test(`a receiver that misbehaves at random gets every event or leaves it visibly dead (seed ${SEED})`, async (t) => {
  const hearback = await startHearback(t, {}, { deliveryPace: PACE })
  const { call } = hearback
  const receiver = await startChaos(t, createRandom(SEED))
  const createEndpoint = async (path: string) =>
    (
      await call('POST', '/api/v1/webhook-endpoints', {
        url: `${receiver.url}${path}`,
        events: ['message.created'],
        basic_auth: { username: 'ada', password: 'lovelace' },
      })
    ).body
  const [endpoint, goneEndpoint] = [await createEndpoint('/in'), await createEndpoint('/gone')]
  const emitter = createEmitter(t, {
    databaseUrl: hearback.database.url,
    secret: hearback.config.secret ?? '',
    workspaceId: (await call('GET', '/api/v1/workspace')).body.workspace_id,
  })
  const conversations = await emitter.openConversations(EVENTS / EVENTS_PER_CONVERSATION)
  receiver.refuse(conversations.slice(0, REFUSED))
  await emitter.emitTo(
    endpoint.id,
    Array.from({ length: EVENTS_PER_CONVERSATION }, () => conversations).flat(),
  )
  await emitter.emitTo(goneEndpoint.id, [...conversations.slice(0, 20), null])

  const deliveries = () =>
    emitter.read<{ endpoint_id: string; webhook_id: string; status: string; outcome: string | null }>({
      name: 'test_deliveries',
      text: 'SELECT endpoint_id, webhook_id, status, outcome FROM deliveries',
    })
  await eventually(
    async () => (await deliveries()).every(({ status }) => status !== 'pending'),
    'no delivery is left pending',
    LONGEST_MS,
  )

  const all = await deliveries()
  const main = all.filter(({ endpoint_id }) => endpoint_id === endpoint.id)
  assert.equal(main.length, EVENTS)
  const requests = Map.groupBy(receiver.requests, ({ headers }) => String(headers['webhook-id']))
  for (const { webhook_id, status } of main) {
    const seen = requests.get(webhook_id) ?? []
    const taken = seen.some(({ fate }) => fate === 200 || fate === 'slow')
    assert.equal(status, taken ? 'delivered' : 'dead', webhook_id)
    assert.equal(new Set(seen.map(({ raw }) => raw)).size, 1, 'every attempt sends the same bytes')
    if (!taken) assert.equal(seen.length, PACE.retryDelays.length + 1, 'the whole schedule')
  }
  const dead = main.filter(({ status }) => status === 'dead').length
  assert.equal(dead >= REFUSED, true, `${dead} are dead`)
  assert.ok(requests.size > EVENTS, 'and those of the endpoint that is gone')

  for (const { raw, headers, path } of receiver.requests) {
    const { secret } = path === '/in' ? endpoint : goneEndpoint
    assert.doesNotThrow(() => new Webhook(secret).verify(raw, headers as Record<string, string>))
    assert.doesNotThrow(() => new SvixWebhook(secret).verify(raw, headers as Record<string, string>))
    assert.equal(headers.authorization, 'Basic YWRhOmxvdmVsYWNl')
  }
  assert.ok(
    receiver.requests.every(({ path }) => path !== '/elsewhere'),
    'no redirect is followed',
  )
  checkOrder(receiver.requests.filter(({ path }) => path === '/in'))

  const gone = all.filter(({ endpoint_id }) => endpoint_id === goneEndpoint.id)
  assert.ok(gone.every(({ status }) => status === 'dead'))
  assert.ok(gone.some(({ outcome }) => outcome === 'endpoint_disabled'))
  const shown = (await call('GET', `/api/v1/webhook-endpoints/${goneEndpoint.id}`)).body
  assert.deepEqual([shown.status, shown.disabled_reason], ['disabled', 'gone'])
  t.diagnostic(`${EVENTS} events, ${receiver.requests.length} requests, ${dead} dead`)
})

interface Seen {
  path: string
  headers: IncomingHttpHeaders
  raw: string
  fate: keyof typeof MISFORTUNES | 200 | 410
}

/** A later event comes first after the earlier one was taken, or has been tried four times. */
function checkOrder(requests: readonly Seen[]): void {
  const conversations = new Map<string, Map<number, { taken: boolean; tries: number }>>()
  for (const { raw, headers, fate } of requests) {
    const { conversation_id } = JSON.parse(raw)
    const sequence = Number(headers['hearback-sequence'])
    const known = conversations.get(conversation_id) ?? new Map<number, { taken: boolean; tries: number }>()
    conversations.set(conversation_id, known)
    for (let earlier = 1; earlier < sequence; earlier++) {
      const { taken = false, tries = 0 } = known.get(earlier) ?? {}
      assert.ok(
        taken || tries >= ATTEMPTS_THAT_LET_PASS,
        `${sequence} overtook ${earlier} of ${conversation_id}`,
      )
    }
    const { taken = false, tries = 0 } = known.get(sequence) ?? {}
    known.set(sequence, { taken: taken || fate === 200 || fate === 'slow', tries: tries + 1 })
  }
}

async function startChaos(t: TestContext, random: () => number) {
  const requests: Seen[] = []
  const cursed = new Set<string>()

  function choose(path: string, raw: string, headers: IncomingHttpHeaders): Seen['fate'] {
    if (path === '/gone') return 410
    if (headers['hearback-sequence'] === '3' && cursed.has(JSON.parse(raw).conversation_id)) return 500
    let left = random() * 100
    for (const [fate, share] of Object.entries(MISFORTUNES)) {
      left -= share
      if (left < 0) return (/^\d+$/.test(fate) ? Number(fate) : fate) as Seen['fate']
    }
    return 200
  }

  async function answer(response: ServerResponse, fate: Seen['fate']): Promise<void> {
    if (fate === 'hang') return
    if (fate === 'reset') {
      response.socket?.resetAndDestroy()
      return
    }
    if (fate === 'slow') await sleep(200)
    const headers = { 429: { 'retry-after': '1' }, 301: { location: '/elsewhere' } }[fate as 429] ?? {}
    response.writeHead(fate === 'slow' ? 200 : fate, headers).end('answered')
  }

  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const { url: path = '', headers } = request
      const raw = Buffer.concat(parts).toString('utf8')
      const fate = choose(path, raw, headers)
      requests.push({ path, headers, raw, fate })
      void answer(response, fate)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => {
    server.closeAllConnections()
    server.close()
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    refuse: (conversationIds: readonly string[]) => {
      for (const id of conversationIds) cursed.add(id)
    },
  }
}
