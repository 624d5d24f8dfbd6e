import { type Candidate, THRESHOLD } from './candidate.ts'
import type { Options } from './closed-question.ts'
import { confidences } from './confidence.ts'
import { extremeOption } from './extremes.ts'
import type { Role } from './lexicon.ts'
import { piecesOf } from './pieces.ts'
import { positionsIn } from './positions.ts'
import { saysNone } from './says-none.ts'
import { nearness } from './scale.ts'
import { withTies } from './ties.ts'
import type { Word } from './words.ts'
import { meaningOf } from './yes-or-no.ts'

const POLAR: readonly Role[] = ['yes', 'no', 'not', 'agreeing', 'filler', 'hedge', 'wanting']
/** What comes after "but" or "so" decides when it is this certain. */
const CONCLUDED = 0.6
const LEFT_OVER = 0.8
const SAME_ROLE = 0.75
const BEGUN = 0.8
/** Of what looks likely where the reply denies something that is not understood. */
const UNCLEAR = 0.3

/** The options that the words may mean, likeliest first. */
export function candidatesFor(
  options: Options,
  words: readonly Word[],
  isQuestion: boolean,
): readonly Candidate[] {
  const turn = words.findLastIndex(({ roles, place }) => roles.has('contrast') && place === 0)
  if (turn > 0 && !options.areExamples) {
    const concluded = candidatesIn(options, conclusion(words, turn), isQuestion)
    if (concluded[0] && concluded[0].confidence >= CONCLUDED) return concluded
  }
  return candidatesIn(options, words, isQuestion)
}

/** What follows "but"; of "after lunch is better" what stands before it. */
function conclusion(words: readonly Word[], turn: number): readonly Word[] {
  const { clause } = words[turn] ?? {}
  const after = words.slice(turn + 1)
  const says = after.some(({ roles, number }) => roles.size === 0 || number !== null)
  return says ? words.slice(turn) : words.filter((word) => word.clause === clause)
}

function candidatesIn(options: Options, words: readonly Word[], isQuestion: boolean): readonly Candidate[] {
  const { wanted, excluded, doubtful, opposite, unclear } = piecesOf(options, words)
  const positions = positionsIn(options, wanted).filter(({ option }) => !excluded.has(option))
  if (positions.length > 0) {
    const places = positions.map(({ option }) => option)
    return atPlaces(options, places, words.length)
  }
  const extreme = extremeOption(options.sizes, words)
  if (extreme !== null) return [{ option: extreme, confidence: LEFT_OVER }]
  const meant = sameMeaning(options, words, isQuestion)
  if (meant && words.every((word) => isPolar(options, word))) return [meant]
  const alike = confidences(options, wanted, isQuestion).filter(({ option }) => !excluded.has(option))
  const none = saysNone(words) ? options.withRole(['none']) : null
  if (none !== null && alike.every(({ option, confidence }) => option === none || confidence < THRESHOLD)) {
    return [{ option: none, confidence: LEFT_OVER }]
  }
  const scaled = unclear || alike.length === 0 ? scaledCandidates(options, words) : null
  if (scaled) return scaled
  if (unclear) return alike.map((each) => ({ ...each, confidence: Math.min(each.confidence, UNCLEAR) }))
  if (alike[0] && alike[0].confidence >= THRESHOLD) {
    return options.areExamples ? alike : withTies(options, wanted, alike)
  }
  const other = meant ?? begunOption(options, words)
  if (other && !excluded.has(other.option))
    return [other, ...alike.filter(({ option }) => option !== other.option)]
  if (opposite !== null) return [{ option: opposite, confidence: LEFT_OVER }]
  if (excluded.size === 0) return alike
  return leftOver(options, excluded, doubtful)
}

/** By what the words say on the options' scale, denials included: "not great, not terrible". */
function scaledCandidates({ scale, language }: Options, words: readonly Word[]): Candidate[] | null {
  const near = scale?.kind === 'quality' ? nearness(scale, words, language) : null
  if (!near) return null
  const all = near.reduce((sum, each) => sum + each, 0.2)
  return near
    .flatMap((each, option) => (each > 0 ? [{ option, confidence: each / all }] : []))
    .sort((one, other) => other.confidence - one.confidence)
}

function atPlaces({ count }: Options, places: readonly number[], length: number): Candidate[] {
  const distinct = [...new Set(places)]
  if (distinct.some((option) => option < 0 || option >= count)) return []
  const confidence = length <= 3 ? 1 : 0.9
  return distinct.map((option) => ({ option, confidence: confidence / distinct.length }))
}

/** What is left when the others are denied. */
function leftOver({ count }: Options, excluded: ReadonlySet<number>, doubtful: boolean): Candidate[] {
  const rest = Array.from({ length: count }, (_, option) => option).filter((option) => !excluded.has(option))
  const certain = rest.length === 1 && !doubtful
  const confidence = certain ? LEFT_OVER : Math.min(UNCLEAR, LEFT_OVER / (rest.length + 1))
  return rest.map((option) => ({ option, confidence }))
}

/** Whether it says no more than yes, no or what was asked: "überhaupt nicht versichert". */
function isPolar({ asked, byText }: Options, { roles, stem, text }: Word): boolean {
  return POLAR.some((role) => roles.has(role)) || (asked.has(stem) && !byText.has(text))
}

/** The option that says yes, no, "none of these" or "I don't know", when the reply says the same in other words. */
function sameMeaning(options: Options, words: readonly Word[], isQuestion: boolean): Candidate | null {
  const meant = meaningOf(words, options.asked, isQuestion)
  const polar = meant ? options.polarities.indexOf(meant.meaning) : -1
  const isOnly = meant !== null && options.polarities.lastIndexOf(meant.meaning) === polar
  if (meant && polar !== -1 && isOnly) return { option: polar, confidence: 0.9 * meant.confidence }
  for (const roles of [['none'], ['unsure', 'maybe'], ['any'], ['both'], ['all']] satisfies Role[][]) {
    const isSaid = words.some((word) => roles.some((role) => word.roles.has(role)))
    if (!isSaid || (roles[0] === 'any' && saysNone(words))) continue
    const option = options.withRole(roles)
    if (option !== null) return { option, confidence: SAME_ROLE }
  }
  return null
}

/** The only option with a name that begins with the one word of the reply. */
function begunOption({ names }: Options, words: readonly Word[]): Candidate | null {
  const [word, ...others] = words
  if (!word || others.length > 0 || word.roles.size > 0 || word.text.length < 2) return null
  const begun = new Set(
    names.filter(({ texts }) => texts[0]?.startsWith(word.text)).map(({ option }) => option),
  )
  const [option] = begun
  return begun.size === 1 && option !== undefined ? { option, confidence: BEGUN } : null
}
