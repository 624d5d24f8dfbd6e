import type { Block } from './block.ts'

const MARKDOWN_HEADING = /^(#{1,6})\s+\S/
const LIST_ITEM = /^\s*(?:[-*•]|\d+[.)])\s/
const BLANK_LINE = /\n[^\S\n]*(?:\n[^\S\n]*)*\n/g

/** The blocks of a plain or Markdown text: headings, and what stands between blank lines. */
export function findBlocks(text: string): Block[] {
  const blocks: Block[] = []
  let from = 0
  for (const { index, 0: gap } of text.matchAll(BLANK_LINE)) {
    addLines(text, from, index, blocks)
    from = index + gap.length
  }
  addLines(text, from, text.length, blocks)
  return blocks
}

/** A heading may stand right above its text. */
function addLines(text: string, from: number, to: number, blocks: Block[]): void {
  let start = from
  let at = from
  for (const line of text.slice(from, to).split('\n')) {
    const end = at + line.length
    const level = MARKDOWN_HEADING.exec(line)?.[1]?.length
    if (level !== undefined) {
      addText(text, start, at, blocks)
      blocks.push({ ...trim(text, at, end), kind: 'heading', level })
      start = end + 1
    }
    at = end + 1
  }
  addText(text, start, to, blocks)
}

function addText(text: string, from: number, to: number, blocks: Block[]): void {
  const { start, end } = trim(text, from, to)
  if (start < end)
    blocks.push({ kind: LIST_ITEM.test(text.slice(start, end)) ? 'list' : 'paragraph', start, end })
}

function trim(text: string, from: number, to: number): { start: number; end: number } {
  const piece = text.slice(from, Math.max(from, to))
  const start = from + piece.length - piece.trimStart().length
  return { start, end: start + piece.trim().length }
}
