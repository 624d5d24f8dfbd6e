const formats = new Map<string, Intl.DateTimeFormat>()
/** More than there are names in use; one holds some 25 kB. */
const MOST_FORMATS = 700

/**
 * What a clock on the wall shows in a time zone, in seconds since midnight; `at` is in ms since 1970. Dates play no
 * part: where a whole day is left out, as in Samoa in 2011, clocks go on as if nothing had happened.
 * Throws RangeError for a name that is not known.
 */
export function timeOfDay(at: number, timeZone: string): number {
  const shown = formatFor(timeZone).format(at)
  const digit = (index: number) => shown.charCodeAt(index) - 48
  const pair = (index: number) => digit(index) * 10 + digit(index + 1)
  return pair(0) * 3_600 + pair(3) * 60 + pair(6)
}

/** Making one takes a hundred times as long as using it. */
function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  if (formats.size >= MOST_FORMATS) formats.clear()
  formats.set(timeZone, made)
  return made
}
