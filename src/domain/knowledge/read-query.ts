import type { CarriedText } from './carry-context.ts'
import type { Language } from './languages.ts'
import { kindOf, type QuestionKind } from './question-kind.ts'
import { tokenise } from './tokenise.ts'

export interface QueryTerm {
  term: string
  /** How much it counts, 1 as a rule. */
  weight: number
  /** Written with a capital inside the query, or with a digit. */
  isName: boolean
}

/** A query or question as it is compared with passages. */
export interface Query {
  /** Each once; no stop words. Their places are the bits of masks. */
  terms: QueryTerm[]
  /** The terms in the query's order, by their places in `terms`. */
  order: number[]
  /** All words in order, stop words too. */
  words: string[]
  kind: QuestionKind
  /** Whether it is understood with what was said before. */
  isLeaning: boolean
}

/** As many as a mask has bits. */
const MOST_TERMS = 30
const VAGUE = 0.5

/** `carried` is what was said before and is still meant. */
export function readQuery(text: string, language: Language, carried: readonly CarriedText[] = []): Query {
  const tokens = tokenise(text, language)
  const terms = new Map<string, QueryTerm>()
  for (const { term, isStopWord, isVague, start } of tokens) {
    if (isStopWord || (terms.size === MOST_TERMS && !terms.has(term))) continue
    const known = terms.get(term) ?? { term, weight: 0, isName: /\d/.test(term) }
    const first = text[start] ?? ''
    terms.set(term, {
      term,
      // One that is there twice counts a little more.
      weight: Math.hypot(known.weight, isVague ? VAGUE : 1),
      isName: known.isName || (start > 0 && first !== first.toLowerCase()),
    })
  }
  for (const before of carried)
    for (const { term, isStopWord, isVague } of tokenise(before.text, language))
      if (!isStopWord && !terms.has(term) && terms.size < MOST_TERMS)
        terms.set(term, { term, weight: before.weight * (isVague ? VAGUE : 1), isName: false })
  const places = new Map([...terms.keys()].map((term, place) => [term, place]))
  const kinds = [text, ...carried.map((before) => before.text)].map(kindOf)
  return {
    terms: [...terms.values()],
    order: tokens.flatMap(({ term }) => places.get(term) ?? []),
    words: tokens.map(({ term }) => term),
    kind: kinds.find((kind) => kind !== 'other') ?? 'other',
    isLeaning: carried.length > 0,
  }
}
