import { clausesOf } from './clauses.ts'
import { isUnknown, type Options } from './closed-question.ts'
import { compare, FULLY, type Likeness } from './compare.ts'
import { LESS, MORE } from './languages/amount-words.ts'
import { PREFERRING, THAN } from './languages/comparison-words.ts'
import type { Role } from './lexicon.ts'
import { positionsIn } from './positions.ts'
import { DENYING } from './typos.ts'
import { isDenial } from './word-kinds.ts'
import type { Word } from './words.ts'

export interface Pieces {
  /** The words that are not denied. */
  wanted: readonly Word[]
  /** Options that the reply denies. */
  excluded: ReadonlySet<number>
  /** Some of them are only like what is denied: "Light blue" after "not blue". */
  doubtful: boolean
  /** The option that a denied word makes: "Unhappy" of "not happy". */
  opposite: number | null
  /** Something is denied, and it cannot be said what. */
  unclear: boolean
}

export interface Piece {
  words: Word[]
  denied: boolean
}

/** They begin what is wanted. */
const ENDING_LISTS: readonly Role[] = ['wanting', 'contrast', 'hedge', 'yes', 'agreeing']
/** The part of a denying name that is enough to mean it, its denial and something else. */
const MOSTLY = 0.55
const LEAST_SAID = 0.12
const LEAST_EXPLAINED = 0.25
const NEARLY = 0.05
const BARE: readonly Role[] = ['no', 'not', 'filler', 'contrast']

/**
 * Parts a reply into what it wants and what it denies: "not the first, the second", "pizza no, ensalada",
 * "anything but Monday". A denial that is an option's own name, such as "No pets", denies nothing.
 */
export function piecesOf(options: Options, words: readonly Word[]): Pieces {
  const excluded = new Set<number>()
  const pieces = { wanted: words, excluded, doubtful: false, opposite: null, unclear: false }
  const denies = words.some((word) => isDenial(word) || word.roles.has('except') || PREFERRING.has(word.text))
  if (!denies || options.areExamples) return pieces
  const wanted: Word[] = []
  let doubtful = false
  let opposite: number | null = null
  let unclear = false
  let excepting: readonly Word[] = []
  const clauses = clausesOf(words)
  clauses.forEach((clause, index) => {
    if (saysDenyingName(options, clause)) {
      wanted.push(...clause)
      return
    }
    const [after = [], replacing = []] = clauses.slice(index + 1)
    const isRetracted = isBareDenial(after) && mentions(options, replacing).length > 0
    const parts = isRetracted
      ? [{ words: clause, denied: true }]
      : partClause(options, clause, goesOn(excepting, clause))
    const excepts = clause.some(({ roles }) => roles.has('except')) && !clause.some(isJoint)
    excepting = excepts ? clause : []
    for (const { words: part, denied } of parts) {
      if (!denied) wanted.push(...part)
      else {
        const meant = deniedOptions(options, part)
        unclear ||= meant === null
        // "I cannot afford it" denies no option, and may still bring one to mind.
        if (meant?.options.length === 0) wanted.push(...part)
        doubtful ||= meant?.doubtful === true
        opposite ??= oppositeOf(options, part)
        for (const option of meant?.options ?? []) excluded.add(option)
      }
    }
  })
  return { wanted, excluded, doubtful, opposite, unclear }
}

/** "No" between two things, such as in "Monday? No, Tuesday". */
function isBareDenial(clause: readonly Word[]): boolean {
  return clause.some(isDenial) && clause.every(({ roles }) => BARE.some((role) => roles.has(role)))
}

export const isJoint = ({ roles }: Word) => roles.has('and') || roles.has('or')

/** Whether a clause goes on listing what the former excepts: not in "anything but the shop, say home". */
export function goesOn(excepting: readonly Word[], [first]: readonly Word[]): boolean {
  const former = excepting.at(-1)
  if (!former || !first) return false
  const begins = ENDING_LISTS.some((role) => first.roles.has(role))
  return !begins && (first.sentence === former.sentence || first.roles.has('and'))
}

