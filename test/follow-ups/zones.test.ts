import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { chooseSendTime } from '#domain/follow-ups/choose-send-time.ts'
import type { QuietHours } from '#domain/follow-ups/quiet-hours.ts'
import { IS_TRIAL, SEED } from '#test/trials/trial.ts'
import { type ClockChange, createOffsetReader, findClockChanges } from './zone-changes.ts'

const ZONES = [...Intl.supportedValuesOf('timeZone'), 'UTC']
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const iso = (at: number) => new Date(at).toISOString()
const clock = (minute: number) => {
  const ofDay = ((minute % 1_440) + 1_440) % 1_440
  return `${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}`
}
/** In ms since midnight, by a sum where the code under test reads a clock. */
const wallTime = (at: number, offset: number) => (((at + offset * 1_000) % DAY) + DAY) % DAY

/** Tells of a time on the wall, in ms since midnight, whether it is quiet. */
function quietOf({ from, to }: QuietHours): (wall: number) => boolean {
  const [begin, end] = [from, to].map((time) => Date.parse(`1970-01-01T${time}Z`)) as [number, number]
  return (wall) => (begin < end ? begin <= wall && wall < end : begin <= wall || wall < end)
}

test('what is due in quiet hours goes out at their end, on the clock of the zone', () => {
  for (const [zone, from, to, due, sent] of [
    ['UTC', '22:00', '07:00', '2026-05-04T21:59:59.999Z', '2026-05-04T21:59:59.999Z'],
    ['UTC', '22:00', '07:00', '2026-05-04T22:00:00.000Z', '2026-05-05T07:00:00.000Z'],
    ['UTC', '22:00', '07:00', '2026-05-05T06:59:59.999Z', '2026-05-05T07:00:00.000Z'],
    ['UTC', '22:00', '07:00', '2026-05-05T07:00:00.000Z', '2026-05-05T07:00:00.000Z'],
    ['UTC', '12:00', '13:30', '2026-05-05T12:00:00.001Z', '2026-05-05T13:30:00.000Z'],
    ['Asia/Kathmandu', '22:00', '07:00', '2026-05-04T16:15:00.000Z', '2026-05-05T01:15:00.000Z'],
    ['Pacific/Chatham', '22:00', '07:00', '2026-07-04T09:15:00.000Z', '2026-07-04T18:15:00.000Z'],
    ['Europe/Madrid', '22:00', '02:30', '2026-03-28T23:00:00.000Z', '2026-03-29T01:00:00.000Z'], // 02:30 is skipped
    ['Europe/Madrid', '22:00', '02:30', '2026-10-24T23:00:00.000Z', '2026-10-25T00:30:00.000Z'], // the first 02:30
    ['Europe/Madrid', '22:00', '02:30', '2026-10-25T00:45:00.000Z', '2026-10-25T00:45:00.000Z'], // between the two
    ['Europe/Madrid', '22:00', '02:30', '2026-10-25T01:00:00.000Z', '2026-10-25T01:30:00.000Z'], // quiet once more
    ['Europe/Madrid', '02:15', '02:45', '2026-03-29T01:15:00.000Z', '2026-03-29T01:15:00.000Z'], // all of it skipped
    ['Australia/Lord_Howe', '22:00', '02:15', '2026-10-03T15:00:00.000Z', '2026-10-03T15:30:00.000Z'], // 30 minutes on
    ['Australia/Lord_Howe', '22:00', '01:45', '2026-04-04T14:00:00.000Z', '2026-04-04T14:45:00.000Z'], // and back
    ['Africa/Casablanca', '22:00', '07:00', '2026-02-15T00:00:00.000Z', '2026-02-15T07:00:00.000Z'], // Ramadan begins
    ['Pacific/Apia', '22:00', '07:00', '2011-12-30T08:00:00.000Z', '2011-12-30T17:00:00.000Z'], // a day left out
    ['Pacific/Kwajalein', '22:00', '07:00', '1993-08-21T11:00:00.000Z', '1993-08-21T19:00:00.000Z'], // another one
    ['Antarctica/Casey', '22:00', '07:00', '2023-03-08T15:00:00.000Z', '2023-03-08T23:00:00.000Z'], // three hours back
  ] as const)
    assert.equal(chooseSendTime(due, { from, to }, zone), sent, `${zone}, quiet ${from} to ${to}, due ${due}`)
})

