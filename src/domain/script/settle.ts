import type { Meaning } from '#domain/answers/judgement.ts'
import { changingOptions } from './conditions.ts'
import { isDoubtful, judgedAnswer } from './doubtful-reply.ts'
import { type Draft, emit, removeKey, saveKey, setAside, supersede, tell } from './draft.ts'
import { answerOfFiles, judgeReply, type Reply } from './judge-reply.ts'
import { following, questionById } from './route.ts'
import type { QuestionStep } from './script.ts'
import type { Answer, Input, State } from './state.ts'
import { askForFiles, isAskedInChat } from './steps/file.ts'
import { engineText } from './texts.ts'
import { timeLimit } from './time-limit.ts'
import { lendKeys, passedAfter, type Walk, walk } from './walk.ts'

const DEFAULT_ATTEMPTS = 3
/** Of what was asked, so many questions and so many characters of each are kept. */
const MOST_ASKED = 50
const LONGEST_ASKED = 500

/** A reply to the open question; where one `isJudged`, no model is asked any more. */
export function answerOpen(draft: Draft, reply: Reply, isJudged = false): void {
  const open = draft.state.position
  const step = open && questionById(draft.script, open.step_id)
  if (!open || !step) return
  const data_set_id = dataSetOf(draft, step)
  const asked = data_set_id === undefined ? null : (open.asked ?? [])
  const judged = judgeReply(step, reply, open.document_ids, draft.state, asked)
  if (judged.kind === 'ignored') return
  if (judged.kind === 'asked') {
    if (data_set_id !== undefined) askDataSet(draft, open, reply, data_set_id)
    return
  }
  const { document_ids } = judged
  if (judged.kind === 'collecting') {
    draft.state.position = { ...open, document_ids, notice: null, ...timeLimit(draft, step) }
    if (step.type === 'file' && isAskedInChat(step)) {
      const text = askForFiles(step, document_ids.length, draft.state.language)
      draft.messages.push({ text, step_id: step.id, purpose: 'retry' })
    }
    return
  }
  if (judged.kind === 'settled') {
    settle(draft, step, answerFrom(draft, step, reply, judged))
    return
  }
  if (draft.has_model && !isJudged && isDoubtful(step, reply, draft.state)) {
    haveJudged(draft, open, reply)
    return
  }
  const attempts = open.attempts + 1
  const most = mostAttempts(step)
  if (most === null || attempts < most) {
    const limit = timeLimit(draft, step)
    draft.state.position = { ...open, attempts, document_ids, notice: judged.retry, ...limit }
    draft.messages.push({ text: judged.retry, step_id: step.id, purpose: 'retry' })
    return
  }
  const hasFiles = step.type === 'file' && document_ids.length > 0
  const kept = hasFiles
    ? answerOfFiles(document_ids, draft.state.language)
    : ({ text: reply.text, confidence: 0, outcome: 'unusable', document_ids } as const)
  settle(draft, step, answerFrom(draft, step, reply, kept))
}

const dataSetOf = ({ script }: Draft, step: QuestionStep) => step.data_set_id ?? script.data_set_id

/** Has a model judge the open question's reply before it is refused. */
function haveJudged(draft: Draft, open: NonNullable<State['position']>, reply: Reply): void {
  const { step_id } = open
  const { message_number } = reply
  const { timer_id: _, ...untimed } = open
  draft.state.position = { ...untimed, notice: null }
  draft.state.answering = { message_number, step_id, reply: { ...reply }, held: [] }
  emit(draft, { type: 'judge_reply', step_id, message_number })
}

/** The reply with what a model says that it means; without an answer it is as good as unjudged. */
export function answerAsJudged(draft: Draft, reply: Reply, meaning: Meaning): void {
  const open = draft.state.position
  const step = open && questionById(draft.script, open.step_id)
  if (!open || !step) return
  const data_set_id = dataSetOf(draft, step)
  const answer = judgedAnswer(step, meaning, draft.state)
  const { document_ids } = open
  if (answer)
    settle(draft, step, {
      ...answerFrom(draft, step, reply, { ...answer, document_ids }),
      understood_by: answer.understood_by,
    })
  else if (meaning.kind === 'question' && data_set_id !== undefined)
    askDataSet(draft, open, reply, data_set_id)
  else answerOpen(draft, reply, true)
}

