import type { Block } from './block.ts'
import { type Span, splitSentences } from './split-sentences.ts'

/** What is found and quoted from: about a paragraph. */
export interface PassageSpan extends Span {
  /** The headings above it, highest first. */
  headings: string[]
}

/** In UTF-16 code units. Shorter paragraphs are joined with their neighbours, longer ones cut between sentences. */
const SHORT = 160
const LONG = 1_600
const PIECE = 900

/** Passages cover all blocks but headings, in order. Pieces of one long paragraph share a sentence. */
export function cutPassages(text: string, blocks: readonly Block[]): PassageSpan[] {
  const passages: PassageSpan[] = []
  const path: { level: number; text: string }[] = []
  let open: PassageSpan | null = null
  const close = () => {
    if (open) passages.push(...cutLong(text, open))
    open = null
  }
  for (const block of blocks) {
    if (block.kind === 'heading') {
      close()
      const level = block.level ?? 1
      while ((path.at(-1)?.level ?? 0) >= level) path.pop()
      path.push({ level, text: text.slice(block.start, block.end).replace(/^#+\s*/, '') })
      continue
    }
    if (block.kind === 'row') close()
    const fits: boolean =
      open !== null && (isShort(open) || isShort(block)) && block.end - open.start <= PIECE
    if (open && fits) open.end = block.end
    else {
      close()
      open = { start: block.start, end: block.end, headings: path.map((heading) => heading.text) }
    }
    if (block.kind === 'row') close()
  }
  close()
  return passages
}

function isShort({ start, end }: Span): boolean {
  return end - start < SHORT
}

function cutLong(text: string, passage: PassageSpan): PassageSpan[] {
  if (passage.end - passage.start <= LONG) return [passage]
  const whole = text.slice(passage.start, passage.end)
  const sentences = splitSentences(whole).flatMap((sentence) => cutSentence(whole, sentence))
  const pieces: PassageSpan[] = []
  for (let first = 0; first < sentences.length; ) {
    let last = first
    const start = sentences[first]?.start ?? 0
    while (last + 1 < sentences.length && (sentences[last + 1]?.end ?? 0) - start <= PIECE) last++
    pieces.push({
      start: passage.start + start,
      end: passage.start + (sentences[last]?.end ?? start),
      headings: passage.headings,
    })
    if (last + 1 >= sentences.length) break
    first = last > first ? last : last + 1
  }
  return pieces
}

/** What has no sentences, such as a long line of figures, is cut anywhere but inside a character. */
function cutSentence(text: string, { start, end }: Span): Span[] {
  const pieces: Span[] = []
  for (let from = start; from < end; ) {
    const isInside = /[\uDC00-\uDFFF]/.test(text[from + PIECE] ?? '')
    const to = Math.min(end, from + PIECE + (isInside ? 1 : 0))
    pieces.push({ start: from, end: to })
    from = to
  }
  return pieces
}
