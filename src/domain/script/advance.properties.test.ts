import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Meaning } from '#domain/answers/judgement.ts'
import { advance, startScript } from './advance.ts'
import { checkScript } from './check-script.ts'
import { following, questionById, routeFrom, stepById } from './route.ts'
import type { Script, Step } from './script.ts'
import type { Advanced, Input, State } from './state.ts'
import { isTrigger } from './trigger.ts'

const START = Date.parse('2026-01-05T09:00:00.000Z')
const at = (index: number) => new Date(START + index * 60_000).toISOString()

/** Every type of step, with a branch, a loop, a pause, a trigger, time limits, files and keys. */
const SCRIPT: Script = {
  steps: [
    { id: 'hello', type: 'message', text: 'Hello {{name}}' },
    {
      id: 'kind',
      type: 'choice',
      text: { en: 'Which?', es: '¿Cuál?' },
      answers: [{ text: { en: 'Red', es: 'Rojo' } }, { text: 'Blue' }, { text: 'None' }],
      save_as: 'kind',
      next: [{ if: { answer: 'Blue' }, go: 'blue' }, { if: { answer: 'None' }, go: 'last' }, { go: 'red' }],
    },
    { id: 'red', type: 'text', text: 'Why red?', min: 2, save_as: 'why', document: { document_type: 'x' } },
    { id: 'pause', type: 'wait', seconds: 60, text: 'One moment' },
    { id: 'red_files', type: 'file', text: 'Show it', max: 3, next: 'place' },
    {
      id: 'blue',
      type: 'number',
      text: 'How blue?',
      min: 1,
      max: 9,
      on_failed: 'last',
      max_attempts: 2,
      timeout: 'PT4H',
      on_timeout: 'place',
    },
    { id: 'note', type: 'message', text: 'Blue it is' },
    { id: 'ready', type: 'choice', text: 'Wait', answers: [{ text: '[REQUEST_TRIGGER]' }], timeout: 'PT1H' },
    { id: 'place', type: 'location', text: 'Where?', save_as: 'where', required: false },
    { id: 'proof', type: 'file', text: 'Proof?', required: false, max_attempts: null },
    {
      id: 'again',
      type: 'yes_no',
      text: 'Once more?',
      timeout: 'PT10M',
      next: [{ if: { answer: 'yes' }, go: 'kind' }],
    },
    { id: 'last', type: 'multi_choice', text: 'Pick', answers: [{ text: 'A one' }, { text: 'B two' }] },
    { id: 'mail', type: 'email', text: 'Mail?', answers: [{ text: 'No mail' }] },
    { id: 'more', type: 'ask', text: 'Any questions?', save_as: 'asked', timeout: 'PT1H', on_timeout: 'end' },
  ],
  data_set_id: 7,
  closing: 'Thank you',
}

/** The same, which answers no questions. */
const { data_set_id: _, ...rest } = SCRIPT
const SILENT: Script = { ...rest, steps: SCRIPT.steps.filter(({ type }) => type !== 'ask') }

const replyText = fc.oneof(
  fc.constantFrom(
    'red',
    'Blue',
    'none',
    'rojo',
    '1',
    '5',
    '99',
    'because',
    'yes',
    'no',
    'done',
    'skip',
    '',
    ' ',
  ),
  fc.constantFrom('What does it cost?', 'can I pay later', 'Why?', 'How about blue?', 'thanks, that was all'),
  fc.constantFrom('I cannot provide it', '4.5, -72', 'Main Street 5', 'a one and b two', 'no mail', 'a@b.co'),
  fc.string({ unit: 'binary', maxLength: 30 }),
)
const documentId = fc.integer({ min: 1, max: 12 }).map((id) => `d${id}`)
const stepIds = SCRIPT.steps.map((step) => step.id)
const meaning: fc.Arbitrary<Meaning> = fc.oneof(
  fc.constantFrom({ kind: 'none' as const }, { kind: 'question' as const }),
  fc.record({
    kind: fc.constant('answers' as const),
    options: fc.array(fc.constantFrom(0, 1, 2, 9), { maxLength: 3 }),
  }),
)
const anyInput: fc.Arbitrary<Input> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record(
      {
        type: fc.constant('reply' as const),
        step_id: fc.constantFrom(...stepIds, 'unknown', '__proto__'),
        text: replyText,
        files: fc.array(fc.record({ document_id: documentId, accepted: fc.boolean() }), { maxLength: 3 }),
        intent: fc.constantFrom('answer' as const, 'done' as const, 'decline' as const, 'skip' as const),
        message_number: fc.nat(1000),
      },
      { requiredKeys: ['type', 'text', 'files', 'message_number'] },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('withdraw_file' as const), document_id: documentId }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('timer' as const), timer_id: fc.constantFrom('open', 'x') }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('keys' as const),
      keys: fc.dictionary(
        fc.constantFrom('name', 'kind', 'constructor', 'prototype', '__proto__'),
        fc.record({ value: fc.string(), type: fc.constant(null) }),
      ),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('heard' as const),
      wait_id: fc.constantFrom('open', 'open', 'x'),
      keys: fc.dictionary(
        fc.constantFrom('from_outside', '__proto__'),
        fc.constant({ value: 'v', type: null }),
      ),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('question_answered' as const),
      message_number: fc.constantFrom(-1, -1, 5),
      is_gone: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: meaning.chain((said) =>
      fc.record({
        type: fc.constant('judged' as const),
        message_number: fc.constantFrom(-1, -1, 5),
        meaning: fc.constant(said),
      }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.record(
      {
        type: fc.constant('deadline' as const),
        wait_id: fc.constantFrom('open', 'x'),
        replies: fc.integer({ min: 1, max: 3 }),
      },
      { requiredKeys: ['type', 'wait_id'] },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('session_update' as const),
      keys: fc.dictionary(
        fc.constantFrom('from_outside', 'constructor'),
        fc.constant({ value: 'u', type: null }),
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('language' as const),
      language: fc.constantFrom('es', 'en-GB', 'de'),
    }),
  },
)

