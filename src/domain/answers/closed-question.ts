import { type Amount, amountsOf, unitsIn } from './amounts.ts'
import { dayPartsOf, type Hours } from './day-times.ts'
import { sizesOf } from './extremes.ts'
import { type Kin, sensesOfOptions } from './kinship.ts'
import { detectLanguage, type Language, lexicon, type Role, supportedLanguage } from './lexicon.ts'
import { denies, namesIn, polarityOf, wholeNames } from './option-names.ts'
import { ratesOf } from './rates.ts'
import { thingsOf } from './relatedness.ts'
import { type Scale, scaleOf } from './scale.ts'
import { soundOf } from './typos.ts'
import { isDenial, isHeavy } from './word-kinds.ts'
import { plainWordsOf, readWords, type Word } from './words.ts'

/** A question that is answered by one or several of its options, in the order in which they are shown. */
export interface ClosedQuestion {
  text: string
  /** What each option may be called: its text as it is shown, the text in other languages, synonyms, example phrases. */
  options: readonly (readonly string[])[]
  /** BCP 47 tag of the conversation. */
  language: string
}

export interface Term {
  word: Word
  sound: string
  /** Whether it says what an answer is about, unlike "the", "want" or "not". */
  isHeavy: boolean
  /** How much it says about which option is meant, 0 to 1. */
  weight: number
  /** Options that have it in a name, with the share of their names that have it. */
  shares: ReadonlyMap<number, number>
}

export interface Name {
  option: number
  /** Its words as they stand. */
  texts: readonly string[]
  /** Numbers of its terms, each once. */
  terms: readonly number[]
  /** Their weights together. */
  weight: number
  /** Whether any of them is heavy. */
  isHeavy: boolean
  /** Whether it says "not" itself, such as "Did not like it". */
  denies: boolean
}

/** A question's options, ready to be compared with replies. */
export interface Options {
  language: Language
  count: number
  names: readonly Name[]
  terms: readonly Term[]
  /** Numbers of the names that each term is in. */
  namesOf: readonly (readonly number[])[]
  byText: ReadonlyMap<string, number>
  byStem: ReadonlyMap<string, readonly number[]>
  byConcept: ReadonlyMap<number, readonly number[]>
  byNumber: ReadonlyMap<number, readonly number[]>
  /** Terms by how many letters they have, and by the five letters that they begin with. */
  byLength: ReadonlyMap<number, readonly number[]>
  byBeginning: ReadonlyMap<string, readonly number[]>
  /** Options by the things that their words bring to mind. */
  things: ReadonlyMap<number, readonly number[]>
  /** Options by the senses of their words in the thesaurus; none among example phrases. */
  senses: ReadonlyMap<number, readonly Kin[]>
  /** Terms that deny, but for "none". */
  denials: readonly number[]
  /** What options that are no words but quantities say, in their order; null where they are none. */
  scale: Scale | null
  sizes: readonly (number | null)[] | null
  amounts: readonly (Amount | null)[] | null
  hasUnits: boolean
  rates: readonly (number | null)[] | null
  dayParts: readonly (Hours | null)[] | null
  /** Stems of the question, which say little when a reply repeats them. */
  asked: ReadonlySet<string>
  /** Whole names without spaces, and their initials; null where several options share one. */
  byName: ReadonlyMap<string, number | null>
  startsWithDigit: boolean
  /** Whether any name is a single letter, such as the sizes S and M. */
  hasLetters: boolean
  /** Whether most names are example phrases rather than what the option is called. */
  areExamples: boolean
  /** What options say to a question of yes or no. */
  polarities: readonly ('yes' | 'no' | null)[]
  /** The only option named with one of these roles, such as "None of these". */
  withRole(roles: readonly Role[]): number | null
  /** Places that words of the language name, from 1. */
  ordinals: ReadonlyMap<string, number>
}

export const LIGHT = 0.12
/** Words that another language has to have more of than the conversation's: the languages share many. */
const LEAD = 2
const REPEATED = 0.25
const DENIAL = 0.6
/** Letters by which words are found that begin alike. */
export const BEGINNING = 5

