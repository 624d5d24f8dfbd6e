import { CORRECTING, INTERRUPTING } from './lexicon.ts'
import { LONGEST_REPLY, plainWordsOf } from './words.ts'

export interface Correction {
  /** What is said instead, as it was written. */
  text: string
  /** It says plainly that something was wrong; otherwise it may be mere politeness: "sorry, the second". */
  plainly: boolean
}

/** Words that may come before: "oh no, I meant …". */
const LEADING = new Set(
  'no non nein nao oh ah ay uy ups hmm hm mm eh uh um well pues bueno ok okay so und and y e et aber but pero mas mais can could may i puedo posso peux je kann ich id i d like to want quiero quero veux mochte'.split(
    ' ',
  ),
)
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’`´][\p{L}\p{M}]+)*/gu
/** A correction begins within these many words. */
const BEGINNING = 8

/** The correction of an earlier answer that a reply begins or ends with, such as "no wait, I meant the second"; null for any other. */
export function readCorrection(reply: string): Correction | null {
  if (reply.length > LONGEST_REPLY) return null
  const words = wordsWithEnds(reply)
  let next = 0
  let plainly = false
  let found = false
  while (next < Math.min(words.length, BEGINNING)) {
    const correcting = lengthAt(CORRECTING, words, next)
    const interrupting = correcting > 0 ? 0 : lengthAt(INTERRUPTING, words, next)
    if (correcting > 0) plainly = true
    if (correcting + interrupting > 0) found = true
    else if (!LEADING.has(words[next]?.text ?? '') || (found && plainly)) break
    next += Math.max(1, correcting, interrupting)
  }
  if (!found) return endingCorrection(reply, words)
  const text = reply.slice(words[next - 1]?.end ?? 0).replace(/^[\s.,;:!…–—-]+/, '')
  return text.trim() === '' ? null : { text, plainly }
}

/** "Blue, I meant": nothing but punctuation stands before what says that it is a correction. */
function endingCorrection(reply: string, words: readonly { text: string; end: number }[]): Correction | null {
  for (let start = 1; start < words.length; start++) {
    const length = lengthAt(CORRECTING, words, start)
    const end = words[start - 1]?.end ?? 0
    if (length < 2 || start + length < words.length || !/^\s*[,;.!…–—-]/.test(reply.slice(end))) continue
    return { text: reply.slice(0, end), plainly: true }
  }
  return null
}

/** The longest of the phrases that stands at the place: how many words it has, or 0. */
function lengthAt(phrases: readonly string[][], words: readonly { text: string }[], start: number): number {
  const phrase = phrases.find((each) => each.every((text, place) => words[start + place]?.text === text))
  return phrase?.length ?? 0
}

/** The plain words, with where each ends in the text. */
function wordsWithEnds(text: string): { text: string; end: number }[] {
  return [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    const end = index + word.length
    return plainWordsOf(word).map((plain) => ({ text: plain, end }))
  })
}
