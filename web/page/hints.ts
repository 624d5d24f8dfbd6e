import { limits } from './check-answer.ts'
import { formatDate, formatNumber } from './format.ts'
import type { Texts } from './texts.ts'
import type { PageQuestion, PageView } from './view.ts'

/** 'About 3 minutes left'; empty when nothing is left. `minutes_left` below one is said in words. */
export function timeLeft(progress: PageView['progress'], texts: Texts): string {
  if (progress.done >= progress.total) return ''
  return progress.minutes_left < 1
    ? texts.under_a_minute_left
    : texts.minutes_left(Math.round(progress.minutes_left))
}

/** What an answer has to keep to, in words; empty when that is nothing. Long texts have a counter instead. */
export function limitHint(question: PageQuestion, texts: Texts, language: string): string {
  const { min, max, type } = question
  if (type === 'number') {
    const [from, to] = [min, max].map((value) =>
      value === null ? null : formatNumber(Number(value), language),
    )
    if (from && to) return texts.range(from, to)
    return from ? texts.from(from) : to ? texts.to(to) : ''
  }
  if (type === 'date') {
    const [from, to] = [min, max].map((value) => (value === null ? null : formatDate(value, language)))
    if (from && to) return texts.range(from, to)
    return from ? texts.not_before(from) : to ? texts.not_after(to) : ''
  }
  return type === 'multi_choice' ? choiceHint(question, texts, language) : ''
}

function choiceHint(question: PageQuestion, texts: Texts, language: string): string {
  const { min, max } = limits(question)
  const count = (value: number) => formatNumber(value, language)
  const bounded = max < question.options.length
  if (bounded && min === max) return texts.choose_exactly(count(max))
  if (bounded && min > 1) return texts.choose_range(count(min), count(max))
  if (bounded) return texts.choose_at_most(count(max))
  return min > 1 ? texts.choose_at_least(count(min)) : texts.choose_any
}

interface Count {
  text: string
  /** Too short or too long as it stands. */
  outside: boolean
}

/** What the counter under a text says for `length` characters: near a limit something, otherwise nothing. */
export function characterCount(
  question: PageQuestion,
  length: number,
  texts: Texts,
  language: string,
): Count {
  const { min, max } = limits(question)
  const count = (value: number) => formatNumber(value, language)
  if (length > max) return { text: texts.characters_over(count(length - max)), outside: true }
  if (length > 0 && length < min) return { text: texts.characters_needed(count(min - length)), outside: true }
  if (length === 0 && min > 1) return { text: texts.at_least_characters(count(min)), outside: false }
  if (Number.isFinite(max) && max - length <= Math.max(20, max * 0.1))
    return { text: texts.characters_left(count(max - length)), outside: false }
  return { text: '', outside: false }
}
