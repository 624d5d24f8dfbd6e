import { formatNumber } from './format.ts'
import type { Texts } from './texts.ts'
import type { PageQuestion } from './view.ts'

/**
 * What can be said before anything is sent, as a sentence, or null. Only what needs no knowledge: nothing entered,
 * too short, too long, too few or too many chosen. All else is the server's to judge.
 */
export function checkAnswer(
  question: PageQuestion,
  values: readonly string[],
  texts: Texts,
  language: string,
): string | null {
  const { type } = question
  const count = (value: number) => formatNumber(value, language)
  const { min, max } = limits(question)

  if (type === 'multi_choice') {
    if (values.length === 0) return question.required || min > 0 ? texts.choice_missing : null
    if (values.length < min) return texts.choose_at_least(count(min))
    return values.length > max ? texts.choose_at_most(count(max)) : null
  }
  const text = (values[0] ?? '').trim()
  if (text === '') return type === 'choice' || type === 'yes_no' ? texts.choice_missing : texts.answer_missing
  if (type !== 'text') return null
  // As the server counts: an emoji is one character.
  const { length } = [...text]
  if (length < min) return texts.too_short(count(min))
  return length > max ? texts.too_long(count(max)) : null
}

/** `min` and `max` as numbers: characters of a text, how many to choose. */
export function limits(question: PageQuestion): { min: number; max: number } {
  return {
    min: question.min === null ? 0 : Number(question.min),
    max: question.max === null ? Number.POSITIVE_INFINITY : Number(question.max),
  }
}
