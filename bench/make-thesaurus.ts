import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { LANGUAGES, type Language, lexicon } from '#domain/answers/lexicon.ts'
import { stemOf } from '#domain/answers/stem.ts'
import { HEADER_BYTES, thesaurusKey } from '#domain/answers/thesaurus.ts'
import { plainWordsOf } from '#domain/answers/words.ts'

const OUT = join(import.meta.dirname, '..', 'src', 'domain', 'answers', 'thesaurus')
const MYTHES: Record<Language, [file: string, encoding: 'utf8' | 'latin1']> = {
  en: ['th_en_US_v2.dat', 'utf8'],
  es: ['th_es_ES_v2.dat', 'latin1'],
  pt: ['th_pt_BR.dat', 'utf8'],
  de: ['th_de_DE_v2.dat', 'utf8'],
  fr: ['thes_fr.dat', 'utf8'],
}
/** Senses of more words say little about any of them. */
const MOST_WORDS = 40
/** Words of an expression that still speaks of each of them. */
const LONGEST_EXPRESSION = 2

/**
 * `npm run bench make-thesaurus -- FOLDER`: writes the thesauri of `src/domain/answers/thesaurus/`. In FOLDER are `mythes/` with the `.dat`
 * files of Debian's packages mythes-en-us, -es, -pt-br, -de and -fr, and npm's `cldr-annotations-full/` and
 * `id-tagging-schema/` (of @openstreetmap), unpacked.
 */
export async function run([folder = '.']: string[]): Promise<void> {
  mkdirSync(OUT, { recursive: true })
  for (const language of LANGUAGES) {
    const senses = [...synonyms(folder, language), ...emoji(folder, language), ...places(folder, language)]
    const rows = distinct(senses.map((texts) => keysOf(texts, language)))
    const bytes = encoded(rows)
    writeFileSync(join(OUT, `${language}.bin`), bytes)
    console.log(
      `${language}: ${rows.length} senses of ${new Set(rows.flat()).size} words, ${bytes.length} bytes`,
    )
  }
}

/** The senses of a thesaurus in the form of MyThes: `word|2`, then a line for each sense, `(noun)|synonym|synonym`. */
function synonyms(folder: string, language: Language): string[][] {
  const [file, encoding] = MYTHES[language]
  const lines = readFileSync(join(folder, 'mythes', file), encoding)
    .split(/\r?\n/)
    .slice(1)
  const senses: string[][] = []
  let head = ''
  for (const line of lines) {
    const [first = '', ...others] = line.split('|')
    if (others.length === 1 && /^\d+$/.test(others[0] ?? '')) head = first
    else senses.push([head, ...others.filter((each) => !/\(ant[oô]n/i.test(each)).map(withoutNotes)])
  }
  return senses
}

/** "Kohle (ugs.)" and "sich freuen" without what is not the word. */
function withoutNotes(text: string): string {
  return text.replace(/\([^)]*\)/g, ' ').replace(/^\s*(?:sich|se) /, '')
}

type Annotations = Record<string, { default?: string[]; tts?: string[] }>

/** Each emoji with the words that find it. */
function emoji(folder: string, language: Language): string[][] {
  const path = `cldr-annotations-full/annotations/${language}/annotations.json`
  const { annotations } = json(folder, path).annotations as { annotations: Annotations }
  return Object.entries(annotations).map(([sign, { default: words = [], tts = [] }]) => [
    sign,
    ...words,
    ...tts,
  ])
}

type Presets = Record<string, { name?: string; terms?: string[] }>

/** Kinds of places and things on maps, with the words that find them. */
function places(folder: string, language: Language): string[][] {
  const file = json(folder, `id-tagging-schema/dist/translations/${language}.json`)
  const { presets } = (file[language] as { presets: { presets: Presets } }).presets
  return Object.values(presets).map(({ name = '', terms = [] }) => [name, ...terms])
}

function json(folder: string, path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(folder, path), 'utf8'))
}

/** Keys of the words of a sense, each once. */
function keysOf(texts: readonly string[], language: Language): number[] {
  const known = lexicon(language)
  const isFiller = (word: string) =>
    known.entries.get(word)?.some(({ words, roles }) => words.length === 1 && roles.has('filler'))
  const keys = texts.flatMap((text) => {
    const words = plainWordsOf(text).filter((word) => !isFiller(word))
    return words.length > LONGEST_EXPRESSION
      ? []
      : words.map((word) => thesaurusKey(word, stemOf(word, known)))
  })
  return [...new Set(keys)].sort((one, other) => one - other)
}

/** Without senses that are said twice, or that bring nothing together. */
function distinct(rows: readonly number[][]): number[][] {
  const found = new Map(rows.map((row) => [row.join(), row]))
  return [...found.values()].filter(({ length }) => length > 1 && length <= MOST_WORDS)
}

/** As `thesaurus.ts` reads it: counts, keys in order, where the senses of each begin, how many words each sense has, and the senses of each word. */
function encoded(rows: readonly number[][]): Buffer {
  const senses = new Map<number, number[]>()
  rows.forEach((row, sense) => {
    for (const key of row) senses.set(key, [...(senses.get(key) ?? []), sense])
  })
  const keys = [...senses.keys()].sort((one, other) => one - other)
  const lists = keys.map((key) => Buffer.from(gaps(senses.get(key) ?? [])))
  const head = Buffer.alloc(HEADER_BYTES + 8 * keys.length + 4)
  head.writeUInt32LE(keys.length, 0)
  head.writeUInt32LE(rows.length, 4)
  let start = 0
  keys.forEach((key, index) => {
    head.writeUInt32LE(key, HEADER_BYTES + 4 * index)
    head.writeUInt32LE(start, HEADER_BYTES + 4 * (keys.length + index))
    start += lists[index]?.length ?? 0
  })
  head.writeUInt32LE(start, HEADER_BYTES + 8 * keys.length)
  return Buffer.concat([head, Buffer.from(rows.map(({ length }) => length)), ...lists])
}

/** What each number is more than the one before, in bytes of seven bits, lowest first. */
function gaps(numbers: readonly number[]): number[] {
  return numbers.flatMap((number, index) => {
    const bytes: number[] = []
    let rest = number - (numbers[index - 1] ?? 0)
    for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128)
    return [...bytes, rest]
  })
}
