import type { Options } from './closed-question.ts'
import { OF, OF_WHAT, PLURALS, WHOM } from './languages/count-words.ts'
import type { Word } from './words.ts'

/** Words of "all of the". */
const ALL_OF_THE = 3

/** Whether the number at the place counts answers rather than naming the place of one: "all three", "los 3", "two of them". */
export function isCount(options: Options, words: readonly Word[], index: number): boolean {
  const [former, word, next, after] = [words[index - 1], words[index], words[index + 1], words[index + 2]]
  if (!word || !isSeveral(options, word)) return false
  if (former?.roles.has('position') || isEdge(former) || isEdge(next)) return false
  const isPart = OF.has(next?.text ?? '') || (OF_WHAT.has(next?.text ?? '') && WHOM.has(after?.text ?? ''))
  const isAll = words.slice(Math.max(0, index - ALL_OF_THE), index).some(isOfAll)
  return isPart || isAll || (former !== undefined && PLURALS.has(former.text))
}

/**
 * How many answers words mean that count them: 3 of "all three of them", and of "the three" where several answers are
 * asked for; null when they count none. "Die drei" is `unclear` of three answers: all of them, or the third.
 */
export function countIn(options: Options, words: readonly Word[]): number | 'unclear' | null {
  for (const [index, word] of words.entries()) {
    const former = words[index - 1]
    if (isCount(options, words, index)) return word.number
    if (!isSeveral(options, word) || isEdge(former) || isEdge(words[index + 1])) continue
    if (former?.text === 'the') return word.number
    if (former?.text === 'die' && word.text !== String(word.number) && word.number === options.count)
      return 'unclear'
  }
  return null
}

const isOfAll = ({ roles }: Word) => roles.has('all') || roles.has('any')

function isSeveral({ byText, startsWithDigit }: Options, { number, text }: Word): boolean {
  return number !== null && number > 1 && !startsWithDigit && !byText.has(text)
}

/** "The first two" and "los dos últimos" are places. */
export function isEdge(word: Word | undefined): boolean {
  return word !== undefined && (word.roles.has('last') || word.roles.has('ordinal'))
}
