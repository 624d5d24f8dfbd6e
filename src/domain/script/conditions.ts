import { yesOrNo } from '#domain/answers/yes-or-no.ts'
import { plainWords } from './plain-words.ts'
import type { Condition, Option, Step } from './script.ts'
import type { Answer, SessionKey } from './state.ts'
import { everyLanguage, fillIn, keyValue } from './text.ts'

type Keys = Readonly<Record<string, SessionKey>>

type Given = Pick<Answer, 'text' | 'options'>

/** Deeper conditions never hold; `checkScript` refuses far flatter ones. */
const DEEPEST = 50

/** Whether a condition on a step holds; `answer` is that step's, null when it has none. */
export function holds(
  condition: Condition,
  step: Step,
  answer: Given | null,
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
function isAnswer(step: Step, { text: answer, options }: Given, wanted: string, keys: Keys): boolean {
  const option = optionNamed(step, wanted, keys)
  if (option)
    return options?.includes(optionsOf(step).indexOf(option)) ?? isOption(step, option, answer, keys)
  if (step.type === 'yes_no') {
    const meaning = yesOrNo(wanted)?.meaning
    return meaning !== undefined && meaning === yesOrNo(answer)?.meaning
  }
  return plainWords(answer) === plainWords(wanted)
}

function isOption(step: Step, option: Option, answer: string, keys: Keys): boolean {
  if (step.type !== 'multi_choice') return optionNames(option, keys).includes(plainWords(answer))
  return everyLanguage(option.text).some((text) =>
    `, ${answer}, `.includes(`, ${fillIn(text, (name) => keyValue(keys, name))}, `),
  )
}

/** Places of the options that an answer is now, where a session key could change their texts later; else null. */
export function changingOptions(step: Step, answer: string, keys: Keys): number[] | null {
  const options = optionsOf(step)
  const changes = options.some(({ text }) => everyLanguage(text).some((each) => each.includes('{{')))
  return changes
    ? options.flatMap((option, index) => (isOption(step, option, answer, keys) ? [index] : []))
    : null
}

const optionsOf = (step: Step): readonly Option[] => ('answers' in step ? (step.answers ?? []) : [])

/** The step's option with that text in any language, its keys filled in or as they are written, or that synonym. */
export function optionNamed(step: Step, wanted: string, keys: Keys): Option | undefined {
  const options = optionsOf(step)
  const words = plainWords(wanted)
  return (
    options.find((option) => optionNames(option, keys).includes(words)) ??
    options.find((option) => everyLanguage(option.text).map(plainWords).includes(words)) ??
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