test('without quiet hours everything goes out when it is due', () => {
  assert.equal(chooseSendTime('2026-05-04T23:00:00.000Z', null, 'Europe/Madrid'), '2026-05-04T23:00:00.000Z')
})

test(`in any zone, at any time: never early, never quiet, at the first chance, in order (seed ${SEED})`, () => {
  const zones = fc.constantFrom(...ZONES)
  const instants = fc.integer({ min: Date.UTC(1975, 0), max: Date.UTC(2037, 0) })
  const minutes = fc.integer({ min: 0, max: 1_439 })
  const hours = fc.tuple(minutes, fc.integer({ min: 1, max: 1_439 }))
  fc.assert(
    fc.property(zones, instants, hours, minutes, (timeZone, due, [begin, length], later) => {
      const quiet = { from: clock(begin), to: clock(begin + length) }
      const offsetAt = createOffsetReader(timeZone)
      const isQuiet = quietOf(quiet)
      const isQuietAt = (at: number) => isQuiet(wallTime(at, offsetAt(at)))
      const sent = chooseSendTime(iso(due), quiet, timeZone)
      const at = Date.parse(sent)
      assert.ok(at >= due && at <= due + 2 * DAY)
      assert.ok(!isQuietAt(at))
      for (let share = 0; share < 1; share += 0.1)
        assert.ok(at === due || isQuietAt(Math.floor(due + (at - 1 - due) * share)))
      assert.ok(at === due || isQuietAt(at - 1))
      assert.equal(chooseSendTime(sent, quiet, timeZone), sent)
      assert.ok(chooseSendTime(iso(due + later * MINUTE), quiet, timeZone) >= sent)
    }),
    { numRuns: IS_TRIAL ? 100_000 : 2_000, seed: SEED },
  )
})

test('at every change of clocks of every zone from 2024 to 2030', (t) => {
  const changes = ZONES.flatMap((zone) => findClockChanges(zone, Date.UTC(2024, 0), Date.UTC(2031, 0)))
  assert.ok(changes.length > 1_000)
  let sendings = 0
  for (const change of changes)
    for (const quiet of hoursAround(change)) sendings += checkAround(change, quiet, IS_TRIAL ? 7 : 997)
  t.diagnostic(`${ZONES.length} zones, ${changes.length} changes, ${sendings} follow-ups`)
})

/** Quiet hours that border, contain, begin in, end in or lie in what is skipped or comes twice. */
function hoursAround({ at, before, after }: ClockChange): QuietHours[] {
  const [last, next] = [before, after].map((offset) => Math.floor(wallTime(at, offset) / MINUTE)) as [
    number,
    number,
  ]
  const [low, high] = [Math.min(last, next), Math.max(last, next)]
  const middle = Math.floor((low + high) / 2)
  const spans = [
    [low - 480, low],
    [low - 480, high],
    [low - 480, middle],
    [low, high + 60],
    [low, high],
    [middle, high + 300],
    [high, high + 300],
    [low + 7, high - 7],
    [middle, middle - 1],
  ] as const
  const around = spans.map(([from, to]) => ({ from: clock(from), to: clock(to) }))
  return [...around, { from: '22:00', to: '07:00' }].filter(({ from, to }) => from !== to)
}

/** Sends what is due in the day before and after the change, and compares with a walk from minute to minute. */
function checkAround({ timeZone, at, before, after }: ClockChange, quiet: QuietHours, everyMinutes: number) {
  const isQuiet = quietOf(quiet)
  const isQuietAt = (instant: number) => isQuiet(wallTime(instant, instant < at ? before : after))
  const end = at + 2 * DAY + HOUR
  let sendings = 0
  let expected = end
  let latest = end + 1
  const began = at - DAY
  for (let due = end; due >= began; due -= MINUTE) {
    if (!isQuietAt(due)) expected = due
    const near = Math.abs(due - at) <= MINUTE
    if (due > at + DAY || (!near && ((due - began) / MINUTE) % everyMinutes !== 0)) continue
    const sent = Date.parse(chooseSendTime(iso(due), quiet, timeZone))
    if (sent !== expected || sent > latest)
      assert.fail(
        `${timeZone}, quiet ${quiet.from} to ${quiet.to}: due ${iso(due)}, sent ${iso(sent)}, not ${iso(expected)}`,
      )
    latest = sent
    sendings++
  }
  return sendings
}
