import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { QuestionStep } from '../script/script.ts'
import { composeMessage, composeTemplate, readTapId, tapId } from './compose-message.ts'
import { shorten, splitText } from './cut-text.ts'
import { isWindowOpen } from './messaging-window.ts'
import { phoneForms, phoneKey } from './phone-forms.ts'
import { readWebhook } from './read-webhook.ts'

const VOICE = { language: 'es', keys: {} }
const ID = '5e0c3a4e-1f0b-4a52-9d0e-7a3b1f2c4d5e'
const choice = (texts: string[]): QuestionStep => ({
  id: 'q',
  type: 'choice',
  text: 'Q?',
  answers: texts.map((text) => ({ text })),
})

interface Composed {
  text: { body: string }
  interactive: {
    body: { text: string }
    action: {
      buttons?: { reply: { id: string; title: string } }[]
      sections?: { rows: { id: string; title: string; description?: string }[] }[]
    }
  }
}

test('a text is split into pieces that fit and lose nothing but white space', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.integer({ min: 4, max: 40 }),
      (text, limit) => {
        const pieces = splitText(text, limit)
        const bare = (words: string) => words.replace(/\s/g, '')
        assert.equal(bare(pieces.join('')), bare(text))
        for (const piece of pieces) {
          assert.ok(piece.length <= limit && piece !== '', piece)
          assert.ok(piece.isWellFormed())
        }
      },
    ),
  )
  assert.deepEqual(splitText('One two.\n\nThree four five.', 20), ['One two.', 'Three four five.'])
  assert.deepEqual(splitText('One. Two three four', 12), ['One. Two', 'three four'])
})

test('a shortened text says that something is left out', () => {
  assert.equal(shorten('Twenty characters ab', 20), 'Twenty characters ab')
  assert.equal(shorten('Twenty-one characters', 20), 'Twenty-one characte…')
  assert.equal(shorten('😀😀😀', 4), '😀…')
})

test('whatever the answers are, what is composed fits the API and names each of them', () => {
  const options = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 90 }), { minLength: 1, maxLength: 14 })
  fc.assert(
    fc.property(options, fc.string({ minLength: 1, maxLength: 6_000 }), (texts, text) => {
      const bodies = composeMessage({ message_id: ID, text, step: choice(texts) }, VOICE)
      for (const body of bodies) {
        const { interactive, text: plain } = body as unknown as Partial<Composed>
        if (plain) assert.ok(plain.body.length <= 4096)
        if (!interactive) continue
        assert.ok(interactive.body.text.length <= 1024)
        const buttons = interactive.action.buttons?.map(({ reply }) => reply) ?? []
        const rows = interactive.action.sections?.flatMap((section) => section.rows) ?? []
        assert.ok(buttons.length <= 3 && rows.length <= 10 && buttons.length + rows.length === texts.length)
        for (const { title } of buttons) assert.ok(title.length <= 20)
        for (const { title, description = '' } of rows)
          assert.ok(title.length <= 24 && description.length <= 72)
        for (const [index, { id }] of [...buttons, ...rows].entries())
          assert.deepEqual(readTapId(id), { message_id: ID, index })
      }
    }),
  )
  assert.equal(readTapId('some other id'), null)
  assert.equal(tapId(ID, 2), `${ID}:2`)
})

test('a question that asks again and names its answers is not given them twice', () => {
  const many = Array.from({ length: 12 }, (_, index) => `Answer ${index}`)
  const text = `Please choose one of these:\n${many.map((each, index) => `${index + 1}. ${each}`).join('\n')}`
  assert.deepEqual(composeMessage({ message_id: ID, text, step: choice(many) }, VOICE), [
    { type: 'text', text: { body: text, preview_url: false } },
  ])
})

test('a template without parameters has no components', () => {
  assert.deepEqual(composeTemplate({ name: 'hello', language: 'en' }, VOICE), {
    type: 'template',
    template: { name: 'hello', language: { code: 'en' } },
  })
})

test('a number that is written in two ways is one', () => {
  assert.equal(phoneKey('+52 1 55 1234 5678'), phoneKey('525512345678'))
  assert.equal(phoneKey('+54 9 11 2345-6789'), phoneKey('541123456789'))
  assert.equal(phoneKey('+55 11 91234-5678'), phoneKey('551112345678'))
  assert.deepEqual(phoneForms('5215512345678'), ['+525512345678', '+5215512345678'])
  assert.deepEqual(phoneForms('573161234567'), ['+573161234567'])
})

test('the window is open for 24 hours', () => {
  assert.equal(isWindowOpen(null, '2026-01-02T00:00:00.000Z'), false)
  assert.equal(isWindowOpen('2026-01-01T00:00:00.001Z', '2026-01-02T00:00:00.000Z'), true)
  assert.equal(isWindowOpen('2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z'), false)
})

test('a place is its coordinates and its address, or else what it is called', () => {
  const placeOf = (location: Record<string, unknown>) => {
    const messages = [{ from: '573161234567', id: 'x', type: 'location', location }]
    const [read] = readWebhook({ entry: [{ changes: [{ value: { messages } }] }] })
    return read?.type === 'message' ? read.content.text : null
  }
  const degrees = { latitude: 4.5935443, longitude: -72.0345404 }
  const address = 'Carrera 7 #100-06'
  assert.equal(placeOf({ ...degrees, name: 'Home', address }), `4.5935443, -72.0345404\n${address}`)
  assert.equal(placeOf({ ...degrees, name: 'Home' }), '4.5935443, -72.0345404\nHome')
  assert.equal(placeOf(degrees), '4.5935443, -72.0345404')
})

test('any JSON is read, and gives only texts that can be stored', () => {
  const value = fc.object({
    key: fc.constantFrom(
      'entry',
      'changes',
      'value',
      'messages',
      'statuses',
      'id',
      'from',
      'type',
      'text',
      'body',
      'status',
      'timestamp',
      'errors',
      '__proto__',
    ),
  })
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), value), (payload) => {
      for (const item of readWebhook(payload)) assert.ok(JSON.stringify(item).isWellFormed())
    }),
  )
  const message = (text: string) => ({
    entry: [
      {
        changes: [{ value: { messages: [{ from: '57300', id: 'x', type: 'text', text: { body: text } }] } }],
      },
    ],
  })
  const [read] = readWebhook(message('a\0b\ud800c'))
  assert.ok(read?.type === 'message')
  assert.equal(read.content.text, 'ab\ufffdc')
  assert.deepEqual(readWebhook(message(' ')), [])
})
