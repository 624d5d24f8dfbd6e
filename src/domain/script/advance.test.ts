import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { advance, startScript } from './advance.ts'
import type { QuestionStep, Script, Step } from './script.ts'
import type { Advanced, Input } from './state.ts'

const NOW = '2026-01-05T09:00:00.000Z'
type Reply = Extract<Input, { type: 'reply' }>

/** Starts a script and gives it inputs; a string is a reply to the open question. */
function talk(steps: readonly Step[], ...inputs: (string | Input)[]): Advanced {
  return inputs.reduce((advanced: Advanced, input) => hear(steps, advanced, input), begin(steps))
}

function begin(steps: readonly Step[]): Advanced {
  return startScript({ script: scriptOf(steps), keys: {}, language: 'en', now: NOW })
}

function hear(steps: readonly Step[], advanced: Advanced, input: string | Input): Advanced {
  return advance(scriptOf(steps), advanced.state, typeof input === 'string' ? reply(input) : input, NOW)
}

const scriptOf = (steps: readonly Step[]): Script => ({ steps, closing: 'Goodbye' })
const reply = (text: string, more: Partial<Reply> = {}): Reply => {
  return { type: 'reply', text, files: [], message_number: 1, ...more }
}
const files = (...ids: string[]) => ids.map((document_id) => ({ document_id, accepted: true }))
const refused = [{ document_id: 'r1', accepted: false }]
const ask = (id: string, more: Partial<QuestionStep> = {}) => {
  return { id, type: 'text', text: `${id}?`, ...more } as QuestionStep
}
const said = (advanced: Advanced) => advanced.messages.map((each) => `${each.purpose}: ${each.text}`)
const answers = ({ state }: Advanced) => state.answers.map((each) => `${each.step_id}=${each.text}`)
const effects = (advanced: Advanced) =>
  advanced.effects.map((each) => {
    const corrected = each.type === 'answer_settled' && each.corrected ? ' again' : ''
    return 'step_id' in each ? `${each.type} ${each.step_id}${corrected}` : each.type
  })

const COLOUR = ask('colour', {
  type: 'choice',
  answers: [{ text: 'Red' }, { text: 'Blue' }],
  next: [{ if: { answer: 'Blue' }, go: 'shade' }, { go: 'size' }],
} as Partial<QuestionStep>)
const BRANCHING: Step[] = [
  COLOUR,
  ask('shade', { save_as: 'shade' }),
  { id: 'note', type: 'message', text: 'A good shade' },
  ask('size'),
  ask('end_note'),
]

describe('starting', () => {
  test('says the messages before the first question and asks it', () => {
    const started = startScript({
      script: { steps: [{ id: 'm', type: 'message', text: 'Hello {{name}}{{nobody}}' }, ask('a')] },
      keys: { name: { value: '{{secret}}', type: null }, secret: { value: 'x', type: null } },
      language: 'en',
      now: NOW,
    })
    assert.deepEqual(said(started), ['note: Hello {{secret}}', 'question: a?'])
    assert.equal(started.state.position?.step_id, 'a')
  })

  test('finishes at once when there is nothing to ask', () => {
    const started = begin([])
    assert.deepEqual(said(started), ['closing: Goodbye'])
    assert.deepEqual(effects(started), ['finish'])
    assert.equal(started.state.status, 'finished')
  })

  test('takes the branch that its keys decide', () => {
    const steps: Step[] = [
      { id: 'b', type: 'branch', next: [{ if: { key: 'age', above: 17 }, go: 'adult' }, { go: 'child' }] },
      ask('child'),
      ask('adult'),
    ]
    const age = (value: string) =>
      startScript({ script: { steps }, keys: { age: { value, type: null } }, language: 'en', now: NOW })
    assert.equal(age('18').state.position?.step_id, 'adult')
    assert.equal(age('9').state.position?.step_id, 'child')
  })
})

