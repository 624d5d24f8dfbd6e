import type { Lexicon } from './lexicon.ts'

const SHORTEST = 3

/** A word without the beginnings and endings of its forms, such as "pay" of "payments". Never shorter than three letters. */
export function stemOf(word: string, { beginnings, endings }: Lexicon): string {
  if (word.length <= SHORTEST) return word
  const ending = endings.find((each) => word.length - each.length >= SHORTEST && word.endsWith(each)) ?? ''
  const stem = word.slice(0, word.length - ending.length)
  const beginning =
    beginnings.find((each) => stem.length - each.length > SHORTEST && stem.startsWith(each)) ?? ''
  return stem.slice(beginning.length)
}
