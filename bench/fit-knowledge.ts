import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chooseSentences, PASSAGES_READ, sentenceFeatures } from '#domain/knowledge/choose-sentences.ts'
import { confidenceFeatures } from '#domain/knowledge/confidence.ts'
import { type Case, type Choice, dot, fitCases, fitChoices } from './descend.ts'
import { findData, isForFitting, type QuestionSet, readSets, type SetQuestion } from './knowledge-sets.ts'
import { createMemorySearch, type MemoryFound } from './memory-search.ts'

const TARGET = join(import.meta.dirname, '..', 'src', 'domain', 'knowledge', 'fitted.ts')
const SHRINK = 0.001
/** Of the confidence: what does best on articles that it was not fitted on. */
const CONFIDENCE_SHRINK = 0.02
/** Thresholds are chosen on confidences of articles that the weights for them were not fitted on, one of so many parts. */
const PARTS = 6
/** Wrong answers on what the data set does not hold that a threshold allows. */
const MOST_WRONG = 0.015
/** Where more could be answered, rather fewer are wrong. */
const ENOUGH_ANSWERED = 0.85
const DIGITS = 3
/** Of a set with more, half are enough. */
const MANY_QUESTIONS = 1_000
/** Besides all articles, a few: data sets are small as a rule. */
const FEW = 5

interface Search {
  set: QuestionSet
  find: ReturnType<typeof createMemorySearch>
  questions: SetQuestion[]
}

/** `npm run bench fit-knowledge`: fits the constants of ranking, choosing and refusing, and writes them into the source. */
export async function run(): Promise<void> {
  const folder = findData()
  if (folder === null) return console.log('The public question sets are not there, so nothing was fitted.')
  const all = readSets(folder).flatMap(searchesOf)
  const searches = all.map((search) => ({ ...search, questions: search.questions.filter(isForFitting) }))
  const ranking = round(fitRanking(searches))
  console.log('ranking', ranking.join(' '))
  const rank = (found: MemoryFound) => rankAgain(found, ranking)
  const choices = searches.flatMap(({ find, questions }) =>
    questions.flatMap((question) => sentenceChoice(question, rank(find(question.question)))),
  )
  const sentences = round(fitChoices(choices, SHRINK))
  console.log('sentences', sentences.join(' '))
  const cases = all.flatMap((search) => casesOf(search, rank, sentences))
  const forFitting = cases.filter((one) => one.isForFitting)
  const confidence = round(fitCases(forFitting, CONFIDENCE_SHRINK))
  console.log('confidence', confidence.join(' '))
  const byLanguage = Map.groupBy(crossValidate(cases), ({ language }) => language)
  const least = new Map([...byLanguage].map(([language, ofIt]) => [language, thresholdOf(ofIt)]))
  console.log('least confidence', ...least)
  write({ ranking, sentences, confidence, least })
}

/** Every second question is put to documents of one paragraph, the others to whole articles. */
function searchesOf(set: QuestionSet): Search[] {
  const step = set.questions.length > MANY_QUESTIONS ? 4 : 2
  return (['articles', 'paragraphs'] as const).map((documents, turn) => ({
    set,
    find: createMemorySearch(set, documents),
    questions: set.questions.filter((_, index) => index % step === turn),
  }))
}

interface SetCase extends Case {
  set: string
  article: number
  language: string
  isForFitting: boolean
  isAll: boolean
}

type Judged = Pick<SetCase, 'set' | 'language' | 'isSo'> & { confidence: number }

function casesOf(
  { set, find, questions }: Search,
  rank: (found: MemoryFound) => MemoryFound,
  sentences: readonly number[],
): SetCase[] {
  return questions.flatMap((question) =>
    situationsOf(question, set).flatMap(({ includes, isThere, isAll = false }) => {
      const { query, rarities, passages, passageCount } = rank(find(question.question, includes))
      const choices = chooseSentences(query, rarities, passages, sentences)
      const numbers = confidenceFeatures(query, rarities, passages, choices, passageCount)
      if (numbers.length === 0) return []
      return [
        {
          numbers,
          isSo: isThere,
          weight: 1,
          set: set.name,
          article: question.article,
          language: set.language,
          isForFitting: isForFitting(question),
          isAll,
        },
      ]
    }),
  )
}

function fitRanking(
  searches: readonly { find: (text: string) => MemoryFound; questions: readonly SetQuestion[] }[],
): number[] {
  const choices = searches.flatMap(({ find, questions }) =>
    questions.flatMap((question): Choice[] => {
      const { passages } = find(question.question)
      const right = passages.findIndex(({ paragraph }) => paragraph === question.paragraph)
      return right === -1 ? [] : [{ lines: passages.map(({ features }) => features), right }]
    }),
  )
  return fitChoices(choices, SHRINK)
}

