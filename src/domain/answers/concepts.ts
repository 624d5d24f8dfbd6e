import { CONCEPTS } from './languages/concepts.ts'

const NONE: readonly number[] = []
const BY_WORD = new Map<string, number[]>()
CONCEPTS.forEach((line, number) => {
  for (const word of line.split(' ')) BY_WORD.set(word, [...(BY_WORD.get(word) ?? []), number])
})

/** Numbers of the things that a plain word names. */
export function concepts(word: string, stem: string): readonly number[] {
  return BY_WORD.get(word) ?? BY_WORD.get(stem) ?? NONE
}
