import { type Candidate, THRESHOLD } from './candidate.ts'
import { optionsOf } from './choose.ts'
import { clausesOf } from './clauses.ts'
import { type ClosedQuestion, isUnknown, type Options } from './closed-question.ts'
import { confidences } from './confidence.ts'
import { countIn } from './counts.ts'
import { JOINTS, UNTIL } from './languages/count-words.ts'
import { replyLanguage } from './lexicon.ts'
import { goesOn, isJoint, type Piece, partClause, saysDenyingName } from './pieces.ts'
import { isOfList, placesIn, spellRanges } from './places.ts'
import { saysNone } from './says-none.ts'
import { withTies } from './ties.ts'
import { isDenial } from './word-kinds.ts'
import { LONGEST_REPLY, plainWordsOf, readWords, type Word } from './words.ts'

/** Other words in a list than these many are a sentence around it; fewer name something that is not there. */
const SENTENCE = 3
const SENTENCE_CONFIDENCE = 0.8
const ALL_CONFIDENCE = 0.9
/** Other words beside "all" that do not make it say something else: "all day long". */
const MOST_ASIDE = 1
/** For what a word only brings to mind. */
const RELATED = 0.6

interface Heard {
  wanted: Map<number, number>
  denied: Set<number>
  /** "Everything except": what is not denied is wanted. */
  allBut: boolean
  /** All of them were wanted at once. */
  all: boolean
  /** Whether the reply has several numbers: "one" is one of the places then, as in "one and three". */
  listsNumbers: boolean
  confidence: number
}

/**
 * Which of the options a reply means, in their order; null when none is, or a part of the reply names something
 * else, or the reply is longer than `LONGEST_REPLY`. Pure.
 */
export function chooseMany(question: ClosedQuestion, reply: string): Candidate[] | null {
  const options = optionsOf(question)
  const plain = plainWordsOf(reply)
  const named = options.byName.get(plain.join(''))
  if (typeof named === 'number') return [{ option: named, confidence: 1 }]
  if (reply.length > LONGEST_REPLY) return null
  const words = readWords(spellRanges(options, reply), replyLanguage(plain, options.language))
  const listsNumbers = words.filter(({ number }) => number !== null).length > 1
  const heard: Heard = {
    wanted: new Map(),
    denied: new Set(),
    allBut: false,
    all: false,
    listsNumbers,
    confidence: 1,
  }
  let excepting: readonly Word[] = []
  for (const { words: clause, isName } of partsOf(options, words)) {
    if (isName || saysDenyingName(options, clause)) {
      if (!hear(options, clause, goesOn(excepting, clause), heard)) return null
      continue
    }
    const pieces = partClause(options, clause, goesOn(excepting, clause))
    // "Los tres no" denies what it counts.
    if (countIn(options, clause) !== null && pieces.some(isMereDenial)) return null
    for (const piece of pieces) {
      if (piece.words.some(({ roles }) => roles.has('except'))) heard.allBut = true
      for (const part of withoutJoints(piece.words))
        if (!hear(options, part, piece.denied, heard)) return null
    }
    const excepts = goesOn(excepting, clause) || clause.some(({ roles }) => roles.has('except'))
    excepting = excepts && !clause.some(isJoint) ? clause : []
  }
  const none = saysNone(words) ? options.withRole(['none']) : null
  if (none !== null && heard.wanted.size === 0) return [{ option: none, confidence: ALL_CONFIDENCE }]
  return chosen(options, heard)
}

function isMereDenial({ words, denied }: Piece): boolean {
  return denied && words.length > 0 && words.every(isDenial)
}

/** Clauses, with each name that holds punctuation or "and" itself, such as "Salt, and pepper", apart. */
function partsOf(options: Options, words: readonly Word[]): { words: Word[]; isName: boolean }[] {
  const parts: { words: Word[]; isName: boolean }[] = []
  let rest: Word[] = []
  const flush = () => {
    for (const clause of clausesOf(rest)) parts.push({ words: clause, isName: false })
    rest = []
  }
  for (let index = 0; index < words.length; ) {
    const length = jointNameAt(options, words, index)
    if (length === 0) rest.push(...words.slice(index, ++index))
    else {
      flush()
      parts.push({ words: words.slice(index, index + length), isName: true })
      index += length
    }
  }
  flush()
  return parts
}

function jointNameAt({ names, terms }: Options, words: readonly Word[], start: number): number {
  let longest = 0
  for (const { texts, terms: own } of names) {
    if (texts.length <= longest || texts[0] !== words[start]?.text) continue
    const joint = own.some((term) => terms[term] !== undefined && isJoint(terms[term].word))
    if (joint && texts.every((text, place) => words[start + place]?.text === text)) longest = texts.length
  }
  return longest
}

