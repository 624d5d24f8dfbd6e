import type { Word } from './words.ts'

/** The words between punctuation, and from where something is said in contrast. */
export function clausesOf(words: readonly Word[]): Word[][] {
  const clauses: Word[][] = []
  words.forEach((word, index) => {
    const former = words[index - 1]
    const starts =
      !former || former.clause !== word.clause || (word.roles.has('contrast') && word.place === 0)
    if (starts) clauses.push([word])
    else clauses.at(-1)?.push(word)
  })
  return clauses
}