/** What is in the options' names. Linear in their length. */
export function readOptions(question: ClosedQuestion): Options {
  const texts = [question.text, ...question.options.map(([shown = '']) => shown)].join(' . ')
  const language = detectLanguage(plainWordsOf(texts), supportedLanguage(question.language), LEAD)
  const asked = new Set(readWords(question.text, language).map((word) => word.stem))
  const byText = new Map<string, number>()
  const words: Word[] = []
  const having: Map<number, number>[] = []
  const names: Omit<Name, 'weight' | 'isHeavy'>[] = []
  question.options.forEach((option, index) => {
    for (const read of option.flatMap((name) => namesIn(name, language))) {
      const terms = new Set<number>()
      for (const word of read) {
        const term = byText.get(word.text) ?? words.length
        if (term === words.length) {
          byText.set(word.text, term)
          words.push(word)
          having.push(new Map())
        }
        if (!terms.has(term)) {
          const shares = having[term]
          shares?.set(index, (shares.get(index) ?? 0) + 1 / option.length)
        }
        terms.add(term)
      }
      if (terms.size > 0) {
        const texts = read.map(({ text }) => text)
        names.push({ option: index, texts, terms: [...terms], denies: denies(read) })
      }
    }
  })
  const count = question.options.length
  const first = question.options.map(([text = '']) => ({ text, words: readWords(text, language) }))
  const firstWords = first.map((each) => each.words)
  const scale = scaleOf(firstWords, language)
  const terms = words.map((word, term) => {
    const shares = having[term] ?? new Map<number, number>()
    const rarity = Math.log((count + 1) / shares.size) / Math.log(count + 1)
    const weight = rarity * weightOf(word, asked)
    return { word, shares, weight, sound: soundOf(word.text), isHeavy: isHeavy(word) }
  })
  const areExamples = names.filter((name) => name.terms.length >= 4).length > 3 * count
  return {
    language,
    count,
    names: names.map((name) => {
      const weight = name.terms.reduce((sum, term) => sum + (terms[term]?.weight ?? 0), 0)
      return { ...name, weight, isHeavy: name.terms.some((term) => terms[term]?.isHeavy) }
    }),
    terms,
    namesOf: namesOf(names, terms.length),
    byText,
    byStem: grouped(words, (word) => [word.stem]),
    byConcept: grouped(words, (word) => word.concepts),
    byNumber: grouped(words, ({ number }) => (number === null ? [] : [number])),
    byLength: grouped(words, ({ text }) => [text.length]),
    byBeginning: grouped(words, ({ text }) => (text.length < BEGINNING ? [] : [text.slice(0, BEGINNING)])),
    things: thingsOf(words, having),
    senses: areExamples ? new Map() : sensesOfOptions(words, having, language),
    denials: words.flatMap((word, term) => (isDenial(word) && !word.roles.has('none') ? [term] : [])),
    scale,
    sizes: sizesOf(firstWords, scale),
    amounts: amountsOf(first),
    hasUnits: unitsIn(first),
    rates: ratesOf(firstWords),
    dayParts: dayPartsOf(firstWords),
    asked,
    byName: wholeNames(names, language),
    hasLetters: names.some(({ texts }) => texts.length === 1 && texts[0]?.length === 1),
    startsWithDigit: names.some(({ terms: [first] }) => /^\d/.test(words[first ?? -1]?.text ?? '')),
    areExamples,
    polarities: question.options.map((option) => polarityOf(option[0] ?? '', language)),
    withRole: (roles) => {
      const having = new Set(
        names
          .filter((name) => name.terms.some((term) => hasRole(words[term], roles)))
          .map((name) => name.option),
      )
      const [option] = having
      return having.size === 1 && option !== undefined ? option : null
    },
    ordinals: lexicon(language).ordinals,
  }
}

function namesOf(names: readonly Pick<Name, 'terms'>[], count: number): number[][] {
  const having = Array.from({ length: count }, (): number[] => [])
  names.forEach(({ terms }, name) => {
    for (const term of terms) having[term]?.push(name)
  })
  return having
}

function hasRole(word: Word | undefined, roles: readonly Role[]): boolean {
  return word !== undefined && roles.some((role) => word.roles.has(role))
}

/** How much a word says at all, 0 to 1. */
export function weightOf(word: Word, asked: ReadonlySet<string>): number {
  const { roles } = word
  if (roles.has('filler') || roles.has('hedge') || roles.has('and'))
    return word.number === null ? LIGHT : 2 * LIGHT
  if (isDenial(word)) return DENIAL
  if (roles.has('no') || roles.has('wanting') || roles.has('yes') || roles.has('contrast')) return 2 * LIGHT
  return asked.has(word.stem) ? REPEATED : 1
}

function grouped<Key>(words: readonly Word[], keysOf: (word: Word) => readonly Key[]): Map<Key, number[]> {
  const groups = new Map<Key, number[]>()
  words.forEach((word, term) => {
    for (const key of keysOf(word)) {
      const group = groups.get(key)
      if (group) group.push(term)
      else groups.set(key, [term])
    }
  })
  return groups
}

/** Whether a word of a reply says something that neither the lists nor the question know. */
export function isUnknown({ asked }: Options, { roles, number, stem, text }: Word): boolean {
  return roles.size === 0 && number === null && !asked.has(stem) && /\p{L}{2}/u.test(text)
}
