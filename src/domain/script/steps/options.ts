import type { Candidate } from '#domain/answers/candidate.ts'
import type { ClosedQuestion } from '#domain/answers/closed-question.ts'
import { plainWords } from '../plain-words.ts'
import type { ChoiceStep, MultiChoiceStep, Option } from '../script.ts'
import { chooseText, everyLanguage, fillIn, keyValue, say, type Voice } from '../text.ts'

/** Longer replies name no option; a text has 10,000 characters at most. */
const LONGEST_REPLY = 12_000

/** The option that the reply names word for word: its text in any language, or a synonym. */
export function namedOption(options: readonly Option[], reply: string, voice: Voice): Option | null {
  const words = reply.length > LONGEST_REPLY ? '' : plainWords(reply)
  return words === '' ? null : (plainNames(options, voice).get(words) ?? null)
}

const PLAIN_NAMES = new WeakMap<readonly Option[], ReadonlyMap<string, Option>>()
const QUESTIONS = new WeakMap<readonly Option[], ClosedQuestion>()

/** Options by their names in plain words; the first one where several have the same. */
function plainNames(options: readonly Option[], voice: Voice): ReadonlyMap<string, Option> {
  const known = PLAIN_NAMES.get(options)
  if (known) return known
  const named = new Map<string, Option>()
  for (const option of options) {
    for (const words of names(option, voice).map(plainWords)) if (!named.has(words)) named.set(words, option)
  }
  if (isFixed(options)) PLAIN_NAMES.set(options, named)
  return named
}

/** The step as a question that is answered by its options. The same object each time, where no session keys are in it. */
export function closedQuestion(step: ChoiceStep | MultiChoiceStep, voice: Voice): ClosedQuestion {
  const options = step.answers
  const known = QUESTIONS.get(options)
  if (known?.language === voice.language) return known
  const question = {
    text: chooseText(step.text, voice.language),
    options: options.map((option) => names(option, voice)),
    language: voice.language,
  }
  if (isFixed(options)) QUESTIONS.set(options, question)
  return question
}

/** Whether what the options are called depends on no session key. */
function isFixed(options: readonly Option[]): boolean {
  return !options.some((option) => everyLanguage(option.text).some((text) => text.includes('{{')))
}

/** The options as a numbered list, one a line. */
export function listOptions(options: readonly Option[], voice: Voice): string {
  return options.map((option, index) => `${index + 1}. ${say(option.text, voice)}`).join('\n')
}

/** What the reply may have meant, in the words that are shown. */
export function shownCandidates(
  options: readonly Option[],
  candidates: readonly Candidate[],
  voice: Voice,
): { text: string; confidence: number }[] {
  return candidates.map(({ option, confidence }) => ({
    text: shownOption(options, option, voice),
    confidence,
  }))
}

export function shownOption(options: readonly Option[], index: number, voice: Voice): string {
  return say(options[index]?.text ?? '', voice)
}

/** What an option may be called, first as it is shown: that tells its language. */
function names(option: Option, voice: Voice): string[] {
  const texts = new Set([chooseText(option.text, voice.language), ...everyLanguage(option.text)])
  const filled = [...texts].map((text) => fillIn(text, (name) => keyValue(voice.keys, name)))
  return [...filled, ...(option.synonyms ?? [])]
}
