import type { TermPostings } from './posting-blocks.ts'
import { encodePostings, type Posting } from './postings.ts'

/** A passage as a segment names it: the row of its text, and how long that is. */
export interface PassageKey {
  document_id: number
  document_version: number
  /** Its place in the document. */
  ordinal: number
}

/** Passages whose words were indexed together; never changes. Passages of one document stand together. */
export interface SegmentContents {
  /** Four numbers a passage: those of PassageKey and `length`, its words that are no stop words. */
  numbers: Int32Array
  count: number
}

const WIDTH = 4

export function writeContents(passages: readonly (PassageKey & { length: number })[]): Buffer {
  const numbers = Int32Array.from(
    passages.flatMap(({ document_id, document_version, ordinal, length }) => [
      document_id,
      document_version,
      ordinal,
      length,
    ]),
  )
  return Buffer.from(numbers.buffer)
}

export function readContents(bytes: Buffer): SegmentContents {
  const numbers = new Int32Array(new Uint8Array(bytes).buffer)
  return { numbers, count: numbers.length / WIDTH }
}

export function lengthOf({ numbers }: SegmentContents, passage: number): number {
  return numbers[passage * WIDTH + 3] ?? 0
}

export function keyOf({ numbers }: SegmentContents, passage: number): PassageKey {
  const at = passage * WIDTH
  return {
    document_id: numbers[at] ?? 0,
    document_version: numbers[at + 1] ?? 0,
    ordinal: numbers[at + 2] ?? 0,
  }
}

/** The postings of each term, encoded. */
export function encodeTerms(postings: ReadonlyMap<string, readonly Posting[]>): TermPostings[] {
  return [...postings].map(([term, list]) => ({ term, postings: encodePostings(list) }))
}