/** Cuts a clause before each denial; what comes before a denial at its end is denied: "pizza no". */
export function partClause(options: Options, clause: readonly Word[], listing: boolean): Piece[] {
  const pieces: Piece[] = [{ words: [], denied: listing }]
  const lesser = lesserStart(options, clause)
  clause.forEach((word, index) => {
    const starts = (isDenial(word) || word.roles.has('except')) && word.place === 0
    if (starts || index === lesser) pieces.push({ words: [], denied: true })
    pieces.at(-1)?.words.push(word)
  })
  const [first, ...rest] = pieces
  const after = rest.flatMap((piece) => piece.words)
  const deniesWhatWasSaid = first && after.some(isDenial) && mentions(options, after).length === 0
  return deniesWhatWasSaid && mentions(options, first.words).length > 0
    ? [{ words: [...clause], denied: true }]
    : pieces
}

/** Where what something is preferred to begins, after "than"; -1 where nothing is compared. */
function lesserStart(options: Options, clause: readonly Word[]): number {
  const preferring = clause.findIndex(({ text }) => PREFERRING.has(text))
  if (preferring === -1) return -1
  const names = (start: number, end: number) => mentions(options, clause.slice(start, end)).length > 0
  // "More than 1000" is an amount.
  const measures = (text = '') => LESS.has(text) || MORE.has(text)
  // "Grün lieber als rot", where a clause begins with what prefers.
  const isBehind = preferring === 0 && ['als', 'than'].includes(clause[1]?.text ?? '')
  const than = clause.findIndex(
    ({ text }, index) =>
      THAN.has(text) &&
      !measures(clause[index - 1]?.text) &&
      (index > preferring + 1 ? names(preferring + 1, index) : isBehind && index === 1),
  )
  return than !== -1 && names(than + 1, clause.length) ? than + 1 : -1
}

/** The options that denied words name; none when they name nothing at all; null when they say more than that. */
function deniedOptions(
  options: Options,
  words: readonly Word[],
): { options: number[]; doubtful: boolean } | null {
  const positions = positionsIn(options, words).flatMap(({ option }) =>
    option < options.count ? [option] : [],
  )
  if (positions.length > 0) return { options: positions, doubtful: false }
  const named = mentions(options, words)
  if (named.length === 0) return { options: [], doubtful: false }
  const said = new Set(named.flatMap((likeness) => likeness.words))
  const more = words.some((word, index) => !said.has(index) && isUnknown(options, word))
  const fully = named.filter(({ covered }) => covered >= FULLY)
  const doubtful = fully.length > 0 && fully.length < named.length
  return more ? null : { options: named.map(({ option }) => option), doubtful }
}

function oppositeOf({ byText, terms }: Options, words: readonly Word[]): number | null {
  for (const { text } of words) {
    for (const prefix of DENYING) {
      const [option, ...others] = terms[byText.get(prefix + text) ?? -1]?.shares.keys() ?? []
      if (option !== undefined && others.length === 0) return option
    }
  }
  return null
}

/** What each part between "and" and "or" names: all options that explain it equally, however long their names. */
function mentions(options: Options, words: readonly Word[]): Likeness[] {
  const found: Likeness[] = []
  let start = 0
  words.forEach((word, index) => {
    if (!isJoint(word) && index < words.length - 1) return
    const part = words
      .slice(start, index + 1)
      .map((each) => (isDenial(each) || each.roles.has('except') ? null : each))
    const kept = part.flatMap((each, place) => (each ? [{ each, index: start + place }] : []))
    const alike = compare(
      options,
      kept.map(({ each }) => each),
    ).filter(({ said, explained }) => said >= LEAST_SAID && explained >= LEAST_EXPLAINED)
    const most = Math.max(0, ...alike.map(({ explained }) => explained))
    for (const likeness of alike) {
      if (likeness.explained < most - NEARLY) continue
      found.push({ ...likeness, words: likeness.words.map((place) => kept[place]?.index ?? start) })
    }
    start = index + 1
  })
  return found
}

/** Whether the words are the name of an option that denies something itself. */
export function saysDenyingName(options: Options, words: readonly Word[]): boolean {
  if (!options.names.some((name) => name.denies)) return false
  return compare(options, words).some(
    ({ said, denies, words: saying }) =>
      denies &&
      said >= MOSTLY &&
      saying.some((index) => words[index] !== undefined && !isDenial(words[index])),
  )
}
