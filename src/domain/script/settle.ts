import { type Draft, emit, removeKey, saveKey, supersede } from './draft.ts'
import { judgeReply, type Reply } from './judge-reply.ts'
import { following, questionById } from './route.ts'
import type { QuestionStep } from './script.ts'
import type { Answer } from './state.ts'
import { fileCount } from './texts.ts'
import { lendKeys, passedAfter, type Walk, walk } from './walk.ts'

const DEFAULT_ATTEMPTS = 3

/** A reply to the open question. */
export function answerOpen(draft: Draft, reply: Reply): void {
  const open = draft.state.position
  const step = open && questionById(draft.script, open.step_id)
  if (!open || !step) return
  const judged = judgeReply(step, reply, open.document_ids, draft.state)
  if (judged.kind === 'ignored') return
  const { document_ids } = judged
  if (judged.kind === 'collecting') {
    draft.state.position = { ...open, document_ids, notice: null }
    return
  }
  if (judged.kind === 'settled') {
    settle(draft, step, answerFrom(draft, step, reply, judged))
    return
  }
  const attempts = open.attempts + 1
  const most = step.max_attempts === undefined ? DEFAULT_ATTEMPTS : step.max_attempts
  if (most === null || attempts < most) {
    draft.state.position = { ...open, attempts, document_ids, notice: judged.retry }
    draft.messages.push({ text: judged.retry, step_id: step.id, purpose: 'retry' })
    return
  }
  const kept = { text: reply.text, confidence: 0, outcome: 'unusable', document_ids } as const
  settle(draft, step, answerFrom(draft, step, reply, kept))
}

/** Puts the open question's answer in its place on the path, and goes on. */
function settle(draft: Draft, step: QuestionStep, answer: Answer): void {
  const { state } = draft
  const given = state.answers.splice(state.position?.answers_before ?? state.answers.length)
  const formerly = passedAfter(draft, given)
  emit(draft, { type: 'answer_settled', step_id: step.id, corrected: false })
  goOnFrom(draft, step, answer, { given, formerly })
}

/**
 * A reply to a question that was settled: the latest answer to it is replaced, and the path is walked again
 * from there. An unusable one changes nothing; it is only said what is wrong.
 */
export function correct(draft: Draft, step_id: string, reply: Reply): void {
  const { state } = draft
  const index = state.answers.findLastIndex((answer) => answer.step_id === step_id)
  const old = state.answers[index]
  const step = questionById(draft.script, step_id)
  if (!old || !step) return
  const judged = judgeReply(step, reply, old.document_ids, state)
  if (judged.kind === 'ignored') return
  if (judged.kind === 'unusable') {
    draft.messages.push({ text: judged.retry, step_id, purpose: 'retry' })
    return
  }
  const changed =
    judged.kind === 'settled'
      ? answerFrom(draft, step, reply, judged)
      : withDocuments(draft, step, { ...old, ...stamp(draft, reply) }, judged.document_ids)
  if (!sameAnswer(old, changed)) replace(draft, index, step, changed)
}

/** Replaces a settled answer, and walks the path again from there. */
function replace(draft: Draft, index: number, step: QuestionStep, changed: Answer): void {
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
  goOnFrom(draft, step, changed, { given, formerly, open })
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
  walk(draft, { ...rest, lent, start: following(script, step, answer, state.keys) })
}

/** The answer with these documents; a file answer's text says how many there are. */
export function withDocuments(
  draft: Draft,
  step: QuestionStep,
  answer: Answer,
  document_ids: string[],
): Answer {
  if (step.type !== 'file') return { ...answer, document_ids }
  const text = fileCount(document_ids.length, draft.state.language)
  return { ...answer, document_ids, text, confidence: 1, outcome: 'answered' }
}

type Settled = Pick<Answer, 'text' | 'confidence' | 'outcome' | 'document_ids'>

function answerFrom(draft: Draft, step: QuestionStep, reply: Reply, settled: Settled): Answer {
  const { text, confidence, outcome, document_ids } = settled
  return {
    step_id: step.id,
    text,
    confidence,
    outcome,
    document_ids,
    literal: reply.text,
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
