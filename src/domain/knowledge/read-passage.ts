import type { Language } from './languages.ts'
import type { Query } from './read-query.ts'
import { type Span, splitSentences } from './split-sentences.ts'
import { type Token, tokenise } from './tokenise.ts'

/** What a sentence has of a query. */
export interface SentenceEvidence extends Span {
  /** Which terms it has, as bits. */
  terms: number
  /** How many words in a row it shares with the query, stop words too, counted as pairs. */
  pairs: number
}

/** What a passage has of a query, beyond how often. */
export interface PassageEvidence {
  /** In order. Offsets count UTF-16 code units of the passage's text. */
  sentences: SentenceEvidence[]
  /** Which terms its text has, as bits. */
  terms: number
  /** Which terms its titles have, as bits. */
  titleTerms: number
  /** Share of the query's neighbouring terms that stand next to each other here too, the rare ones counting more. */
  adjacent: number
  /** Share of neighbouring words, stop words too. */
  pairs: number
  /** Share of the terms, by rarity, that are only nearly there: another ending, or inside a longer word. */
  nearly: number
}

/** Of a term and a word: the shared beginning, and the share of both that it is. */
const LEAST_BEGINNING = 4
const LEAST_SHARE = 0.5
const LEAST_INSIDE = 5
const NEXT_TO = 2

/** The share of the query's terms, by rarity, that a mask has. */
export function coverage(rarities: readonly number[], terms: number): number {
  let sum = 0
  let total = 0
  for (const [place, rarity] of rarities.entries()) {
    total += rarity
    if (terms & (1 << place)) sum += rarity
  }
  return total === 0 ? 0 : sum / total
}

/** Looks closely at a passage. `rarities` belong to the query's terms. */
export function readPassage(
  query: Query,
  rarities: readonly number[],
  passage: { text: string; titles: readonly string[] },
  language: Language,
): PassageEvidence {
  const places = new Map(query.terms.map(({ term }, place) => [term, place]))
  const pairsOfQuery = new Set(query.words.slice(1).map((word, index) => `${query.words[index]} ${word}`))
  const wordsOfQuery = new Set(query.words)
  const tokens = tokenise(passage.text, language)
  const sentences: SentenceEvidence[] = splitSentences(passage.text).map((span) => ({
    ...span,
    terms: 0,
    pairs: 0,
  }))
  const positions: number[][] = query.terms.map(() => [])
  let at = 0
  let before = ''
  for (const [index, { term, start }] of tokens.entries()) {
    while (at + 1 < sentences.length && start >= (sentences[at]?.end ?? 0)) at++
    const sentence = sentences[at]
    if (!sentence) break
    const place = places.get(term)
    if (place !== undefined) {
      sentence.terms |= 1 << place
      positions[place]?.push(index)
    }
    const isAsked = wordsOfQuery.has(term)
    if (isAsked && before !== '' && pairsOfQuery.has(`${before} ${term}`)) sentence.pairs++
    before = isAsked ? term : ''
  }
  const terms = sentences.reduce((mask, sentence) => mask | sentence.terms, 0)
  let titleTerms = 0
  for (const title of passage.titles)
    for (const { term } of tokenise(title, language)) {
      const place = places.get(term)
      if (place !== undefined) titleTerms |= 1 << place
    }
  return {
    sentences,
    terms,
    titleTerms,
    adjacent: adjacency(query, rarities, positions),
    pairs: Math.min(1, sentences.reduce((sum, { pairs }) => sum + pairs, 0) / Math.max(1, pairsOfQuery.size)),
    nearly: nearness(query, rarities, terms, tokens),
  }
}

function adjacency(query: Query, rarities: readonly number[], positions: readonly number[][]): number {
  let sum = 0
  let total = 0
  for (const [index, second] of query.order.slice(1).entries()) {
    const first = query.order[index] ?? 0
    if (first === second) continue
    const rarity = Math.min(rarities[first] ?? 0, rarities[second] ?? 0)
    total += rarity
    const seconds = positions[second] ?? []
    if (positions[first]?.some((from) => seconds.some((to) => to > from - NEXT_TO && to <= from + NEXT_TO)))
      sum += rarity
  }
  return total === 0 ? 0 : sum / total
}

function nearness(
  query: Query,
  rarities: readonly number[],
  terms: number,
  tokens: readonly Token[],
): number {
  const words = new Set<string>()
  let sum = 0
  let total = 0
  for (const [place, { term }] of query.terms.entries()) {
    const rarity = rarities[place] ?? 0
    total += rarity
    if (terms & (1 << place) || term.length < LEAST_BEGINNING) continue
    if (words.size === 0) for (const token of tokens) if (!token.isStopWord) words.add(token.term)
    let nearest = 0
    for (const word of words) nearest = Math.max(nearest, likeness(term, word))
    sum += nearest * rarity
  }
  return total === 0 ? 0 : sum / total
}

/** 0 to 1: of a common beginning, or of one inside the other. */
function likeness(one: string, other: string): number {
  const shorter = Math.min(one.length, other.length)
  let same = 0
  while (same < shorter && one.charCodeAt(same) === other.charCodeAt(same)) same++
  const share = (2 * same) / (one.length + other.length)
  if (same >= LEAST_BEGINNING && share >= LEAST_SHARE) return share
  if (shorter < LEAST_INSIDE || one.length === other.length) return 0
  const isInside = one.length > other.length ? one.includes(other) : other.includes(one)
  return isInside ? shorter / Math.max(one.length, other.length) : 0
}
