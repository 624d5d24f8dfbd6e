/** Numbers, sizes and dates as the person's language writes them. */

const KILOBYTE = 1024

/** '740 KB', '1.2 MB', '25 MB'; units of 1,024 as people see them on their own devices. */
export function formatSize(bytes: number, language: string): string {
  if (bytes < KILOBYTE) return `${formatNumber(bytes, language)} B`
  const megabytes = bytes / KILOBYTE / KILOBYTE
  if (megabytes < 1) return `${formatNumber(Math.round(bytes / KILOBYTE), language)} KB`
  return `${formatNumber(Number(megabytes.toFixed(megabytes < 10 ? 1 : 0)), language)} MB`
}

export function formatNumber(value: number, language: string): string {
  return new Intl.NumberFormat(known(language)).format(value)
}

/** '85%' of 0.85, as the language writes it. */
export function formatShare(share: number, language: string): string {
  return new Intl.NumberFormat(known(language), { style: 'percent' }).format(share)
}

/** A plain ISO date (YYYY-MM-DD) in words; anything else unchanged. */
export function formatDate(text: string, language: string): string {
  const day = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : null
  if (!day || Number.isNaN(day.getTime())) return text
  return new Intl.DateTimeFormat(known(language), { dateStyle: 'long', timeZone: 'UTC' }).format(day)
}

/** A moment (ISO 8601 UTC) in the reader's own time zone, the day only when it is another one than today. */
export function formatTime(at: string, language: string): string {
  const moment = new Date(at)
  const today = moment.toDateString() === new Date().toDateString()
  return new Intl.DateTimeFormat(known(language), {
    timeStyle: 'short',
    ...(today ? {} : { dateStyle: 'medium' }),
  }).format(moment)
}

function known(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en'
  } catch {
    return 'en'
  }
}
