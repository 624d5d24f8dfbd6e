import { BEGINNING, type Options } from './closed-question.ts'
import { soundOf, typoSimilarity } from './typos.ts'
import { isDenial } from './word-kinds.ts'
import type { Word } from './words.ts'

export interface Match {
  /** Number of a term of the options' names. */
  term: number
  /** 0 to 1. */
  similarity: number
}

const SAME_STEM = 0.95
const SAME_THING = 0.85
const SAME_DENIAL = 0.9
const COMPOUND = 0.7
const SAME_BEGINNING = 0.75
const LEAST = 0.5
const NEARLY = 0.05
/** Terms of fewer letters are not compared letter by letter. */
const SHORTEST = 3
/** Letters by which a mistyped word is longer or shorter, at most. */
const MOST_ADDED = 2
/** Words of a reply that are compared letter by letter, at most. */
const MOST_UNKNOWN = 30

/** For each word of a reply, the terms that it says, as it is or nearly. */
export function matchWords(options: Options, words: readonly Word[]): Match[][] {
  let unknown = 0
  return words.map((word, index) => {
    const found = exactMatches(options, word)
    if (found.length > 0) return found
    const joined = joinedMatch(options, words, index)
    if (joined) return [joined]
    const known = word.text.length < 3 || word.roles.size > 0
    return known || ++unknown > MOST_UNKNOWN ? [] : looseMatches(options, word)
  })
}

function exactMatches(options: Options, word: Word): Match[] {
  const found = new Map<number, number>()
  const same = options.byText.get(word.text)
  const add = (terms: readonly number[] | undefined, similarity: number) => {
    for (const term of terms ?? []) if (!found.has(term)) found.set(term, similarity)
  }
  if (same !== undefined) found.set(same, 1)
  if (word.number !== null) add(options.byNumber.get(word.number), 1)
  add(options.byStem.get(word.stem), SAME_STEM)
  if (isDenial(word)) add(options.denials, SAME_DENIAL)
  for (const thing of word.concepts) add(options.byConcept.get(thing), SAME_THING)
  return [...found].map(([term, similarity]) => ({ term, similarity }))
}

/** "pay pal" for "PayPal". */
function joinedMatch({ byText }: Options, words: readonly Word[], index: number): Match | null {
  const text = words[index]?.text ?? ''
  const after = byText.get(text + (words[index + 1]?.text ?? ''))
  const term = after ?? byText.get((words[index - 1]?.text ?? '') + text)
  return term === undefined ? null : { term, similarity: SAME_STEM }
}

/** The terms that the word may be with a typing mistake, another ending, or as part of a compound. */
function looseMatches(options: Options, word: Word): Match[] {
  const found = new Map<number, number>()
  const add = (term: number, similarity: number) => {
    if (similarity >= LEAST - NEARLY) found.set(term, Math.max(similarity, found.get(term) ?? 0))
  }
  addMistyped(options, word, add)
  for (const term of options.byBeginning.get(word.text.slice(0, BEGINNING)) ?? [])
    add(term, beginningSimilarity(word.text, options.terms[term]?.word.text ?? ''))
  if (options.language === 'de') {
    options.terms.forEach((term, index) => {
      if (isCompound(word.text, term.word.text)) add(index, COMPOUND)
    })
  }
  const most = Math.max(LEAST, ...found.values())
  return [...found]
    .map(([term, similarity]) => ({ term, similarity }))
    .filter(({ similarity }) => similarity >= most - NEARLY)
    .sort((one, other) => other.similarity - one.similarity || one.term - other.term)
}

function addMistyped(
  { terms, byLength }: Options,
  word: Word,
  add: (term: number, similarity: number) => void,
): void {
  // A word that means something by itself is not a mistyped other one.
  if (word.concepts.length > 0) return
  const sound = soundOf(word.text)
  const { length } = word.text
  for (let each = Math.max(SHORTEST, length - MOST_ADDED); each <= length + MOST_ADDED; each++) {
    for (const index of byLength.get(each) ?? []) {
      const term = terms[index]
      if (term) add(index, typoSimilarity(word, term.word, sound === term.sound))
    }
  }
}

/** "resiliation" and "resilier": words that begin alike for most of their length. */
function beginningSimilarity(one: string, other: string): number {
  const [shortest, longest] = [Math.min(one.length, other.length), Math.max(one.length, other.length)]
  if (shortest < BEGINNING || shortest < 0.55 * longest) return 0
  let same = 1
  while (same < shortest && one[same] === other[same]) same++
  return same >= BEGINNING && same >= 0.7 * shortest && same >= 0.55 * longest ? SAME_BEGINNING : 0
}

/** One word ends or begins with the other, such as "Püree" in "Kartoffelpüree". */
function isCompound(one: string, other: string): boolean {
  const [long, short] = one.length > other.length ? [one, other] : [other, one]
  const partly = long.length - short.length >= 3 && short.length >= 4
  return partly && (long.endsWith(short) || long.startsWith(short))
}