describe('a reply', () => {
  test('settles the question, keeps its key and goes on', () => {
    const done = talk([ask('a', { save_as: 'name' }), ask('b')], ' Ada ')
    assert.deepEqual(answers(done), ['a=Ada'])
    assert.equal(done.state.answers[0]?.literal, ' Ada ')
    assert.deepEqual(done.state.keys, { name: { value: 'Ada', type: null } })
    assert.deepEqual(effects(done), ['answer_settled a'])
    assert.deepEqual(said(done), ['question: b?'])
  })

  test('finishes after the last question', () => {
    const done = talk([ask('a')], 'x')
    assert.equal(done.state.status, 'finished')
    assert.deepEqual(effects(done), ['answer_settled a', 'finish'])
    assert.deepEqual(hear([ask('a')], done, reply('y', { step_id: 'a' })).state, done.state)
  })

  test('a location is kept as a key with coordinates', () => {
    const done = talk([ask('a', { type: 'location', save_as: 'where' })], '4.5, -72')
    assert.deepEqual(done.state.keys.where, {
      value: '{"latitude":4.5,"longitude":-72,"address":null}',
      type: 'location',
    })
  })

  test('that cannot be used is asked again, three times at most, then kept with confidence 0', () => {
    const steps = [ask('a', { type: 'email' }), ask('b')]
    const once = talk(steps, 'nonsense')
    assert.equal(once.state.position?.attempts, 1)
    assert.match(said(once)[0] ?? '', /^retry: .*email/)
    assert.equal(once.state.position?.notice, once.messages[0]?.text)
    const { outcome, confidence, text } = talk(steps, 'nonsense', 'more', 'words').state.answers[0] ?? {}
    assert.deepEqual({ outcome, confidence, text }, { outcome: 'unusable', confidence: 0, text: 'words' })
  })

  test('follows on_failed after the last attempt, uses the step’s own retry text, or never gives up', () => {
    const email = { type: 'email', max_attempts: 2, on_failed: 'c', retry_text: 'Again' } as const
    const steps = [ask('a', email), ask('b', { next: 'end' }), ask('c')]
    assert.deepEqual(said(talk(steps, 'no')), ['retry: Again'])
    assert.equal(talk(steps, 'no', 'no').state.position?.step_id, 'c')
    const patient = [ask('a', { type: 'email', max_attempts: null })]
    assert.equal(talk(patient, ...Array(9).fill('no')).state.position?.attempts, 9)
  })

  test('may skip a question that is not required', () => {
    const steps = [ask('a', { required: false, type: 'date', save_as: 'k' }), ask('b', { type: 'date' })]
    const skipped = talk(steps, reply('', { intent: 'skip' }))
    assert.equal(skipped.state.answers[0]?.outcome, 'skipped')
    assert.deepEqual(skipped.state.keys, {})
    assert.equal(hear(steps, skipped, 'skip').state.position?.attempts, 1)
  })

  test('may be one of the answers that an open question accepts besides', () => {
    const url = ask('a', {
      type: 'url',
      answers: [{ text: { en: 'No site', es: 'Sin web' }, synonyms: ['none'] }],
    })
    assert.deepEqual(answers(talk([url], 'NONE.')), ['a=No site'])
    assert.deepEqual(answers(talk([url], { type: 'language', language: 'es' }, 'none')), ['a=Sin web'])
  })
})

