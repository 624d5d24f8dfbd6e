const DURATION = /^P(?!$)(?:(\d+)W)?(?:(\d+)D)?(?:T(?!$)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/
const UNITS = [604_800, 86_400, 3_600, 60, 1]

/** The seconds of an ISO 8601 duration of weeks, days (of 24 hours), hours, minutes and seconds, such as `PT24H`; null for another text. */
export function readDuration(text: string): number | null {
  const parts = DURATION.exec(text)
  if (!parts) return null
  return UNITS.reduce((sum, unit, index) => sum + unit * Number(parts[index + 1] ?? 0), 0)
}
