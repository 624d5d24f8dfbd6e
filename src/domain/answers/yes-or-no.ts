import { clausesOf } from './clauses.ts'
import { byCues } from './cues.ts'
import { detectLanguage, type Language, lexicon, type Role } from './lexicon.ts'
import { turnOf } from './turns.ts'
import { editDistance } from './typos.ts'
import { LONGEST_REPLY, plainWordsOf, readWords, type Word } from './words.ts'

export interface YesOrNo {
  meaning: 'yes' | 'no'
  /** Up to 1. */
  confidence: number
}

const SHORT = new Map<string, 'yes' | 'no'>([
  ...['y', 's', 'j', 'o', 'k', '1'].map((text) => [text, 'yes'] as const),
  ...['n', '2'].map((text) => [text, 'no'] as const),
])
/** What may stand beside the place of an answer. */
const ASIDE: readonly Role[] = ['position', 'ordinal', 'filler']
const LEAST = 0.55
const UNKNOWN = 0.2
/** Of what takes back what stands before it: "yes, I mean no". */
const TURNED = 0.75
/** For what a reply says without saying yes or no; with neither, the three make 1. */
const LEAST_BY_CUES = 0.5
/** Words that another language has to have more of in the question than the conversation's. */
const LEAD = 2

interface Clause extends YesOrNo {
  /** Said by a word that means nothing else, rather than by agreeing with something or denying it. */
  plainly: boolean
}

/**
 * What a reply to a question of yes or no says; null when it leaves it open or speaks of something else.
 * `question` is the question's own text, whose words a reply may repeat instead of saying yes.
 */
export function yesOrNo(reply: string, question = '', usual: Language = 'en'): YesOrNo | null {
  if (reply.length > LONGEST_REPLY) return null
  const plain = plainWordsOf(reply)
  const short = plain.length === 1 ? SHORT.get(plain[0] ?? '') : undefined
  if (short) return { meaning: short, confidence: 1 }
  const { words, asked, language, isQuestion } = readReply(reply, question, usual)
  const place = placeIn(words, language)
  if (place) return place
  const meant = meaningOf(words, asked, isQuestion) ?? (plain.length <= 2 ? mistypedWord(plain) : null)
  const isOpen =
    words.some(({ roles }) => roles.has('maybe') || roles.has('unsure')) || turnOf(words) === 'open'
  if (meant || isOpen || isQuestion || question === '') return meant
  const [likelier] = likelyMeanings(reply, question, usual)
  return likelier && likelier.confidence >= LEAST_BY_CUES ? likelier : null
}

/** "Option 1" and "the second" are yes and no, as 1 and 2 are. */
function placeIn(words: readonly Word[], language: Language): YesOrNo | null {
  const { ordinals } = lexicon(language)
  const ordinal = words.flatMap(({ text }) => ordinals.get(text) ?? [])
  const [place, ...others] = ordinal.length > 0 ? ordinal : words.flatMap(({ number }) => number ?? [])
  const isNamed = words.some(
    ({ roles }) => roles.has('position') || roles.has('ordinal') || roles.has('filler'),
  )
  const isAll = words.every(({ roles, number }) => number !== null || ASIDE.some((role) => roles.has(role)))
  if (others.length > 0 || !isNamed || !isAll) return null
  return place === 1 || place === 2 ? { meaning: place === 1 ? 'yes' : 'no', confidence: 0.9 } : null
}

/** How likely a reply that says neither yes nor no means each, likelier first; empty when nothing speaks for either. */
export function likelyMeanings(reply: string, question: string, usual: Language): YesOrNo[] {
  if (reply.length > LONGEST_REPLY) return []
  const { words, questionWords, language, isQuestion } = readReply(reply, question, usual)
  const cued = byCues(words, questionWords, language, isQuestion)
  if (!cued) return []
  const meanings = (['yes', 'no'] as const).map((meaning) => ({ meaning, confidence: cued[meaning] }))
  return meanings.sort((one, other) => other.confidence - one.confidence)
}

function readReply(reply: string, question: string, usual: Language) {
  const asking = detectLanguage(plainWordsOf(question), usual, LEAD)
  const language = detectLanguage(plainWordsOf(reply), asking)
  const questionWords = readWords(question, language)
  const asked = new Set(questionWords.filter(isContent).map((word) => word.stem))
  const isQuestion = reply.trimEnd().endsWith('?')
  return { words: readWords(reply, language), questionWords, asked, language, isQuestion }
}

const OFTEN_MISTYPED = {
  yes: [
    'yes',
    'yeah',
    'yep',
    'sure',
    'okay',
    'claro',
    'vale',
    'dale',
    'sim',
    'claro',
    'oui',
    'ouais',
    'klar',
    'definitely',
    'absolutely',
    'affirmative',
    'certainly',
    'naturlich',
    'exactly',
    'correct',
    'supuesto',
    'correcto',
    'certeza',
    'volontiers',
    'evidemment',
    'exactement',
    'bestimmt',
    'gerne',
  ],
  no: ['nope', 'nah', 'not', 'nein', 'nao', 'non', 'nunca', 'never', 'nicht', 'jamais', 'niemals'],
} as const

/** "yse" and "nien": words of a reply of one or two, of which one is a mistyped yes or no. */
function mistypedWord(plain: readonly string[]): YesOrNo | null {
  for (const typed of plain) {
    for (const meaning of ['yes', 'no'] as const) {
      if (OFTEN_MISTYPED[meaning].some((word) => isMistyped(typed, word))) return { meaning, confidence: 0.8 }
    }
  }
  return null
}