/** Whoever may ask until there is nothing more to ask does nothing wrong. */
function mostAttempts({ type, max_attempts = DEFAULT_ATTEMPTS }: QuestionStep): number | null {
  return type === 'ask' ? null : max_attempts
}

/** Has the open question's reply answered; it is none that counts. */
function askDataSet(
  draft: Draft,
  open: NonNullable<State['position']>,
  reply: Reply,
  data_set_id: number,
): void {
  const { step_id } = open
  const { message_number } = reply
  const asked = [...(open.asked ?? []), reply.text.trim().slice(0, LONGEST_ASKED)].slice(-MOST_ASKED)
  const { timer_id: _, ...untimed } = open
  draft.state.position = { ...untimed, asked, notice: null }
  draft.state.answering = { message_number, step_id, held: [] }
  emit(draft, { type: 'question_asked', step_id, data_set_id, message_number })
}

/**
 * The person's question has its answer: what they were asked is asked again, unless they may ask on or have written
 * already. Where there is nothing to answer from any more, asking ends. What was held is given back.
 */
export function returnToQuestion(draft: Draft, is_gone: boolean): readonly Input[] {
  const { answering, position: open } = draft.state
  const step = open && questionById(draft.script, open.step_id)
  if (!answering) return []
  draft.state.answering = null
  if (!open || !step) return answering.held
  draft.state.position = { ...open, ...timeLimit(draft, step) }
  if (step.type === 'ask' && is_gone) {
    const text = (open.asked ?? []).join('\n')
    const { message_number } = answering
    const reply = { type: 'reply', text, files: [], message_number } as const
    settle(draft, step, answerFrom(draft, step, reply, { ...ENDED, text, document_ids: [] }))
  } else if (step.type !== 'ask' && !answering.held.some(({ type }) => type === 'reply'))
    tell(draft, step.text, step.id, 'question')
  return answering.held
}

const ENDED = { confidence: 1, outcome: 'answered' } as const

/** Nobody has replied to the open question in time: it is left, where it says for which step. */
export function timeOut(draft: Draft): void {
  const open = draft.state.position
  const step = open && questionById(draft.script, open.step_id)
  if (!open || !step) return
  emit(draft, { type: 'timed_out', step_id: step.id })
  const { timer_id: _, ...untimed } = open
  draft.state.position = untimed
  if (step.on_timeout === undefined) return
  const nothing = { text: '', literal: '', confidence: 1, outcome: 'skipped', message_number: 0 } as const
  const { document_ids } = open
  putInPlace(draft, step, {
    ...nothing,
    step_id: step.id,
    document_ids,
    answered_at: draft.now,
    timed_out: true,
  })
}

function settle(draft: Draft, step: QuestionStep, answer: Answer): void {
  emit(draft, { type: 'answer_settled', step_id: step.id, corrected: false })
  putInPlace(draft, step, answer)
}

/** Puts the open question's answer in its place on the path, and goes on. */
function putInPlace(draft: Draft, step: QuestionStep, answer: Answer): void {
  const { state } = draft
  const given = state.answers.splice(state.position?.answers_before ?? state.answers.length)
  const formerly = passedAfter(draft, given)
  goOnFrom(draft, step, answer, { given, formerly })
}

/**
 * A reply to a question that was settled: the latest answer to it is replaced, and the path is walked again
 * from there. An unusable one changes nothing; it is only said what is wrong. Who corrects `isInWords` is told, and
 * asked the open question again.
 */
export function correct(draft: Draft, step_id: string, reply: Reply, isInWords = false): void {
  const { state } = draft
  const index = state.answers.findLastIndex((answer) => answer.step_id === step_id)
  const old = state.answers[index]
  const step = questionById(draft.script, step_id)
  if (!old || !step || step.type === 'ask') return
  const judged = judgeReply(step, reply, old.document_ids, state)
  if (judged.kind === 'ignored' || judged.kind === 'asked') return
  if (judged.kind === 'unusable') {
    draft.messages.push({ text: judged.retry, step_id, purpose: 'retry' })
    return
  }
  const changed =
    judged.kind === 'settled'
      ? answerFrom(draft, step, reply, judged)
      : withDocuments(draft, step, { ...old, ...stamp(draft, reply) }, judged.document_ids)
  if (!sameAnswer(old, changed)) replace(draft, index, step, changed, isInWords)
}

