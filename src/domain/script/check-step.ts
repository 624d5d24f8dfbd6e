import { yesOrNo } from '#domain/answers/yes-or-no.ts'
import { FILE_KINDS, MAX_FILES } from '#domain/documents/file-kinds.ts'
import { readDuration } from '#lib/read-duration.ts'
import { checkText, type ScriptIssue } from './check-text.ts'
import { optionNamed } from './conditions.ts'
import { isKeyName } from './draft.ts'
import { plainWords } from './plain-words.ts'
import type { Condition, Option, QuestionStep, Step } from './script.ts'
import { isCalendarDate } from './steps/date.ts'
import { isQuestion } from './steps/registry.ts'
import { everyLanguage } from './text.ts'

const DEEPEST_CONDITION = 10
const LONGEST_PAUSE = 366 * 24 * 60 * 60
const LONGEST_ANSWER = 100_000

/** What is wrong inside one step; its links to other steps are checked by `checkScript`. */
export function checkStep(step: Step, pointer: string): ScriptIssue[] {
  const issues: ScriptIssue[] = []
  const report = (path: string, message: string) => issues.push({ pointer: `${pointer}/${path}`, message })
  if (step.heading !== undefined) issues.push(...checkText(step.heading, `${pointer}/heading`))
  if (step.type === 'message' || (step.type === 'wait' && step.text !== undefined)) {
    issues.push(...checkText(step.text, `${pointer}/text`))
  }
  if (step.type === 'wait' && !(step.seconds > 0 && step.seconds <= LONGEST_PAUSE)) {
    report('seconds', 'A pause lasts more than 0 seconds and at most 366 days.')
  }
  if (isQuestion(step)) {
    issues.push(...checkText(step.text, `${pointer}/text`), ...checkOptions(step, pointer))
    if (step.retry_text !== undefined) issues.push(...checkText(step.retry_text, `${pointer}/retry_text`))
    if (step.save_as !== undefined && !isSaveName(step.save_as)) {
      report('save_as', 'A key name is 1 to 100 letters, digits, "_", "-" or "."')
    }
    if (
      typeof step.max_attempts === 'number' &&
      !(Number.isInteger(step.max_attempts) && step.max_attempts > 0)
    ) {
      report('max_attempts', 'Give a whole number from 1, or null to ask without end.')
    }
    checkTimeout(step, report)
    checkBounds(step, report)
  }
  if (typeof step.next === 'object') {
    step.next.forEach((each, index) => {
      if (each.if) issues.push(...checkCondition(each.if, step, `${pointer}/next/${index}/if`))
      const earlier = step.next?.[index - 1]
      if (typeof earlier === 'object' && !earlier.if)
        report(`next/${index}`, 'Never reached: the one before has no "if".')
    })
  }
  return issues
}

type Report = (path: string, message: string) => void

function checkTimeout({ timeout, on_timeout }: QuestionStep, report: Report): void {
  if (timeout === undefined) {
    if (on_timeout !== undefined) report('on_timeout', 'Say with "timeout" how long an answer is waited for.')
    return
  }
  const seconds = readDuration(timeout)
  if (seconds === null || seconds === 0 || seconds > LONGEST_PAUSE)
    report('timeout', 'Give an ISO 8601 duration of at most 366 days, such as "PT4H".')
}

function checkBounds(step: QuestionStep, report: Report): void {
  if (step.type === 'date') {
    for (const bound of ['min', 'max'] as const) {
      const date = step[bound]
      if (date !== undefined && !isCalendarDate(date)) report(bound, 'Give a date as YYYY-MM-DD.')
    }
    if (step.min !== undefined && step.max !== undefined && step.min > step.max)
      report('min', 'Larger than "max".')
    return
  }
  if (step.type === 'file') {
    const kinds: readonly string[] = FILE_KINDS.map((each) => each.kind)
    step.accept?.forEach((kind, index) => {
      if (!kinds.includes(kind)) report(`accept/${index}`, `Not a kind of file: give ${kinds.join(', ')}.`)
    })
    if (step.accept?.length === 0) report('accept', 'Give at least one kind of file.')
  }
  if (!('min' in step || 'max' in step)) return
  const { min, max } = step
  const most = mostOf(step)
  for (const [bound, value] of [
    ['min', min],
    ['max', max],
  ] as const) {
    if (value === undefined) continue
    if (step.type === 'number') {
      if (!Number.isFinite(value)) report(bound, 'Give a number.')
    } else if (!Number.isInteger(value) || value < 0 || value > most || (bound === 'max' && value === 0)) {
      report(bound, `Give a whole number up to ${most}.`)
    }
  }
  if (min !== undefined && max !== undefined && min > max) report('min', 'Larger than "max".')
}

function mostOf(step: QuestionStep): number {
  if (step.type === 'file') return MAX_FILES
  return step.type === 'multi_choice' ? (step.answers?.length ?? 0) : LONGEST_ANSWER
}

/** Choices need answers; no two answers of a step may have a text or synonym in common. */
function checkOptions(step: QuestionStep, pointer: string): ScriptIssue[] {
  const options = step.answers ?? []
  const issues: ScriptIssue[] = []
  if (options.length === 0 && (step.type === 'choice' || step.type === 'multi_choice')) {
    issues.push({ pointer: `${pointer}/answers`, message: 'Give at least one answer.' })
  }
  const taken = new Map<string, Option>()
  options.forEach((option, index) => {
    const path = `${pointer}/answers/${index}`
    const texts = checkText(option.text, `${path}/text`)
    issues.push(...texts)
    if (texts.length > 0) return
    const take = (name: string, at: string) => {
      const words = plainWords(name)
      const owner = taken.get(words)
      if (words === '') issues.push({ pointer: at, message: 'The text is empty.' })
      if (owner && owner !== option)
        issues.push({ pointer: at, message: 'Another answer has the same text.' })
      if (!owner) taken.set(words, option)
    }
    for (const text of new Set(everyLanguage(option.text).map(plainWords))) take(text, `${path}/text`)
    option.synonyms?.forEach((synonym, at) => {
      take(synonym, `${path}/synonyms/${at}`)
    })
  })
  return issues
}

function checkCondition(condition: Condition, step: Step, pointer: string, depth = 0): ScriptIssue[] {
  if (depth >= DEEPEST_CONDITION) return [{ pointer, message: 'The condition is nested too deeply.' }]
  const nested = (inner: Condition, path: string) =>
    checkCondition(inner, step, `${pointer}/${path}`, depth + 1)
  if ('answer' in condition) {
    const message = wrongAnswer(step, condition.answer)
    return message === null ? [] : [{ pointer: `${pointer}/answer`, message }]
  }
  if ('all' in condition) return condition.all.flatMap((inner, index) => nested(inner, `all/${index}`))
  if ('any' in condition) return condition.any.flatMap((inner, index) => nested(inner, `any/${index}`))
  if ('not' in condition) return nested(condition.not, 'not')
  if (condition.key?.trim()) return []
  return [{ pointer: `${pointer}/key`, message: 'Name a session key.' }]
}

function wrongAnswer(step: Step, answer: string): string | null {
  if (!isQuestion(step)) return 'This step asks nothing, so it has no answer.'
  if (optionNamed(step, answer, {})) return null
  if (step.type === 'yes_no') return yesOrNo(answer) ? null : 'Give "yes" or "no".'
  const closed = step.type === 'choice' || step.type === 'multi_choice'
  return closed ? 'Not one of the answers of this step.' : null
}

function isSaveName(name: string): boolean {
  return /^[\p{L}\p{N}\p{M}_.-]{1,100}$/u.test(name) && isKeyName(name)
}
