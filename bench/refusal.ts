import { chooseSentences } from '#domain/knowledge/choose-sentences.ts'
import { confidenceFeatures, confidenceOf } from '#domain/knowledge/confidence.ts'
import { leastConfidence } from '#domain/knowledge/fitted.ts'
import { isForFitting, type QuestionSet, type SetQuestion } from './knowledge-sets.ts'
import { createMemorySearch } from './memory-search.ts'

export interface Refusal {
  set: string
  /** Shares of questions whose article is there: answered, and of these with the right answer in the quoted sentence. */
  answered: number
  right: number
  /** Share of questions whose article is not there that were answered all the same. */
  wrong: number
  /** Share of questions that look as if their article answered them, and were answered; null when the set has none. */
  adversarial: number | null
  /** What share could be answered if so many wrong answers were allowed. */
  curve: { wrong: number; answered: number }[]
}

const CURVE = [0.005, 0.01, 0.02, 0.03, 0.05, 0.1, 0.2]

/** On questions that the constants were not fitted on. The threshold was chosen on all articles. */
export function measureRefusal(set: QuestionSet, most: number): Refusal {
  const find = createMemorySearch(set, 'articles')
  const least = leastConfidence(set.language)
  const ask = (question: SetQuestion, includes?: (article: number) => boolean) => {
    const { query, rarities, passages, passageCount } = find(question.question, includes)
    const choices = chooseSentences(query, rarities, passages)
    const confidence = confidenceOf(confidenceFeatures(query, rarities, passages, choices, passageCount))
    const [choice] = choices
    const passage = passages[choice?.passage ?? 0]
    const span = passage?.evidence.sentences[choice?.sentence ?? 0]
    const quote = span && passage ? passage.text.slice(span.start, span.end) : ''
    return { confidence, isRight: question.answers.some(({ text }) => quote.includes(text)) }
  }
  const questions = set.questions.filter((question) => !isForFitting(question)).slice(0, most)
  const there = questions.map((question) => ask(question))
  const absent = questions.map(
    (question) => ask(question, (article) => article !== question.article).confidence,
  )
  const adversarial = set.adversarial
    .filter((question) => !isForFitting(question))
    .slice(0, most)
    .map((question) => ask(question).confidence)
  const answered = there.filter(({ confidence }) => confidence >= least)
  const falling = [...absent].sort((one, other) => other - one)
  const confidences = there.map(({ confidence }) => confidence)
  return {
    set: set.name,
    answered: answered.length / questions.length,
    right: answered.filter(({ isRight }) => isRight).length / Math.max(1, answered.length),
    wrong: shareOver(absent, least),
    adversarial: adversarial.length > 0 ? shareOver(adversarial, least) : null,
    curve: CURVE.map((wrong) => {
      const above = falling[Math.floor(falling.length * wrong)] ?? 0
      return {
        wrong,
        answered: confidences.filter((confidence) => confidence > above).length / questions.length,
      }
    }),
  }
}

export function printAnswerCurve(sets: readonly QuestionSet[], most: number): void {
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`
  console.log('Answers of the built-in answerer, on articles that it was not fitted on')
  for (const set of sets) {
    const { answered, right, wrong, adversarial, curve } = measureRefusal(set, most)
    console.log(
      `${set.name}: ${percent(answered)} of the answerable answered (${percent(right)} of them with the answer in the sentence), ${percent(wrong)} wrong answers to questions about other articles${adversarial === null ? '' : `, ${percent(adversarial)} of the adversarial ones answered`}`,
    )
    console.log(
      `  wrong → answered: ${curve.map((at) => `${percent(at.wrong)} → ${percent(at.answered)}`).join(', ')}`,
    )
  }
}

function shareOver(confidences: readonly number[], least: number): number {
  return confidences.filter((confidence) => confidence >= least).length / Math.max(1, confidences.length)
}
