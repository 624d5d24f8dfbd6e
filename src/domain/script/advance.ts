import { correctedAnswer } from './corrected-answer.ts'
import { type Draft, draftOf, emit, finishDraft, isKeyName } from './draft.ts'
import { isHeld } from './is-held.ts'
import type { Reply } from './judge-reply.ts'
import { following, stepById } from './route.ts'
import type { ChoiceStep, Script } from './script.ts'
import { answerAsJudged, answerOpen, correct, goOn, returnToQuestion, timeOut } from './settle.ts'
import type { Advanced, Input, SessionKey, State } from './state.ts'
import { isTrigger } from './trigger.ts'
import { walk } from './walk.ts'
import { withdrawFile } from './withdraw-file.ts'

interface Start {
  script: Script
  /** Session keys known at the start. */
  keys: Readonly<Record<string, SessionKey>>
  /** BCP 47 tag. */
  language: string
  /** ISO 8601 UTC. */
  now: string
}

/** Begins a script: says what comes first and asks the first question, pauses, or finishes at once. */
export function startScript({ script, keys, language, now }: Start): Advanced {
  return beginScript(script, readyState(keys, language), now)
}

/** The state of a dialogue that has not begun: it asks nothing and waits for nothing. */
export function readyState(keys: Readonly<Record<string, SessionKey>>, language: string): State {
  return {
    status: 'active',
    position: null,
    waiting: null,
    awaiting: null,
    answers: [],
    superseded: [],
    set_aside: [],
    keys: Object.fromEntries(Object.entries(keys).filter(([name]) => isKeyName(name))),
    language,
  }
}

/** Begins a dialogue that was ready; `now` is ISO 8601 UTC. */
export function beginScript(script: Script, ready: State, now: string): Advanced {
  const draft = draftOf(script, ready, now)
  walk(draft, { start: script.steps[0]?.id ?? 'end' })
  return finishDraft(draft)
}

/**
 * What one input makes of a conversation. Pure and total: the same arguments give the same result, none of
 * them is changed, and an input that does not apply (a reply during a pause, another timer, anything but keys
 * and language once finished) changes nothing. `now` is ISO 8601 UTC. Where `listeners` endpoints hear of answers,
 * the dialogue waits for their replies after each one; where it `has_model`, it waits for what that makes of a reply that
 * the rules do not take for an answer. What comes meanwhile is held and taken in afterwards, in order.
 */
export function advance(
  script: Script,
  state: State,
  input: Input,
  now: string,
  helpers: Partial<Pick<Draft, 'listeners' | 'has_model'>> = {},
): Advanced {
  const draft = draftOf(script, state, now, helpers)
  takeIn(draft, input)
  return finishDraft(draft)
}

function takeIn(draft: Draft, input: Input): void {
  const { state } = draft
  if (input.type === 'keys') mergeKeys(draft, input.keys)
  else if (input.type === 'language') state.language = input.language
  else if (state.status !== 'active') return
  else if (input.type === 'heard' || input.type === 'deadline') endWait(draft, input)
  else if (input.type === 'session_update') update(draft, input.keys)
  else if (input.type === 'question_answered') endAnswering(draft, input)
  else if (input.type === 'judged') endJudging(draft, input)
  else if (isHeld(state)) hold(draft, input)
  else if (input.type === 'reply') hear(draft, input)
  else if (input.type === 'withdraw_file') withdrawFile(draft, input.document_id)
  else endTime(draft, input.timer_id)
}

/** More than a person writes meanwhile; beyond that it is kept as a message, but nobody is asked about it. */
const MOST_HELD = 100

function hold(draft: Draft, input: Input): void {
  const { awaiting, answering } = draft.state
  const waits = awaiting ?? answering
  if (!waits || waits.held.length >= MOST_HELD) return
  const held = [...waits.held, { ...input }]
  if (awaiting) draft.state.awaiting = { ...awaiting, held }
  else if (answering) draft.state.answering = { ...answering, held }
}

function endAnswering(draft: Draft, answered: Extract<Input, { type: 'question_answered' }>): void {
  const { answering } = draft.state
  if (answering?.message_number !== answered.message_number || answering.reply) return
  for (const held of returnToQuestion(draft, answered.is_gone)) takeIn(draft, held)
}

/** What the model says, or the deadline, ends the judging; whichever comes second finds that it is over. */
function endJudging(draft: Draft, { message_number, meaning }: Extract<Input, { type: 'judged' }>): void {
  const { answering } = draft.state
  if (answering?.message_number !== message_number || !answering.reply) return
  draft.state.answering = null
  answerAsJudged(draft, answering.reply, meaning)
  for (const held of answering.held) takeIn(draft, held)
}

/** The last reply, or the deadline, ends the wait; whichever comes second finds that it is over. */
function endWait(draft: Draft, input: Extract<Input, { type: 'heard' | 'deadline' }>): void {
  const { awaiting } = draft.state
  if (awaiting?.wait_id !== input.wait_id) return
  if (input.type === 'heard') mergeKeys(draft, input.keys)
  const gone = input.type === 'heard' ? 1 : (input.replies ?? awaiting.replies)
  const replies = awaiting.replies - gone
  if (replies > 0) draft.state.awaiting = { ...awaiting, replies }
  else for (const held of goOn(draft)) takeIn(draft, held)
}

function update(draft: Draft, keys: Readonly<Record<string, SessionKey>>): void {
  const { state, script } = draft
  mergeKeys(draft, keys)
  const step = state.waiting ? stepById(script, state.waiting.step_id) : undefined
  if (step && isTrigger(step)) walk(draft, { start: following(script, step, null, state.keys) })
  else state.updated = true
}

function hear(draft: Draft, reply: Reply): void {
  const { position } = draft.state
  if (!position) return
  const { step_id } = reply
  const corrected = step_id === undefined ? correctedAnswer(draft.script, draft.state, reply) : null
  if (corrected?.step_id !== undefined) correct(draft, corrected.step_id, corrected, true)
  else if (step_id === undefined || step_id === position.step_id) answerOpen(draft, reply)
  else correct(draft, step_id, reply)
}

function endTime(draft: Draft, timer_id: string): void {
  const { waiting, position, keys } = draft.state
  const step = waiting?.timer_id === timer_id ? stepById(draft.script, waiting.step_id) : undefined
  if (position?.timer_id === timer_id) timeOut(draft)
  else if (waiting && step && isTrigger(step)) giveUp(draft, step)
  else if (step) walk(draft, { start: following(draft.script, step, null, keys) })
}

/** The back end has not updated the session in time: its pause goes on, unless there is a step for that. */
function giveUp(draft: Draft, step: ChoiceStep): void {
  const { state } = draft
  emit(draft, { type: 'timed_out', step_id: step.id })
  if (step.on_timeout === undefined) state.waiting = { step_id: step.id, timer_id: null, until: null }
  else walk(draft, { start: step.on_timeout })
}

function mergeKeys(draft: Draft, keys: Readonly<Record<string, SessionKey>>): void {
  for (const [name, key] of Object.entries(keys)) {
    if (isKeyName(name)) draft.state.keys[name] = { value: key.value, type: key.type }
  }
}
