import type { DoubtfulReply, Meaning } from '#domain/answers/judgement.ts'
import type { Reply } from './judge-reply.ts'
import { questionById } from './route.ts'
import type { QuestionStep, Script } from './script.ts'
import type { Answer, State } from './state.ts'
import { say } from './text.ts'
import { offeredOptions } from './widget.ts'

/** A model does not say how sure it is. */
const BY_A_MODEL = { confidence: 0.7, outcome: 'answered', understood_by: 'model' } as const

/** Whether a model could tell which answer of a closed question is meant. */
export function isDoubtful(step: QuestionStep, { text, intent = 'answer' }: Reply, state: State): boolean {
  return intent === 'answer' && /[\p{L}\p{N}\p{S}]/u.test(text) && offeredOptions(step, state) !== null
}

/** What a model is asked about the reply of this message; null where nothing is asked (any more). */
export function doubtfulReply(script: Script, state: State, message_number: number): DoubtfulReply | null {
  const { answering } = state
  const step = answering && questionById(script, answering.step_id)
  if (!step || !answering.reply || answering.message_number !== message_number) return null
  const shown = (offeredOptions(step, state) ?? []).map(({ text }) => text)
  const listed = step.answers ?? []
  // Yes and no come before what is listed.
  const before = shown.length - listed.length
  return {
    question: say(step.text, state),
    options: shown.map((text, index) => [text, ...(listed[index - before]?.synonyms ?? [])]),
    takes_several: step.type === 'multi_choice',
    reply: answering.reply.text,
    language: state.language,
  }
}

/** The answer that a model has understood; null when it is none, or the question takes more or fewer. */
export function judgedAnswer(
  step: QuestionStep,
  meaning: Meaning,
  state: State,
): (typeof BY_A_MODEL & Pick<Answer, 'text'>) | null {
  if (meaning.kind !== 'answers') return null
  const chosen = (offeredOptions(step, state) ?? []).filter((_, index) => meaning.options.includes(index))
  const { min = 1, max = chosen.length } = step.type === 'multi_choice' ? step : { min: 1, max: 1 }
  if (chosen.length < Math.max(min, 1) || chosen.length > max) return null
  return { ...BY_A_MODEL, text: chosen.map(({ text }) => text).join(', ') }
}
