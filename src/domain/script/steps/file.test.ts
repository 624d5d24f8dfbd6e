import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FileStep } from '../script.ts'
import { understandFile } from './file.ts'
import type { ReplyContext } from './understanding.ts'

const STEP: FileStep = { id: 'a', type: 'file', text: '?' }

function hear(reply: string, more: Partial<ReplyContext> = {}, step = STEP) {
  return understandFile(step, reply, {
    language: 'en',
    keys: {},
    intent: 'answer',
    document_count: 0,
    ...more,
  })
}
const outcome = (...given: Parameters<typeof hear>) => {
  const understood = hear(...given)
  return understood.usable ? `${understood.outcome}: ${understood.text}` : 'asked again'
}

test('"done" in five languages counts the files', () => {
  const replies = [
    'Done',
    'that’s all, thank you',
    'OK we are ready',
    'listo',
    'Eso es todo, gracias',
    'pronto',
    'isso é tudo',
    'fertig',
    'Das ist alles',
    'C’est tout, merci',
  ]
  for (const reply of replies) assert.equal(outcome(reply, { document_count: 2 }), 'answered: 2 files', reply)
  assert.equal(outcome('', { intent: 'done', document_count: 1, language: 'es' }), 'answered: 1 archivo')
})

test('"done" needs enough files', () => {
  assert.equal(outcome('done'), 'asked again')
  assert.equal(outcome('done', { document_count: 1 }, { ...STEP, min: 2 }), 'asked again')
  assert.equal(outcome('done', {}, { ...STEP, min: 0 }), 'answered: 0 files')
})

test('that a file cannot be provided is heard in five languages', () => {
  const replies = [
    'I cannot provide this, because it burnt',
    'We don’t have one',
    'no tenemos',
    'No puedo enviarlo',
    'não temos isso',
    'Das haben wir nicht',
    'Wir haben keinen Vertrag',
    'Je n’ai pas ce document',
    'Nous ne pouvons pas',
  ]
  for (const reply of replies) assert.equal(outcome(` ${reply} `), `declined: ${reply}`)
})

test('a decline needs a reason', () => {
  for (const reply of ['', ' ', '...']) assert.equal(outcome(reply, { intent: 'decline' }), 'asked again')
  assert.equal(outcome('Lost', { intent: 'decline' }), 'declined: Lost')
})

test('anything else is asked again', () => {
  for (const reply of ['', 'hello', 'not done yet', 'Can’t I send a photo?', 'wait', 'x '.repeat(50_000)]) {
    assert.equal(outcome(reply, { document_count: 1 }), 'asked again', reply.slice(0, 80))
  }
})
