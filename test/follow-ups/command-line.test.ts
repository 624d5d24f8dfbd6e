import assert from 'node:assert/strict'
import { test } from 'node:test'
import { followUpsCommand } from '../../src/command-line/follow-ups.ts'
import { startHearback } from '../hearback.ts'
import { complaintOf, runHearback } from '../run-hearback.ts'
import { createFollowUpClient } from './follow-up-client.ts'

test('hearback follow-ups', async (t) => {
  const hearback = await startHearback(t)
  const client = createFollowUpClient(hearback.call)
  const chat = await client.openChat()

  const run = (...words: string[]) =>
    runHearback(['follow-ups', ...words, '--url', hearback.url], { HEARBACK_API_KEY: hearback.key })
  const time = '2100-01-31T09:00:00+01:00'

  await t.test('create schedules one, list shows it, cancel cancels it', async () => {
    const created = await run('create', '--chat', chat, '--at', time, '--message', 'Any news?', '--json')
    const followUp = JSON.parse(created.stdout)
    assert.deepEqual([followUp.chatId, followUp.dueDate], [chat, '2100-01-31T08:00:00.000Z'])
    const listed = await run('list', '--status', 'pending', '--chat', chat)
    assert.equal(listed.stdout, `${followUp.id}  2100-01-31T08:00:00.000Z  pending    ${chat}  "Any news?"\n`)
    await client.change(followUp.id, { message: 'long '.repeat(4_000) })
    const long = await run('list', '--chat', chat)
    assert.ok(long.stdout.length < 250 && long.stdout.includes('long…'), 'a long message takes one line')
    const cancelled = await run('cancel', followUp.id)
    assert.match(cancelled.stdout, /cancelled/)
    assert.deepEqual(JSON.parse((await run('list', '--json', '--status', 'pending')).stdout), [])
    assert.equal((await client.find(followUp)).status, 'cancelled')
  })

  await t.test('what is wrong is said in one sentence', async () => {
    const late = await run('create', '--chat', chat, '--at', 'tomorrow', '--message', 'x')
    assert.deepEqual(
      [late.code, late.stderr],
      [1, '"dueDate" must be a date and time with an offset, such as "2026-01-31T09:00:00Z".\n'],
    )
    const say = (...words: string[]) =>
      complaintOf(followUpsCommand([...words, '--url', hearback.url], { HEARBACK_API_KEY: hearback.key }))
    assert.match(await say('create', '--chat', chat), /^Give --chat, --at and --message/)
    assert.match(await say('list', '--status', 'done'), /must be one of: pending, sent/)
    assert.match(await say('cancel', 'x'), /"id"/)
    assert.match(await say('forget'), /follow-ups list/)
    assert.match((await run('--help')).stdout, /Example: hearback follow-ups create/)
  })
})
