import { COUNTED_TIMES, EVERY, LENGTHS, OTHER, RATES, TIMES, WEEKDAYS } from './languages/amount-words.ts'
import type { Word } from './words.ts'

const LONGEST_PHRASE = 5
/** Times a year that "never" and "always" are at the ends of all others. */
const LEAST = 0.3
/** Words from "twice" to "week". */
const REACH = 4
/** How much more or less often still counts as the same, as a logarithm. */
const NEAR = 0.7

/** How often in a year the words say that something happens; null when they do not. */
export function rateIn(words: readonly Word[]): number | null {
  for (let index = 0; index < words.length; index++) {
    const counted = countedRate(words, index)
    if (counted !== null) return counted
  }
  for (let index = 0; index < words.length; index++) {
    for (let length = Math.min(LONGEST_PHRASE, words.length - index); length > 0; length--) {
      const phrase = words.slice(index, index + length).map((word) => word.text)
      const rate = RATES.get(phrase.join('-'))
      if (rate !== undefined) return rate
    }
  }
  return null
}

/** "Twice a week", "every other day", "cada 2 semanas", "jeden Samstag". */
function countedRate(words: readonly Word[], index: number): number | null {
  const word = words[index]
  if (!word) return null
  const next = words[index + 1]
  if (EVERY.has(word.text)) {
    const after = words.slice(index + 1, index + REACH)
    const unit = after.find(({ text }) => LENGTHS.has(text))
    if (unit) {
      const count = after.find(({ number }) => number !== null && number > 1)?.number
      const apart = count ?? (after.some(({ text }) => OTHER.has(text)) ? 2 : 1)
      return 365 / ((LENGTHS.get(unit.text) ?? 1) * apart)
    }
    return after.some(({ text }) => WEEKDAYS.has(text)) ? 52 : null
  }
  const times = TIMES.get(word.text) ?? (next && COUNTED_TIMES.has(next.text) ? word.number : null)
  if (times === null || times === undefined) return null
  const per = words
    .slice(index + 1, index + 1 + REACH)
    .map(({ text }) => (text.startsWith('taglich') ? 1 : LENGTHS.get(text)))
    .find((length) => length !== undefined && length >= 1)
  return per === undefined ? null : (times * 365) / per
}

/** How often each option says, null when most say nothing of the kind. */
export function ratesOf(options: readonly (readonly Word[])[]): (number | null)[] | null {
  const rates = options.map(rateIn)
  const known = new Set(rates.filter((rate) => rate !== null))
  return known.size >= 2 && known.size >= options.length - 1 ? rates : null
}

/** How near a rate is to each of others, 0 to 1; the nearest has most. */
export function nearRates(rates: readonly (number | null)[], rate: number): number[] {
  const far = rates.map((each) => (each === null ? 9 : Math.abs(logarithm(each) - logarithm(rate))))
  const least = Math.min(...far)
  return far.map((each) => (each > 8 ? 0 : 1 / (1 + ((each - least) / NEAR) ** 2)))
}

const logarithm = (rate: number) => Math.log(Math.max(LEAST, rate))
