import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Meaning } from '#domain/answers/judgement.ts'
import { advance, startScript } from './advance.ts'
import { doubtfulReply } from './doubtful-reply.ts'
import type { Script } from './script.ts'
import type { Advanced, Input } from './state.ts'

const NOW = '2026-01-05T09:00:00.000Z'
const WHEN = {
  id: 'when',
  type: 'choice',
  text: 'When, {{name}}?',
  answers: [{ text: 'Morning', synonyms: ['early'] }, { text: 'Evening' }],
  save_as: 'when',
  max_attempts: 2,
  timeout: 'PT1H',
} as const
const DAYS = {
  id: 'days',
  type: 'multi_choice',
  text: 'Which days?',
  answers: [{ text: 'Mon' }, { text: 'Tue' }, { text: 'Wed' }],
  max: 2,
} as const
const SURE = { id: 'sure', type: 'yes_no', text: 'Sure?', answers: [{ text: 'Later' }] } as const
const WHY = { id: 'why', type: 'text', text: 'Why?' } as const

const NONE: Meaning = { kind: 'none' }
const means = (...options: number[]): Meaning => ({ kind: 'answers', options })
const IN_DOUBT = 'before the postman comes by'

/** Starts a script and gives it inputs; a string is a reply, numbered from 1, and a meaning what the model says of the one in doubt. */
function talk(
  steps: Script['steps'],
  inputs: readonly (string | Meaning | Input)[],
  { data_set_id, listeners = 0 }: { data_set_id?: number; listeners?: number } = {},
) {
  const script: Script = { steps, ...(data_set_id === undefined ? {} : { data_set_id }) }
  let message_number = 0
  const keys = { name: { value: 'Ada', type: null } }
  let advanced = startScript({ script, keys, language: 'en', now: NOW })
  for (const given of inputs) {
    if (typeof given === 'string') message_number += 1
    const input: Input =
      typeof given === 'string'
        ? { type: 'reply', text: given, files: [], message_number }
        : 'kind' in given
          ? { type: 'judged', message_number: advanced.state.answering?.message_number ?? 0, meaning: given }
          : given
    advanced = advance(script, advanced.state, input, NOW, { listeners, has_model: true })
  }
  return { ...advanced, script }
}

const given = ({ state }: Advanced) =>
  state.answers.map(({ step_id, text, confidence }) => `${step_id}=${text} ${confidence}`)
const judges = ({ effects }: Advanced) => effects.filter(({ type }) => type === 'judge_reply')
const purposes = ({ messages }: Advanced) => messages.map(({ purpose }) => purpose)