describe('a correction', () => {
  test('leaves the open question and the answers of the same path as they are', () => {
    const steps = [ask('a', { save_as: 'k' }), ask('b'), ask('c')]
    const edited = talk(steps, 'one', 'two', reply('uno', { step_id: 'a' }))
    assert.deepEqual(answers(edited), ['a=uno', 'b=two'])
    assert.deepEqual(effects(edited), ['answer_settled a again'])
    assert.deepEqual(said(edited), [])
    assert.equal(edited.state.position?.step_id, 'c')
    assert.equal(edited.state.keys.k?.value, 'uno')
    assert.deepEqual(
      edited.state.superseded.map((each) => [each.text, each.superseded_at]),
      [['one', NOW]],
    )
  })

  test('that cannot be used changes nothing and says why', () => {
    const steps = [ask('a', { type: 'number' }), ask('b')]
    const before = talk(steps, '5')
    const edited = hear(steps, before, reply('many', { step_id: 'a' }))
    assert.deepEqual(edited.state, before.state)
    assert.equal(edited.messages[0]?.step_id, 'a')
  })

  test('that changes nothing, or names a question without an answer, is ignored', () => {
    const before = talk(BRANCHING, 'red')
    for (const step_id of ['colour', 'size_', 'shade']) {
      const { state, effects } = hear(BRANCHING, before, reply('red', { step_id }))
      assert.deepEqual([state, effects], [before.state, []])
    }
  })

  test('onto another branch asks its question, says its notes and keeps the answers after it', () => {
    const edited = talk(BRANCHING, 'red', 'large', reply('blue', { step_id: 'colour' }))
    assert.deepEqual(said(edited), ['question: shade?'])
    assert.deepEqual(answers(edited), ['colour=Blue', 'size=large'])
    assert.equal(edited.state.position?.answers_before, 1)
    const settled = hear(BRANCHING, edited, 'navy')
    assert.deepEqual(said(settled), ['note: A good shade', 'question: end_note?'])
    assert.deepEqual(answers(settled), ['colour=Blue', 'shade=navy', 'size=large'])
    assert.deepEqual(effects(settled), ['answer_settled shade'])
  })

  test('away from a branch supersedes its answers and removes the keys they saved', () => {
    const edited = talk(BRANCHING, 'blue', 'navy', 'large', reply('red', { step_id: 'colour' }))
    assert.deepEqual(answers(edited), ['colour=Red', 'size=large'])
    assert.deepEqual(effects(edited), ['answer_settled colour again', 'answer_superseded shade'])
    assert.deepEqual(edited.state.keys, {})
    assert.equal(edited.state.position?.step_id, 'end_note')
  })

  test('leaves a key alone that the back end has changed since', () => {
    const key = { type: 'keys', keys: { shade: { value: 'theirs', type: null } } } as const
    const edited = talk(BRANCHING, 'blue', 'navy', key, reply('red', { step_id: 'colour' }))
    assert.equal(edited.state.keys.shade?.value, 'theirs')
  })

  test('drops an open question that is no longer on the path', () => {
    const edited = talk(BRANCHING, 'blue', reply('red', { step_id: 'colour' }))
    assert.deepEqual(said(edited), ['question: size?'])
    assert.deepEqual(answers(edited), ['colour=Red'])
  })

  test('onto a path that ends finishes', () => {
    const steps = [ask('a', { type: 'yes_no', next: [{ if: { answer: 'no' }, go: 'end' }] }), ask('b')]
    const edited = talk(steps, 'yes', reply('no', { step_id: 'a' }))
    assert.deepEqual(effects(edited), ['answer_settled a again', 'finish'])
  })

  test('does not wait a second time, nor repeat what was said', () => {
    const steps: Step[] = [
      ask('a'),
      { id: 'm', type: 'message', text: 'Hm' },
      { id: 'w', type: 'wait', seconds: 9 },
      ask('b'),
    ]
    const waiting = talk(steps, 'x')
    const timer = { type: 'timer', timer_id: waiting.state.waiting?.timer_id ?? '' } as const
    const edited = hear(steps, hear(steps, waiting, timer), reply('y', { step_id: 'a' }))
    assert.deepEqual([said(edited), edited.state.position?.step_id], [[], 'b'])
  })
})

