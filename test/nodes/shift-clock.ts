/** Node's options for a process whose clock is wrong by so many milliseconds. */
export function withClockShifted(milliseconds: number): string[] {
  return ['--import', `${import.meta.url}?milliseconds=${milliseconds}`]
}

const given = new URL(import.meta.url).searchParams.get('milliseconds')
if (given !== null) shiftClock(Number(given))

function shiftClock(milliseconds: number): void {
  const RealDate = Date
  const now = () => RealDate.now() + milliseconds
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, given: [], newTarget) =>
      Reflect.construct(target, given.length > 0 ? given : [now()], newTarget),
    apply: () => new RealDate(now()).toString(),
    get: (target, name, receiver) => (name === 'now' ? now : Reflect.get(target, name, receiver)),
  })
}