function rankAgain(found: MemoryFound, ranking: readonly number[]): MemoryFound {
  const passages = found.passages.map((passage) => ({ ...passage, score: dot(passage.features, ranking) }))
  return { ...found, passages: passages.sort((one, other) => other.score - one.score) }
}

/** The sentence with the answer among all that are looked at; none when it is not there. */
function sentenceChoice(question: SetQuestion, found: MemoryFound): Choice[] {
  const { query, rarities, passages } = found
  const lines: number[][] = []
  let right = -1
  for (const [passage, { paragraph, evidence }] of passages.slice(0, PASSAGES_READ).entries())
    for (const [sentence, { start, end }] of evidence.sentences.entries()) {
      const isRight =
        paragraph === question.paragraph &&
        question.answers.some((answer) => answer.start >= start && answer.start < end)
      if (isRight && right === -1) right = lines.length
      lines.push(sentenceFeatures(query, rarities, passages, { passage, sentence }))
    }
  return right === -1 ? [] : [{ lines, right }]
}

interface Situation {
  includes: (article: number) => boolean
  isThere: boolean
  /** All other articles are in the data set. */
  isAll?: boolean
}

/** The data sets that a question is put to: with its article and without, among all others, among a few and alone. */
export function situationsOf(
  { article, paragraph }: SetQuestion,
  { paragraphs }: Pick<QuestionSet, 'paragraphs'>,
): Situation[] {
  const articles = new Set(paragraphs.map((one) => one.article)).size
  const next = (article + 1 + (paragraph % (articles - 1))) % articles
  const isNear = (other: number) =>
    (other - article - 1 - (paragraph % articles) + 2 * articles) % articles < FEW - 1
  return [
    { includes: () => true, isThere: true, isAll: true },
    { includes: (other) => other !== article, isThere: false, isAll: true },
    { includes: (other) => other === article || isNear(other), isThere: true },
    { includes: (other) => other !== article && isNear(other), isThere: false },
    { includes: (other) => other === article, isThere: true },
    { includes: (other) => other === next, isThere: false },
  ]
}

/** Questions put to all other articles, each judged with weights that were fitted without its article. */
function crossValidate(cases: readonly SetCase[]): Judged[] {
  return Array.from({ length: PARTS }, (_, part) => {
    const isApart = ({ article }: SetCase) => article % PARTS === part
    const others = cases.filter((one) => !isApart(one))
    const weights = fitCases(others, CONFIDENCE_SHRINK)
    return cases
      .filter((one) => one.isAll && isApart(one))
      .map((one) => ({ ...one, confidence: 1 / (1 + Math.exp(-dot(one.numbers, weights))) }))
  }).flat()
}

/** The lowest confidence that lets few enough wrong answers through, or a higher one that still lets enough others. */
function thresholdOf(cases: readonly Judged[]): number {
  const wrong = confidenceOfShare(
    cases.filter(({ isSo }) => !isSo),
    MOST_WRONG,
  )
  const right = confidenceOfShare(
    cases.filter(({ isSo }) => isSo),
    ENOUGH_ANSWERED,
  )
  return Number(Math.max(wrong, right).toFixed(DIGITS))
}

/** The confidence that this share of the cases is above, where each set counts the same. */
function confidenceOfShare(cases: readonly Judged[], share: number): number {
  const sets = Map.groupBy(cases, ({ set }) => set)
  let above = 0
  for (const { set, confidence } of cases.toSorted((one, other) => other.confidence - one.confidence)) {
    above += 1 / ((sets.get(set)?.length ?? 1) * sets.size)
    if (above > share) return confidence
  }
  return 0
}

function round(numbers: readonly number[]): number[] {
  return numbers.map((number) => Number(number.toFixed(DIGITS)))
}

function write(fitted: {
  ranking: number[]
  sentences: number[]
  confidence: number[]
  least: Map<string, number>
}): void {
  const list = (name: string, numbers: number[]) =>
    `// biome-ignore format: written by a script\nexport const ${name}: readonly number[] = [${numbers.join(', ')}]\n`
  const text = `/** Written by \`npm run bench fit-knowledge\` from public questions; see docs/adr/0025-retrieval.md. */

${list('RANKING', fitted.ranking)}${list('SENTENCES', fitted.sentences)}${list('CONFIDENCE', fitted.confidence)}/** By language. */
const LEAST: Record<string, number> = { ${[...fitted.least].map(([language, least]) => `${language}: ${least}`).join(', ')} }
/** Of languages that there were no questions in. */
const LEAST_ELSEWHERE = ${Math.max(...fitted.least.values())}

/** From this confidence on, a question is answered. */
export function leastConfidence(language: string | null): number {
  return LEAST[language?.slice(0, 2) ?? ''] ?? LEAST_ELSEWHERE
}
`
  writeFileSync(TARGET, text)
}