function run(
  script: Script,
  inputs: readonly Input[],
  each: (advanced: Advanced, before: State | null) => void = () => {},
  helpers: { listeners?: number; has_model?: boolean } = {},
) {
  let advanced = startScript({ script, keys: {}, language: 'en', now: at(0) })
  each(advanced, null)
  inputs.forEach((input, index) => {
    const { state } = advanced
    advanced = advance(
      script,
      deepFreeze(state),
      deepFreeze(structuredClone(aimed(input, state))),
      at(index + 1),
      helpers,
    )
    each(advanced, state)
  })
  return advanced.state
}

/** An input for the open one means the timer, the wait or the question that is open. */
function aimed(input: Input, { waiting, position, awaiting, answering }: State): Input {
  if ((input.type === 'question_answered' || input.type === 'judged') && input.message_number < 0)
    return { ...input, message_number: answering?.message_number ?? -1 }
  if (input.type === 'timer' && input.timer_id === 'open') {
    const timer_id = waiting?.timer_id ?? position?.timer_id ?? awaiting?.open?.timer_id ?? 'none'
    return { ...input, timer_id }
  }
  if ((input.type === 'heard' || input.type === 'deadline') && input.wait_id === 'open')
    return { ...input, wait_id: awaiting?.wait_id ?? 'none' }
  return input
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const inner of Object.values(value)) deepFreeze(inner)
  }
  return value
}

/** Throws when the state is one that no conversation may be in. */
function isValidState(script: Script, state: State): void {
  assert.deepEqual(JSON.parse(JSON.stringify(state)), state, 'plain JSON')
  const { status, position, waiting, answers, awaiting = null, answering = null } = state
  const open = [position, waiting, awaiting].filter((each) => each !== null).length
  assert.equal(open, status === 'active' ? 1 : 0, 'one thing is open, none once finished')
  if (waiting) {
    const step = stepById(script, waiting.step_id)
    assert.ok(step && (step.type === 'wait' || isTrigger(step)), 'pauses are made by steps that pause')
  }
  if (awaiting)
    assert.equal(answers.at(-1)?.step_id, awaiting.step_id, 'the last answer is the one that is heard')
  if (answering) assert.equal(position?.step_id, answering.step_id, 'the question stays open')
  for (const answer of answers) {
    assert.ok(questionById(script, answer.step_id), 'answers belong to questions')
    assert.ok(answer.confidence >= 0 && answer.confidence <= 1)
    assert.equal(answer.outcome === 'unusable', answer.confidence === 0)
    assert.equal(new Set(answer.document_ids).size, answer.document_ids.length)
  }
  for (const name of ['constructor', 'prototype', '__proto__']) assert.ok(!Object.hasOwn(state.keys, name))
  if (position) {
    const step = questionById(script, position.step_id)
    assert.ok(step, 'the open step asks')
    const most = step.max_attempts === undefined ? 3 : step.max_attempts
    assert.ok(most === null || position.attempts < most, 'attempts are left')
    assert.equal(new Set(position.document_ids).size, position.document_ids.length)
    assert.ok(position.answers_before >= 0 && position.answers_before <= answers.length)
  }
  const path = answers.slice(0, position?.answers_before ?? answers.length)
  let start = script.steps[0]?.id ?? 'end'
  for (const answer of path) {
    const { question } = routeFrom(script, start, {})
    assert.equal(question?.id, answer.step_id, 'answers follow the path')
    if (question) start = following(script, question, answer, {})
  }
  const { passed, question } = routeFrom(script, start, {})
  if (position) assert.equal(position.step_id, question?.id, 'the open question is the next on the path')
  if (waiting) assert.ok(passed.some((step) => step.id === waiting.step_id))
  if (status === 'finished') assert.equal(question, null)
}

