import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'
import { startHearback } from '../hearback.ts'
import { createFollowUpClient } from './follow-up-client.ts'

const MAIN = join(import.meta.dirname, '..', '..', 'src', 'main.ts')

test('hearback follow-ups', async (t) => {
  const hearback = await startHearback(t)
  const client = createFollowUpClient(hearback.call)
  const chat = await client.openChat()

  const run = (...words: string[]) =>
    new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
      const env = { PATH: process.env.PATH, HEARBACK_API_KEY: hearback.key }
      const all = [MAIN, 'follow-ups', ...words, '--url', hearback.url]
      execFile(process.execPath, all, { env }, (error, stdout, stderr) =>
        resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
      )
    })
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
    assert.match((await run('create', '--chat', chat)).stderr, /^Give --chat, --at and --message/)
    assert.match((await run('list', '--status', 'done')).stderr, /must be one of: pending, sent/)
    assert.match((await run('cancel', 'x')).stderr, /"id"/)
    assert.match((await run('forget')).stderr, /follow-ups list/)
    assert.match((await run('--help')).stdout, /Example: hearback follow-ups create/)
  })
})
