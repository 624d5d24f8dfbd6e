import type { Options } from './closed-question.ts'
import { isCount } from './counts.ts'
import { isHour } from './day-times.ts'
import type { Role } from './lexicon.ts'
import type { Word } from './words.ts'

export interface Position {
  /** Number of the option, from 0; outside the options when there are fewer. */
  option: number
  /** Number of its word. */
  word: number
  /** Said as such: "option 2", "the second". A bare number may mean something else. */
  plainly: boolean
}

/** Words of a reply that is nothing but "the second" and what the options are: "der zweite Grund". */
const SHORT = 3

const IDLE: readonly Role[] = [
  ...([
    'filler',
    'hedge',
    'maybe',
    'wanting',
    'position',
    'and',
    'or',
    'yes',
    'agreeing',
    'not',
    'no',
    'except',
  ] as const),
  ...(['contrast', 'ordinal', 'last', 'penultimate', 'middle', 'both', 'all'] as const),
]

/** The places in the list of options that words name: "2", "the second", "opción b", "la última", "first two". */
export function positionsIn(options: Options, words: readonly Word[]): Position[] {
  const found: Position[] = []
  words.forEach((_, index) => {
    const run = runOf(options, words, index)
    if (run) found.push(...run)
    else {
      const position = positionOf(options, words, index)
      if (position && !runOf(options, words, index - 1)) found.push(position)
    }
  })
  if (found.every(({ plainly }) => plainly) || words.every((word) => isIdle(options, word))) return found
  return found.filter(({ plainly }) => plainly)
}

/** "The first two", "os dois últimos". */
function runOf(options: Options, words: readonly Word[], index: number): Position[] | null {
  const [one, other] = [words[index], words[index + 1]]
  if (!one || !other) return null
  const [edge, many] = isEdge(one) ? [one, other] : [other, one]
  const count = many.roles.has('both') || /^(?:both|beide|beiden)$/.test(many.text) ? 2 : (many.number ?? 0)
  if (!isEdge(edge) || isEdge(many) || count < 2 || count > options.count || inNames(options, many))
    return null
  const start = edge.roles.has('last') ? options.count - count : 0
  return Array.from({ length: count }, (_, place) => ({ option: start + place, word: index, plainly: true }))
}

function isEdge(word: Word): boolean {
  return word.roles.has('last') || (word.roles.has('ordinal') && /^(?:first|prim|prem|erst)/.test(word.text))
}

function positionOf(options: Options, words: readonly Word[], index: number): Position | null {
  const word = words[index]
  const former = words[index - 1]
  if (!word || (word.place > 0 && word.roles.has('penultimate'))) return null
  const isCalled = former?.roles.has('position') === true && former.place === former.phrase - 1
  const called = isCalled && !inNames(options, former)
  const isLetter = words.length === 1 && /^[a-h]$/.test(word.text) && !options.hasLetters
  if ((called && /^[a-z]$/.test(word.text)) || isLetter)
    return { option: word.text.charCodeAt(0) - 97, word: index, plainly: true }
  if (isCount(options, words, index) || (options.dayParts && isHour(words, index))) return null
  const counts = called || isBareNumber(options, word) || isLone(options, words)
  if (word.number !== null && word.place === 0 && counts) {
    return { option: word.number - 1, word: index, plainly: called }
  }
  const ordinal = ordinalOf(options, word)
  if (ordinal === null || inNames(options, word)) return null
  const next = words[index + 1]
  const alone =
    !next ||
    next.clause !== word.clause ||
    isIdle(options, next) ||
    (words.length <= SHORT && !words[index + 2])
  return alone ? { option: ordinal, word: index, plainly: true } : null
}

/** Numbers count only where no option starts with a digit itself: "2" may mean "2 rooms". */
function isBareNumber(options: Options, word: Word): boolean {
  const isArticle = word.roles.has('filler') && !/^\d/.test(word.text)
  return !isArticle && !options.startsWithDigit && !options.byText.has(word.text)
}

/** "Uno" and "the one": a number that would be an article beside other words. */
function isLone({ byText, startsWithDigit }: Options, words: readonly Word[]): boolean {
  const [last, former, ...others] = words.toReversed()
  const isAlone = others.length === 0 && (!former || former.roles.has('filler'))
  return isAlone && last !== undefined && !startsWithDigit && !byText.has(last.text)
}

function ordinalOf({ ordinals, count }: Options, { text, roles }: Word): number | null {
  const digits = /^(\d{1,2})[a-z]+$/.exec(text)
  if (digits) return Number(digits[1]) - 1
  if (roles.has('ordinal')) return (ordinals.get(text) ?? 0) - 1
  if (roles.has('last')) return count - 1
  if (roles.has('penultimate')) return count - 2
  return roles.has('middle') && count % 2 === 1 ? (count - 1) / 2 : null
}

function inNames({ byText }: Options, { text }: Word): boolean {
  return byText.has(text)
}

/** Whether it says nothing beside a place in the list. */
export function isIdle({ asked }: Options, { roles, number, stem }: Word): boolean {
  return number !== null || asked.has(stem) || IDLE.some((role) => roles.has(role))
}
