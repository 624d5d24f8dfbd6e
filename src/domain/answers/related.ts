import { RELATED } from './languages/related-words.ts'
import { LANGUAGES, type Language, lexicon } from './lexicon.ts'
import { stemOf } from './stem.ts'

/** Shorter stems are shared by words that have nothing to do with each other. */
const SHORTEST_STEM = 4
const SHORTEST_PART = 5
const NOTHING: readonly number[] = []

interface Index {
  byWord: ReadonlyMap<string, readonly number[]>
  byStem: ReadonlyMap<string, readonly number[]>
}

const INDEXES = new Map<Language, Index>()

/** Numbers of the things that a plain word of the language brings to mind. */
export function relatedThings(text: string, stem: string, language: Language): readonly number[] {
  const { byWord, byStem } = indexOf(language)
  const same = byWord.get(text)
  const alike = stem.length >= SHORTEST_STEM ? byStem.get(stem) : undefined
  if (same && alike) return [...new Set([...same, ...alike])]
  const found = same ?? alike
  if (found) return found
  if (language !== 'de') return (language === 'en' ? undefined : indexOf('en').byWord.get(text)) ?? NOTHING
  for (let start = 3; start <= text.length - SHORTEST_PART; start++) {
    const part = byWord.get(text.slice(start))
    if (part) return part
  }
  return NOTHING
}

/** Made at the first use: most conversations are in one or two of the languages. */
function indexOf(language: Language): Index {
  const known = INDEXES.get(language)
  if (known) return known
  const column = LANGUAGES.indexOf(language)
  const byWord = new Map<string, number[]>()
  const byStem = new Map<string, number[]>()
  RELATED.forEach((line, thing) => {
    const columns = line.split('|')
    for (const emoji of columns[LANGUAGES.length]?.split(' ') ?? []) add(byWord, emoji, thing)
    for (const word of columns[column]?.split(' ') ?? []) {
      add(byWord, word, thing)
      const stem = stemOf(word, lexicon(language))
      if (stem.length >= SHORTEST_STEM) add(byStem, stem, thing)
    }
  })
  const index = { byWord, byStem }
  INDEXES.set(language, index)
  return index
}

function add(things: Map<string, number[]>, word: string, thing: number): void {
  const known = things.get(word)
  if (!known) things.set(word, [thing])
  else if (!known.includes(thing)) known.push(thing)
}