describe('files', () => {
  const FILES = ask('f', { type: 'file', document: { document_type: 'invoice' } })

  test('stay open for more until a reply without a file says that it is all', () => {
    const given = talk(
      [FILES, ask('b')],
      reply('done', { files: files('d1') }),
      reply('', { files: files('d2') }),
    )
    assert.deepEqual(given.state.position?.document_ids, ['d1', 'd2'])
    assert.deepEqual([said(given), effects(given)], [[], []])
    const done = hear([FILES, ask('b')], given, 'That’s all, thanks')
    assert.deepEqual(answers(done), ['f=2 files'])
    assert.deepEqual(done.state.answers[0]?.document_ids, ['d1', 'd2'])
  })

  test('are needed before "done"', () => {
    const none = talk([FILES], reply('', { intent: 'done' }))
    assert.match(said(none)[0] ?? '', /^retry: Please add a file/)
  })

  test('that were all refused change nothing, not even the attempts', () => {
    const before = begin([FILES])
    assert.deepEqual(hear([FILES], before, reply('here', { files: refused })), {
      state: before.state,
      messages: [],
      effects: [],
    })
  })

  test('beyond the most that are taken are left out', () => {
    const request = { document_type: 'invoice' }
    const steps = [ask('f', { type: 'file', document: request, max: 2 })]
    const two = talk(steps, reply('', { files: files('a', 'b', 'c') }))
    assert.deepEqual(two.state.position?.document_ids, ['a', 'b'])
  })

  test('that a dialogue asks for are confirmed, and the last one that fits is the answer', () => {
    const steps = [ask('f', { type: 'file', max: 2 }), ask('b')]
    const one = talk(steps, reply('', { files: files('a') }))
    assert.deepEqual(said(one), ['retry: Add another file, or write "done" if that was all.'])
    assert.equal(one.state.position?.attempts, 0)
    const two = hear(steps, one, reply('', { files: files('b') }))
    assert.deepEqual([answers(two), two.state.position?.step_id], [['f=2 files'], 'b'])
  })

  test('are the answer when words that add nothing follow, or words that nobody understands', () => {
    const steps = [ask('f', { type: 'file' }), ask('b')]
    const one = talk(steps, reply('', { files: files('a') }))
    for (const nothing of ['thanks', 'No, thank you', 'OK', 'nein danke', 'this was all'])
      assert.deepEqual(answers(hear(steps, one, nothing)), ['f=1 file'], nothing)
    const odd = ['It is blue', 'It is red', 'It is green'].reduce(
      (given, text) => hear(steps, given, text),
      one,
    )
    assert.deepEqual(answers(odd), ['f=1 file'], 'the words do not take their place')
  })

  test('may be declined with a reason, by button or in words; those given stay with the answer', () => {
    const declined = talk(
      [FILES],
      reply('', { files: files('d1') }),
      reply('It burnt', { intent: 'decline' }),
    )
    const { outcome, text, confidence, document_ids } = declined.state.answers[0] ?? {}
    assert.deepEqual([outcome, text, confidence, document_ids], ['declined', 'It burnt', 1, ['d1']])
    assert.equal(talk([FILES], 'No tenemos facturas todavía').state.answers[0]?.outcome, 'declined')
    assert.match(said(talk([FILES], reply(' ', { intent: 'decline' })))[0] ?? '', /why/)
  })

  test('may come with a text, which settles the question', () => {
    const steps = [ask('a', { document: { document_type: 'follow_up' } } as Partial<QuestionStep>), ask('b')]
    const only = talk(steps, reply('', { files: files('d1') }))
    assert.deepEqual([said(only), only.state.position?.document_ids], [[], ['d1']])
    assert.deepEqual(hear(steps, only, 'Because').state.answers[0]?.document_ids, ['d1'])
    assert.deepEqual(answers(talk(steps, reply('So', { files: refused }))), ['a=So'])
  })

  test('can be added to a settled answer', () => {
    const edited = talk(
      [FILES, ask('b')],
      reply('', { files: files('d1') }),
      'done',
      reply('', { step_id: 'f', files: files('d2') }),
    )
    assert.deepEqual(answers(edited), ['f=2 files'])
    assert.deepEqual(effects(edited), ['answer_settled f again'])
  })

  test('given to a question that the path leaves come back with it', () => {
    const steps = [
      ask('a', { type: 'yes_no', next: [{ if: { answer: 'no' }, go: 'b' }] }),
      ask('f', { type: 'file' }),
      ask('b'),
    ]
    const left = talk(steps, 'yes', reply('', { files: files('d1') }), reply('no', { step_id: 'a' }))
    assert.equal(left.state.position?.step_id, 'b')
    const back = hear(steps, left, reply('yes', { step_id: 'a' }))
    assert.deepEqual([back.state.position?.step_id, back.state.position?.document_ids], ['f', ['d1']])
  })

  test('that are withdrawn leave the open question or the answer', () => {
    const withdraw = { type: 'withdraw_file', document_id: 'd1' } as const
    const open = talk([FILES], reply('', { files: files('d1', 'd2') }), withdraw)
    assert.deepEqual(open.state.position?.document_ids, ['d2'])
    const settled = talk([FILES, ask('b')], reply('', { files: files('d1', 'd2') }), 'done', withdraw)
    assert.deepEqual(answers(settled), ['f=1 file'])
  })

  test('that were the last open their question again; what was answered since is kept', () => {
    const steps = [FILES, ask('b'), ask('c', { type: 'file' })]
    const reopened = talk(
      steps,
      reply('', { files: files('d1') }),
      'done',
      'bee',
      reply('', { files: files('d3') }),
      { type: 'withdraw_file', document_id: 'd1' },
    )
    assert.deepEqual([said(reopened), effects(reopened)], [['question: f?'], ['answer_superseded f']])
    assert.deepEqual(answers(reopened), ['b=bee'])
    const settled = hear(steps, hear(steps, reopened, reply('', { files: files('d4') })), 'done')
    assert.deepEqual(answers(settled), ['f=1 file', 'b=bee'])
    assert.deepEqual([settled.state.position?.step_id, settled.state.position?.document_ids], ['c', ['d3']])
  })
})

