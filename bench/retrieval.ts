import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import pg from 'pg'
import { migrate } from '#store/migrate.ts'
import { openIndex, type SearchIndex } from '#test/knowledge/search-index.ts'
import { type CleanUps, withCleanUps } from './clean-ups.ts'
import { createDatabase } from './create-database.ts'
import { findData, isForFitting, type Paragraph, type QuestionSet, readSets } from './knowledge-sets.ts'
import { mixParagraphs } from './mix-paragraphs.ts'
import { quantile } from './quantile.ts'
import { printAnswerCurve } from './refusal.ts'
import {
  createFullText,
  createMiniSearch,
  createOrama,
  type Find,
  ourWords,
  plainWords,
  TUNINGS,
  type Tuning,
} from './retrieval-peers.ts'

export interface RetrievalOptions {
  /** How many questions of each set are asked, at most. */
  questions: number
  /** Of passages that the speed is measured with. */
  sizes: readonly number[]
}

export interface Quality {
  set: string
  system: string
  ndcg10: number
  recall5: number
}

export interface Speed {
  passages: number
  system: string
  indexSeconds: number
  p50: number
  p95: number
  megabytes: number
}

const DEPTH = 10
const TUNING_QUESTIONS = 150
const PASSAGES_A_DOCUMENT = 50
const MEGABYTE = 2 ** 20
/** Questions before those that are measured. */
const WARM_UP = 100
const GAP = '\n\n'

/** `npm run bench retrieval -- --questions 5000 --sizes 1000,10000,100000` */
export async function run(words: string[]): Promise<void> {
  const { values } = parseArgs({
    args: words,
    options: {
      questions: { type: 'string', default: '5000' },
      sizes: { type: 'string', default: '1000,10000,100000' },
    },
  })
  const folder = findData()
  if (folder === null) return console.log('The public question sets are not there (HEARBACK_BENCH_DATA).')
  const sets = readSets(folder)
  const options = { questions: Number(values.questions), sizes: values.sizes.split(',').map(Number) }
  printQuality(await measureQuality(sets, options))
  printAnswerCurve(sets, options.questions)
  console.table(await measureSpeed(sets, options))
}

/** On questions that nothing was fitted or tuned with, against peers tuned on the others. */
export function measureQuality(sets: readonly QuestionSet[], options: RetrievalOptions): Promise<Quality[]> {
  return withCleanUps(async (t) => {
    const { client, open } = await prepareDatabase(t)
    const results: Quality[] = []
    const asked = Math.min(TUNING_QUESTIONS, options.questions)
    for (const set of sets) {
      const { paragraphs, language } = set
      const mini = createMiniSearch(paragraphs, plainWords(language))
      const miniWithOurWords = createMiniSearch(paragraphs, ourWords(language))
      const orama = await createOrama(paragraphs, plainWords(language))
      const fullText = await createFullText(client, paragraphs, language)
      const ours = await findOurs(await open(language), paragraphs)
      const peers: [string, Find][] = [
        ['Hearback', ours],
        ['MiniSearch', await tune(set, mini, asked)],
        ['MiniSearch, our words', await tune(set, miniWithOurWords, asked)],
        ['Orama', await tune(set, orama, asked)],
        ['PostgreSQL ts_rank', fullText('ts_rank(words, query, 1)')],
        ['PostgreSQL ts_rank_cd', fullText('ts_rank_cd(words, query, 1)')],
      ]
      const questions = set.questions
        .filter((question) => !isForFitting(question))
        .slice(0, options.questions)
      for (const [system, find] of peers)
        results.push({ set: set.name, system, ...(await judge(find, questions)) })
    }
    return results
  })
}

/** Paragraphs of an article are one document; a passage stands for all paragraphs that it has a part of. */
async function findOurs(index: SearchIndex, paragraphs: readonly Paragraph[]): Promise<Find> {
  const articles = Map.groupBy(paragraphs.keys(), (at) => paragraphs[at]?.article ?? 0)
  const spans = new Map<number, { place: number; start: number; end: number }[]>()
  for (const [article, places] of articles) {
    let end = 0
    const ofArticle = [...places].map((place) => {
      const start = end
      end += (paragraphs[place]?.text.length ?? 0) + GAP.length
      return { place, start, end: end - GAP.length }
    })
    spans.set(article + 1, ofArticle)
    const texts = ofArticle.map(({ place }) => paragraphs[place]?.text)
    const title = paragraphs[ofArticle[0]?.place ?? 0]?.title ?? ''
    await index.add({ id: article + 1, title, content: texts.join(GAP) })
  }
  await index.merge()
  return async (question, limit) => {
    const passages = await index.search(question, limit)
    const places = passages.flatMap(({ document_id, start, end }) =>
      (spans.get(document_id) ?? []).flatMap((span) =>
        span.start < end && span.end > start ? [span.place] : [],
      ),
    )
    return [...new Set(places)].slice(0, limit)
  }
}