/** Letters swapped or doubled, or one other edit in a word of six letters or more. */
function isMistyped(typed: string, word: string): boolean {
  if (typed === word || Math.abs(typed.length - word.length) > 1 || typed.length < 3) return false
  if (typed.replace(/(.)\1/g, '$1') === word) return true
  const swapped = typed.length === word.length && [...typed].sort().join('') === [...word].sort().join('')
  return (
    (swapped && typed[0] === word[0]) ||
    (swapped && word.length >= 5) ||
    (word.length >= 6 && editDistance(typed, word) === 1)
  )
}

/** As `yesOrNo`, of words that were read already. */
export function meaningOf(
  words: readonly Word[],
  asked: ReadonlySet<string>,
  isQuestion: boolean,
): YesOrNo | null {
  if (words.some(({ roles }) => roles.has('unsure'))) return null
  const turn = turnOf(words)
  if (turn !== null) return turn === 'open' ? null : { meaning: turn, confidence: TURNED }
  const clauses = clausesOf(words)
  const meant = clauses.map((clause) => clauseMeaning(clause, asked))
  const said = meant.filter((clause) => clause !== null)
  const plainly = said.filter((clause) => clause.plainly)
  const open = clauses.findIndex((clause) => clause.some(({ roles }) => roles.has('maybe')))
  const [first] = plainly
  if (first) {
    const conflict = plainly.some((clause) => clause.meaning !== first.meaning)
    if (!conflict && open === -1) return mostCertain(plainly)
    return meant[0] === first && open !== 0 ? { meaning: first.meaning, confidence: 0.7 } : null
  }
  const [meaning] = said
  const asking = isQuestion || words[0]?.roles.has('asking') === true
  if (open !== -1 || asking || !meaning || said.some((clause) => clause.meaning !== meaning.meaning))
    return null
  const confidence = mostCertain(said).confidence - doubt(clauses, meant, asked)
  return confidence >= LEAST ? { meaning: meaning.meaning, confidence } : null
}

/** What words say that have nothing to do with yes, no or the question, half as much in clauses of their own. */
function doubt(
  clauses: readonly Word[][],
  meant: readonly (Clause | null)[],
  asked: ReadonlySet<string>,
): number {
  const doubts = clauses.map((clause, index) => {
    const unknown = clause.filter((word) => isContent(word) && !asked.has(word.stem)).length
    return unknown * (meant[index] ? UNKNOWN : UNKNOWN / 2)
  })
  return doubts.reduce((sum, each) => sum + each, 0)
}

function mostCertain(clauses: readonly Clause[]): YesOrNo {
  const [best] = [...clauses].sort((one, other) => other.confidence - one.confidence)
  return { meaning: best?.meaning ?? 'no', confidence: best?.confidence ?? LEAST }
}

function clauseMeaning(words: readonly Word[], asked: ReadonlySet<string>): Clause | null {
  const first = (...roles: Role[]) => words.findIndex((word) => roles.some((role) => word.roles.has(role)))
  const [yes, no, wrong] = [first('yes'), first('no'), first('wrong')]
  const not = words.findIndex(({ roles }) => roles.has('not') && !roles.has('no'))
  const agrees = first('agreeing') !== -1 || endsEarly(words, asked)
  const certain = words.length <= 3 ? 1 : 0.9
  if (wrong !== -1) {
    const denied = no === -1 && not !== -1 && not < wrong
    return { meaning: denied ? 'yes' : 'no', confidence: 0.85, plainly: denied || no !== -1 }
  }
  const denial = no === -1 ? not : no
  if (yes !== -1 && denial !== -1) {
    if (yes < denial) return { meaning: 'yes', confidence: 0.7, plainly: true }
    return { meaning: 'no', confidence: 0.75, plainly: no !== -1 }
  }
  if (no !== -1) return { meaning: 'no', confidence: agrees ? 0.9 : certain, plainly: standsOut(words, no) }
  if (yes !== -1) return { meaning: 'yes', confidence: certain, plainly: standsOut(words, yes) }
  if (not !== -1) return { meaning: 'no', confidence: agrees ? 0.9 : 0.8, plainly: false }
  if (agrees) return { meaning: 'yes', confidence: 0.9, plainly: false }
  if (saysOnly(words, 'likely', ['hedge', 'filler']))
    return { meaning: 'yes', confidence: 0.6, plainly: false }
  const content = words.filter(isContent)
  const repeats = content.length > 0 && content.every((word) => asked.has(word.stem))
  return repeats ? { meaning: 'yes', confidence: 0.75, plainly: false } : null
}

/** Whether something of the role is said, and nothing beside it but `aside`. */
function saysOnly(words: readonly Word[], role: Role, aside: readonly Role[]): boolean {
  const says = (word: Word, ...roles: readonly Role[]) => roles.some((each) => word.roles.has(each))
  return words.some((word) => says(word, role)) && words.every((word) => says(word, role, ...aside))
}

/** Whether the word begins its clause, or no other subject follows it: not in "there is no juice in my battery". */
function standsOut(words: readonly Word[], index: number): boolean {
  return index === 0 || !words.slice(index + 1).some(isContent)
}

/** Nothing else, or something that was asked. */
function isAbout(content: readonly Word[], asked: ReadonlySet<string>): boolean {
  return content.length === 0 || content.some((word) => asked.has(word.stem))
}

/** "I do", and nothing after it that would be what the person does. */
function endsEarly(words: readonly Word[], asked: ReadonlySet<string>): boolean {
  const elliptic = words.findLastIndex(({ roles }) => roles.has('elliptic'))
  return elliptic !== -1 && isAbout(words.slice(elliptic + 1).filter(isContent), asked)
}

/** Whether it says something that the lists know nothing of. */
function isContent({ roles, number, text }: Word): boolean {
  return roles.size === 0 && number === null && /\p{L}{2}/u.test(text)
}
