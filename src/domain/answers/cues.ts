import { NO_CUES, YES_CUES } from './languages/cue-words.ts'
import { LANGUAGES, type Language } from './lexicon.ts'
import { placeOn } from './scale.ts'
import { YES_OR_NO } from './weights.ts'
import { isDenial } from './word-kinds.ts'
import type { Word } from './words.ts'

const LONGEST_CUE = 3
const LONG = 10

/** Places of the features that say something: cues, quality, words of the question and what is related to them. */
const TELLING = [1, 2, 4, 6, 7]

/**
 * How likely a reply that does not say yes or no means each of them, or neither; together they make 1. Null when nothing
 * in it has to do with either.
 */
export function byCues(
  words: readonly Word[],
  question: readonly Word[],
  language: Language,
  isQuestion: boolean,
): Record<'yes' | 'no' | 'neither', number> | null {
  const values = cueFeatures(words, question, language, isQuestion)
  if (TELLING.every((index) => !values[index])) return null
  const odds = (weights: readonly number[]) =>
    Math.exp(values.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0))
  const [yes, no] = [odds(YES_OR_NO.yes), odds(YES_OR_NO.no)]
  const all = yes + no + 1
  return { yes: yes / all, no: no / all, neither: 1 / all }
}

export function cueFeatures(
  words: readonly Word[],
  question: readonly Word[],
  language: Language,
  isQuestion: boolean,
): number[] {
  const asked = new Set(question.filter(isContent).map(({ stem }) => stem))
  const things = new Set(question.filter(isContent).flatMap(({ related }) => related))
  const about = (placeOn('quality', question, language) ?? 0) < 0 ? -1 : 1
  const quality = placeOn('quality', words, language) ?? 0
  const denies = words.some((word) => isDenial(word))
  const repeats = words.some(({ stem }) => asked.has(stem))
  const related = words.some((word) => word.related.some((thing) => things.has(thing)))
  const sign = denies ? -1 : 1
  return [
    1,
    Math.min(2, cuesIn(YES_CUES, words, language)),
    Math.min(2, cuesIn(NO_CUES, words, language)),
    denies ? 1 : 0,
    (about * quality) / 2,
    quality === 0 ? 0 : 1,
    repeats ? sign : 0,
    related ? sign : 0,
    words.some(({ number }) => number !== null) ? 1 : 0,
    about,
    about * sign,
    Math.min(1, words.length / LONG),
    isQuestion || words[0]?.roles.has('asking') ? 1 : 0,
    words.some(({ roles }) => roles.has('maybe') || roles.has('unsure')) ? 1 : 0,
  ]
}

function isContent({ roles, number, text }: Word): boolean {
  return roles.size === 0 && number === null && /\p{L}{2}/u.test(text)
}

function cuesIn(lists: readonly string[], words: readonly Word[], language: Language): number {
  const cues = cuesOf(lists, language)
  let found = 0
  for (let index = 0; index < words.length; index++) {
    for (let length = 1; length <= LONGEST_CUE && index + length <= words.length; length++) {
      const phrase = words.slice(index, index + length).map(({ text }) => text)
      if (cues.has(phrase.join('-'))) found++
    }
  }
  return found
}

const CUES = new Map<string, ReadonlySet<string>>()

function cuesOf(lists: readonly string[], language: Language): ReadonlySet<string> {
  const list = lists[LANGUAGES.indexOf(language)] ?? ''
  const known = CUES.get(list) ?? new Set(list.split(' '))
  CUES.set(list, known)
  return known
}
