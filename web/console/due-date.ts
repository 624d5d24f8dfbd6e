/** What a field for date and time holds ('2035-06-01T09:00', in the browser's zone) as ISO 8601 UTC; null if it is none. */
export function readDueDate(text: string): string | null {
  const moment = text === '' ? new Date(Number.NaN) : new Date(text)
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString()
}

/** The same day tomorrow at nine, as such a field takes it: when a reminder is likely to be wanted. */
export function tomorrowMorning(now: Date): string {
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1)
  const pad = (value: number) => String(value).padStart(2, '0')
  return `${day.getFullYear()}-${pad(day.getMonth() + 1)}-${pad(day.getDate())}T09:00`
}