describe('a pause', () => {
  const steps: Step[] = [ask('a'), { id: 'w', type: 'wait', seconds: 90, text: 'Wait' }, ask('b')]

  test('starts a timer, hears nothing, and ends with that timer only', () => {
    const waiting = talk(steps, 'x')
    assert.equal(waiting.state.waiting?.until, '2026-01-05T09:01:30.000Z')
    assert.deepEqual(effects(waiting), ['answer_settled a', 'start_timer'])
    assert.deepEqual(hear(steps, waiting, 'hello').state, waiting.state)
    assert.deepEqual(hear(steps, waiting, { type: 'timer', timer_id: 'w' }).state, waiting.state)
    const timer_id = waiting.state.waiting?.timer_id ?? ''
    const over = hear(steps, waiting, { type: 'timer', timer_id })
    assert.deepEqual(said(over), ['question: b?'])
    assert.deepEqual(hear(steps, over, { type: 'timer', timer_id }).state, over.state)
  })
})

describe('a back end that hears answers', () => {
  const steps: Step[] = [
    ask('name', { save_as: 'name' }),
    ask('age', { text: 'How old are you, {{name}}?' }),
    ask('town'),
  ]
  const heardBy = (listeners: number, advanced: Advanced, input: string | Input) =>
    advance(scriptOf(steps), advanced.state, typeof input === 'string' ? reply(input) : input, NOW, {
      listeners,
    })
  const ana = { name: { value: 'Ana', type: null } }

  test('replies first: the dialogue goes on with its keys', () => {
    const waiting = heardBy(1, begin(steps), 'anna')
    assert.deepEqual([said(waiting), effects(waiting)], [[], ['answer_settled name', 'await_replies']])
    assert.equal(waiting.state.position, null)
    const wait_id = waiting.state.awaiting?.wait_id ?? ''
    assert.deepEqual(heardBy(1, waiting, { type: 'deadline', wait_id: 'other' }).state, waiting.state)
    const over = heardBy(1, waiting, { type: 'heard', wait_id, keys: ana })
    assert.deepEqual(said(over), ['question: How old are you, Ana?'])
    assert.deepEqual(heardBy(1, over, { type: 'deadline', wait_id }).state, over.state)
    assert.deepEqual(heardBy(1, over, { type: 'heard', wait_id, keys: {} }).state, over.state)
  })

  test('goes by the answer that was given, though the reply renames it', () => {
    const slots = [
      ask('slot', {
        type: 'choice',
        answers: [{ text: 'At {{time}}' }, { text: 'Never' }],
        next: [{ if: { answer: 'At {{time}}' }, go: 'who' }, { go: 'why' }],
      } as Partial<QuestionStep>),
      ask('why', { next: 'end' }),
      ask('who'),
    ]
    const hears = (advanced: Advanced, input: Input) =>
      advance(scriptOf(slots), advanced.state, input, NOW, { listeners: 1 })
    const at = (value: string) => ({ time: { value, type: null } })
    const begun = hears(begin(slots), { type: 'keys', keys: at('nine') })
    const waiting = hears(begun, reply('At nine'))
    const wait_id = waiting.state.awaiting?.wait_id ?? ''
    assert.deepEqual(said(hears(waiting, { type: 'heard', wait_id, keys: at('ten') })), ['question: who?'])
  })

  test('that does not reply in time is not waited for any longer', () => {
    const waiting = heardBy(1, begin(steps), 'anna')
    const wait_id = waiting.state.awaiting?.wait_id ?? ''
    const over = heardBy(1, waiting, { type: 'deadline', wait_id })
    assert.deepEqual(said(over), ['question: How old are you, anna?'])
  })

  test('with several endpoints replies with each of them', () => {
    const waiting = heardBy(2, begin(steps), 'anna')
    const wait_id = waiting.state.awaiting?.wait_id ?? ''
    const first = heardBy(2, waiting, { type: 'heard', wait_id, keys: ana })
    assert.deepEqual([said(first), first.state.keys], [[], ana])
    const age = { age: { value: '40', type: null } }
    const second = heardBy(2, first, { type: 'heard', wait_id, keys: age })
    assert.deepEqual([said(second).length, second.state.keys], [1, { ...ana, ...age }])
  })

  test('is not waited for where it has not been asked, as long as others are', () => {
    const waiting = heardBy(3, begin(steps), 'anna')
    const wait_id = waiting.state.awaiting?.wait_id ?? ''
    const left = heardBy(3, waiting, { type: 'deadline', wait_id, replies: 2 })
    assert.deepEqual([said(left), left.state.awaiting?.replies], [[], 1])
    assert.equal(said(heardBy(3, left, { type: 'heard', wait_id, keys: ana })).length, 1)
    assert.equal(said(heardBy(3, left, { type: 'deadline', wait_id, replies: 1 })).length, 1)
  })

  test('lets what the person writes meanwhile wait, in order', () => {
    const inputs = ['anna', '40', 'Lima', 'and that was all']
    let now = begin(steps)
    for (const [index, text] of inputs.entries())
      now = heardBy(1, now, reply(text, { message_number: index }))
    assert.deepEqual(answers(now), ['name=anna'])
    for (const [id, index] of [
      ['name', 0],
      ['age', 1],
      ['town', 2],
    ] as const)
      now = heardBy(1, now, { type: 'heard', wait_id: `${id}:${index}`, keys: {} })
    assert.deepEqual(answers(now), ['name=anna', 'age=40', 'town=Lima'])
    assert.equal(now.state.status, 'finished')
  })
})

