import type { Options } from './closed-question.ts'
import { isCount, isEdge } from './counts.ts'
import { UNTIL } from './languages/count-words.ts'
import { isIdle, positionsIn } from './positions.ts'
import type { Word } from './words.ts'

const HYPHENATED = /(?<![\d.,/:–—-])(\d{1,2})\s?[-–—]\s?(\d{1,2})(?![.,/:–—-]?\d)/g

/** "1-3" as "1 until 3", where no answer has these numbers itself. */
export function spellRanges({ byText }: Options, text: string): string {
  return text.replace(HYPHENATED, (range, first: string, last: string) =>
    byText.has(first) || byText.has(last) ? range : `${first} until ${last}`,
  )
}

/**
 * Options by their places in the list: "the second", "1 to 3"; one outside them when the places make no sense. Where a reply
 * `listsNumbers`, "one" is one of them.
 */
export function placesIn(options: Options, part: readonly Word[], listsNumbers: boolean): number[] {
  if (isOfList(options, part, listsNumbers)) return numbersIn(part).map((number) => number - 1)
  const range = rangeIn(options, part)
  if (!range) {
    const said = positionsIn(options, part).filter(({ word, plainly }) => plainly || !isArticle(part[word]))
    return said.map(({ option }) => option)
  }
  const [first, last] = range
  if (first >= last || last > options.count) return [-1]
  return Array.from({ length: last - first + 1 }, (_, place) => first - 1 + place)
}

/** Numbers of a list with nothing else: "one" of "one and three", "die drei" of "die eins und die drei". */
export function isOfList(options: Options, part: readonly Word[], listsNumbers: boolean): boolean {
  const isNamed = options.startsWithDigit || part.some(({ text }) => options.byText.has(text))
  if (!listsNumbers || isNamed || numbersIn(part).length === 0) return false
  const idle = part.every(
    (word, index) => isIdle(options, word) && !isEdge(word) && !isCount(options, part, index),
  )
  return idle && rangeIn(options, part) === null
}

/** "Just one" tells how many, where several may be given. */
const isArticle = (word?: Word) => word?.roles.has('filler') === true && !/^\d/.test(word.text)

const numbersIn = (words: readonly Word[]) => words.flatMap(({ number }) => (number === null ? [] : [number]))

/** The first and last place, from 1, of "1 to 3" and "de la 1 a la 3"; null when the words say anything else. */
function rangeIn(options: Options, words: readonly Word[]): [number, number] | null {
  const [first, last, ...others] = words.filter(({ number }) => number !== null)
  if (!first || !last || first.number === null || last.number === null || others.length > 0) return null
  const isNamed = [first, last].some(({ text }) => options.byText.has(text)) || options.startsWithDigit
  const between = words.slice(words.indexOf(first) + 1, words.indexOf(last))
  const isRange = between.some(isUntil) && words.every((word) => isUntil(word) || isIdle(options, word))
  return isRange && !isNamed ? [first.number, last.number] : null
}

const isUntil = ({ text }: Word) => UNTIL.has(text)
