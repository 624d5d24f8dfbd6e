import { withoutScale } from '#domain/answers/out-of.ts'
import type { NumberStep } from '../script.ts'
import { engineText } from '../texts.ts'
import { bounds } from './bounds.ts'
import { answered, type Understand, unusable } from './understanding.ts'

const LONGEST_REPLY = 200
const SPACES = /[\s\u00a0\u202f\u2009'’_]/g
const NUMERALS = /\d+(?:[.,\s\u00a0\u202f\u2009'’_]\d+)*/g
/** Words after a number that multiply it; better ask again than keep a thousandth of what was meant. */
const MULTIPLIERS =
  /^\s?(?:k|m|b|mn|mm|bn|mio|mrd|mil|thousand|million|millions|billion|millon|millones|millar|miles|milhao|milhoes|tausend|millionen|mille|millier|milliers)(?![\p{L}])/iu

/** One number in digits, also inside a short sentence; the answer is plain, such as "1234.56". */
export const understandNumber: Understand<NumberStep> = (step, reply, { language }) => {
  const text = numberIn(withoutScale(reply, step.max), language)
  if (text === null) return unusable(engineText('retry_number', language))
  const value = Number(text)
  if ((step.min !== undefined && value < step.min) || (step.max !== undefined && value > step.max)) {
    const words = bounds('number', step.min, step.max, language) ?? ''
    return unusable(engineText('retry_number_bounds', language, { bounds: words }))
  }
  return answered(text, /^[\s\d.,'’+-]*$/.test(reply) ? 1 : 0.9)
}

/** The only number in a text, as digits with a point; null when there is none, more than one, or it is unclear. */
function numberIn(reply: string, language: string): string | null {
  if (reply.length > LONGEST_REPLY) return null
  const text = reply.normalize('NFKC').replaceAll('\u2212', '-').trim()
  const [found, ...others] = text.matchAll(NUMERALS)
  if (!found || others.length > 0) return null
  const before = text.slice(0, found.index)
  const after = text.slice(found.index + found[0].length)
  if (MULTIPLIERS.test(after.normalize('NFD').replace(/\p{M}/gu, ''))) return null
  if (/[\p{L}\p{N}.,_]$/u.test(before) && !/(?:^|\s)[A-Z]{3}$/.test(before)) return null
  const plain = withoutGroups(found[0], language)
  if (plain === null) return null
  const negative = /(?:^|[\s\p{Sc}])-\s?\p{Sc}?$/u.test(before) && plain !== '0'
  return negative ? `-${plain}` : plain
}

/** "1,234.56", "1.234,56" and "1 234" without their groups; null when the groups are not of three digits. */
function withoutGroups(numerals: string, language: string): string | null {
  const separators = numerals.replace(/\d/g, '')
  const decimal = decimalSeparator(numerals.replace(SPACES, ''), language)
  const [whole = '', fraction = '', extra] = decimal === null ? [numerals] : numerals.split(decimal)
  if (extra !== undefined || /\D/.test(fraction)) return null
  const groups = whole.split(/\D/)
  const grouping = new Set(whole.replace(/\d/g, '').replace(SPACES, ' '))
  const grouped = groups.length > 1
  if (grouping.size > 1 || separators.length > 12) return null
  if (grouped && (groups.slice(1).some((group) => group.length !== 3) || (groups[0] ?? '').length > 3))
    return null
  const integer = groups.join('').replace(/^0+(?=\d)/, '')
  const decimals = fraction.replace(/0+$/, '')
  return integer.length > 30 || decimals.length > 30
    ? null
    : decimals === ''
      ? integer
      : `${integer}.${decimals}`
}

/** The later of two kinds of separator, or a lone one; "1.234" alone is read as the language writes it. */
function decimalSeparator(numerals: string, language: string): '.' | ',' | null {
  const point = numerals.lastIndexOf('.')
  const comma = numerals.lastIndexOf(',')
  if (point === -1 && comma === -1) return null
  const last = point > comma ? '.' : ','
  if (point !== -1 && comma !== -1) return last
  if (numerals.indexOf(last) !== numerals.lastIndexOf(last)) return null
  const usual = /^en\b/i.test(language) ? '.' : ','
  return /^[1-9]\d{0,2}[.,]\d{3}$/.test(numerals) && last !== usual ? null : last
}
