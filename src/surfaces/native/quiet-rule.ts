import { type Static, Type } from 'typebox'
import { invalidField } from '#domain/errors.ts'
import { checkQuietHours } from '#domain/follow-ups/quiet-hours.ts'
import { readTimeZone } from '#lib/read-time-zone.ts'

const Time = Type.String({ maxLength: 100, description: 'HH:MM', examples: ['22:00'] })

export const TimeZone = Type.String({ maxLength: 100, description: 'IANA name' })
export const QuietHours = Type.Object(
  { from: Time, to: Time },
  { description: 'From the minute `from` up to the minute `to` of each day; may cross midnight.' },
)

/** What is given of a time zone and quiet hours, checked. Throws `invalid`, pointing at the field. */
export function readQuietRule<Zone extends string | null>(given: {
  time_zone?: Zone
  quiet_hours?: Static<typeof QuietHours> | null
}) {
  const { time_zone, quiet_hours } = given
  return {
    ...(time_zone === undefined ? {} : { time_zone: checkTimeZone(time_zone) }),
    ...(quiet_hours === undefined ? {} : { quiet_hours: quiet_hours && readQuietHours(quiet_hours) }),
  }
}

function checkTimeZone<Zone extends string | null>(name: Zone): string | (Zone & null) {
  if (name === null) return name
  const known = readTimeZone(name)
  if (known !== null) return known
  throw invalidField('/time_zone', '"time_zone" must be an IANA name such as "Europe/Madrid".')
}

/** Only what the schema names: a client's other fields never reach the row. */
function readQuietHours({ from, to }: Static<typeof QuietHours>) {
  const [issue] = checkQuietHours({ from, to })
  if (issue) throw invalidField(`/quiet_hours${issue.pointer}`, issue.message)
  return { from, to }
}