describe('a trigger', () => {
  const update: Input = { type: 'session_update', keys: { total: { value: '5', type: null } } }
  const steps: Step[] = [
    ask('a'),
    ask('t', {
      type: 'choice',
      text: 'One moment',
      answers: [{ text: '[REQUEST_TRIGGER]' }],
    } as Partial<QuestionStep>),
    ask('b', { text: 'It is {{total}}' }),
  ]

  test('waits, whatever the person writes, until the back end updates the session', () => {
    const waiting = talk(steps, 'x')
    assert.deepEqual(said(waiting), ['note: One moment'])
    assert.deepEqual(talk(steps, 'x', '[REQUEST_TRIGGER]', '1').state, waiting.state)
    assert.deepEqual(said(hear(steps, waiting, update)), ['question: It is 5'])
  })

  test('is passed at once by an update since the last answer, once', () => {
    const twice = [...steps.slice(0, 2), { ...steps[1], id: 'again' } as Step, ...steps.slice(2)]
    const passed = talk([{ id: 'p', type: 'wait', seconds: 1 }, ...twice.slice(1)], update)
    const timer_id = passed.state.waiting?.timer_id ?? ''
    const after = hear([{ id: 'p', type: 'wait', seconds: 1 }, ...twice.slice(1)], passed, {
      type: 'timer',
      timer_id,
    })
    assert.deepEqual(said(after), ['note: One moment', 'note: One moment'])
    assert.equal(after.state.waiting?.step_id, 'again')
    assert.equal(
      talk(steps, update, 'x').state.waiting?.step_id,
      't',
      'an update before the answer is forgotten',
    )
  })

  test('gives up after its time, where it says for what', () => {
    const limited = steps.map((step) =>
      step.id === 't' ? { ...step, timeout: 'PT1M', on_timeout: 'b' } : step,
    ) as Step[]
    const waiting = talk(limited, 'x')
    const over = hear(limited, waiting, { type: 'timer', timer_id: waiting.state.waiting?.timer_id ?? '' })
    assert.deepEqual([said(over), effects(over)], [['question: It is '], ['timed_out t']])
  })
})

