import { AFTER, BEFORE, DAY_PARTS, ENDS, EVENTS } from './languages/amount-words.ts'
import type { Word } from './words.ts'

/** Hours of a day, from 0 to 24. */
export interface Hours {
  from: number
  to: number
}

/** Words from "after" to what it is after. */
const REACH = 4
/** Hours that "after" and "before" reach. */
const AFTERWARDS = 4
const EARLIEST = 6
const HALF_DAY = 12

const hoursTable = (rows: Readonly<Record<string, string>>) => {
  const table = new Map<string, Hours>()
  for (const [hours, words] of Object.entries(rows)) {
    const [from = 0, to = from] = hours.split('-').map(Number)
    for (const word of words.split(' ')) if (!table.has(word)) table.set(word, { from, to })
  }
  return table
}
const PARTS = hoursTable(DAY_PARTS)
const EVENING = hoursTable({ '21-24': DAY_PARTS['21-24'] ?? '' })
const HAPPENINGS = hoursTable(EVENTS)
const ENDINGS = hoursTable(ENDS)
/** "After that", beside an hour. */
const THEN = new Set('after afterwards danach apres despues depois'.split(' '))
/** Halves of the day, which only say which hour a number means. */
const HALVES = new Set(['am', 'pm'])
/** Morning, or tomorrow. */
const EITHER = new Set(['manana'])
const BEFORE_HOURS = new Set('at around las um gegen vers'.split(' '))
const AFTER_HOURS = new Set('h uhr am pm horas hora hs hrs heures heure oclock clock'.split(' '))
const CLOCK = new Set(
  'h uhr am pm horas hora hs hrs heures heure oclock clock o a at as las um gegen vers la'.split(' '),
)

/** The parts of the day that options are; null when most are none. "18 - 20 h" is one too. */
export function dayPartsOf(options: readonly (readonly Word[])[]): (Hours | null)[] | null {
  const named = options.map(
    (words) => words.map((_, index) => partAt(words, index)).find((part) => part) ?? null,
  )
  const known = named.filter((part) => part !== null)
  const several = new Set(known.map(({ from }) => from)).size
  if (several < 2 || several < named.length - 1) return null
  // Beside an evening, night is what is later.
  const evenings = known.filter(({ from }) => from === 18).length
  if (evenings < 2) return named
  return options.map(
    (words, index) => words.map(({ text }) => EVENING.get(text)).find((part) => part) ?? named[index] ?? null,
  )
}

const TIME = /(?<![\d.,:])([01]?\d|2[0-4])(?:\s?[:.h]\s?[0-5]\d(?:\s?h(?!\p{L}))?)(?![\d.,:]*\d)/giu
const PM = /(?<![\d.,:])(\d|1[0-2])(?:\s?h)?\s?p\.?\s?m\b\.?/giu

/** "9:00", "20h30" and "8 pm" as hours: "9 h", "20 h". */
export function spellTimes(text: string): string {
  return text
    .replace(TIME, '$1 h')
    .replace(PM, (_, hour: string) => `${(Number(hour) % HALF_DAY) + HALF_DAY} h`)
}

/**
 * The hours that words speak of: "after lunch", "18h", "antes de las 10"; the last ones where there are several. What names a
 * part of the day decides over a number beside it: "tonight at 9" is at 21.
 */
export function hoursIn(words: readonly Word[]): Hours | null {
  let found: Hours | null = null
  let clock: { hours: Hours; word: Word } | null = null
  let named: { hours: Hours; word: Word } | null = null
  for (let index = 0; index < words.length; index++) {
    const word = words[index]
    const hours = hoursAt(words, index)
    if (!word || (clock && HALVES.has(word.text))) continue
    if (hours) {
      found = hours
      if (word.number === null) named = { hours, word }
      else clock = { hours, word }
    } else if (found && THEN.has(word.text)) found = around(Math.min(found.to, 20), 0, 'after')
  }
  if (!clock || !named || !belongs(words, clock.word, named.word)) return found
  const isPart = PARTS.get(named.word.text) === named.hours && !EITHER.has(named.word.text)
  return within(named.hours, clock.hours) ?? (isPart ? named.hours : found)
}

