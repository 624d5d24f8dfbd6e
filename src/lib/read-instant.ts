/** Milliseconds since 1970 of a date and time with an offset, which may be hours alone (`+02`); NaN for what is none. */
export function readInstant(text: string): number {
  return Date.parse(text.replace(/([+-]\d\d)$/, '$1:00'))
}
