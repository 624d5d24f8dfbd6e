/**
 * An IANA name that this machine knows, upper and lower case set right where it is no link to another name; null for
 * anything else, as for offsets such as `+02:00`.
 */
export function readTimeZone(name: string): string | null {
  if (/^[+-]/.test(name)) return null
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions()
    return timeZone.toLowerCase() === name.toLowerCase() ? timeZone : name
  } catch {
    return null
  }
}
