/** The text with at most `limit` UTF-16 code units, the last of them an ellipsis where something is left out. */
export function shorten(text: string, limit: number): string {
  return text.length <= limit ? text : `${wellCut(text, limit - 1).trimEnd()}…`
}

const BREAKS = [/\n\s*\n/g, /\n/g, /[.!?…。！？]\s/g, /\s/g]
/** A break in the first part of a piece would make it needlessly short. */
const EARLIEST = 0.5

/** The text in pieces of at most `limit` UTF-16 code units: paragraphs, else lines, sentences, words, characters. */
export function splitText(text: string, limit: number): string[] {
  const pieces: string[] = []
  let rest = text.trim()
  while (rest.length > limit) {
    const piece = wellCut(rest, findBreak(rest, limit))
    pieces.push(piece.trimEnd())
    rest = rest.slice(piece.length).trimStart()
  }
  return rest === '' ? pieces : [...pieces, rest]
}

function findBreak(text: string, limit: number): number {
  const head = text.slice(0, limit)
  for (const pattern of BREAKS) {
    const at = [...head.matchAll(pattern)].at(-1)
    const end = at === undefined ? 0 : at.index + at[0].length
    if (end >= limit * EARLIEST) return end
  }
  return limit
}

/** Never ends in half of a character. */
function wellCut(text: string, end: number): string {
  const cut = text.slice(0, end)
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut
}
