import type { Options } from './closed-question.ts'
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
function looseMatches({ terms, language }: Options, word: Word): Match[] {
  const found: Match[] = []
  const sound = soundOf(word.text)
  // A word that means something by itself is not a mistyped other one.
  const mayBeMistyped = word.concepts.length === 0
  let most = LEAST
  for (let term = 0; term < terms.length; term++) {
    const other = terms[term]
    if (!other || other.word.text.length < 3) continue
    const { text } = other.word
    let similarity = mayBeMistyped ? typoSimilarity(word, other.word, sound === other.sound) : 0
    if (text[0] === word.text[0]) similarity = Math.max(similarity, beginningSimilarity(word.text, text))
    if (language === 'de' && isCompound(word.text, text)) similarity = Math.max(similarity, COMPOUND)
    if (similarity < most - NEARLY) continue
    most = Math.max(most, similarity)
    found.push({ term, similarity })
  }
  return found
    .filter(({ similarity }) => similarity >= most - NEARLY)
    .sort((one, other) => other.similarity - one.similarity)
}

/** "resiliation" and "resilier": words that begin alike for most of their length. */
function beginningSimilarity(one: string, other: string): number {
  const [shortest, longest] = [Math.min(one.length, other.length), Math.max(one.length, other.length)]
  if (shortest < 5 || shortest < 0.55 * longest) return 0
  let same = 1
  while (same < shortest && one[same] === other[same]) same++
  return same >= 5 && same >= 0.7 * shortest && same >= 0.55 * longest ? SAME_BEGINNING : 0
}

/** One word ends or begins with the other, such as "Püree" in "Kartoffelpüree". */
function isCompound(one: string, other: string): boolean {
  const [long, short] = one.length > other.length ? [one, other] : [other, one]
  const partly = long.length - short.length >= 3 && short.length >= 4
  return partly && (long.endsWith(short) || long.startsWith(short))
}
