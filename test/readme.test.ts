import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { freePort, startHearback } from './hearback.ts'
import { readSection, walkThrough } from './walk-through.ts'

test('the walk through of README.md does what it says', async (t) => {
  const readme = await readFile(join(import.meta.dirname, '..', 'README.md'), 'utf8')
  const hearback = await startHearback(t)
  const everything = await walkThrough(t, readSection(readme, 'Walk through'), {
    HEARBACK_URL: hearback.url,
    HEARBACK_API_KEY: hearback.key,
    RECEIVER_PORT: String(await freePort()),
  })
  assert.match(everything, /^chat_finished \{"event":"chat_finished",.*"finish_reason":"finished"/m)
  assert.match(everything, /^200 application\/pdf\n%PDF-$/m)
  const { body } = await hearback.call('GET', '/api/v1/webhook-deliveries?status=delivered')
  const delivered = body.items.map((item: { event_type: string }) => item.event_type)
  assert.deepEqual(delivered.toSorted(), ['chat_finished', 'follow_up_created'])
})

test('the walk through uses the key that README.md starts the server with', async () => {
  const readme = await readFile(join(import.meta.dirname, '..', 'README.md'), 'utf8')
  const [, key] = /HEARBACK_API_KEY=(\S+)/.exec(readSection(readme, 'Start')) ?? []
  assert.ok(key !== undefined && key.length >= 24)
  assert.ok(readSection(readme, 'Walk through').includes(`\${HEARBACK_API_KEY:-${key}}`))
})