test('any sequence of inputs leaves a valid state, and changes none of its arguments', () => {
  assert.deepEqual(checkScript(SCRIPT), [])
  fc.assert(
    fc.property(
      fc.array(anyInput, { maxLength: 30 }),
      fc.nat(2),
      fc.boolean(),
      (inputs, listeners, has_model) => {
        const helpers = { listeners, has_model }
        run(deepFreeze(SCRIPT), inputs, ({ state }) => isValidState(SCRIPT, state), helpers)
      },
    ),
    { numRuns: 1500 },
  )
})

test('the same inputs give the same state', () => {
  fc.assert(
    fc.property(fc.array(anyInput, { maxLength: 30 }), (inputs) => {
      assert.deepEqual(run(SCRIPT, inputs), run(SCRIPT, structuredClone(inputs)))
    }),
    { numRuns: 300 },
  )
})

test('a finished conversation keeps its answers whatever is said', () => {
  fc.assert(
    fc.property(fc.array(anyInput, { maxLength: 30 }), (inputs) => {
      run(SCRIPT, inputs, ({ state, effects }, before) => {
        if (before?.status !== 'finished') return
        assert.deepEqual({ ...state, keys: {}, language: '' }, { ...before, keys: {}, language: '' })
        assert.deepEqual(effects, [])
      })
    }),
    { numRuns: 300 },
  )
})

test('no document is lost unless it is withdrawn', () => {
  fc.assert(
    fc.property(
      fc.array(anyInput, { maxLength: 30 }),
      fc.nat(2),
      fc.boolean(),
      (inputs, listeners, has_model) => {
        run(
          SCRIPT,
          inputs.filter((input) => input.type !== 'withdraw_file'),
          ({ state }, before) => {
            const kept = documentsOf(state)
            if (before) for (const id of documentsOf(before)) assert.ok(kept.has(id), `${id} is still there`)
          },
          { listeners, has_model },
        )
      },
    ),
    { numRuns: 500 },
  )
})

function documentsOf(state: State): Set<string> {
  const { answers, set_aside, position, awaiting } = state
  const open = [position, awaiting?.open].filter((each) => each != null)
  const holders = [...answers, ...(awaiting?.given ?? []), ...set_aside, ...open]
  return new Set(holders.flatMap((each) => each.document_ids))
}

test('keys hold what the answers on the path saved, and nothing of abandoned ones', () => {
  const inputs = fc.array(
    anyInput.filter((input) => !('keys' in input)),
    { maxLength: 30 },
  )
  fc.assert(
    fc.property(inputs, (given) => {
      run(SCRIPT, given, ({ state }) => {
        const saved = state.answers.filter((answer) => answer.outcome !== 'skipped')
        const names = saved.map((answer) => questionById(SCRIPT, answer.step_id)?.save_as)
        const expected = new Set(names.filter((name) => name !== undefined))
        assert.deepEqual(new Set(Object.keys(state.keys)), expected)
        const kind = saved.findLast((answer) => answer.step_id === 'kind')
        assert.equal(state.keys.kind?.value, kind?.text)
      })
    }),
    { numRuns: 1000 },
  )
})

test('a dialogue that waits for replies ends up as one that nobody hears', () => {
  const inputs = fc.array(
    anyInput.filter(({ type }) => type === 'reply' || type === 'withdraw_file'),
    { maxLength: 20 },
  )
  fc.assert(
    fc.property(inputs, fc.infiniteStream(fc.nat(3)), (given, delays) => {
      const alone = run(SILENT, given)
      // Each reply comes after some further inputs; what is still held then is taken in.
      const mixed = given.flatMap((input): Input[] => {
        const replies = Array.from({ length: delays.next().value ?? 0 }, () => HEARD)
        return [input, ...replies]
      })
      const heard = run(SILENT, [...mixed, ...given.map(() => HEARD)], undefined, { listeners: 1 })
      assert.deepEqual(untimed(heard), untimed(alone))
    }),
    { numRuns: 500 },
  )
})

