import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { optionsOf } from '#domain/answers/choose.ts'
import { cueFeatures } from '#domain/answers/cues.ts'
import { type Features, featuresOf } from '#domain/answers/features.ts'
import { detectLanguage, replyLanguage, supportedLanguage } from '#domain/answers/lexicon.ts'
import { piecesOf } from '#domain/answers/pieces.ts'
import { positionsIn } from '#domain/answers/positions.ts'
import { plainWordsOf, readWords } from '#domain/answers/words.ts'
import { meaningOf } from '#domain/answers/yes-or-no.ts'
import { closedQuestion } from '#domain/script/steps/options.ts'
import { everyLanguage } from '#domain/script/text.ts'
import { type AnswerCase, readCorpus, readPublicSets } from './answer-cases.ts'

const WEIGHTS_FILE = join(import.meta.dirname, '..', 'src', 'domain', 'answers', 'weights.ts')
const STEPS = 400
const RATE = 0.05
/** How much large weights cost. */
const PENALTY = 0.003
const FOLDS = 5
/** Places of the features that `related-words.ts` makes. */
const RELATED: ReadonlySet<number> = new Set([6, 7])
const THRESHOLDS = [0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5]

interface Sample {
  features: Features
  /** Number of the option meant; null for none of them. */
  expected: number | null
  question: string
}

interface Weights {
  option: number[]
  none: number[]
}

/**
 * `npm run bench fit-answers -- --write`: fits how much each feature of an answer weighs, by maximum likelihood on
 * `training.json`, `development.json` and closed questions made of public sets, and prints what a fit on four fifths of the questions
 * gets in the last fifth.
 */
export async function run(words: string[]): Promise<void> {
  const corpora = ['training.json', 'development.json'].flatMap((file) => readCorpus(file)?.cases ?? [])
  const names = samplesOf(corpora)
  const examples = samplesOf(readPublicSets(4).flatMap(({ cases }) => cases))
  const cues = fitAndJudge('yes and no', cueSamplesOf(corpora))
  const fitted = {
    cues,
    names: fitAndJudge('names', names, names.map(withoutRelated)),
    examples: fitAndJudge('examples', examples),
  }
  if (words.includes('--write')) writeFileSync(WEIGHTS_FILE, sourceOf(fitted))
}

/**
 * The sample as if `related-words.ts` knew none of its words. Those were written from these very replies, and would
 * leave nothing to the thesaurus otherwise.
 */
function withoutRelated({ features, ...rest }: Sample): Sample {
  const options = features.options
    .map(({ option, values }) => ({
      option,
      values: values.map((value, index) => (RELATED.has(index) ? 0 : value)),
    }))
    .filter(({ values }) => values.some((value) => value !== 0))
  return { ...rest, features: { ...features, options } }
}

/** Replies to choices that likeness decides, rather than a place in the list. */
function samplesOf(cases: readonly AnswerCase[]): Sample[] {
  return cases.flatMap(({ step, language, reply, expected }) => {
    if (step.type !== 'choice') return []
    const options = optionsOf(closedQuestion(step, { language, keys: {} }))
    const plain = plainWordsOf(reply)
    if (typeof options.byName.get(plain.join('')) === 'number') return []
    const { wanted } = piecesOf(options, readWords(reply, replyLanguage(plain, options.language)))
    if (positionsIn(options, wanted).length > 0) return []
    const features = featuresOf(options, wanted, reply.trimEnd().endsWith('?'))
    const meant = step.answers.findIndex(({ text }) => everyLanguage(text)[0] === expected)
    return [{ features, expected: meant === -1 ? null : meant, question: JSON.stringify(step) }]
  })
}

/** Replies that say neither yes nor no: each of the two is an option of its own weights. */
function cueSamplesOf(cases: readonly AnswerCase[]): Sample[] {
  return cases.flatMap(({ step, language, reply, expected }) => {
    if (step.type !== 'yes_no') return []
    const text = everyLanguage(step.text)[0] ?? ''
    const usual = supportedLanguage(language)
    const read = detectLanguage(plainWordsOf(reply), detectLanguage(plainWordsOf(text), usual, 2))
    const [words, question] = [readWords(reply, read), readWords(text, read)]
    const asked = new Set(question.map(({ stem }) => stem))
    const isQuestion = reply.trimEnd().endsWith('?')
    if (meaningOf(words, asked, isQuestion)) return []
    const values = cueFeatures(words, question, read, isQuestion)
    const nothing = zeros(values.length)
    const options = [
      { option: 0, values: [...values, ...nothing] },
      { option: 1, values: [...nothing, ...values] },
    ]
    const meant = ['Yes', 'No'].indexOf(expected ?? '')
    return [{ features: { options, none: [0] }, expected: meant === -1 ? null : meant, question: text }]
  })
}

