import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { advance, startScript } from './advance.ts'
import { checkScript } from './check-script.ts'
import type { Script } from './script.ts'
import type { Advanced, Input } from './state.ts'

const NOW = '2026-01-05T09:00:00.000Z'
const PLAN = {
  id: 'plan',
  type: 'choice',
  text: 'Which plan?',
  answers: [{ text: 'Basic' }, { text: 'Premium' }],
  save_as: 'plan',
} as const
const STAFF = { id: 'staff', type: 'number', text: 'How many are you?' } as const
const WORK = { id: 'work', type: 'text', text: 'What do you do?' } as const
const ASK = { id: 'more', type: 'ask', text: 'Any questions?', data_set_id: 3, save_as: 'asked' } as const

/** Starts a script and gives it inputs; a string is a reply, numbered from 1, and `true` the answer that is missing. */
function talk(steps: Script['steps'], ...inputs: (string | true | Input)[]): Advanced & { said: string[] } {
  const script: Script = { steps, data_set_id: 7, closing: 'Goodbye' }
  const said: string[] = []
  let message_number = 0
  let advanced = startScript({ script, keys: {}, language: 'en', now: NOW })
  for (const given of inputs) {
    said.push(...advanced.messages.map(({ text }) => text))
    if (typeof given === 'string') message_number += 1
    const input: Input =
      typeof given === 'string'
        ? { type: 'reply', text: given, files: [], message_number }
        : given === true
          ? answered(advanced)
          : given
    advanced = advance(script, advanced.state, input, NOW)
  }
  return { ...advanced, said: [...said, ...advanced.messages.map(({ text }) => text)] }
}

const answered = ({ state }: Advanced, is_gone = false): Input => {
  return { type: 'question_answered', message_number: state.answering?.message_number ?? 0, is_gone }
}
const asks = ({ effects }: Advanced) =>
  effects.flatMap((effect) => (effect.type === 'question_asked' ? [effect] : []))
const given = ({ state }: Advanced) => state.answers.map(({ step_id, text }) => `${step_id}=${text}`)

describe('a question with a data set', () => {
  test('has what is asked back answered, asks again, and counts no attempt', () => {
    const asked = talk([PLAN, STAFF], 'what does premium cost')
    assert.deepEqual(asks(asked), [
      { type: 'question_asked', step_id: 'plan', data_set_id: 7, message_number: 1 },
    ])
    assert.deepEqual([asked.messages, asked.state.position?.attempts], [[], 0])
    const again = talk([PLAN, STAFF], 'what does premium cost', true)
    assert.deepEqual(again.messages, [{ text: 'Which plan?', step_id: 'plan', purpose: 'question' }])
    assert.deepEqual(given(talk([PLAN, STAFF], 'what does premium cost', true, 'The second')), [
      'plan=Premium',
    ])
  })

  test('never takes a usable answer for a question', () => {
    assert.deepEqual(given(talk([PLAN, STAFF], 'Could I have Premium?')), ['plan=Premium'])
    assert.deepEqual(given(talk([PLAN, STAFF], 'How about basic?')), ['plan=Basic'])
    assert.deepEqual(given(talk([STAFF, WORK], '12?')), ['staff=12'])
    assert.deepEqual(given(talk([WORK, STAFF], 'What we do is bake')), ['work=What we do is bake'])
    assert.deepEqual(given(talk([WORK, STAFF], 'Bakery?')), ['work=Bakery?'])
  })

  test('takes the same words once more for the answer, where any words are one', () => {
    const talked = talk([WORK, STAFF], 'Do you deliver?', true, 'do you deliver')
    assert.deepEqual(given(talked), ['work=do you deliver'])
  })

  test('asks again for what is no question either, and counts that', () => {
    const talked = talk([STAFF, WORK], 'many')
    assert.deepEqual([asks(talked), talked.state.position?.attempts], [[], 1])
  })

  test('goes by the step’s own data set, and without one as ever', () => {
    const own = talk([{ ...PLAN, data_set_id: 9 }, STAFF], 'How much is it?')
    assert.equal(asks(own)[0]?.data_set_id, 9)
    const script: Script = { steps: [STAFF, WORK] }
    const started = startScript({ script, keys: {}, language: 'en', now: NOW })
    const input: Input = { type: 'reply', text: 'How much is it?', files: [], message_number: 1 }
    const none = advance(script, started.state, input, NOW)
    assert.deepEqual([asks(none), none.state.position?.attempts], [[], 1])
  })

  test('holds what is written meanwhile, and takes it in after the answer', () => {
    const held = talk([PLAN, STAFF, WORK], 'How much is it?', 'premium', 'And how long does it run?')
    assert.deepEqual(given(held), [])
    const after = talk([PLAN, STAFF, WORK], 'How much is it?', 'premium', 'And how long does it run?', true)
    assert.deepEqual(given(after), ['plan=Premium'])
    assert.deepEqual(asks(after), [
      { type: 'question_asked', step_id: 'staff', data_set_id: 7, message_number: 3 },
    ])
    assert.deepEqual(after.said, ['Which plan?', 'How many are you?'])
  })

  test('hears each answer once', () => {
    const answer: Input = { type: 'question_answered', message_number: 1, is_gone: false }
    const twice = talk([PLAN, STAFF], 'How much is it?', answer, answer)
    assert.deepEqual([twice.messages, twice.said], [[], ['Which plan?', 'Which plan?']])
  })
})

