import type { Candidate } from './candidate.ts'
import type { Options } from './closed-question.ts'
import { featuresOf } from './features.ts'
import { WEIGHTS } from './weights.ts'
import type { Word } from './words.ts'

/** Place of the feature that says that the reply asks about an option, and what is left of the confidence in it then. */
const ABOUT = 3
const ASKED_ABOUT = 0.6

/** How likely each option is the one that the words mean, likeliest first; together with "none of them" they make 1. */
export function confidences(options: Options, words: readonly Word[], isQuestion: boolean): Candidate[] {
  const weights = options.areExamples ? WEIGHTS.examples : WEIGHTS.names
  const { options: found, none } = featuresOf(options, words, isQuestion)
  const odds = found.map(({ option, values }) => ({ option, odds: Math.exp(dot(weights.option, values)) }))
  const all = odds.reduce((sum, each) => sum + each.odds, Math.exp(dot(weights.none, none)))
  const asked = none[ABOUT] === 1 && !options.areExamples ? ASKED_ABOUT : 1
  return odds
    .map(({ option, odds }) => ({ option, confidence: (asked * odds) / all }))
    .sort((one, other) => other.confidence - one.confidence)
}

function dot(weights: readonly number[], values: readonly number[]): number {
  return values.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0)
}
