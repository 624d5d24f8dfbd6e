const SPREAD = 0.1

/**
 * How long to wait, in ms, before the next try; null to give up. `pauses`: after the first failure, the second and so
 * on, each spread by ±10 %. `random` is in [0, 1). `asked` is what the other side asked for: a minimum, honoured up to `atMost`.
 */
export function nextPause(
  pauses: readonly number[],
  failures: number,
  random: number,
  { asked, atMost }: { asked: number | null; atMost: number } = { asked: null, atMost: 0 },
): number | null {
  const pause = pauses[failures - 1]
  if (pause === undefined) return null
  return Math.max(Math.round(pause * (1 - SPREAD + 2 * SPREAD * random)), Math.min(asked ?? 0, atMost))
}
