import type { Role } from './lexicon.ts'
import type { Word } from './words.ts'

const LIGHT_ROLES: readonly Role[] = ['filler', 'hedge', 'and', 'wanting', 'yes', 'contrast']

/** Whether it says what an answer is about, unlike "the", "want" or "not". */
export function isHeavy(word: Word): boolean {
  return !LIGHT_ROLES.some((role) => word.roles.has(role)) && !isDenial(word)
}

/** Whether it begins a denial. */
export function isDenial({ roles, place }: Word): boolean {
  return place === 0 && (roles.has('not') || roles.has('no'))
}