/** Whether a number from 1 to 12 says which hour of a part of the day is meant: in its clause, or in one of its own. */
function belongs(words: readonly Word[], clock: Word, named: Word): boolean {
  if (clock.number === null || clock.number > HALF_DAY) return false
  const others = words.filter((word) => word.clause === clock.clause && word !== clock)
  const alone = others.every(({ text, roles }) => roles.has('filler') || CLOCK.has(text) || AFTER.has(text))
  return clock.clause === named.clause || alone
}

/** The hours where they are in the part of the day, at once or in the other half of the day. */
function within(part: Hours, hours: Hours): Hours | null {
  const both = [0, HALF_DAY, -HALF_DAY].map((later) => ({ from: hours.from + later, to: hours.to + later }))
  return both.find(({ from, to }) => from >= part.from && to <= part.to + 1) ?? null
}

/** Whether the number at the place is an hour: "at 9", "9 am", "20 Uhr". */
export function isHour(words: readonly Word[], index: number): boolean {
  const [former, next] = [words[index - 1]?.text ?? '', words[index + 1]?.text ?? '']
  return BEFORE_HOURS.has(former) || AFTER_HOURS.has(next)
}

function hoursAt(words: readonly Word[], index: number): Hours | null {
  const word = words[index]
  if (!word) return null
  const before = words.slice(Math.max(0, index - REACH), index)
  const direction = before.findLast(({ text }) => AFTER.has(text) || BEFORE.has(text))
  const isAfter = direction !== undefined && AFTER.has(direction.text)
  const clock = clockAt(words, index)
  if (clock !== null) return around(clock, clock, direction && (isAfter ? 'after' : 'before'))
  if (direction) {
    const happening = (isAfter ? ENDINGS.get(word.text) : undefined) ?? HAPPENINGS.get(word.text)
    if (happening) return around(happening.from, happening.from, isAfter ? 'after' : 'before')
  }
  return partAt(words, index)
}

/** The part of the day that one word or two name: "après-midi" is not "midi". */
function partAt(words: readonly Word[], index: number): Hours | null {
  const [former, text, next] = [words[index - 1]?.text, words[index]?.text ?? '', words[index + 1]?.text]
  const isInPair = former !== undefined && PARTS.has(`${former}-${text}`)
  return PARTS.get(`${text}-${next}`) ?? (isInPair ? null : (PARTS.get(text) ?? null))
}

function around(from: number, to: number, direction: 'after' | 'before' | undefined): Hours {
  if (direction === 'after') return { from, to: Math.min(24, from + AFTERWARDS) }
  if (direction === 'before') return { from: Math.max(EARLIEST, from - AFTERWARDS), to }
  return { from, to: to + 0.5 }
}

/** The hour that a number names: in a day of twelve hours, the one when people are up. */
function clockAt(words: readonly Word[], index: number): number | null {
  const word = words[index]
  if (!word || word.number === null || word.number > 24) return null
  const former = words[index - 1]
  const next = words[index + 1]
  const isHour =
    CLOCK.has(next?.text ?? '') ||
    CLOCK.has(former?.text ?? '') ||
    AFTER.has(former?.text ?? '') ||
    BEFORE.has(former?.text ?? '') ||
    former?.text === 'half'
  if (!isHour || (former?.number !== null && former !== undefined && CLOCK.has(former.text))) return null
  const hour = word.number
  const rest = words.slice(index + 1)
  const isLate = rest.some(({ text }) =>
    /^(?:pm|tarde|noche|noite|abends?|soir|evening|nachmittags?)$/.test(text),
  )
  const isEarly = rest.some(({ text }) =>
    /^(?:am|manana|manha|morgens?|matin|morning|vormittags?)$/.test(text),
  )
  if (hour >= HALF_DAY || isEarly) return hour
  return isLate || hour < 7 ? hour + HALF_DAY : hour
}

/** How much of the hours lies in each part of the day, 0 to 1. */
export function inDayParts(parts: readonly (Hours | null)[], hours: Hours): number[] {
  const length = Math.max(0.25, hours.to - hours.from)
  return parts.map((part) => {
    if (!part) return 0
    return Math.max(0, Math.min(1, (Math.min(part.to, hours.to) - Math.max(part.from, hours.from)) / length))
  })
}
