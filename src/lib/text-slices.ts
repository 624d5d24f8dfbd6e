const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
/** Where a script writes no spaces, a slice ends after so many characters. */
const LONGEST = 16

export interface TextSlice {
  content: string
  /** Where the slice ends in the text, in UTF-16 code units. */
  end: number
}

/**
 * What is behind `from` (UTF-16 code units), a word at a time. A slice never ends inside what a reader sees as one
 * character, and going on from any slice's end gives the same slices.
 */
export function* textSlices(text: string, from = 0): Generator<TextSlice> {
  let content = ''
  let count = 0
  let end = from
  for (const { segment } of graphemes.segment(text.slice(from))) {
    content += segment
    end += segment.length
    if (++count < LONGEST && !/\s$/.test(segment)) continue
    yield { content, end }
    content = ''
    count = 0
  }
  if (content !== '') yield { content, end }
}
