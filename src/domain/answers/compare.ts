import { type Name, type Options, weightOf } from './closed-question.ts'
import { type Match, matchWords } from './match-words.ts'
import type { Word } from './words.ts'

/** How far a reply is like an option; parts are from 0 to 1. */
export interface Likeness {
  option: number
  /** The part of the option's best name that the reply says. */
  said: number
  /** The part of that name that is said at all, mistyped or in other words. */
  covered: number
  /** The part of the reply that this name explains. */
  explained: number
  /** How far the reply's words are this option's rather than another's. */
  own: number
  /** How much likelier its words are in this option than in all of them, as log odds. */
  evidence: number
  /** Whether its best name denies something itself. */
  denies: boolean
  /** Numbers of the words that say that name. */
  words: readonly number[]
}

/** The part of a name that is all of it. */
export const FULLY = 0.94
/** The part of a name of little words, such as "It was", that has to be said. */
const LIGHTLY = 0.7
/** A share that an option has of any word: no word excludes one. */
const CHANCE = 0.02

interface Best {
  name: Name
  said: number
  covered: number
  explained: number
  score: number
}

/** Every option that shares anything with the words, in no particular order. */
export function compare(options: Options, words: readonly Word[]): Likeness[] {
  const matches = matchWords(options, words)
  const weights = words.map((word) => weightOf(word, options.asked))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (total === 0) return []
  const best = bestNames(options, matches, weights, total)
  const { own, evidence } = shareWords(options, matches, weights)
  return [...best].map(([option, { name, said, covered, explained }]) => ({
    option,
    said,
    covered,
    explained,
    own: (own[option] ?? 0) / total,
    evidence: (evidence[option] ?? 0) / Math.sqrt(total),
    denies: name.denies,
    words: words.flatMap((_, index) =>
      matches[index]?.some((match) => name.terms.includes(match.term)) ? [index] : [],
    ),
  }))
}

/** Each option's name that is most like the reply. */
function bestNames(
  options: Options,
  matches: readonly Match[][],
  weights: readonly number[],
  total: number,
): Map<number, Best> {
  const said = saidNames(options, matches, weights)
  const best = new Map<number, Best>()
  for (const [index, each] of said) {
    const name = options.names[index]
    if (!name || each.said === 0) continue
    const said = Math.min(1, each.said / name.weight)
    if (!options.areExamples && (name.isHeavy ? !each.isHeavy : said < LIGHTLY)) continue
    const explained = Math.min(1, each.explained / total)
    const score = said * (0.4 + explained)
    const former = best.get(name.option)
    if (former && former.score >= score) continue
    best.set(name.option, { name, said, covered: each.covered / name.weight, explained, score })
  }
  return best
}

interface Said {
  said: number
  covered: number
  explained: number
  isHeavy: boolean
}

/** What the words say of each name that they say anything of. */
function saidNames(
  { terms, namesOf }: Options,
  matches: readonly Match[][],
  weights: readonly number[],
): Map<number, Said> {
  const similarities = new Map<number, number>()
  const given = new Map<number, number>()
  matches.forEach((found, index) => {
    for (const { term, similarity } of found) {
      similarities.set(term, Math.max(similarity, similarities.get(term) ?? 0))
      given.set(term, (given.get(term) ?? 0) + (weights[index] ?? 0) * similarity)
    }
  })
  const names = new Map<number, Said>()
  for (const [term, similarity] of similarities) {
    const { weight, isHeavy } = terms[term] ?? { weight: 0, isHeavy: false }
    for (const name of namesOf[term] ?? []) {
      const said = names.get(name) ?? { said: 0, covered: 0, explained: 0, isHeavy: false }
      said.said += similarity * weight
      said.covered += weight
      said.explained += given.get(term) ?? 0
      said.isHeavy ||= isHeavy
      names.set(name, said)
    }
  }
  return names
}

/** What part of the reply's words belongs to each option, and what that says for it. */
function shareWords({ terms, count }: Options, matches: readonly Match[][], weights: readonly number[]) {
  const own = new Float64Array(count)
  const evidence = new Float64Array(count)
  matches.forEach(([first], index) => {
    const shares = first && terms[first.term]?.shares
    if (!shares) return
    const weight = (weights[index] ?? 0) * first.similarity
    let all = 0
    for (const share of shares.values()) all += share
    for (let option = 0; option < count; option++) {
      const share = shares.get(option) ?? 0
      own[option] = (own[option] ?? 0) + (weight * share) / (all + CHANCE)
      evidence[option] =
        (evidence[option] ?? 0) + weight * Math.log((share + CHANCE) / (all / count + CHANCE))
    }
  })
  return { own, evidence }
}
