import type { Word } from './words.ts'

/** Words that deny when put before another: "unhappy" is no mistyped "happy". */
export const DENYING = [
  'un',
  'in',
  'im',
  'il',
  'ir',
  'dis',
  'des',
  'mis',
  'non',
  'mal',
  'me',
  'nicht',
  'anti',
  'de',
]

/** Edits that a word counts which only sounds the same. */
const SOUND_ALIKE = 0.5
/** How likely "gaz" is "gas". */
const SHORT_SOUND_ALIKE = 0.8

/** 0 to 1: how likely one word is the other with a typing mistake; 0 for most pairs, at once. */
export function typoSimilarity(typed: Word, meant: Word, soundAlike: boolean): number {
  const [one, other] = [typed.text, meant.text]
  const longest = Math.max(one.length, other.length)
  const shortest = Math.min(one.length, other.length)
  if (shortest === 3 && soundAlike && longest <= 4) return SHORT_SOUND_ALIKE
  if (shortest < 4 || longest > 40 || longest - shortest > 2) return 0
  const allowed = shortest >= 7 ? 2 : 1
  if (bitCount(typed.letters ^ meant.letters) > 2 * allowed + 2) return 0
  if (denies(one, other) || denies(other, one)) return 0
  const edits = soundAlike ? SOUND_ALIKE : editDistance(one, other)
  if (edits > allowed) return 0
  if (shortest === 4 && one.length === other.length && edits === 1 && !isSwap(one, other)) return 0
  return 1 - (0.3 + edits) / (shortest + 1)
}

function denies(one: string, other: string): boolean {
  return one.length > other.length && DENYING.some((prefix) => one === prefix + other)
}

function isSwap(one: string, other: string): boolean {
  return [...one].sort().join('') === [...other].sort().join('')
}

/** Spelled as it sounds, roughly, in any of the languages. */
export function soundOf(word: string): string {
  return word
    .replace(/qu|ck|k/g, 'c')
    .replace(/ph/g, 'f')
    .replace(/th/g, 't')
    .replace(/[zx]|c(?=[ei])/g, 's')
    .replace(/v/g, 'b')
    .replace(/ll|y/g, 'i')
    .replace(/h/g, '')
    .replace(/([aou])e/g, '$1')
    .replace(/(.)\1/g, '$1')
}

const FAR = 3
const ROWS = [0, 1, 2].map(() => new Uint8Array(64))

/** Letters left out, added, changed or swapped with their neighbour; 3 or more, and for words of over 60 letters, is 3. */
export function editDistance(one: string, other: string): number {
  if (one === other) return 0
  if (Math.abs(one.length - other.length) >= FAR || Math.max(one.length, other.length) > 60) return FAR
  let [before, above, current] = ROWS as [Uint8Array, Uint8Array, Uint8Array]
  for (let column = 0; column <= other.length; column++) above[column] = column
  for (let row = 1; row <= one.length; row++) {
    current[0] = row
    let least = row
    for (let column = 1; column <= other.length; column++) {
      const same = one.charCodeAt(row - 1) === other.charCodeAt(column - 1)
      let edits = Math.min(
        (above[column] ?? FAR) + 1,
        (current[column - 1] ?? FAR) + 1,
        (above[column - 1] ?? FAR) + (same ? 0 : 1),
      )
      if (row > 1 && column > 1 && isSwapped(one, other, row, column)) {
        edits = Math.min(edits, (before[column - 2] ?? FAR) + 1)
      }
      current[column] = edits
      if (edits < least) least = edits
    }
    if (least >= FAR) return FAR
    ;[before, above, current] = [above, current, before]
  }
  return Math.min(above[other.length] ?? FAR, FAR)
}

function isSwapped(one: string, other: string, row: number, column: number): boolean {
  return (
    one.charCodeAt(row - 1) === other.charCodeAt(column - 2) &&
    one.charCodeAt(row - 2) === other.charCodeAt(column - 1)
  )
}

function bitCount(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++
  return count
}
