import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect } from 'node:net'
import { test } from 'node:test'
import { startHearback } from '#test/hearback.ts'

test('a connection that never asked for anything does not hold up the end', async (t) => {
  const hearback = await startHearback(t)
  const socket = connect(Number(new URL(hearback.url).port), '127.0.0.1')
  socket.on('error', () => {})
  await once(socket, 'connect')
  await hearback.call('GET', '/healthz')
  const began = Date.now()
  await hearback.stop()
  assert.ok(Date.now() - began < 5_000)
})
