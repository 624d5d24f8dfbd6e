import { HARDLY, QUALITY, SIZES, STRONGER, WEAKER } from './languages/scale-words.ts'
import { LANGUAGES, type Language } from './lexicon.ts'
import { isDenial } from './word-kinds.ts'
import type { Word } from './words.ts'

const LONGEST_PHRASE = 5
/** Words between a denial and what it denies. */
const REACH = 3
/** How far apart the ends of a scale are, at least. */
const SPAN = 1.5
/** The part of the options that have to have a place on it. */
const MOST = 0.7

type Phrases = ReadonlyMap<string, number>

const STRONG = new Set(STRONGER)
const WEAK = new Set(WEAKER)
const FEW = new Set(HARDLY)
const QUALITIES = new Map<Language, Phrases>()
const SIZE: Phrases = new Map(
  Object.entries(SIZES).flatMap(([value, words]) => words.split(' ').map((word) => [word, Number(value)])),
)

/** The places of options on a scale from good to bad or small to large; null for those that have none. */
export interface Scale {
  kind: 'quality' | 'size'
  places: readonly (number | null)[]
}

/** The scale that options make in their order; null when they make none. */
export function scaleOf(options: readonly (readonly Word[])[], language: Language): Scale | null {
  for (const kind of ['quality', 'size'] as const) {
    const places = options.map((words) => placeOn(kind, words, language))
    const found = places.filter((place) => place !== null)
    const [first = 0, second = 0] = found
    const rises = second > first
    const isOrdered = found.every((place, index) => {
      const former = found[index - 1]
      return former === undefined || (rises ? place > former : place < former)
    })
    const span = Math.abs((found.at(-1) ?? 0) - first)
    if (found.length >= 2 && found.length >= MOST * options.length && isOrdered && span >= SPAN)
      return { kind, places }
  }
  return null
}

/** How near the words are to each place of a scale, 0 to 1; null when they say nothing of the kind. */
export function nearness(
  { kind, places }: Scale,
  words: readonly Word[],
  language: Language,
): number[] | null {
  const said = placeOn(kind, words, language)
  if (said === null) return null
  const known = places.filter((place) => place !== null)
  const nearest = Math.min(Math.max(said, Math.min(...known)), Math.max(...known))
  // Nothing is better than the best, but a size may be missing.
  const place = kind === 'quality' ? nearest : said
  return places.map((each) => (each === null ? 0 : 1 / (1 + (2.5 * (each - place)) ** 2)))
}

/** How good or large the words say that something is, from -2 to 2; null when they say nothing of the kind. */
export function placeOn(kind: Scale['kind'], words: readonly Word[], language: Language): number | null {
  const phrases = kind === 'size' ? SIZE : qualitiesOf(language)
  let concluded: number | null = null
  let most: number | null = null
  let other: number | null = null
  for (let index = 0; index < words.length; ) {
    // "Good morning" says nothing of the kind.
    const isGreeting = words[index]?.roles.has('filler') === true && (words[index]?.phrase ?? 1) > 1
    const [value, length] = isGreeting ? [null, 1] : phraseAt(phrases, words, index)
    if (value !== null) {
      const place = withDegree(value, words, index)
      if (words.slice(0, index).some(({ roles }) => roles.has('contrast'))) concluded = place
      if (most === null || (Math.sign(place) === Math.sign(most) && Math.abs(place) > Math.abs(most)))
        most = place
      else if (Math.sign(place) !== Math.sign(most)) other = place
    }
    index += length
  }
  return concluded ?? (most !== null && other !== null ? (most + other) / 2 : most)
}

/** The value of the longest phrase at the place, and its length; null and 1 where there is none. */
function phraseAt(phrases: Phrases, words: readonly Word[], start: number): [number | null, number] {
  for (let length = Math.min(LONGEST_PHRASE, words.length - start); length > 0; length--) {
    const text = words
      .slice(start, start + length)
      .map((word) => word.text)
      .join('-')
    const value = phrases.get(text)
    if (value !== undefined) return [value, length]
  }
  return [null, 1]
}

function withDegree(value: number, words: readonly Word[], index: number): number {
  const before = words.slice(Math.max(0, index - REACH), index)
  const former = words[index - 1]?.text ?? ''
  if (FEW.has(former)) return -0.5 * value
  const degree = STRONG.has(former) && Math.abs(value) === 1 ? 2 : WEAK.has(former) ? 0.6 : 1
  if (!before.some(isDenial)) return value * degree
  if (STRONG.has(former) && value > 0) return -0.8
  return value > 0 ? -1 * Math.min(value, 1) : 0.5
}

function qualitiesOf(language: Language): Phrases {
  const known = QUALITIES.get(language)
  if (known) return known
  const phrases = new Map<string, number>()
  for (const each of new Set<Language>(['en', language])) {
    for (const [value, lists] of Object.entries(QUALITY)) {
      for (const phrase of (lists[LANGUAGES.indexOf(each)] ?? '').split(' '))
        phrases.set(phrase, Number(value))
    }
  }
  QUALITIES.set(language, phrases)
  return phrases
}
