import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { AppError, type ErrorCode } from '../errors.ts'
import { changeFollowUp, type FollowUpChange } from './change-follow-up.ts'
import { FOLLOW_UP_STATUSES, type FollowUp } from './follow-up.ts'

const NOW = '2026-03-01T12:00:00.000Z'
const EARLIER = '2026-02-28T12:00:00.000Z'
const pending: FollowUp = {
  id: 'follow-up',
  conversation_id: 'chat',
  trigger_message_id: 'trigger',
  message_id: null,
  due_at: '2026-03-02T12:00:00.000Z',
  text: 'Are you there?',
  status: 'pending',
  finished_at: null,
  reason: null,
  cancel_on_reply: null,
  via: 'api',
  credential_id: null,
}
const sent: FollowUp = { ...pending, status: 'sent', message_id: 'message', finished_at: EARLIER }
const facts = { now: NOW, messagesOfChat: new Set(['trigger', 'message']) }

describe('a pending follow-up', () => {
  test('takes every field, and keeps what is not given', () => {
    const change = { due_at: EARLIER, text: 'Hello?', reason: 'asked', cancel_on_reply: false }
    assert.deepEqual(changeFollowUp(pending, change, facts), { ...pending, ...change })
    assert.deepEqual(changeFollowUp(pending, {}, facts), pending)
  })

  for (const status of ['cancelled', 'failed'] as const)
    test(`becomes ${status} now, or when it is said`, () => {
      assert.equal(changeFollowUp(pending, { status }, facts).finished_at, NOW)
      assert.equal(changeFollowUp(pending, { status, finished_at: null }, facts).finished_at, NOW)
      assert.equal(changeFollowUp(pending, { status, finished_at: EARLIER }, facts).finished_at, EARLIER)
    })

  test('is sent by hand with the message that was sent', () => {
    const change = { status: 'sent', message_id: 'message' } as const
    assert.deepEqual(changeFollowUp(pending, change, facts), { ...pending, ...change, finished_at: NOW })
    refuses(pending, { status: 'sent' }, 'invalid', /chatMessageId/)
  })

  test('names only messages of its chat', () => {
    refuses(pending, { message_id: 'another' }, 'invalid', /"chatMessageId" must be a message of the chat/)
    refuses(pending, { trigger_message_id: 'another' }, 'invalid', /"triggerChatMessageId" must be a message/)
  })

  test('moves to another chat with a trigger of that chat', () => {
    const change = { conversation_id: 'other', trigger_message_id: 'theirs' }
    const there = { now: NOW, messagesOfChat: new Set(['theirs']) }
    assert.deepEqual(changeFollowUp(pending, change, there), { ...pending, ...change })
    refuses(pending, { conversation_id: 'other' }, 'invalid', /needs the "triggerChatMessageId"/)
    refuses(pending, change, 'invalid', /"triggerChatMessageId" must be a message of the chat/)
  })
})

describe('one that is not pending any more', () => {
  test('never gets another status', () => {
    for (const from of ['sent', 'failed', 'cancelled'] as const)
      for (const status of FOLLOW_UP_STATUSES) {
        const current = { ...sent, status: from }
        if (status === from) assert.deepEqual(changeFollowUp(current, { status }, facts), current)
        else refuses(current, { status }, 'conflict', /final/)
      }
  })

  test('keeps its chat, its due date and its text', () => {
    refuses(sent, { conversation_id: 'other', trigger_message_id: 'x' }, 'conflict', /"chatId" is final/)
    refuses(sent, { due_at: EARLIER }, 'conflict', /"dueDate" is final/)
    refuses(sent, { text: 'Another' }, 'conflict', /"message" is final/)
    const same = { conversation_id: sent.conversation_id, due_at: sent.due_at, text: sent.text }
    assert.deepEqual(changeFollowUp(sent, same, facts), sent)
  })

  test('may say otherwise why and when it ended, and which message was meant', () => {
    const change = { reason: 'by telephone', finished_at: NOW, message_id: 'trigger' }
    assert.deepEqual(changeFollowUp(sent, change, facts), { ...sent, ...change })
    refuses(sent, { message_id: null }, 'invalid', /needs its "chatMessageId"/)
  })
})

test('whatever is changed in whatever order, the record stays true', () => {
  const chats: Record<string, string[]> = { chat: ['trigger', 'message'], other: ['theirs', 'also theirs'] }
  const message = fc.constantFrom(...Object.values(chats).flat(), 'of nobody')
  const time = fc.constantFrom(EARLIER, NOW)
  const change = fc.record<FollowUpChange>(
    {
      conversation_id: fc.constantFrom(...Object.keys(chats)),
      trigger_message_id: message,
      message_id: fc.option(message),
      due_at: time,
      finished_at: fc.option(time),
      text: fc.constantFrom('a', 'b'),
      status: fc.constantFrom(...FOLLOW_UP_STATUSES),
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
      let current = pending
      for (const wanted of changes) {
        const chat = wanted.conversation_id ?? current.conversation_id
        const next = tryTo(current, wanted, new Set(chats[chat]))
        const messages = chats[next.conversation_id] ?? []
        assert.ok(messages.includes(next.trigger_message_id))
        assert.ok(next.message_id === null || messages.includes(next.message_id))
        assert.ok(next.status !== 'sent' || next.message_id !== null)
        if (current.status !== 'pending') {
          const { status, conversation_id, due_at, text } = current
          assert.deepEqual(
            [next.status, next.conversation_id, next.due_at, next.text],
            [status, conversation_id, due_at, text],
          )
        } else if (next.status !== 'pending') assert.notEqual(next.finished_at, null)
        current = next
      }
    }),
  )
})

function tryTo(current: FollowUp, change: FollowUpChange, messagesOfChat: ReadonlySet<string>): FollowUp {
  try {
    return changeFollowUp(current, change, { now: NOW, messagesOfChat })
  } catch (error) {
    assert.ok(error instanceof AppError)
    return current
  }
}

function refuses(current: FollowUp, change: FollowUpChange, code: ErrorCode, message: RegExp): void {
  assert.throws(() => changeFollowUp(current, change, facts), { code, message })
}