describe('an ask step', () => {
  test('has questions answered until that was all, and keeps them', () => {
    const done = talk([ASK, WORK], 'the opening hours', true, 'Is it free?', true, 'No thanks, that was all')
    assert.deepEqual(done.said, ['Any questions?', 'What do you do?'])
    assert.deepEqual(given(done), ['more=the opening hours\nIs it free?'])
    assert.equal(done.state.keys.asked?.value, 'the opening hours\nIs it free?')
    assert.equal(done.state.answers[0]?.literal, 'No thanks, that was all')
  })

  test('knows in five languages that there is no further question', () => {
    const ending = [
      ...['No', 'no thanks', 'That’s all', 'done', 'Thank you very much', 'no more questions, thanks'],
      ...['Eso es todo', 'no, gracias', 'nada más', 'no más preguntas'],
      ...['Nein danke', 'das war alles', 'Das wars', 'keine weiteren Fragen', 'fertig'],
      ...['Non merci', 'c’est tout', 'rien d’autre', 'plus de questions merci'],
      ...['Não, obrigado', 'é só isso', 'mais nada', 'isso é tudo'],
    ]
    for (const text of ending) {
      const talked = talk([ASK, WORK], text)
      assert.deepEqual(
        talked.state.answers.map(({ outcome }) => outcome),
        ['skipped'],
        text,
      )
      assert.equal(talked.state.keys.asked, undefined)
    }
    const done = { type: 'reply', text: '', intent: 'done', files: [], message_number: 1 } as const
    assert.deepEqual(given(talk([ASK, WORK], done)), ['more='])
  })

  test('takes anything else for a question, but asks whoever says "yes" what it is', () => {
    for (const text of ['premium', 'no refunds?', 'thanks, and the price?', 'Nothing about fees?', '42'])
      assert.equal(asks(talk([ASK, WORK], text)).length, 1, text)
    const said = talk([ASK, WORK], 'Yes please')
    assert.deepEqual([asks(said), said.messages[0]?.purpose], [[], 'retry'])
    assert.match(said.messages[0]?.text ?? '', /^What would you like to know\?/)
  })

  test('ends where there is nothing to answer from any more', () => {
    const asked = talk([ASK, WORK], 'Is it free?')
    const gone = talk([ASK, WORK], 'Is it free?', answered(asked, true))
    assert.deepEqual(given(gone), ['more=Is it free?'])
    assert.deepEqual(gone.said, ['Any questions?', 'What do you do?'])
  })

  test('needs a data set, its own or the script’s', () => {
    const { data_set_id: _, ...step } = ASK
    assert.deepEqual(checkScript({ steps: [step] }), [
      { pointer: '/steps/0/data_set_id', message: 'Name the data set that answers.' },
    ])
    assert.deepEqual(checkScript({ steps: [step], data_set_id: 1 }), [])
  })
})
