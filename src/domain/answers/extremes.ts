import { LEAST, MOST } from './languages/amount-words.ts'
import type { Scale } from './scale.ts'
import type { Word } from './words.ts'

const LONGEST_PHRASE = 3

/** The option that "the cheapest" or "the biggest you have" means; null where options cannot be ordered, or nothing of the kind is said. */
export function extremeOption(
  sizes: readonly (number | null)[] | null,
  words: readonly Word[],
): number | null {
  if (!sizes) return null
  const extreme = extremeIn(words)
  if (extreme === null) return null
  const known = sizes.filter((size) => size !== null)
  const size = extreme === 'most' ? Math.max(...known) : Math.min(...known)
  return sizes.indexOf(size)
}

function extremeIn(words: readonly Word[]): 'most' | 'least' | null {
  for (let index = 0; index < words.length; index++) {
    for (let length = Math.min(LONGEST_PHRASE, words.length - index); length > 0; length--) {
      const phrase = words
        .slice(index, index + length)
        .map(({ text }) => text)
        .join('-')
      if (MOST.has(phrase)) return 'most'
      if (LEAST.has(phrase)) return 'least'
    }
  }
  return null
}

/** How large each option is: its place on a scale of sizes, or the first number in it; null when they are not all different. */
export function sizesOf(
  options: readonly (readonly Word[])[],
  scale: Scale | null,
): readonly (number | null)[] | null {
  const places = scale?.kind === 'size' ? scale.places : null
  const sizes = places ?? options.map((words) => words.find(({ number }) => number !== null)?.number ?? null)
  const known = sizes.filter((size) => size !== null)
  return known.length === options.length && known.length > 1 && new Set(known).size === known.length
    ? sizes
    : null
}
