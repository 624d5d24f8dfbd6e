import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decideSending, type SendingFacts } from './decide-sending.ts'

const NOW = '2026-03-01T22:30:00.000Z'
const due = { due_at: '2026-03-01T22:30:00.000Z' }
const facts: SendingFacts = {
  now: NOW,
  conversation: { status: 'active', expires_at: '2026-04-01T00:00:00.000Z' },
  workspace: { time_zone: 'UTC', quiet_hours: null },
  contact: null,
  window: null,
}
const night = { from: '22:00', to: '07:00' }

test('what is due is sent, and not a moment before', () => {
  assert.deepEqual(decideSending(due, facts), { is: 'sent' })
  const later = { due_at: '2026-03-01T22:30:00.001Z' }
  assert.deepEqual(decideSending(later, facts), { is: 'early', until: later.due_at })
})

test('a chat whose questions are answered takes it, one that is closed or has expired does not', () => {
  const inChat = (conversation: SendingFacts['conversation']) =>
    decideSending(due, { ...facts, conversation }).is
  assert.equal(inChat({ status: 'finished', expires_at: null }), 'sent')
  for (const status of ['closed', 'expired'] as const)
    assert.equal(inChat({ status, expires_at: null }), 'failed')
  assert.equal(inChat({ status: 'active', expires_at: NOW }), 'failed', 'its link opens no more')
})

test('in quiet hours it waits for their end; a person’s own come first', () => {
  const workspace = { time_zone: 'UTC', quiet_hours: night }
  const waits = { is: 'early', until: '2026-03-02T07:00:00.000Z' }
  assert.deepEqual(decideSending(due, { ...facts, workspace }), waits)
  const inTokyo = { time_zone: 'Asia/Tokyo', quiet_hours: null }
  assert.deepEqual(decideSending(due, { ...facts, workspace, contact: inTokyo }), { is: 'sent' })
  const atNoon = { time_zone: null, quiet_hours: { from: '22:15', to: '22:45' } }
  assert.deepEqual(decideSending(due, { ...facts, contact: atNoon }), {
    is: 'early',
    until: '2026-03-01T22:45:00.000Z',
  })
})

test('a closed chat is told at once, also at night', () => {
  const conversation = { status: 'closed', expires_at: null } as const
  const workspace = { time_zone: 'UTC', quiet_hours: night }
  assert.deepEqual(decideSending(due, { ...facts, conversation, workspace }), {
    is: 'failed',
    reason: 'chat_closed',
  })
})

test('a phone takes it first, and takes nothing outside its window', () => {
  assert.deepEqual(decideSending(due, { ...facts, window: 'open' }), { is: 'for_channel' })
  const closed = { is: 'failed', reason: 'messaging_window_expired' }
  assert.deepEqual(decideSending(due, { ...facts, window: 'closed' }), closed)
  const later = { due_at: '2026-03-01T23:00:00.000Z' }
  assert.equal(decideSending(later, { ...facts, window: 'closed' }).is, 'early')
})
