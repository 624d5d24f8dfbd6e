import { concepts } from './concepts.ts'
import { type Language, type Lexicon, lexicon, type Role } from './lexicon.ts'
import { relatedThings } from './related.ts'
import { stemOf } from './stem.ts'

/** Characters of the longest reply that is understood; names are read no further. */
export const LONGEST_REPLY = 1000
/** Words that are read of it: whoever writes more has said by then which answer is meant. */
const MOST_WORDS = 60

export interface Word {
  /** Lower case, no accents; an emoji stands alone. */
  text: string
  stem: string
  /** Numbers of the things it names; see `languages/concepts.ts`. */
  concepts: readonly number[]
  /** Numbers of the things that it brings to mind; see `languages/related-words.ts`. */
  related: readonly number[]
  /** What it does as a word, or as part of a phrase. */
  roles: ReadonlySet<Role>
  /** Words of the phrase that it is part of, and its place in it from 0. */
  phrase: number
  place: number
  /** What it counts, or null. */
  number: number | null
  /** Parts of the text between punctuation, from 0; and between sentence ends. */
  clause: number
  sentence: number
  /** Bits of its letters, to compare words fast. */
  letters: number
}

const NO_ROLES: ReadonlySet<Role> = new Set()
const ELISIONS = /\b(l|d|j|n|s|m|t|c|qu|jusqu|lorsqu|puisqu)['’`´](?=\p{L}{2})/gu
const PIECES =
  /\d+(?:st|nd|rd|th|er|ere|eme|o|a)(?!\p{L})|\d+(?:[.,]\d{3})+(?!\d)|\d+|[\p{L}\p{M}]+|\p{Regional_Indicator}{2}|\p{Extended_Pictographic}|[.,;:!?\n()…]|\s-\s/gu
const PUNCTUATION = /^(?:[.,;:!?\n()…]|\s-\s)$/
/** They stand inside names of three words: "fim de semana". */
const LINKS = new Set(['de', 'da', 'do', 'du', 'of', 'a', 'en', 'to'])
/** "Nº 2", which would be a "no" without its sign. */
const NUMBER_SIGN = /\bn[º°]\s*(?=\d)/gi
const IGNORED = /\p{M}|\u200d|\p{Emoji_Modifier}|♀|♂/gu

/** The plain words of a text and its punctuation, in their order. */
function pieces(text: string): string[] {
  const plain = text
    .slice(0, LONGEST_REPLY)
    .replace(NUMBER_SIGN, 'option ')
    .normalize('NFKD')
    .toLowerCase()
    .replace(IGNORED, '')
    .replaceAll('ß', 'ss')
    .replace(ELISIONS, '$1 ')
    .replace(/['’`´]/g, '')
    .replace(/(\p{L})\1{2,}/gu, '$1')
  return (
    plain
      .slice(0, 2 * LONGEST_REPLY)
      .match(PIECES)
      ?.slice(0, MOST_WORDS) ?? []
  )
}

/** The plain words of a text alone. */
export function plainWordsOf(text: string): string[] {
  return pieces(text).filter((piece) => !PUNCTUATION.test(piece))
}

/** A text's words as a language understands them. */
export function readWords(text: string, language: Language): Word[] {
  const known = lexicon(language)
  const words: Word[] = []
  let clause = 0
  let sentence = 0
  for (const piece of pieces(text)) {
    if (!PUNCTUATION.test(piece))
      words.push(wordOf(known.abbreviations.get(piece) ?? piece, clause, sentence, known))
    else {
      clause++
      if (/[.;!?\n…]/.test(piece)) sentence++
    }
  }
  nameConcepts(words, language)
  giveRoles(words, known)
  return words
}

function wordOf(text: string, clause: number, sentence: number, known: Lexicon): Word {
  const number = numberOf(text, known)
  const stem = number !== null && /^\d/.test(text) ? String(number) : stemOf(text, known)
  const letters = lettersOf(text)
  return {
    text,
    stem,
    concepts: concepts(text, stem),
    related: relatedThings(text, stem, known.language),
    roles: NO_ROLES,
    phrase: 1,
    place: 0,
    number,
    clause,
    sentence,
    letters,
  }
}

/** "1,000" and "cinco" as numbers; ordinals are none. */
function numberOf(text: string, { numbers }: Lexicon): number | null {
  if (/^\d+(?:[.,]\d{3})*$/.test(text)) return Number(text.replace(/[.,]/g, ''))
  return numbers.get(text) ?? null
}

function lettersOf(text: string): number {
  let bits = 0
  for (let index = 0; index < text.length; index++) bits |= 1 << (text.charCodeAt(index) % 32)
  return bits
}

/** Names of two words, such as "week-end", name one thing. */
function nameConcepts(words: Word[], language: Language): void {
  for (let index = 1; index < words.length; index++) {
    const [first, second] = [words[index - 1], words[index]]
    if (!first || !second) continue
    const pair = `${first.text}-${second.text}`
    const named = concepts(pair, pair)
    if (named.length > 0) words[index - 1] = { ...first, concepts: named }
    if (named.length > 0) words[index] = { ...second, concepts: named }
    const before = LINKS.has(first.text) ? words[index - 2] : first
    const related = before ? relatedThings(`${before.text}-${second.text}`, '', language) : []
    if (related.length > 0)
      words[index] = { ...second, related: [...new Set([...second.related, ...related])] }
  }
}

/** The longest phrase at each place decides. */
function giveRoles(words: Word[], { entries }: Lexicon): void {
  for (let start = 0; start < words.length; ) {
    const entry = entries
      .get(words[start]?.text ?? '')
      ?.find((each) => each.words.every((text, place) => words[start + place]?.text === text))
    const phrase = entry?.words.length ?? 1
    for (let place = 0; place < phrase; place++) {
      const word = words[start + place]
      if (word) words[start + place] = { ...word, phrase, place, roles: entry?.roles ?? NO_ROLES }
    }
    start += phrase
  }
}
