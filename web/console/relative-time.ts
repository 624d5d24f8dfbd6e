const UNITS = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })

/** '5 minutes ago', 'tomorrow', 'now' of an ISO 8601 time; `now` in milliseconds since 1970. */
export function relativeTime(at: string, now: number): string {
  const seconds = (Date.parse(at) - now) / 1000
  const [unit, length] = UNITS.find(([, size]) => Math.abs(seconds) >= size) ?? ['minute', 60]
  const count = Math.trunc(seconds / length)
  if (count === 0) return 'now'
  return relative.format(count, unit)
}

/** The moment itself, in the reader's own zone. */
export function exactTime(at: string): string {
  return new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'long' }).format(new Date(at))
}
