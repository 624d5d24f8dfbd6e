import { amountIn, inAmounts } from './amounts.ts'
import { isUnknown, type Options } from './closed-question.ts'
import { compare, FULLY, type Likeness } from './compare.ts'
import { hoursIn, inDayParts } from './day-times.ts'
import { kinship } from './kinship.ts'
import { nearRates, rateIn } from './rates.ts'
import { relatedness } from './relatedness.ts'
import { nearness } from './scale.ts'
import type { Word } from './words.ts'

/** What speaks for each option that anything speaks for, and for none of them; `weights.ts` says how much. */
export interface Features {
  options: { option: number; values: readonly number[] }[]
  none: readonly number[]
}

/** What is farther from the place on the scale than that is not considered for it. */
const NEAR = 0.3
/** Kinship that is less is not considered, and the inverse of what says nearly all. */
const AKIN = 0.01
const NEARLY_SURE = 8
/** Words of a long reply, which shares less of its words with any option. */
const LONG = 10
/** They begin a question about somebody or something else. */
const VERBS = new Set(
  'is are does do did was were has es son esta tiene e sao ist sind hat haben est sont fait'.split(' '),
)

export function featuresOf(options: Options, words: readonly Word[], isQuestion: boolean): Features {
  const alike = new Map(compare(options, words).map((likeness) => [likeness.option, likeness]))
  const fits = options.areExamples ? null : fitting(options, words)
  // "Content" brings every degree of being satisfied to mind: its place on the scale tells them apart.
  const isPlaced = fits?.some(({ scale }) => scale > 0) ?? true
  const related = isPlaced ? [] : [...relatedness(options.things, options.count, words)]
  const all = related.reduce((sum, each) => sum + each, 0)
  const kin = kinOf(options, words)
  const allKin = kin.reduce((sum, each) => sum + each, 0)
  const found: Features['options'] = []
  for (let option = 0; option < options.count; option++) {
    const likeness = alike.get(option)
    const mine = related[option] ?? 0
    const near = kin[option] ?? 0
    const { scale = 0, amount = 0 } = fits?.[option] ?? {}
    if (!likeness && mine === 0 && scale < NEAR && amount === 0 && near < AKIN) continue
    const like = likeness ? likenessOf(likeness) : [0, 0, 0, 0, 0, 0]
    const about = [1 - Math.exp(-mine), mine / (all + 0.5)]
    const akin = [1 - Math.exp(-NEARLY_SURE * near), near / (allKin + 1 / NEARLY_SURE)]
    found.push({ option, values: [...like, ...about, scale, amount, ...akin] })
  }
  const asks = isQuestion || words.some(({ roles, text }) => roles.has('asking') && !options.byText.has(text))
  const about = asks && asksAbout(options, words, [...alike.values()])
  const unknown = words.filter((word) => isUnknown(options, word)).length
  const none = [
    1,
    Math.log(options.count),
    asks ? 1 : 0,
    about ? 1 : 0,
    Math.min(1, words.length / LONG),
    Math.min(1, unknown / 4),
    isQuestion && unknown > 0 ? 1 : 0,
  ]
  return { options: found, none }
}

function likenessOf({ said, explained, own, evidence }: Likeness): number[] {
  // What no other option is compared by, such as a word of two of them, does not speak against both.
  return [said, explained, said * explained, own, Math.max(0, evidence), said > FULLY ? 1 : 0]
}

/** What the thesaurus says about words that neither the options nor the question have. */
function kinOf({ senses, count, byText, byStem, asked, language }: Options, words: readonly Word[]) {
  const others = words.filter(({ text, stem }) => !byText.has(text) && !byStem.has(stem) && !asked.has(stem))
  return kinship(senses, count, others, language)
}

/** How well each option's place on a scale, or its amount, rate or part of the day, fits what the words say. */
function fitting(options: Options, words: readonly Word[]): { scale: number; amount: number }[] {
  const scale = options.scale ? nearness(options.scale, words, options.language) : null
  const amount = amountFits(options, words)
  return Array.from({ length: options.count }, (_, option) => ({
    scale: scale?.[option] ?? 0,
    amount: amount?.[option] ?? 0,
  }))
}

function amountFits(
  { rates, dayParts, amounts, hasUnits }: Options,
  words: readonly Word[],
): number[] | null {
  const rate = rates ? rateIn(words) : null
  if (rates && rate !== null) return nearRates(rates, rate)
  const hours = dayParts ? hoursIn(words) : null
  if (dayParts && hours) return inDayParts(dayParts, hours)
  const amount = amounts ? amountIn(words, '', hasUnits) : null
  return amounts && amount ? inAmounts(amounts, amount) : null
}

/** "Is the premium plan worth it?" asks about an option, with words that are not in it. */
function asksAbout(options: Options, words: readonly Word[], alike: readonly Likeness[]): boolean {
  const [first] = words
  const said = new Set(alike.flatMap((likeness) => likeness.words))
  const other = words.some((word, index) => !said.has(index) && isUnknown(options, word))
  return other && first !== undefined && (first.roles.has('asking') || VERBS.has(first.text))
}
