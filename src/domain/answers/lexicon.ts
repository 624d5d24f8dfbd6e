import { english } from './languages/english.ts'
import { french } from './languages/french.ts'
import { german } from './languages/german.ts'
import type { LanguageData } from './languages/language-data.ts'
import { portuguese } from './languages/portuguese.ts'
import { spanish } from './languages/spanish.ts'

export const LANGUAGES = ['en', 'es', 'pt', 'de', 'fr'] as const
export type Language = (typeof LANGUAGES)[number]

const DATA: Record<Language, LanguageData> = {
  en: english,
  es: spanish,
  pt: portuguese,
  de: german,
  fr: french,
}

/** What a word or phrase does in a reply; the lists of `LanguageData` say what each means. */
export type Role =
  | Exclude<
      keyof LanguageData,
      'numbers' | 'ordinals' | 'abbreviations' | 'beginnings' | 'endings' | 'correcting' | 'interrupting'
    >
  | 'ordinal'

interface Entry {
  words: readonly string[]
  roles: ReadonlySet<Role>
}

export interface Lexicon {
  language: Language
  /** Entries by their first word, longest first. */
  entries: ReadonlyMap<string, readonly Entry[]>
  /** What a number word or an ordinal counts, from 0. */
  numbers: ReadonlyMap<string, number>
  /** From 1. */
  ordinals: ReadonlyMap<string, number>
  /** Whole words by their abbreviations. */
  abbreviations: ReadonlyMap<string, string>
  beginnings: readonly string[]
  /** Longest first. */
  endings: readonly string[]
}

const list = (text: string) => text.split('|')
const longestFirst = (one: string, other: string) => other.length - one.length
const ROLES: readonly Exclude<Role, 'ordinal'>[] = [
  ...([
    'yes',
    'agreeing',
    'elliptic',
    'no',
    'not',
    'wrong',
    'maybe',
    'unsure',
    'likely',
    'hedge',
    'except',
    'contrast',
    'and',
  ] as const),
  ...([
    'or',
    'none',
    'any',
    'all',
    'both',
    'asking',
    'wanting',
    'filler',
    'position',
    'last',
    'penultimate',
    'middle',
  ] as const),
]

/** Phrases that begin a correction, of all languages, longest first. */
export const CORRECTING = phrases('correcting')
/** Phrases that may begin one. */
export const INTERRUPTING = phrases('interrupting')

const LEXICONS: Record<Language, Lexicon> = {
  en: lexiconOf('en'),
  es: lexiconOf('es'),
  pt: lexiconOf('pt'),
  de: lexiconOf('de'),
  fr: lexiconOf('fr'),
}

/** The words of a language, with the English ones that it does not use itself: people mix them in. */
export function lexicon(language: Language): Lexicon {
  return LEXICONS[language]
}

/**
 * The language that plain words are most likely in: the one that has most of them, when it has at least `lead` more
 * than `usual`, which decides otherwise.
 */
export function detectLanguage(words: readonly string[], usual: Language, lead = 1): Language {
  let best = usual
  let most = count(words, usual) + lead - 1
  for (const language of LANGUAGES) {
    const found = count(words, language)
    if (found <= most) continue
    best = language
    most = found
  }
  return best
}

/** The language of a reply: another than the usual one when it has none of the usual one's words, or clearly more of its own. */
export function replyLanguage(words: readonly string[], usual: Language): Language {
  return detectLanguage(words, usual, count(words, usual) > 0 ? 2 : 1)
}

/** The supported language of a BCP 47 tag; English for any other. */
export function supportedLanguage(tag: string): Language {
  const base = tag.slice(0, 2).toLowerCase()
  return LANGUAGES.find((language) => language === base) ?? 'en'
}

const OWN_WORDS: Record<Language, ReadonlySet<string>> = {
  en: ownWords('en'),
  es: ownWords('es'),
  pt: ownWords('pt'),
  de: ownWords('de'),
  fr: ownWords('fr'),
}

function count(words: readonly string[], language: Language): number {
  return words.reduce((found, word) => found + (word.length > 1 && OWN_WORDS[language].has(word) ? 1 : 0), 0)
}

/** Its single words. */
function ownWords(language: Language): Set<string> {
  const data = DATA[language]
  const words = ROLES.flatMap((role) => list(data[role])).filter((entry) => !entry.includes(' '))
  const counting = [...list(data.numbers), ...list(data.ordinals)].flatMap((forms) => forms.split(' '))
  const abbreviations = list(data.abbreviations).map((pair) => pair.split(' ', 1)[0] ?? '')
  return new Set([...words, ...counting, ...abbreviations])
}

function lexiconOf(language: Language): Lexicon {
  const roles = new Map<string, Set<Role>>()
  for (const data of language === 'en' ? [english] : [english, DATA[language]]) {
    const own = new Map<string, Set<Role>>()
    const add = (phrase: string, role: Role) =>
      own.set(phrase, (own.get(phrase) ?? new Set<Role>()).add(role))
    for (const role of ROLES) for (const phrase of list(data[role])) add(phrase, role)
    for (const forms of list(data.ordinals)) for (const form of forms.split(' ')) add(form, 'ordinal')
    for (const [phrase, each] of own) roles.set(phrase, each)
  }
  const entries = new Map<string, Entry[]>()
  for (const [phrase, each] of roles) {
    const words = phrase.split(' ')
    const [first = ''] = words
    entries.set(first, [...(entries.get(first) ?? []), { words, roles: each }])
  }
  for (const each of entries.values()) each.sort((one, other) => other.words.length - one.words.length)
  return {
    language,
    entries,
    numbers: counted(language, 'numbers', 0),
    ordinals: counted(language, 'ordinals', 1),
    abbreviations: new Map(
      list(DATA[language].abbreviations).map((pair) => pair.split(' ') as [string, string]),
    ),
    beginnings: list(DATA[language].beginnings).filter((each) => each !== ''),
    endings: list(DATA[language].endings).sort(longestFirst),
  }
}

function phrases(kind: 'correcting' | 'interrupting'): string[][] {
  return LANGUAGES.flatMap((language) => list(DATA[language][kind]))
    .map((phrase) => phrase.split(' '))
    .sort((one, other) => other.length - one.length)
}

function counted(language: Language, kind: 'numbers' | 'ordinals', first: number): Map<string, number> {
  const numbers = new Map<string, number>()
  for (const data of [english, DATA[language]]) {
    list(data[kind]).forEach((forms, index) => {
      for (const form of forms.split(' ')) numbers.set(form, first + index)
    })
  }
  return numbers
}