/** Replaces a settled answer, and walks the path again from there. */
function replace(draft: Draft, index: number, step: QuestionStep, changed: Answer, isInWords: boolean): void {
  const { state } = draft
  const old = state.answers[index]
  if (!old) return
  const open = state.position
  const given = state.answers.slice(index + 1)
  const formerly = passedAfter(draft, [old, ...given])
  supersede(draft, old)
  removeKey(draft, old)
  emit(draft, { type: 'answer_settled', step_id: step.id, corrected: true })
  if (open && index >= open.answers_before) {
    // It lies behind the open question: the path is walked when that one is settled.
    state.answers[index] = changed
    saveKey(draft, changed)
    return
  }
  state.answers.length = index
  if (isInWords) tellCorrected(draft, changed)
  goOnFrom(draft, step, changed, { given, formerly, open: isInWords ? leave(draft, open) : open })
}

/** Somebody who corrects an answer in words, instead of editing it, hears that it was understood. */
function tellCorrected(draft: Draft, { text, step_id }: Answer): void {
  const noted = engineText('corrected', draft.state.language, { answer: text })
  draft.messages.push({ text: noted, step_id, purpose: 'note' })
}

/** The open question is asked again where the path comes back to it; its files wait for that. */
function leave(draft: Draft, open: State['position']): null {
  if (open) setAside(draft, open.step_id, open.document_ids)
  return null
}

function goOnFrom(
  draft: Draft,
  step: QuestionStep,
  answer: Answer,
  rest: Omit<Walk, 'start' | 'lent'>,
): void {
  const { script, state } = draft
  const lent = lendKeys(draft, rest.given ?? [])
  state.answers.push(answer)
  saveKey(draft, answer)
  state.updated = false
  if (draft.listeners > 0 && !answer.timed_out) awaitReplies(draft, answer, { ...rest, lent })
  else walk(draft, { ...rest, lent, start: following(script, step, answer, state.keys) })
}

/** The next question may use what the back end replies, so the path goes on from here when it has. */
function awaitReplies(draft: Draft, answer: Answer, rest: Omit<Walk, 'start'>): void {
  const { step_id, message_number } = answer
  const wait_id = `${step_id}:${message_number}`
  draft.state.position = null
  draft.state.waiting = null
  draft.state.awaiting = {
    wait_id,
    step_id,
    replies: draft.listeners,
    given: rest.given ?? [],
    lent: [...(rest.lent ?? [])],
    formerly: [...(rest.formerly ?? [])],
    open: rest.open ?? null,
    held: [],
  }
  emit(draft, { type: 'await_replies', wait_id })
}

/** Ends the wait and goes on; what was held is given back. */
export function goOn(draft: Draft): readonly Input[] {
  const { script, state } = draft
  const { awaiting } = state
  const step = awaiting && questionById(script, awaiting.step_id)
  const answer = state.answers.findLast((each) => each.step_id === awaiting?.step_id)
  if (!awaiting || !step || !answer) return []
  state.awaiting = null
  const { given, lent, formerly, open } = awaiting
  const start = following(script, step, answer, state.keys)
  walk(draft, { given, open, lent: new Set(lent), formerly: new Set(formerly), start })
  return awaiting.held
}

/** The answer with these documents; a file answer's text says how many there are. */
export function withDocuments(
  draft: Draft,
  step: QuestionStep,
  answer: Answer,
  document_ids: string[],
): Answer {
  if (step.type !== 'file') return { ...answer, document_ids }
  return { ...answer, ...answerOfFiles(document_ids, draft.state.language) }
}

type Settled = Pick<Answer, 'text' | 'confidence' | 'outcome' | 'document_ids'>

function answerFrom(draft: Draft, step: QuestionStep, reply: Reply, settled: Settled): Answer {
  const { text, confidence, outcome, document_ids } = settled
  const options = outcome === 'answered' ? changingOptions(step, text, draft.state.keys) : null
  return {
    step_id: step.id,
    text,
    ...(options === null ? {} : { options }),
    confidence,
    outcome,
    document_ids,
    literal: reply.literal ?? reply.text,
    ...stamp(draft, reply),
  }
}

function stamp(draft: Draft, reply: Reply): Pick<Answer, 'message_number' | 'answered_at'> {
  return { message_number: reply.message_number, answered_at: draft.now }
}

function sameAnswer(one: Answer, other: Answer): boolean {
  return (
    one.text === other.text &&
    one.outcome === other.outcome &&
    one.document_ids.join() === other.document_ids.join()
  )
}
