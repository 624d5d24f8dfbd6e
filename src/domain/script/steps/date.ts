import { plainWords } from '../plain-words.ts'
import type { DateStep } from '../script.ts'
import { engineText } from '../texts.ts'
import { bounds } from './bounds.ts'
import { monthNumber } from './months.ts'
import { answered, type Understand, unusable } from './understanding.ts'

const LONGEST_REPLY = 100
/** Words around the parts of a date: "den 3. März", "31 de dezembro de 2025". */
const FILLERS = new Set(
  'of the on in de del el a do da dia den der dem am vom im le du il di van op o em'.split(' '),
)
const FIRST = new Set('first primero primeiro erste erster ersten premier primo eerste'.split(' '))
/** What stands behind the number of a day: "31st", "1er", "1º". */
const ORDINAL = /(?<=^\d{1,2})(?:st|nd|rd|th|o|a|e|er|ere|eme)$/
/** English as written where the day comes first. */
const DAY_FIRST_ENGLISH = /^en-(?:gb|ie|au|nz|in|za)\b/i

/** A real calendar date, as YYYY-MM-DD. */
export const understandDate: Understand<DateStep> = (step, reply, { language }) => {
  const date = dateIn(reply, language)
  if (!date) return unusable(engineText('retry_date', language))
  if ((step.min !== undefined && date.text < step.min) || (step.max !== undefined && date.text > step.max)) {
    const words = bounds('date', step.min, step.max, language) ?? ''
    return unusable(engineText('retry_date_bounds', language, { bounds: words }))
  }
  return answered(date.text, date.confidence)
}

/** The date a text gives; one like 3/4/2025 is read as the language writes it, with less confidence. */
function dateIn(reply: string, language: string): { text: string; confidence: number } | null {
  if (reply.length > LONGEST_REPLY) return null
  const text = reply.normalize('NFKC').trim()
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text)
  if (iso) return certain(isoDate(iso[1], iso[2], iso[3]))
  const numeric = /^(\d{1,2})\s?([-/. ])\s?(\d{1,2})\s?[-/. ]\s?(\d{4})$/.exec(text)
  if (!numeric) return certain(namedDate(text))
  const [, first, separator, second, year] = numeric
  const dayFirst = isoDate(year, second, first)
  const monthFirst = isoDate(year, first, second)
  if (!dayFirst || !monthFirst || dayFirst === monthFirst) return certain(dayFirst ?? monthFirst)
  if (separator === '.') return certain(dayFirst)
  const startsWithMonth = /^en\b/i.test(language) && !DAY_FIRST_ENGLISH.test(language)
  return { text: startsWithMonth ? monthFirst : dayFirst, confidence: 0.8 }
}

/** "3 March 2025", "March 3rd, 2025", "3 de marzo de 2025", "den 3. März 2025", "1er mars 2025". */
function namedDate(text: string): string | null {
  const words = plainWords(text)
    .split(' ')
    .filter((word) => !FILLERS.has(word))
  if (words.length !== 3) return null
  const month = words.map(monthNumber).find((number) => number !== undefined)
  const year = words.find((word) => /^\d{4}$/.test(word))
  const day = words.map((word) => (FIRST.has(word) ? '1' : word.replace(ORDINAL, ''))).find(isDay)
  return month === undefined ? null : isoDate(year, String(month), day)
}

function isDay(word: string): boolean {
  return /^\d{1,2}$/.test(word)
}

function certain(text: string | null): { text: string; confidence: number } | null {
  return text === null ? null : { text, confidence: 1 }
}

/** YYYY-MM-DD, or null when the calendar has no such day. */
function isoDate(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): string | null {
  if (!year || !month || !day || !/^\d{1,2}$/.test(day) || Number(year) < 1000) return null
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isCalendarDate(text) ? text : null
}

/** Whether a text is YYYY-MM-DD and that day exists. */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}