describe('a time limit', () => {
  const limit = (more: Partial<QuestionStep> = {}): Step[] => [
    ask('a', { timeout: 'PT4H', max_attempts: null, type: 'number', ...more } as Partial<QuestionStep>),
    ask('b'),
    ask('c'),
  ]
  const timerOf = ({ state }: Advanced) => state.position?.timer_id ?? 'none'

  test('says once that nobody has replied, and leaves the question open', () => {
    const steps = limit()
    const asked = begin(steps)
    assert.deepEqual(asked.effects, [
      { type: 'start_timer', timer_id: timerOf(asked), until: '2026-01-05T13:00:00.000Z' },
    ])
    const silent = hear(steps, asked, { type: 'timer', timer_id: timerOf(asked) })
    assert.deepEqual([effects(silent), silent.state.position?.step_id], [['timed_out a'], 'a'])
    assert.deepEqual(hear(steps, silent, { type: 'timer', timer_id: timerOf(asked) }).state, silent.state)
    assert.equal(hear(steps, silent, '5').state.position?.step_id, 'b')
  })

  test('goes to the step for that, and the question counts as skipped', () => {
    const steps = limit({ on_timeout: 'c' })
    const asked = begin(steps)
    const silent = hear(steps, asked, { type: 'timer', timer_id: timerOf(asked) })
    assert.deepEqual([said(silent), effects(silent)], [['question: c?'], ['timed_out a']])
    assert.deepEqual(
      silent.state.answers.map(({ outcome, timed_out }) => [outcome, timed_out]),
      [['skipped', true]],
    )
    assert.deepEqual(
      answers(hear(steps, silent, reply('7', { step_id: 'a' }))),
      ['a=7'],
      'it may be answered later',
    )
  })

  test('ends with an answer, and begins anew where the person is asked again', () => {
    const steps = limit()
    const asked = begin(steps)
    const later = '2026-01-05T10:00:00.000Z'
    const again = advance(scriptOf(steps), asked.state, reply('what?'), later)
    assert.deepEqual(effects(again), ['start_timer'])
    assert.deepEqual(hear(steps, again, { type: 'timer', timer_id: timerOf(asked) }).state, again.state)
    assert.equal(timerOf(hear(steps, again, '5')), 'none')
  })
})

test('keys are merged, but for names that reach a prototype', () => {
  const keys = JSON.parse(
    '{"a":{"value":"1","type":null},"__proto__":{"value":"2"},"constructor":{"value":"3"}}',
  )
  const { state } = talk([ask('a')], { type: 'keys', keys })
  assert.deepEqual(Object.keys(state.keys), ['a'])
})

test('the language chooses the texts from then on', () => {
  const steps = [ask('a'), ask('b', { text: { en: 'Name?', es: '¿Nombre?' } })]
  assert.deepEqual(said(talk(steps, { type: 'language', language: 'es-CO' }, 'x')), ['question: ¿Nombre?'])
})
