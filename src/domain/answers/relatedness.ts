import { isHeavy } from './word-kinds.ts'
import type { Word } from './words.ts'

/** How far words bring each of `count` options to mind, `things` being what the options are about: how many do, each shared among the options that it is said of. */
export function relatedness(
  things: ReadonlyMap<number, readonly number[]>,
  count: number,
  words: readonly Word[],
): Float64Array {
  const related = new Float64Array(count)
  for (const word of words) {
    if (word.related.length === 0 || word.roles.has('filler')) continue
    const meant = new Set(word.related.flatMap((thing) => things.get(thing) ?? []))
    for (const option of meant) related[option] = (related[option] ?? 0) + 1 / meant.size
  }
  return related
}

/** Options by the things that their words bring to mind. `having` are the options of each word. */
export function thingsOf(
  words: readonly Word[],
  having: readonly ReadonlyMap<number, number>[],
): Map<number, readonly number[]> {
  const things = new Map<number, Set<number>>()
  words.forEach((word, term) => {
    if (!isHeavy(word) && !word.roles.has('wanting')) return
    for (const thing of word.related) {
      const options = things.get(thing) ?? new Set<number>()
      for (const option of having[term]?.keys() ?? []) options.add(option)
      things.set(thing, options)
    }
  })
  return new Map([...things].map(([thing, options]) => [thing, [...options]]))
}
