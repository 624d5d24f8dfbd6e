import { answerTextsIn } from './answer-texts.ts'
import type { AnswerText, Citation } from './answerer.ts'
import { chooseSentences, type RankedPassage, type SentenceChoice } from './choose-sentences.ts'
import { confidenceFeatures, confidenceOf } from './confidence.ts'
import { leastConfidence } from './fitted.ts'
import { guessLanguage } from './guess-language.ts'
import type { Query } from './read-query.ts'

/** A passage that was found for the question. Offsets count UTF-16 code units of the document's text. */
export interface FoundPassage {
  document_id: number
  document_version: number
  title: string
  url: string | null
  /** Highest first. */
  headings: string[]
  text: string
  start: number
  end: number
  /** Higher is better; comparable within one search only. */
  score: number
}

export type AnswerPassage = FoundPassage & RankedPassage

const MOST_SENTENCES = 3
/** How far behind the best a sentence may be to stand beside it. */
const CLOSE = 0.8
/** A sentence this short is continued. */
const SHORT = 30

/**
 * Answers with one to three sentences of a passage, quoted as they are, or says that the answer is not there. The
 * language of the refusal is the question's, else the data set's.
 */
export function answerQuestion(input: {
  question: string
  query: Query
  rarities: readonly number[]
  passages: readonly AnswerPassage[]
  language: string | null
  /** Of the data set. */
  passageCount: number
}): AnswerText {
  const { question, query, rarities, passages, language, passageCount } = input
  const choices = chooseSentences(query, rarities, passages)
  const features = confidenceFeatures(query, rarities, passages, choices, passageCount)
  const confidence = Number(confidenceOf(features).toFixed(3))
  const metadata = { answered_by: 'built-in', confidence }
  const [best] = choices
  const passage = passages[best?.passage ?? 0]
  if (!best || !passage || confidence < leastConfidence(language)) {
    const { notFound } = answerTextsIn(guessLanguage(question, { likely: language }), language)
    return { text: notFound, answered: false, citations: [], metadata }
  }
  const citations = cite(passage, sentencesBeside(best, choices, passage))
  return { text: citations.map(({ quote }) => quote).join(' … '), answered: true, citations, metadata }
}

/** The best sentence and those of its passage that are about as good, in the order of the text. */
function sentencesBeside(
  best: SentenceChoice,
  choices: readonly SentenceChoice[],
  passage: RankedPassage,
): number[] {
  const chosen = choices
    .filter((choice) => choice.passage === best.passage && best.score - choice.score <= CLOSE)
    .slice(0, MOST_SENTENCES)
    .map(({ sentence }) => sentence)
  const { start = 0, end = 0 } = passage.evidence.sentences[best.sentence] ?? {}
  const isLast = best.sentence + 1 >= passage.evidence.sentences.length
  if (end - start < SHORT && chosen.length === 1 && !isLast) chosen.push(best.sentence + 1)
  return chosen.sort((one, other) => one - other)
}

/** Sentences that follow each other are one quote. */
function cite(passage: AnswerPassage, sentences: readonly number[]): Citation[] {
  const spans: { start: number; end: number; last: number }[] = []
  for (const sentence of sentences) {
    const { start, end } = passage.evidence.sentences[sentence] ?? { start: 0, end: 0 }
    const before = spans.at(-1)
    if (before?.last === sentence - 1) Object.assign(before, { end, last: sentence })
    else spans.push({ start, end, last: sentence })
  }
  const { document_id, document_version, title, url } = passage
  return spans.map(({ start, end }) => ({
    document_id,
    document_version,
    title,
    url,
    start: passage.start + start,
    end: passage.start + end,
    quote: passage.text.slice(start, end),
  }))
}