describe('a reply that the rules take for no answer', () => {
  test('is judged by the model, and settles the question with its confidence', () => {
    const asked = talk([WHEN, WHY], [IN_DOUBT])
    assert.deepEqual(asked.effects, [{ type: 'judge_reply', step_id: 'when', message_number: 1 }])
    assert.deepEqual([asked.messages, asked.state.position?.attempts], [[], 0])
    assert.deepEqual(doubtfulReply(asked.script, asked.state, 1), {
      question: 'When, Ada?',
      options: [['Morning', 'early'], ['Evening']],
      takes_several: false,
      reply: IN_DOUBT,
      language: 'en',
    })
    assert.equal(doubtfulReply(asked.script, asked.state, 2), null)
    const settled = talk([WHEN, WHY], [IN_DOUBT, means(0)])
    assert.deepEqual(given(settled), ['when=Morning 0.7'])
    const [answer] = settled.state.answers
    assert.deepEqual([answer?.literal, answer?.understood_by], [IN_DOUBT, 'model'])
    assert.equal(settled.state.keys.when?.value, 'Morning')
    assert.equal(settled.state.answering, null)
  })

  test('is refused as without a model when that says nothing, and counts', () => {
    const once = talk([WHEN, WHY], [IN_DOUBT, NONE])
    assert.deepEqual([purposes(once), once.state.position?.attempts], [['retry'], 1])
    assert.deepEqual(
      once.effects.map(({ type }) => type),
      ['start_timer'],
      'its time begins anew',
    )
    const twice = talk([WHEN, WHY], [IN_DOUBT, NONE, IN_DOUBT, NONE])
    assert.deepEqual(given(twice), [`when=${IN_DOUBT} 0`])
  })

  test('is judged once: what the model says later, or twice, changes nothing', () => {
    const late: Input = { type: 'judged', message_number: 1, meaning: means(1) }
    const settled = talk([WHEN, DAYS, WHY], [IN_DOUBT, means(0), late, late])
    assert.deepEqual(given(settled), ['when=Morning 0.7'])
    const refused = talk([WHEN, WHY], [IN_DOUBT, NONE, late])
    assert.deepEqual([given(refused), refused.state.position?.attempts], [[], 1])
    const answered: Input = { type: 'question_answered', message_number: 1, is_gone: false }
    assert.ok(
      talk([WHEN, WHY], [IN_DOUBT, answered]).state.answering,
      'an answer from a data set is none to this',
    )
  })

  test('holds what is written meanwhile, in order, and no time passes', () => {
    const timer: Input = { type: 'timer', timer_id: 'when:2026-01-05T10:00:00.000Z' }
    const meanwhile = talk([WHEN, SURE, WHY], [IN_DOUBT, timer, 'yes', 'because'])
    assert.deepEqual([given(meanwhile), meanwhile.messages], [[], []])
    const after = talk([WHEN, SURE, WHY], [IN_DOUBT, timer, 'yes', 'because', means(1)])
    assert.deepEqual(given(after), ['when=Evening 0.7', 'sure=Yes 1', 'why=because 1'])
    assert.equal(after.state.status, 'finished')
    const doubtful = talk([WHEN, SURE, WHY], [IN_DOUBT, 'whatever comes', means(1)])
    assert.equal(doubtful.state.answering?.message_number, 2, 'which may be in doubt itself')
    const heard = talk([WHEN, SURE, WHY], [IN_DOUBT, 'yes', means(1)], { listeners: 1 })
    assert.deepEqual([given(heard), heard.state.awaiting?.held.length], [['when=Evening 0.7'], 1])
  })

  test('is a question for the data set, where there is one', () => {
    const asked = talk([WHEN, WHY], [IN_DOUBT, { kind: 'question' }], { data_set_id: 7 })
    assert.deepEqual(asked.effects, [
      { type: 'question_asked', step_id: 'when', data_set_id: 7, message_number: 1 },
    ])
    assert.equal(asked.state.position?.attempts, 0)
    const refused = talk([WHEN, WHY], [IN_DOUBT, { kind: 'question' }])
    assert.deepEqual([purposes(refused), refused.state.position?.attempts], [['retry'], 1])
  })

  test('may choose several, as many as the question takes', () => {
    const reply = 'at the very start and the one behind it'
    assert.deepEqual(given(talk([DAYS, WHY], [reply, means(1, 0)])), ['days=Mon, Tue 0.7'])
    assert.deepEqual(purposes(talk([DAYS, WHY], [reply, means(0, 1, 2)])), ['retry'])
  })

  test('may be yes, no, or what is listed besides', () => {
    const said = [0, 1, 2].flatMap((option) =>
      given(talk([SURE, WHY], ['it is raining here', means(option)])),
    )
    assert.deepEqual(said, ['sure=Yes 0.7', 'sure=No 0.7', 'sure=Later 0.7'])
  })
})

test('no model is asked about what is understood, is no closed question’s, or has no words', () => {
  for (const [step, text] of [
    [WHEN, 'Morning'],
    [WHEN, 'the second'],
    [SURE, 'claro que sí'],
    [{ id: 'mail', type: 'email', text: 'Mail?' }, 'none of yours'],
    [{ id: 'date', type: 'date', text: 'Date?' }, 'some day'],
    [WHEN, ' ? '],
  ] as const)
    assert.deepEqual(judges(talk([step, WHY], [text])), [], text)
  const done: Input = { type: 'reply', text: 'x', intent: 'done', files: [], message_number: 1 }
  assert.deepEqual(judges(talk([WHEN, WHY], [done])), [])
  const script = { steps: [WHEN, WHY] }
  const { state } = startScript({ script, keys: {}, language: 'en', now: NOW })
  const reply: Input = { type: 'reply', text: IN_DOUBT, files: [], message_number: 1 }
  assert.deepEqual(purposes(advance(script, state, reply, NOW)), ['retry'], 'nor where there is none')
})
