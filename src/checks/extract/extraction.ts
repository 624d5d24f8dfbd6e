import type { Block } from '#domain/knowledge/block.ts'

/** The text of a file, as it is stored and cited. */
export interface Extraction {
  /** The file's own title; null where it says none. */
  title: string | null
  content: string
  /** Null where nothing marks them: then blank lines and Markdown do. */
  blocks: Block[] | null
}

/** What becomes of a file: its text, or why there is none, in words for whoever gave it. */
export type Extracted = { extraction: Extraction } | { error: string }

/** Thrown while a file is read; the message is for whoever gave it. */
export class NoText extends Error {}

/** Characters of one document, in UTF-16 code units: more than 1,500 printed pages. */
export const MOST_TEXT = 4_000_000

export const TOO_MUCH_TEXT = `There are more than ${MOST_TEXT / 1_000_000} million characters in this file. Split it and add the parts.`
