import { abandon, type Draft, emit, keyOf, removeKey, saveKey, setAside, takeBack, tell } from './draft.ts'
import { reachableAfter } from './graph.ts'
import { following, questionById, routeFrom } from './route.ts'
import type { ChoiceStep, QuestionStep, WaitStep } from './script.ts'
import type { Answer, State } from './state.ts'
import { startTimer, timeLimit } from './time-limit.ts'
import { isTrigger } from './trigger.ts'

export interface Walk {
  /** Step id to begin at, or `"end"`. */
  start: string
  /** Settled answers from there on, in their order, and the names of their keys as `lendKeys` took them. */
  given?: Answer[]
  lent?: ReadonlySet<string>
  /** The question that was open before. */
  open?: State['position']
  /** Ids of messages and pauses that were passed before and are not repeated. */
  formerly?: ReadonlySet<string>
}

/**
 * Goes on along the path: says messages and keeps given answers until there is a question to ask, a pause
 * to make, or the end. `draft.state.answers` must hold the answers up to there.
 *
 * Given answers are kept for as long as the path reaches their questions. Behind a question that is asked
 * now, those are kept that can still be reached; the rest is superseded, and what it saved is removed.
 * A pause is made only when no given answer and not the question that was open lies behind it, and for the back end
 * only until it has updated the session.
 */
export function walk(draft: Draft, { start, given = [], lent, open = null, formerly }: Walk): void {
  const { script, state } = draft
  const keep = (answer: Answer) => {
    const [name] = keyOf(draft, answer) ?? []
    if (name !== undefined && lent?.has(name)) saveKey(draft, answer)
  }
  state.position = null
  state.waiting = null
  let later = [...given]
  const abandonUnreachable = (id: string) => {
    if (later.length === 0) return
    const reachable = reachableAfter(script, id)
    for (const answer of later) if (!reachable.has(answer.step_id)) abandon(draft, answer)
    later = later.filter((answer) => reachable.has(answer.step_id))
  }

  for (let from = start; ; ) {
    const { passed, question } = routeFrom(script, from, state.keys)
    const kept = later.find((answer) => answer.step_id === question?.id)
    const stays = open !== null && !kept && open.step_id === question?.id
    for (const step of passed) {
      if (formerly?.has(step.id) && (kept || stays || step.type === 'message')) continue
      if (step.type === 'message') tell(draft, step.text, step.id, 'note')
      if (kept || stays || !(step.type === 'wait' || isTrigger(step))) continue
      abandonUnreachable(step.id)
      if (later.length > 0) continue
      if (isTrigger(step) && state.updated) {
        state.updated = false
        tell(draft, step.text, step.id, 'note')
        continue
      }
      if (open) setAside(draft, open.step_id, open.document_ids)
      pause(draft, step)
      return
    }
    if (question && kept) {
      later.splice(later.indexOf(kept), 1)
      state.answers.push(kept)
      keep(kept)
      from = following(script, question, kept, state.keys)
      continue
    }
    if (open && !stays) setAside(draft, open.step_id, open.document_ids)
    if (!question) {
      for (const answer of later) abandon(draft, answer)
      finish(draft)
      return
    }
    abandonUnreachable(question.id)
    for (const answer of later) keep(answer)
    const answers_before = state.answers.length
    state.answers.push(...later)
    if (open && stays) state.position = { ...open, answers_before }
    else ask(draft, question, answers_before)
    return
  }
}

/** Opens a question, with the documents that it had when the path left it. */
export function ask(draft: Draft, question: QuestionStep, answers_before: number): void {
  const document_ids = takeBack(draft, question)
  draft.state.position = {
    step_id: question.id,
    attempts: 0,
    document_ids,
    notice: null,
    answers_before,
    ...timeLimit(draft, question),
  }
  tell(draft, question.text, question.id, 'question')
}

/** Ids of what lies between these answers and the questions after them, on the path as it was. */
export function passedAfter(draft: Draft, answers: readonly Answer[]): Set<string> {
  const { script, state } = draft
  const passed = answers.flatMap((answer) => {
    const step = questionById(script, answer.step_id)
    return step ? routeFrom(script, following(script, step, answer, state.keys), state.keys).passed : []
  })
  return new Set(passed.map((step) => step.id))
}

/**
 * Takes back the keys that given answers saved, so that the path is decided as it was the first time, by
 * what comes before; answers before them have their keys again. Returns the names that were taken back.
 */
export function lendKeys(draft: Draft, given: readonly Answer[]): Set<string> {
  const names = given.map((answer) => removeKey(draft, answer)).filter((name) => name !== null)
  const held = new Set(names)
  if (held.size === 0) return held
  for (const answer of draft.state.answers) {
    const [name] = keyOf(draft, answer) ?? []
    if (name !== undefined && held.has(name)) saveKey(draft, answer)
  }
  return held
}

function pause(draft: Draft, step: WaitStep | ChoiceStep): void {
  if (step.text !== undefined) tell(draft, step.text, step.id, 'note')
  const timer = step.type === 'wait' ? startTimer(draft, step.id, step.seconds) : timeLimit(draft, step)
  draft.state.waiting = { step_id: step.id, timer_id: null, until: null, ...timer }
}

function finish(draft: Draft): void {
  draft.state.status = 'finished'
  if (draft.script.closing !== undefined) tell(draft, draft.script.closing, null, 'closing')
  emit(draft, { type: 'finish' })
}