function withoutJoints(words: readonly Word[]): Word[][] {
  const parts: Word[][] = [[]]
  words.forEach((word, index) => {
    const isEmoji = /^\p{Extended_Pictographic}$/u.test(word.text)
    const former = words[index - 1]
    // People list places in their own language: "1 y 3".
    const joins = isJoint(word) || (JOINTS.has(word.text) && former !== undefined && former.number !== null)
    if (joins || isEmoji) parts.push([])
    if (!joins) parts.at(-1)?.push(word)
  })
  return parts.filter((part) => part.length > 0)
}

/** Takes down what a part of the reply wants or denies; false when it names something that is no option. */
function hear(options: Options, part: readonly Word[], denied: boolean, heard: Heard): boolean {
  const take = (option: number, confidence: number) => {
    if (denied) heard.denied.add(option)
    else heard.wanted.set(option, Math.max(confidence, heard.wanted.get(option) ?? 0))
  }
  const takeAll = () => {
    for (let option = 0; option < options.count; option++) take(option, ALL_CONFIDENCE)
    heard.all = true
    return true
  }
  const aside = part.filter((word) => isUnknown(options, word)).length
  const named = withBetween(part, namedIn(options, part))
  const isCounted = named.length === 0 && !denied && !isOfList(options, part, heard.listsNumbers)
  const count = isCounted ? countIn(options, part) : null
  if (count !== null) {
    const isAll = count === options.count && aside <= MOST_ASIDE && !saysNone(part) && !part.some(isAny)
    return isAll && takeAll()
  }
  // "All three but the phone" may mean either.
  if (heard.all && !denied && named.length > 0 && part[0]?.roles.has('contrast')) return false
  const places = placesIn(options, part, heard.listsNumbers)
  if (places.length > 0) {
    for (const option of places) take(option, 1)
    return places.every((option) => option >= 0 && option < options.count)
  }
  for (const option of named) take(option, 1)
  const said = saidByOneWord(options, part)
  if (named.length > 0 || said.size > 1) {
    for (const option of said) if (!named.includes(option)) take(option, RELATED)
    return true
  }
  const [best, next] = withTies(options, part, confidences(options, part, false))
  if (best && best.confidence >= THRESHOLD && best.confidence > 1.2 * (next?.confidence ?? 0)) {
    take(best.option, best.confidence)
    return true
  }
  const all =
    part.some(({ roles }) => roles.has('all')) ||
    (options.count === 2 && part.some(({ roles }) => roles.has('both')))
  if (all && !denied && aside <= MOST_ASIDE) return takeAll()
  if (aside >= SENTENCE) heard.confidence = SENTENCE_CONFIDENCE
  return denied || aside === 0 || aside >= SENTENCE
}

const isAny = ({ roles }: Word) => roles.has('any')

/** "Monday to Wednesday" is Tuesday too. */
function withBetween(part: readonly Word[], named: readonly number[]): number[] {
  const [first, last, ...others] = named
  const isRange = part.slice(1, -1).some(({ text }) => UNTIL.has(text))
  if (first === undefined || last === undefined || others.length > 0 || !isRange || last <= first)
    return [...named]
  return Array.from({ length: last - first + 1 }, (_, place) => first + place)
}

/** Options that a word of the part brings to mind, and no other option. */
function saidByOneWord({ things }: Options, part: readonly Word[]): Set<number> {
  const said = new Set<number>()
  for (const { related, roles } of part) {
    const meant = new Set(related.flatMap((thing) => things.get(thing) ?? []))
    const [option] = meant
    if (meant.size === 1 && option !== undefined && roles.size === 0) said.add(option)
  }
  return said
}

/** Options whose names stand in the part word for word; "light blue" wins over the "blue" in it. */
function namedIn({ names }: Options, part: readonly Word[]): number[] {
  const found: number[] = []
  for (let index = 0; index < part.length; ) {
    let longest = 0
    let option = -1
    for (const name of names) {
      if (
        name.texts.length <= longest ||
        !name.texts.every((text, place) => part[index + place]?.text === text)
      )
        continue
      longest = name.texts.length
      option = name.option
    }
    if (longest > 0) found.push(option)
    index += Math.max(1, longest)
  }
  return found
}

function chosen(options: Options, { wanted, denied, allBut, confidence }: Heard): Candidate[] | null {
  if (allBut && denied.size > 0 && (wanted.size === 0 || wanted.size === options.count)) {
    wanted.clear()
    for (let option = 0; option < options.count; option++) wanted.set(option, ALL_CONFIDENCE)
  }
  const left = [...wanted].filter(([option]) => !denied.has(option)).sort(([one], [other]) => one - other)
  return left.length === 0
    ? null
    : left.map(([option, each]) => ({ option, confidence: Math.min(each, confidence) }))
}
