import { PLAIN_NO, PLAIN_YES, SAYING } from './languages/polar-words.ts'
import { CORRECTING, INTERRUPTING, type Role } from './lexicon.ts'
import { isDenial } from './word-kinds.ts'
import type { Word } from './words.ts'

const CORRECTION_WORDS = new Set([...CORRECTING, ...INTERRUPTING].flat())

interface Mark {
  meaning: 'yes' | 'no'
  /** Number of its first word, and of the word after it. */
  start: number
  end: number
  /** Said by one word, or a phrase that ends with it: "not really" after a yes may only weaken it. */
  plainly: boolean
}

/**
 * What a reply turns to that says yes and no: "yeah, nah" and "yes, I mean no" are no, "no wait yes" is yes. `open` when
 * it says both ("yes and no") or denies saying no ("I wouldn't say no"); null when it does not turn, or speaks of something else, too.
 */
export function turnOf(words: readonly Word[]): 'yes' | 'no' | 'open' | null {
  if (deniesSaying(words)) return 'open'
  const marks = marksIn(words)
  const last = marks.at(-1)
  const former = marks.findLast(({ meaning }) => meaning !== last?.meaning)
  if (!last || !former) return null
  if (marks.some((mark, index) => isBeside(words, mark, marks[index + 1]))) return 'open'
  const after = words.slice(last.end)
  if (words.slice(marks[0]?.start, last.end).some(isElse) || after.some(isBesideIt)) return null
  // "No, yes I know" agrees with something else.
  if (after.some(({ roles }) => roles.has('wanting') && !roles.has('filler') && !roles.has('elliptic')))
    return 'open'
  const turned = marks.slice(marks.indexOf(former) + 1)
  return !former.plainly || turned.some(({ plainly }) => plainly) ? last.meaning : 'open'
}

/** Where yes and no are said; "okay" and "all good" after a no are only polite. */
function marksIn(words: readonly Word[]): Mark[] {
  const marks: Mark[] = []
  words.forEach(({ place, phrase, roles }, start) => {
    if (place > 0) return
    const end = start + phrase
    const texts = words.slice(start, end).map(({ text }) => text)
    const last = texts.at(-1) ?? ''
    const isNo = (roles.has('no') || roles.has('not')) && texts.some((text) => PLAIN_NO.has(text))
    if (isNo) marks.push({ meaning: 'no', start, end, plainly: PLAIN_NO.has(last) })
    else if (roles.has('yes') && !roles.has('no')) {
      const plainly = texts.some((text) => PLAIN_YES.has(text))
      if (plainly || marks.every(({ meaning }) => meaning === 'yes'))
        marks.push({ meaning: 'yes', start, end, plainly })
    }
  })
  return marks
}

/** "Yes and no", "sometimes yes and sometimes no". */
function isBeside(words: readonly Word[], one: Mark, other: Mark | undefined): boolean {
  if (!other || one.meaning === other.meaning) return false
  const between = words.slice(one.end, other.start)
  return between.some(({ roles, text }) => roles.has('and') && text !== 'mas') && between.length <= 2
}

/** "I wouldn't say no", "no digo que no", "da sage ich nicht nein". */
function deniesSaying(words: readonly Word[]): boolean {
  return words.some(({ text, clause: said }) => {
    if (!SAYING.has(text)) return false
    const denials = words.filter((word) => word.clause === said && isDenial(word))
    return (
      denials.some(({ roles }) => roles.has('no')) &&
      denials.length > 1 &&
      denials.some(({ roles }) => roles.has('not'))
    )
  })
}

const AFTER: readonly Role[] = ['filler', 'hedge', 'elliptic', 'yes', 'no', 'not', 'wanting']

/** Whether it says more than yes or no after one: "nicht wahr", "no need to wait". */
function isBesideIt({ roles }: Word): boolean {
  return !AFTER.some((role) => roles.has(role))
}

/** Whether the word is about neither yes, no nor a correction. */
function isElse({ roles, number, text }: Word): boolean {
  return roles.size === 0 && number === null && /\p{L}{2}/u.test(text) && !CORRECTION_WORDS.has(text)
}