test('every question is asked of the data set once, in order, and the dialogue goes on as without them', () => {
  const inputs = fc.array(
    anyInput.filter(({ type }) => type === 'reply'),
    { maxLength: 20 },
  )
  fc.assert(
    fc.property(inputs, fc.infiniteStream(fc.nat(3)), (given, delays) => {
      const numbered = given.map((input, index) => ({ ...input, message_number: index + 1 }) as Input)
      const asked: number[] = []
      const note = ({ effects }: Advanced) => {
        for (const effect of effects) if (effect.type === 'question_asked') asked.push(effect.message_number)
      }
      const atOnce = run(
        SCRIPT,
        numbered.flatMap((input): Input[] => [input, ANSWERED]),
        note,
      )
      const first = asked.splice(0)
      const mixed = numbered.flatMap((input): Input[] => {
        return [input, ...Array.from({ length: delays.next().value ?? 0 }, () => ANSWERED)]
      })
      const later = run(SCRIPT, [...mixed, ...numbered.map(() => ANSWERED)], note)
      assert.deepEqual(asked, first)
      assert.deepEqual(
        first,
        [...new Set(first)].toSorted((one, other) => one - other),
      )
      assert.deepEqual(untimed(later), untimed(atOnce))
      const settled = [...later.answers, ...later.superseded].map(({ message_number }) => message_number)
      assert.deepEqual(
        settled.filter((number) => first.includes(number)),
        [],
        'a question answers nothing',
      )
    }),
    { numRuns: 500 },
  )
})

test('a model that says nothing changes nothing, and how long it takes never matters', () => {
  const inputs = fc.array(
    anyInput.filter(({ type }) => type === 'reply' || type === 'withdraw_file'),
    { maxLength: 20 },
  )
  fc.assert(
    fc.property(inputs, meaning, fc.infiniteStream(fc.nat(3)), (given, said, delays) => {
      const numbered = given.map((input, index) => ({ ...input, message_number: index + 1 }) as Input)
      const judged: Input = { type: 'judged', message_number: -1, meaning: said }
      const asked: number[] = []
      const note = ({ effects }: Advanced) => {
        for (const effect of effects) if (effect.type === 'judge_reply') asked.push(effect.message_number)
      }
      const helpers = { has_model: true }
      const atOnce = run(
        SILENT,
        numbered.flatMap((input): Input[] => [input, judged]),
        note,
        helpers,
      )
      const first = asked.splice(0)
      assert.deepEqual(first, [...new Set(first)], 'each reply is judged once')
      const mixed = numbered.flatMap((input): Input[] => {
        return [input, ...Array.from({ length: delays.next().value ?? 0 }, () => judged)]
      })
      const later = run(SILENT, [...mixed, ...numbered.map(() => judged)], note, helpers)
      assert.deepEqual(asked, first)
      assert.deepEqual(untimed(later), untimed(atOnce))
      if (said.kind !== 'answers') assert.deepEqual(untimed(atOnce), untimed(run(SILENT, numbered)))
    }),
    { numRuns: 500 },
  )
})

const ANSWERED: Input = { type: 'question_answered', message_number: -1, is_gone: false }

const HEARD: Input = { type: 'heard', wait_id: 'open', keys: {} }

/** Without the times, which differ. */
function untimed({ answers, superseded, position, waiting, keys, status }: State) {
  const settled = [...answers, ...superseded].map(({ step_id, text, outcome, message_number }) => ({
    step_id,
    text,
    outcome,
    message_number,
  }))
  return { settled, keys, status, open: position?.step_id ?? waiting?.step_id, attempts: position?.attempts }
}

test('scripts that no check has seen never make it throw', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd', 'end', '', '__proto__')
  const next = fc.option(
    fc.oneof(
      id,
      fc.array(fc.record({ if: fc.constant({ answer: 'x' }), go: id }, { requiredKeys: ['go'] }), {
        maxLength: 2,
      }),
    ),
    { nil: undefined },
  )
  const step = fc
    .record({
      id,
      type: fc.constantFrom(
        'message',
        'wait',
        'branch',
        'text',
        'file',
        'yes_no',
        'number',
        'url',
        'phone',
        'date',
      ),
      text: fc.oneof(fc.string(), fc.dictionary(fc.string(), fc.string())),
      seconds: fc.double(),
      min: fc.integer(),
      max_attempts: fc.option(fc.integer()),
      timeout: fc.constantFrom('PT1S', 'P99999999999999D', 'never'),
      on_timeout: id,
      next,
    })
    .map(
      ({ next: to, ...rest }) => ({ ...rest, ...(to === undefined ? {} : { next: to }) }) as unknown as Step,
    )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 6 }), fc.array(anyInput, { maxLength: 10 }), (steps, inputs) => {
      checkScript({ steps })
      run({ steps }, inputs)
    }),
    { numRuns: 1000 },
  )
})