/** Fits on the samples and on `more` of the same questions, and judges by what is got in the samples that were left out. */
function fitAndJudge(name: string, samples: readonly Sample[], more: readonly Sample[] = []): Weights {
  const questions = [...new Set(samples.map(({ question }) => question))]
  const fold = new Map(questions.map((question, index) => [question, (index * 7) % FOLDS]))
  const judged = Array.from({ length: FOLDS }, (_, each) => {
    const weights = fit([...samples, ...more].filter(({ question }) => fold.get(question) !== each))
    return samples
      .filter(({ question }) => fold.get(question) === each)
      .map((sample) => ({ sample, ...likeliest(sample, weights) }))
  }).flat()
  console.log(`${name}: ${samples.length} replies to ${questions.length} questions`)
  for (const threshold of THRESHOLDS) {
    const inside = judged.filter(({ sample }) => sample.expected !== null)
    const outside = judged.filter(({ sample }) => sample.expected === null)
    const taken = inside.filter(({ confidence }) => confidence >= threshold)
    const right = taken.filter(({ sample, option }) => sample.expected === option)
    const refused = outside.filter(({ confidence }) => confidence < threshold)
    const percent = (part: readonly unknown[], all: readonly unknown[]) =>
      `${((100 * part.length) / all.length).toFixed(1)} %`
    console.log(
      `  from ${threshold}: in scope ${percent(right, inside)}, taken ${percent(taken, inside)}, out of scope ${percent(refused, outside)}`,
    )
  }
  return fit([...samples, ...more])
}

function likeliest({ features }: Sample, weights: Weights): { option: number | null; confidence: number } {
  const { chances } = chancesOf(features, weights)
  let best = -1
  chances.forEach((chance, index) => {
    if (chance > (chances[best] ?? 0)) best = index
  })
  return { option: features.options[best]?.option ?? null, confidence: chances[best] ?? 0 }
}

function fit(samples: readonly Sample[]): Weights {
  const [one] = samples
  const width = Math.max(0, ...samples.map(({ features }) => features.options[0]?.values.length ?? 0))
  const weights = { option: zeros(width), none: zeros(one?.features.none.length ?? 0) }
  const moved = { option: zeros(width), none: zeros(weights.none.length) }
  const scale = { option: zeros(width), none: zeros(weights.none.length) }
  for (let step = 1; step <= STEPS; step++) {
    const gradient = gradientOf(samples, weights)
    for (const part of ['option', 'none'] as const) {
      gradient[part].forEach((each, index) => {
        const slope = each + PENALTY * (weights[part][index] ?? 0)
        moved[part][index] = 0.9 * (moved[part][index] ?? 0) + 0.1 * slope
        scale[part][index] = 0.99 * (scale[part][index] ?? 0) + 0.01 * slope ** 2
        const step = (moved[part][index] ?? 0) / (Math.sqrt(scale[part][index] ?? 0) + 1e-8)
        weights[part][index] = (weights[part][index] ?? 0) - RATE * step
      })
    }
  }
  return weights
}

function gradientOf(samples: readonly Sample[], weights: Weights): Weights {
  const gradient = { option: zeros(weights.option.length), none: zeros(weights.none.length) }
  for (const { features, expected } of samples) {
    const { chances, none } = chancesOf(features, weights)
    const isThere = features.options.some(({ option }) => option === expected)
    // A reply that nothing speaks for cannot be understood by any weights.
    if (expected !== null && !isThere) continue
    features.options.forEach(({ option, values }, index) => {
      const error = (chances[index] ?? 0) - (option === expected ? 1 : 0)
      for (let each = 0; each < values.length; each++)
        gradient.option[each] = (gradient.option[each] ?? 0) + (error * (values[each] ?? 0)) / samples.length
    })
    const error = none - (expected === null ? 1 : 0)
    features.none.forEach((value, each) => {
      gradient.none[each] = (gradient.none[each] ?? 0) + (error * value) / samples.length
    })
  }
  return gradient
}

function chancesOf({ options, none }: Features, weights: Weights): { chances: number[]; none: number } {
  const odds = options.map(({ values }) => Math.exp(dot(weights.option, values)))
  const noneOdds = Math.exp(dot(weights.none, none))
  const all = odds.reduce((sum, each) => sum + each, noneOdds)
  return { chances: odds.map((each) => each / all), none: noneOdds / all }
}

const zeros = (length: number) => Array.from({ length }, () => 0)

function dot(weights: readonly number[], values: readonly number[]): number {
  return values.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0)
}

function sourceOf(fitted: Record<'names' | 'examples' | 'cues', Weights>): string {
  const list = (values: readonly number[]) => `[${values.map((each) => Number(each.toFixed(2))).join(', ')}]`
  const part = ({ option, none }: Weights) => `{\n    option: ${list(option)},\n    none: ${list(none)},\n  }`
  return `/** What the features of \`features.ts\` weigh, as log odds, in their order. Written by \`npm run bench fit-answers\`. */
export const WEIGHTS = {
  names: ${part(fitted.names)},
  examples: ${part(fitted.examples)},
} as const

/** The same for the features of \`cues.ts\`. */
export const YES_OR_NO = {
  yes: ${list(fitted.cues.option.slice(0, fitted.cues.option.length / 2))},
  no: ${list(fitted.cues.option.slice(fitted.cues.option.length / 2))},
} as const
`
}
