import { yesOrNo } from '#domain/answers/yes-or-no.ts'
import { plainWords } from './plain-words.ts'
import type { Condition, Option, Step } from './script.ts'
import type { SessionKey } from './state.ts'
import { everyLanguage, fillIn, keyValue } from './text.ts'

type Keys = Readonly<Record<string, SessionKey>>

/** Deeper conditions never hold; `checkScript` refuses far flatter ones. */
const DEEPEST = 50

/** Whether a condition on a step holds; `answer` is the text of that step's answer, null when it has none. */
export function holds(
  condition: Condition,
  step: Step,
  answer: string | null,
  keys: Keys,
  depth = 0,
): boolean {
  const nested = (inner: Condition) => holds(inner, step, answer, keys, depth + 1)
  if (depth > DEEPEST) return false
  if ('answer' in condition) return answer !== null && isAnswer(step, answer, condition.answer, keys)
  if ('all' in condition) return condition.all.every(nested)
  if ('any' in condition) return condition.any.some(nested)
  if ('not' in condition) return !nested(condition.not)
  return compare(condition, Object.hasOwn(keys, condition.key), keyValue(keys, condition.key))
}

/** Whether an answer is the one that a condition names, in whatever language either is written. */
function isAnswer(step: Step, answer: string, wanted: string, keys: Keys): boolean {
  const option = optionNamed(step, wanted, keys)
  if (option) {
    const names = optionNames(option, keys)
    if (step.type !== 'multi_choice') return names.includes(plainWords(answer))
    return everyLanguage(option.text).some((text) =>
      `, ${answer}, `.includes(`, ${fillIn(text, (name) => keyValue(keys, name))}, `),
    )
  }
  if (step.type === 'yes_no') {
    const meaning = yesOrNo(wanted)?.meaning
    return meaning !== undefined && meaning === yesOrNo(answer)?.meaning
  }
  return plainWords(answer) === plainWords(wanted)
}

/** The step's option with that text in any language, or that synonym. */
export function optionNamed(step: Step, wanted: string, keys: Keys): Option | undefined {
  const options = 'answers' in step ? (step.answers ?? []) : []
  const words = plainWords(wanted)
  return (
    options.find((option) => optionNames(option, keys).includes(words)) ??
    options.find((option) => option.synonyms?.map(plainWords).includes(words))
  )
}

function optionNames(option: Option, keys: Keys): string[] {
  return everyLanguage(option.text).map((text) => plainWords(fillIn(text, (name) => keyValue(keys, name))))
}

/** Values of keys are strings; they compare as numbers with a bound that is one. */
function compare(condition: Extract<Condition, { key: string }>, exists: boolean, value: string): boolean {
  if ('exists' in condition) return condition.exists === exists
  if ('is' in condition) return exists && same(value, condition.is)
  if ('is_not' in condition) return !(exists && same(value, condition.is_not))
  if ('contains' in condition)
    return exists && plainWords(value).includes(plainWords(asText(condition.contains)))
  if ('above' in condition) return exists && order(value, condition.above) > 0
  return exists && order(value, condition.below) < 0
}

function same(value: string, other: unknown): boolean {
  return plainWords(value) === plainWords(asText(other))
}

/** Negative, 0, positive, or NaN (never above nor below) for a number beside a text. */
function order(value: string, bound: unknown): number {
  const text = asText(bound)
  const [one, other] = [toNumber(value), toNumber(text)]
  if (!Number.isNaN(one) && !Number.isNaN(other)) return one - other
  if (!Number.isNaN(one) || !Number.isNaN(other)) return Number.NaN
  return value < text ? -1 : value > text ? 1 : 0
}

function toNumber(text: string): number {
  return text.trim() === '' ? Number.NaN : Number(text)
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
}
