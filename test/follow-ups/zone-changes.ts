/** Seconds by which a zone's clocks are ahead of UTC, read another way than the code under test does. */
export function createOffsetReader(timeZone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
  return (at) => {
    const [, sign, hours = 0, minutes = 0, seconds = 0] =
      /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(format.format(at)) ?? []
    return (sign === '-' ? -1 : 1) * (Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds))
  }
}

/** Clocks go from `before` to `after` seconds ahead of UTC at `at`, ms since 1970. */
export interface ClockChange {
  timeZone: string
  at: number
  before: number
  after: number
}

const DAY = 86_400_000

/** Every change of a zone's clocks from one instant to another, in ms since 1970. */
export function findClockChanges(timeZone: string, from: number, to: number): ClockChange[] {
  const offsetAt = createOffsetReader(timeZone)
  const changes: ClockChange[] = []
  let before = offsetAt(from)
  for (let day = from; day < to; day += DAY) {
    const after = offsetAt(day + DAY)
    if (after === before) continue
    let [same, changed] = [day, day + DAY]
    while (changed - same > 1) {
      const middle = Math.floor((same + changed) / 2)
      if (offsetAt(middle) === before) same = middle
      else changed = middle
    }
    changes.push({ timeZone, at: changed, before, after })
    before = after
  }
  return changes
}