async function tune(set: QuestionSet, make: (tuning: Tuning) => Find, asked: number): Promise<Find> {
  const fitting = set.questions.filter(isForFitting)
  const every = Math.max(1, Math.floor(fitting.length / asked))
  const questions = fitting.filter((_, index) => index % every === 0)
  let best = { find: make({ k: 1.2, b: 0.75, title: 1 }), ndcg10: 0 }
  for (const tuning of TUNINGS) {
    const find = make(tuning)
    const { ndcg10 } = await judge(find, questions)
    if (ndcg10 > best.ndcg10) best = { find, ndcg10 }
  }
  return best.find
}

/** One paragraph is right for each question. */
async function judge(
  find: Find,
  questions: QuestionSet['questions'],
): Promise<Pick<Quality, 'ndcg10' | 'recall5'>> {
  let gain = 0
  let hits = 0
  for (const { question, paragraph } of questions) {
    const rank = (await find(question, DEPTH)).indexOf(paragraph)
    if (rank >= 0) gain += 1 / Math.log2(rank + 2)
    if (rank >= 0 && rank < 5) hits++
  }
  return { ndcg10: gain / questions.length, recall5: hits / questions.length }
}

/** One search after the other, on passages mixed of the sets' sentences. */
export function measureSpeed(sets: readonly QuestionSet[], options: RetrievalOptions): Promise<Speed[]> {
  return withCleanUps(async (t) => {
    const { client, open } = await prepareDatabase(t)
    const english = sets.filter(({ language }) => language === 'en')
    const questions = english.flatMap((set) => set.questions).filter((_, index) => index % 7 === 0)
    const results: Speed[] = []
    for (const passages of options.sizes) {
      const paragraphs = mixParagraphs(
        english.flatMap((set) => set.paragraphs),
        passages,
      )
      const measure = async (system: string, make: () => Promise<Find>) => {
        const before = heldBytes()
        const began = performance.now()
        const find = await make()
        const indexSeconds = (performance.now() - began) / 1_000
        const times: number[] = []
        for (const { question } of questions.slice(-WARM_UP)) await find(question, DEPTH)
        for (const { question } of questions.slice(0, options.questions)) {
          const start = performance.now()
          await find(question, DEPTH)
          times.push(performance.now() - start)
        }
        const megabytes = (heldBytes() - before) / MEGABYTE
        const [p50, p95] = [quantile(times, 0.5), quantile(times, 0.95)]
        results.push({ passages, system, indexSeconds, p50, p95, megabytes })
      }
      await measure('Hearback', async () => {
        const index = await open('en')
        for (let from = 0; from < paragraphs.length; from += PASSAGES_A_DOCUMENT) {
          const texts = paragraphs.slice(from, from + PASSAGES_A_DOCUMENT).map(({ text }) => text)
          await index.add({ id: from + 1, title: paragraphs[from]?.title ?? '', content: texts.join('\n\n') })
        }
        await index.merge()
        return async (question, limit) => {
          await index.search(question, limit)
          return []
        }
      })
      const tuning = { k: 0.9, b: 0.4, title: 1 }
      await measure('MiniSearch', async () => createMiniSearch(paragraphs, plainWords('en'))(tuning))
      await measure('Orama', async () => (await createOrama(paragraphs, plainWords('en')))(tuning))
      await measure('PostgreSQL ts_rank', async () =>
        (await createFullText(client, paragraphs, 'en'))('ts_rank(words, query, 1)'),
      )
    }
    return results
  })
}

async function prepareDatabase(t: CleanUps) {
  const url = await createDatabase(t)
  await migrate(url)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  t.after(() => client.end())
  return { client, open: (language: string) => openIndex(t, url, language) }
}

/** What this process holds in memory, after collecting what nobody needs. */
function heldBytes(): number {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

function printQuality(results: readonly Quality[]): void {
  console.log('Questions that nothing was tuned with; less error is 1 - nDCG@10 against the peer.')
  for (const [set, ofSet] of Map.groupBy(results, (result) => result.set)) {
    const ours = ofSet.find(({ system }) => system === 'Hearback')
    console.log(set)
    for (const { system, ndcg10, recall5 } of ofSet) {
      const figures = `  ${system.padEnd(22)} nDCG@10 ${ndcg10.toFixed(4)}  recall@5 ${recall5.toFixed(4)}`
      const less = ours && ndcg10 < 1 ? 1 - (1 - ours.ndcg10) / (1 - ndcg10) : 0
      console.log(
        system === 'Hearback' ? figures : `${figures}  ours has ${(less * 100).toFixed(0)} % less error`,
      )
    }
  }
}
