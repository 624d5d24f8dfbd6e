const OTHER = 1
const LETTER = 2
const DIGIT = 3
const SEPARATOR = 4
const WORD = /[\p{L}\p{M}]/u
const NUMBER = /\p{N}/u
const SEPARATORS = "-'’.,_/:&"

/** Of each UTF-16 code unit once it was seen; a regular expression for each would cost ten times as much. */
const kinds = new Uint8Array(65_536)

/**
 * Calls with each word of a text: letters, marks and digits, and what joins them, as in `A-123` or `l'eau`. Offsets count
 * UTF-16 code units. A plain word is one of letters alone.
 */
export function findWords(text: string, visit: (start: number, end: number, isPlain: boolean) => void): void {
  let start = -1
  let isPlain = true
  for (let at = 0; at <= text.length; at++) {
    const kind = at < text.length ? kindAt(text, at) : OTHER
    if (kind === LETTER || kind === DIGIT) {
      if (start === -1) {
        start = at
        isPlain = true
      }
      if (kind === DIGIT) isPlain = false
    } else if (start !== -1) {
      const goesOn = kind === SEPARATOR && at + 1 < text.length && isInWord(kindAt(text, at + 1))
      if (goesOn) isPlain = false
      else {
        visit(start, at, isPlain)
        start = -1
      }
    }
  }
}

function isInWord(kind: number): boolean {
  return kind === LETTER || kind === DIGIT
}

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  const known = kinds[unit]
  if (known !== undefined && known !== 0) return known
  // The halves of a letter outside the basic plane can't be told without each other.
  if (unit >= 0xd800 && unit <= 0xdfff) {
    const from = unit >= 0xdc00 ? at - 1 : at
    return WORD.test(text.slice(from, from + 2)) ? LETTER : OTHER
  }
  const letter = String.fromCharCode(unit)
  const kind = WORD.test(letter)
    ? LETTER
    : NUMBER.test(letter)
      ? DIGIT
      : SEPARATORS.includes(letter)
        ? SEPARATOR
        : OTHER
  kinds[unit] = kind
  return kind
}
