/** Offsets in UTF-16 code units; `end` is exclusive. */
export interface Span {
  start: number
  end: number
}

const LINE = /[^\n]+/g
/** What ends with a point though the sentence goes on. */
const ABBREVIATION =
  /(?:^|[\s(])(?:\p{L}|[\p{L}]\.\p{L}|mr|mrs|ms|dr|prof|st|jr|sr|vs|etc|inc|ltd|co|corp|approx|no|nos|fig|vol|ed|pp|cf|al|e\.g|i\.e|z\.b|d\.h|u\.a|bzw|ca|usw|nr|art|sra?|dra?|avda|núm|pág|p\.ej|ee\.uu|m|mm|mme|mlle|av|n|c|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.$/iu
const END = /[.!?…]["'”’»)\]]*(?=\s)|[。！？]/gu

/** The sentences of a text in order, without the white space around them. A line end also ends one. */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = []
  for (const line of text.matchAll(LINE)) {
    let from = 0
    for (const { index, 0: mark } of line[0].matchAll(END)) {
      const end = index + mark.length
      const next = line[0].slice(end).trimStart()
      if (mark === '.' && ABBREVIATION.test(line[0].slice(Math.max(0, end - 12), end))) continue
      if (mark.startsWith('.') && /^[\p{Ll}\d]?[\p{Ll}]/u.test(next)) continue
      add(spans, line[0], line.index, from, end)
      from = end
    }
    add(spans, line[0], line.index, from, line[0].length)
  }
  return spans
}

function add(spans: Span[], line: string, offset: number, from: number, to: number): void {
  const piece = line.slice(from, to)
  const start = offset + from + piece.length - piece.trimStart().length
  const end = start + piece.trim().length
  if (start < end) spans.push({ start, end })
}
