import { BETWEEN, LARGE_NUMBERS, LENGTHS, LESS, MORE } from './languages/amount-words.ts'
import type { Word } from './words.ts'

/** From `low` to `high`, both included; lengths of time are in days. */
export interface Amount {
  low: number
  high: number
}

/** Words between a comparison and its number. */
const REACH = 3
const ABOVE = /^(?:\+|plus)$/
/** Numbers of a reply that is about an amount, at most. */
const MOST_NUMBERS = 2

/** "26-40", "up to $500", "less than a year", "33": null when the words hold no number, or too many. Without units "19 years" is 19. */
export function amountIn(words: readonly Word[], text: string, hasUnits: boolean): Amount | null {
  const numbers = numbersIn(words)
  const [first, second] = numbers
  if (!first || numbers.length > MOST_NUMBERS) return null
  const unit = hasUnits ? (first.unit ?? second?.unit ?? 1) : 1
  const low = first.value * unit
  if (second) {
    const between = words.slice(first.at + 1, second.at)
    const isRange =
      /\d\s*[-–—]\s*\d/.test(text) || words.slice(0, second.at).some((word) => BETWEEN.has(word.text))
    const high = second.value * (hasUnits ? (second.unit ?? unit) : 1)
    const isPart = between.length <= REACH && isRange && high >= low
    return isPart ? { low, high } : null
  }
  const before = words.slice(Math.max(0, first.at - REACH), first.at)
  const after = words.slice(first.at + 1, first.at + 1 + REACH)
  if (before.some((word) => LESS.has(word.text)) || after.some((word) => isYounger(word)))
    return { low: 0, high: low - Number.EPSILON }
  const isMore =
    /\d\s*\+/.test(text) || [...before, ...after].some(({ text }) => MORE.has(text) || ABOVE.test(text))
  return isMore ? { low, high: Number.POSITIVE_INFINITY } : { low, high: low }
}

function isYounger({ text }: Word): boolean {
  return LESS.has(text) && text !== 'ate' && text !== 'bis' && text !== 'to'
}

interface Counted {
  value: number
  /** Days, for a length of time. */
  unit: number | null
  at: number
}

/** Numbers with the unit after them; "a" counts before a unit only. */
function numbersIn(words: readonly Word[]): Counted[] {
  const found: Counted[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    if (!word) continue
    const unit = LENGTHS.get(words[at + 1]?.text ?? '') ?? null
    const isArticle = word.roles.has('filler') && !/^\d/.test(word.text)
    const value = word.number ?? LARGE_NUMBERS.get(word.text) ?? (word.text === 'a' && unit ? 1 : null)
    if (value === null || (isArticle && unit === null)) continue
    const next = words[at + 1]
    const factor = next ? (LARGE_NUMBERS.get(next.text) ?? 0) : 0
    const ones = next?.number ?? 0
    if (value >= 30 && value % 10 === 0 && value < 100 && ones > 0 && ones < 10) {
      found.push({ value: value + ones, unit: LENGTHS.get(words[at + 2]?.text ?? '') ?? null, at })
      at++
    } else if (factor >= 100 && value < factor) {
      found.push({ value: value * factor, unit: LENGTHS.get(words[at + 2]?.text ?? '') ?? null, at })
      at++
    } else found.push({ value, unit, at })
  }
  return found
}

/** The amounts that options are, in the order of the options; null when most of them are none, or overlap. */
export function amountsOf(
  options: readonly { words: readonly Word[]; text: string }[],
): (Amount | null)[] | null {
  const amounts = options.map(({ words, text }) => amountIn(words, text, unitsIn(options)))
  const known = amounts.filter((amount) => amount !== null)
  const isRange = known.some(({ low, high }) => high > low)
  return isRange && known.length >= 2 && known.length >= options.length - 1 ? amounts : null
}

/** Whether options say what lengths of time they count. */
export function unitsIn(options: readonly { words: readonly Word[] }[]): boolean {
  return options.some(({ words }) => words.some(({ text }) => LENGTHS.has(text)))
}

/** How far an amount is in each of others, 0 to 1. */
export function inAmounts(amounts: readonly (Amount | null)[], { low, high }: Amount): number[] {
  const middle = high === Number.POSITIVE_INFINITY ? low * 1.01 : low === 0 ? high * 0.9 : (low + high) / 2
  const fits = amounts.map((each) => each !== null && middle >= each.low && middle <= each.high)
  const count = fits.filter(Boolean).length
  return amounts.map((each, index) => {
    if (each === null || !fits[index]) return 0
    // On the border of two, the one that begins or ends there as said.
    if (count > 1 && low === high && each.high === low && each.low < low) return 0.5
    return 1
  })
}
