import { engineText } from '../texts.ts'

const WORDING = {
  number: { both: 'from_to', min: 'at_least', max: 'at_most', same: 'from_to' },
  date: { both: 'from_to', min: 'not_before', max: 'not_after', same: 'from_to' },
  count: { both: 'count_from_to', min: 'count_at_least', max: 'count_at_most', same: 'count_exactly' },
} as const

/** The bounds in words, such as "from 1 to 5"; null without bounds. */
export function bounds(
  wording: keyof typeof WORDING,
  min: number | string | undefined,
  max: number | string | undefined,
  language: string,
): string | null {
  const words = WORDING[wording]
  if (min !== undefined && max !== undefined) {
    return engineText(min === max ? words.same : words.both, language, { min, max })
  }
  if (min !== undefined) return engineText(words.min, language, { min })
  return max === undefined ? null : engineText(words.max, language, { max })
}
