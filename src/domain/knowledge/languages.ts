import { stemmer as stemArabic } from '@orama/stemmers/arabic'
import { stemmer as stemDanish } from '@orama/stemmers/danish'
import { stemmer as stemDutch } from '@orama/stemmers/dutch'
import { stemmer as stemEnglish } from '@orama/stemmers/english'
import { stemmer as stemFinnish } from '@orama/stemmers/finnish'
import { stemmer as stemFrench } from '@orama/stemmers/french'
import { stemmer as stemGerman } from '@orama/stemmers/german'
import { stemmer as stemHungarian } from '@orama/stemmers/hungarian'
import { stemmer as stemItalian } from '@orama/stemmers/italian'
import { stemmer as stemNorwegian } from '@orama/stemmers/norwegian'
import { stemmer as stemPortuguese } from '@orama/stemmers/portuguese'
import { stemmer as stemRomanian } from '@orama/stemmers/romanian'
import { stemmer as stemRussian } from '@orama/stemmers/russian'
import { stemmer as stemSpanish } from '@orama/stemmers/spanish'
import { stemmer as stemSwedish } from '@orama/stemmers/swedish'
import { stemmer as stemTurkish } from '@orama/stemmers/turkish'
import { stopwords as arabic } from '@orama/stopwords/arabic'
import { stopwords as danish } from '@orama/stopwords/danish'
import { stopwords as dutch } from '@orama/stopwords/dutch'
import { stopwords as english } from '@orama/stopwords/english'
import { stopwords as finnish } from '@orama/stopwords/finnish'
import { stopwords as french } from '@orama/stopwords/french'
import { stopwords as german } from '@orama/stopwords/german'
import { stopwords as hungarian } from '@orama/stopwords/hungarian'
import { stopwords as italian } from '@orama/stopwords/italian'
import { stopwords as norwegian } from '@orama/stopwords/norwegian'
import { stopwords as portuguese } from '@orama/stopwords/portuguese'
import { stopwords as romanian } from '@orama/stopwords/romanian'
import { stopwords as russian } from '@orama/stopwords/russian'
import { stopwords as spanish } from '@orama/stopwords/spanish'
import { stopwords as swedish } from '@orama/stopwords/swedish'
import { stopwords as turkish } from '@orama/stopwords/turkish'
import { WORDS_OF_LANGUAGES, type WordsOfLanguage } from './words-of-languages.ts'

/** A word as it is compared. */
export interface Word {
  /** Without case, accents and ending. */
  term: string
  /** It says nothing about what a text is about. */
  isStopWord: boolean
  /** It says little when it is asked for. */
  isVague: boolean
}

/** What finding words in a language needs. */
export interface Language {
  /** Takes a word in lower case. */
  read(word: string): Word
  stopWords: ReadonlySet<string>
}

const MOST_WORDS = 50_000
/** In UTF-16 code units. */
export const LONGEST_TERM = 64

const LANGUAGES: Record<string, Language> = {
  ar: language(stemArabic, arabic, WORDS_OF_LANGUAGES.ar),
  da: language(stemDanish, danish, WORDS_OF_LANGUAGES.da),
  de: language(stemGerman, german, WORDS_OF_LANGUAGES.de),
  en: language(stemEnglish, english, WORDS_OF_LANGUAGES.en),
  es: language(stemSpanish, spanish, WORDS_OF_LANGUAGES.es),
  fi: language(stemFinnish, finnish, WORDS_OF_LANGUAGES.fi),
  fr: language(stemFrench, french, WORDS_OF_LANGUAGES.fr),
  hu: language(stemHungarian, hungarian, WORDS_OF_LANGUAGES.hu),
  it: language(stemItalian, italian, WORDS_OF_LANGUAGES.it),
  nl: language(stemDutch, dutch, WORDS_OF_LANGUAGES.nl),
  no: language(stemNorwegian, norwegian, WORDS_OF_LANGUAGES.no),
  pt: language(stemPortuguese, portuguese, WORDS_OF_LANGUAGES.pt),
  ro: language(stemRomanian, romanian, WORDS_OF_LANGUAGES.ro),
  ru: language(stemRussian, russian, WORDS_OF_LANGUAGES.ru),
  sv: language(stemSwedish, swedish, WORDS_OF_LANGUAGES.sv),
  tr: language(stemTurkish, turkish, WORDS_OF_LANGUAGES.tr),
}
/** Words stay as they are where the language is not known. */
const UNKNOWN = language((word) => word, [])

export const LANGUAGE_CODES = Object.keys(LANGUAGES)

/** Takes a language tag such as `de` or `de-AT`. */
export function languageOf(tag: string | null): Language {
  return LANGUAGES[(tag ?? '').toLowerCase().split(/[-_]/)[0] ?? ''] ?? UNKNOWN
}

/** Letters without their accents, so that who types none finds them too. */
export function fold(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/ß/g, 'ss')
}

function language(
  stem: (word: string) => string,
  listed: readonly string[],
  words: WordsOfLanguage = {},
): Language {
  const known = new Map<string, Word>()
  const contentWords = wordsOf(words.contentWords)
  const stopWords = new Set(
    listed.map((word) => fold(word.toLowerCase())).filter((word) => !contentWords.has(word)),
  )
  for (const word of wordsOf(words.stopWords)) stopWords.add(word)
  const vagueWords = wordsOf(words.vagueWords)
  const regular = new Map<string, string>()
  for (const line of words.irregular?.split('\n') ?? []) {
    const [first = '', ...others] = line.split(' ')
    for (const other of others) regular.set(other, first)
  }
  return {
    stopWords,
    read(word) {
      const before = known.get(word)
      if (before) return before
      // A slice would keep the whole text that it was cut from.
      const own = Buffer.from(word, 'utf16le').toString('utf16le')
      const plain = fold(own)
      const isStopWord = stopWords.has(plain)
      const term = isStopWord
        ? plain
        : fold(stem(regular.get(own) ?? own))
            .slice(0, LONGEST_TERM)
            .toWellFormed()
      const read = { term, isStopWord, isVague: vagueWords.has(plain) }
      if (known.size >= MOST_WORDS) known.clear()
      known.set(own, read)
      return read
    },
  }
}

function wordsOf(list = ''): Set<string> {
  return new Set(fold(list).split(' ').filter(Boolean))
}
