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
const LONGEST_PHRASE = 2
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
const CLOCK = new Set(
  'h uhr am pm horas hora hs hrs heures heure oclock clock o a at as las um gegen vers la'.split(' '),
)

/** The parts of the day that options are; null when most are none. "18 - 20 h" is one too. */
export function dayPartsOf(options: readonly (readonly Word[])[]): (Hours | null)[] | null {
  const named = options.map((words) => words.map(({ text }) => PARTS.get(text)).find((part) => part) ?? null)
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

/** The hours that words speak of: "after lunch", "18h", "antes de las 10"; the last ones where there are several. */
export function hoursIn(words: readonly Word[]): Hours | null {
  let found: Hours | null = null
  for (let index = 0; index < words.length; index++) {
    const hours = hoursAt(words, index)
    if (hours) found = hours
    else if (found && THEN.has(words[index]?.text ?? '')) found = around(Math.min(found.to, 20), 0, 'after')
  }
  return found
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
  const pair = `${word.text}-${words[index + 1]?.text ?? ''}`
  const part = (LONGEST_PHRASE === 2 ? PARTS.get(pair) : undefined) ?? PARTS.get(word.text)
  return part ?? null
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
