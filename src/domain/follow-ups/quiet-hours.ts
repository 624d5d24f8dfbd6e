/** A part of each day, from the minute `from` up to, not including, the minute `to`; it may cross midnight. */
export interface QuietHours {
  /** HH:MM on the clock of the time zone that it is used with. */
  from: string
  to: string
}

/** When somebody wants to be left alone; null hours mean never. */
export interface QuietRule {
  quiet_hours: QuietHours | null
  /** IANA name. */
  time_zone: string
}

const DAY_SECONDS = 86_400

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/

/** What is wrong with quiet hours, each at a JSON pointer into them; an empty list when they can be used. */
export function checkQuietHours(hours: QuietHours): { pointer: string; message: string }[] {
  const wrong = (['from', 'to'] as const).filter((name) => !TIME.test(hours[name]))
  if (wrong.length > 0)
    return wrong.map((name) => ({
      pointer: `/${name}`,
      message: `"quiet_hours.${name}" must be a time from "00:00" to "23:59".`,
    }))
  if (hours.from !== hours.to) return []
  // All day would hold back messages for ever; and whoever means none can say so.
  return [
    { pointer: '/to', message: '"quiet_hours.to" must differ from "from"; null stands for no quiet hours.' },
  ]
}

/** The person's own zone and hours, and the workspace's for what the person has not set. */
export function quietRuleFor(
  workspace: QuietRule,
  contact: { quiet_hours: QuietHours | null; time_zone: string | null } | null,
): QuietRule {
  return {
    quiet_hours: contact?.quiet_hours ?? workspace.quiet_hours,
    time_zone: contact?.time_zone ?? workspace.time_zone,
  }
}

/** Seconds from a time of day, in seconds since midnight, to the end of the quiet hours; 0 outside them. */
export function secondsOfQuiet({ from, to }: QuietHours, timeOfDay: number): number {
  const length = modulo(secondOfDay(to) - secondOfDay(from), DAY_SECONDS)
  const passed = modulo(timeOfDay - secondOfDay(from), DAY_SECONDS)
  return passed < length ? length - passed : 0
}

function secondOfDay(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 3_600 + minutes * 60
}

/** The remainder that is never negative. */
function modulo(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor
}
