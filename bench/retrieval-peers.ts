import { create, insertMultiple, search } from '@orama/orama'
import { stemmer as stemEnglish } from '@orama/stemmers/english'
import { stemmer as stemGerman } from '@orama/stemmers/german'
import { stemmer as stemSpanish } from '@orama/stemmers/spanish'
import { stopwords as english } from '@orama/stopwords/english'
import { stopwords as german } from '@orama/stopwords/german'
import { stopwords as spanish } from '@orama/stopwords/spanish'
import MiniSearch from 'minisearch'
import type pg from 'pg'
import { languageOf } from '#domain/knowledge/languages.ts'
import { tokenise } from '#domain/knowledge/tokenise.ts'
import type { Paragraph } from './knowledge-sets.ts'

/** The places of the paragraphs that it found, the best first. */
export type Find = (question: string, limit: number) => number[] | Promise<number[]>

export interface Peer {
  name: string
  find: Find
}

/** Numbers that the peers were given the best of, on the questions for fitting. */
export interface Tuning {
  k: number
  b: number
  title: number
}

export const TUNINGS: readonly Tuning[] = [0.6, 0.9, 1.2].flatMap((k) =>
  [0.2, 0.4, 0.6, 0.75].flatMap((b) => [0.3, 1, 2].map((title) => ({ k, b, title }))),
)

export type Words = (text: string) => string[]

/** Our own words, so that only the ranking differs. */
export function ourWords(language: string): Words {
  return (text) =>
    tokenise(text, languageOf(language)).flatMap(({ term, isStopWord }) => (isStopWord ? [] : [term]))
}

/** Words as one gets them with a list of stop words and a stemmer. */
export function plainWords(language: string): Words {
  const { stem, stopWords } = PLAIN[language] ?? { stem: (word: string) => word, stopWords: new Set() }
  return (text) =>
    (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).filter((word) => !stopWords.has(word)).map(stem)
}

const PLAIN: Record<string, { stem: (word: string) => string; stopWords: ReadonlySet<string> }> = {
  en: { stem: stemEnglish, stopWords: new Set(english) },
  es: { stem: stemSpanish, stopWords: new Set(spanish) },
  de: { stem: stemGerman, stopWords: new Set(german) },
}

export function createMiniSearch(paragraphs: readonly Paragraph[], words: Words) {
  const index = new MiniSearch<{ id: number; text: string; title: string }>({
    fields: ['text', 'title'],
    tokenize: words,
    processTerm: (term) => term,
  })
  index.addAll(paragraphs.map(({ text, title }, id) => ({ id, text, title })))
  return ({ k, b, title }: Tuning): Find =>
    (question, limit) =>
      index
        .search(question, {
          bm25: { k, b, d: 0 },
          boost: { title },
          tokenize: (text) => [...new Set(words(text))],
        })
        .slice(0, limit)
        .map(({ id }) => Number(id))
}

export async function createOrama(paragraphs: readonly Paragraph[], words: Words) {
  const database = create({
    schema: { text: 'string', title: 'string' },
    components: {
      tokenizer: {
        language: 'english',
        normalizationCache: new Map(),
        // As its own tokenizer does; with repeated words it ranks worse.
        tokenize: (text: string) => [...new Set(words(text))],
      },
    },
  })
  await insertMultiple(
    database,
    paragraphs.map(({ text, title }, id) => ({ id: String(id), text, title })),
  )
  return ({ k, b, title }: Tuning): Find =>
    async (question, limit) => {
      const { hits } = await search(database, {
        term: question,
        limit,
        threshold: 1,
        relevance: { k, b, d: 0 },
        boost: { title },
      })
      return hits.map(({ id }) => Number(id))
    }
}

const CONFIGURATIONS: Record<string, string> = { en: 'english', es: 'spanish', de: 'german' }

/** PostgreSQL's own search: any of the words, ranked by cover density or by frequency and length. */
export async function createFullText(client: pg.Client, paragraphs: readonly Paragraph[], language: string) {
  const configuration = CONFIGURATIONS[language] ?? 'simple'
  await client.query(`CREATE TEMPORARY TABLE IF NOT EXISTS paragraphs (id integer, words tsvector)`)
  await client.query('TRUNCATE paragraphs')
  await client.query(
    `INSERT INTO paragraphs SELECT number - 1, setweight(to_tsvector($1::regconfig, title), 'B') || to_tsvector($1::regconfig, text)
     FROM unnest($2::text[], $3::text[]) WITH ORDINALITY AS p (title, text, number)`,
    [configuration, paragraphs.map(({ title }) => title), paragraphs.map(({ text }) => text)],
  )
  await client.query('CREATE INDEX IF NOT EXISTS paragraphs_by_word ON paragraphs USING gin (words)')
  await client.query('ANALYZE paragraphs')
  return (rank: 'ts_rank_cd(words, query, 1)' | 'ts_rank(words, query, 1)'): Find =>
    async (question, limit) => {
      const { rows } = await client.query<{ id: number }>(
        `WITH q AS (SELECT replace(plainto_tsquery($1::regconfig, $2)::text, '&', '|')::tsquery AS query)
         SELECT id FROM paragraphs, q WHERE words @@ query ORDER BY ${rank} DESC LIMIT $3`,
        [configuration, question, limit],
      )
      return rows.map(({ id }) => id)
    }
}
