import { findWords } from './find-words.ts'
import { fold, type Language, LONGEST_TERM, type Word } from './languages.ts'

/** A word of a text, or a part of one that is looked for by itself. */
export interface Token extends Word {
  /** Offsets of the word in UTF-16 code units; `end` is exclusive. Parts of a word have the word's. */
  start: number
  end: number
}

const SEPARATORS = /[-'’.,_/:&]/
const GROUPED_NUMBER = /^\d{1,3}(?:[.,’']\d{3})+$/
const DECIMAL = /^\d+[.,]\d+$/
/** Of a code; what has longer words in it is several words. */
const LONGEST_LETTERS = 4
/** Of an ordinal number or a decade. */
const SUFFIX = /^(?:s|st|nd|rd|th|er|e)$/
const LETTERS_AND_DIGITS = /\d+|\D+/g
/** Written without spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u
/** No letter before it is written without spaces. */
const FIRST_UNSPACED = 0x0e00

/** The words of a text in order, stop words included and marked. */
export function tokenise(text: string, language: Language): Token[] {
  const tokens: Token[] = []
  findWords(text, (start, end, isPlain) => {
    const word = text.slice(start, end).toLowerCase()
    const isOne = isPlain && text.charCodeAt(start) < FIRST_UNSPACED
    // An accent without a letter leaves nothing.
    for (const { term, isStopWord, isVague } of isOne ? [language.read(word)] : partsOf(word, language))
      if (term !== '') tokens.push({ term, isStopWord, isVague, start, end })
  })
  return tokens
}

/** Numbers and codes whole and in parts: `A-123` is `a123`, `a` and `123`; `1,000` is `1000`. */
function partsOf(word: string, language: Language): Word[] {
  if (UNSPACED.test(word)) return pairsOf(word).map(asItIs)
  if (GROUPED_NUMBER.test(word)) return [asItIs(word.replace(/\D/g, ''))]
  if (DECIMAL.test(word)) return [asItIs(word.replace(',', '.'))]
  const parts = word.split(SEPARATORS)
  const whole = parts.join('')
  if (parts.length > 1 && parts.every((part) => part.length === 1)) return [asItIs(whole)]
  if (!/\d/.test(word))
    return parts.filter((part, index) => index === 0 || part !== 's').map((part) => language.read(part))
  const pieces = parts.flatMap((part) => part.match(LETTERS_AND_DIGITS) ?? [])
  if (pieces.length === 1) return [asItIs(word)]
  const isCode = pieces.every((piece) => /\d/.test(piece) || piece.length <= LONGEST_LETTERS)
  return [
    ...(isCode ? [asItIs(whole)] : []),
    ...pieces
      .filter((piece) => !SUFFIX.test(piece))
      .map((piece) => (/\d/.test(piece) ? asItIs(piece) : language.read(piece))),
  ]
}

function asItIs(word: string): Word {
  return { term: fold(word).slice(0, LONGEST_TERM).toWellFormed(), isStopWord: false, isVague: false }
}

function pairsOf(word: string): string[] {
  const letters = [...word]
  if (letters.length === 1) return letters
  return letters.slice(1).map((letter, index) => `${letters[index]}${letter}`)
}
