import { type Span, splitSentences } from './split-sentences.ts'

const MOST_CHARACTERS = 1_500
/** A quote of fewer words proves little by itself; the sentence that it stands in is quoted instead. */
const FEWEST_WORDS = 3

/**
 * Where a quote stands in a text, or null. What a model changes when it copies does not count: case, white space, the
 * form of quotation marks and dashes, a full stop at the end. Every letter and digit does.
 */
export function locateQuote(text: string, quote: string): Span | null {
  const sought = fold(quote).folded.replace(/^[\s"'.…]+|[\s"'.,;:…]+$/g, '')
  if (!/[\p{L}\p{N}]/u.test(sought) || sought.length > MOST_CHARACTERS) return null
  const { folded, places } = fold(text)
  const at = findWords(folded, sought)
  if (at === null) return null
  const start = places[at] ?? 0
  const end = endOfCharacter(text, places[at + sought.length - 1] ?? 0)
  if (sought.split(' ').length >= FEWEST_WORDS || sought.length > 24) return { start, end }
  return (
    splitSentences(text).find((sentence) => sentence.start <= start && end <= sentence.end) ?? { start, end }
  )
}

/** Not in the middle of a word or number: "5 %" is no quote of "15 %". */
function findWords(folded: string, sought: string): number | null {
  for (let at = folded.indexOf(sought); at !== -1; at = folded.indexOf(sought, at + 1)) {
    const isCut = cutsWord(folded, at) || cutsWord(folded, at + sought.length)
    if (!isCut) return at
  }
  return null
}

/** Scripts that write no spaces have no words to cut. */
function cutsWord(text: string, at: number): boolean {
  const around = text.slice(Math.max(0, at - 1), at + 1)
  return at > 0 && /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}]{2}$/u.test(around)
}

/** The text in one form, and for each of its code units the place in the original. */
function fold(text: string): { folded: string; places: number[] } {
  let folded = ''
  const places: number[] = []
  for (let at = 0; at < text.length; at += 1) {
    const form = formOf(text.charAt(at))
    if (form === '' || (form === ' ' && folded.endsWith(' '))) continue
    folded += form
    for (let count = 0; count < form.length; count += 1) places.push(at)
  }
  return { folded, places }
}

function formOf(character: string): string {
  if (/\s/.test(character)) return ' '
  if (character === '\u00ad' || character === '\u200b' || character === '\ufeff') return ''
  if (/[‘’‚‛′`´]/.test(character)) return "'"
  if (/[“”„‟″«»]/.test(character)) return '"'
  if (/[‐‑‒–—−]/.test(character)) return '-'
  return character.toLowerCase()
}

function endOfCharacter(text: string, last: number): number {
  return last + ((text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1)
}
