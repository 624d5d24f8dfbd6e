import type { Block } from '#domain/knowledge/block.ts'
import { MOST_TEXT, NoText, TOO_MUCH_TEXT } from './extraction.ts'

export interface TextBuilder {
  /** Adds a piece below the others; one without a word is left out. */
  add(kind: Block['kind'], text: string, level?: number): void
  /** The text so far, and where each piece stands in it. */
  build(): { content: string; blocks: Block[] }
}

/** Puts a text together of pieces, remembering their places: a blank line between them, table rows line by line. */
export function createTextBuilder(): TextBuilder {
  const parts: string[] = []
  const blocks: Block[] = []
  let length = 0

  function append(text: string): void {
    length += text.length
    if (length > MOST_TEXT) throw new NoText(TOO_MUCH_TEXT)
    parts.push(text)
  }

  return {
    add(kind, given, level) {
      const text = cleanText(given).trim()
      if (text === '') return
      const previous = blocks.at(-1)
      if (previous) append(previous.kind === 'row' && kind === 'row' ? '\n' : '\n\n')
      const start = length
      append(text)
      blocks.push({ kind, start, end: length, ...(level === undefined ? {} : { level }) })
    },
    build: () => ({ content: parts.join(''), blocks }),
  }
}

/** Without what the database or other programs could not hold: NUL, lone surrogates, foreign line ends. */
export function cleanText(text: string): string {
  return text.toWellFormed().replaceAll('\0', '').replaceAll(/\r\n?/g, '\n')
}

/** On one line. */
export function onOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
