import assert from 'node:assert/strict'
import { createServer } from 'node:net'
import { test } from 'node:test'
import type { Lookup } from '#channels/webhook/address-guard.ts'
import { assertProblem } from '#test/assert-problem.ts'
import { eventually, startHearback } from '#test/hearback.ts'
import { hostileAddresses, hostileLookup, hostileNames } from '#test/hostile-targets.ts'
import { createEmitter } from './emitter.ts'

const PATH = '/api/v1/webhook-endpoints'
const EVENTS = ['message.created']
/** Public, and never connected to: an endpoint is made without a connection. */
const PUBLIC = 'https://93.184.216.34/hook'

test('no hostile address is reached by making, changing, testing an endpoint or delivering to it', async (t) => {
  let connections = 0
  const listener = createServer((socket) => {
    connections++
    socket.destroy()
  })
  const port = await new Promise<number>((resolve) =>
    listener.listen(0, () => {
      const address = listener.address()
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    }),
  )
  t.after(() => void listener.close())
  const rebinding = createRebinding('rebinding.test')
  const hearback = await startHearback(t, { allowedPrivateTargets: [] }, { lookup: rebinding.lookup })
  const { call } = hearback
  const emitter = createEmitter(t, {
    databaseUrl: hearback.database.url,
    secret: hearback.config.secret ?? '',
    workspaceId: (await call('GET', '/api/v1/workspace')).body.workspace_id,
  })
  const targets = [...hostileAddresses(port), ...hostileNames.map((host) => `http://${host}:${port}/`)]
  assert.ok(targets.length >= 60, `${targets.length} targets`)
  // Text that PostgreSQL cannot store can't have got past the check either.
  const stored = targets.filter((url) => url !== '' && url.isWellFormed() && !url.includes('\0'))
  assert.ok(stored.length >= 60)

  const { id } = (await call('POST', PATH, { url: PUBLIC, events: EVENTS })).body
  for (const url of targets) {
    assertProblem(await call('POST', PATH, { url, events: EVENTS }), 422, '/url')
    assertProblem(await call('PATCH', `${PATH}/${id}`, { url }), 422, '/url')
  }
  assert.equal((await call('GET', `${PATH}/${id}`)).body.url, PUBLIC)

  for (const url of stored) {
    const { id } = (await call('POST', PATH, { url: PUBLIC, events: EVENTS })).body
    await emitter.write({
      name: 'test_turn_hostile',
      text: 'UPDATE webhook_endpoints SET url = $2 WHERE id = $1',
      values: [id, url],
    })
    assertProblem(await call('POST', `${PATH}/${id}/test`), 422, '/url')
    await emitter.emitTo(id, [null])
  }
  const url = `http://rebinding.test:${port}/`
  const rebound = await call('POST', PATH, { url, events: EVENTS })
  assert.equal(rebound.status, 201, 'its name is a public address for now')
  rebinding.turn()
  assertProblem(await call('POST', `${PATH}/${rebound.body.id}/test`), 422, '/url')
  await emitter.emitTo(rebound.body.id, [null])
  const attempts = await eventually(
    async () => {
      const rows = await emitter.read<{ error: string; request_headers: unknown; status_code: unknown }>({
        name: 'test_attempts',
        text: 'SELECT error, request_headers, status_code FROM attempts WHERE number = 1',
      })
      return rows.length === stored.length + 1 && rows
    },
    'each is tried',
    30_000,
  )
  for (const attempt of attempts) {
    assert.match(attempt.error, /^The (address|host name) .*\.$/)
    assert.deepEqual([attempt.request_headers, attempt.status_code], [null, null])
  }
  assert.equal(connections, 0)
})

/** A name server that answers with a public address for this name, and with loopback after its `turn`. */
function createRebinding(name: string): { lookup: Lookup; turn(): void } {
  let address = '93.184.216.34'
  return {
    lookup: async (asked) => (asked === name ? [{ address, family: 4 }] : hostileLookup(asked)),
    turn: () => {
      address = '127.0.0.1'
    },
  }
}
