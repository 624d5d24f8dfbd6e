import type { Language } from './lexicon.ts'
import { sensesOf } from './thesaurus.ts'
import { isHeavy } from './word-kinds.ts'
import type { Word } from './words.ts'

/** An option with a word of some sense, and how much the sense says about that word, 0 to 1. */
export interface Kin {
  option: number
  weight: number
}

const SHORTEST = 3
const EMOJI = /\p{Extended_Pictographic}/u

/** How near words are to each of `count` options by the senses that they share, `senses` being those of the options' own words. */
export function kinship(
  senses: ReadonlyMap<number, readonly Kin[]>,
  count: number,
  words: readonly Word[],
  language: Language,
): Float64Array {
  const near = new Float64Array(count)
  for (const word of words) {
    if (!hasSenses(word)) continue
    for (const { number, weight } of sensesOf(word.text, word.stem, language)) {
      for (const kin of senses.get(number) ?? [])
        near[kin.option] = (near[kin.option] ?? 0) + weight * kin.weight
    }
  }
  return near
}

/** Options by the senses of their words. `having` are the options of each word. */
export function sensesOfOptions(
  words: readonly Word[],
  having: readonly ReadonlyMap<number, number>[],
  language: Language,
): Map<number, readonly Kin[]> {
  const senses = new Map<number, Kin[]>()
  words.forEach((word, term) => {
    if (!hasSenses(word)) return
    for (const { number, weight } of sensesOf(word.text, word.stem, language)) {
      const kin = senses.get(number) ?? []
      for (const option of having[term]?.keys() ?? []) kin.push({ option, weight })
      senses.set(number, kin)
    }
  })
  return senses
}

function hasSenses(word: Word): boolean {
  return isHeavy(word) && word.number === null && (word.text.length >= SHORTEST || EMOJI.test(word.text))
}
