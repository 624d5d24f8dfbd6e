import { plainWords } from '../plain-words.ts'

const LANGUAGES = ['en', 'es', 'pt', 'de', 'fr', 'it', 'nl']
/** Beside a day a month may have another form than alone. */
const FORMS = [
  { month: 'long' },
  { month: 'long', day: 'numeric' },
  { month: 'short' },
  { month: 'short', day: 'numeric' },
] as const
/** Short forms that people write beside those of the languages' calendars. */
const OTHERS = {
  jaenner: 1,
  janner: 1,
  fev: 2,
  maerz: 3,
  mrz: 3,
  avr: 4,
  ago: 8,
  set: 9,
  sep: 9,
  setiembre: 9,
}

let names: ReadonlyMap<string, number> | null = null

/**
 * The number of a month, from 1, by its name in plain words: long or short, in any of the languages. Their calendars take
 * time and memory, so they are read with the first date in words.
 */
export function monthNumber(name: string): number | undefined {
  names ??= readMonthNames()
  return names.get(name)
}

function readMonthNames(): Map<string, number> {
  const read = new Map<string, number>(Object.entries(OTHERS))
  for (const language of LANGUAGES)
    for (const form of FORMS) {
      const format = new Intl.DateTimeFormat(language, { ...form, timeZone: 'UTC' })
      for (let number = 1; number <= 12; number++) {
        const parts = format.formatToParts(Date.UTC(2025, number - 1, 1))
        const name = plainWords(parts.find(({ type }) => type === 'month')?.value ?? '')
        if (/\p{L}/u.test(name) && !read.has(name)) read.set(name, number)
      }
    }
  return read
}
