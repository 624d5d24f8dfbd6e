/** A term with its postings, as postings.ts writes them. */
export interface TermPostings {
  term: string
  postings: Buffer
}

/** About this many bytes a block: small enough to stand in its row, large enough that there are few rows. */
const BLOCK_BYTES = 1_400
const LONG = 128

/**
 * The terms of a segment with their postings, spread over blocks: `blocks[blockOf(hashOf(term), blocks.length)]` has a
 * term if any has. Each stands there as its length in UTF-8, itself, the length of its postings and these.
 */
export function encodeBlocks(terms: readonly TermPostings[]): Buffer[] {
  const total = terms.reduce(
    (sum, { term, postings }) => sum + Buffer.byteLength(term) + postings.length + 2,
    0,
  )
  const count = 2 ** Math.max(0, Math.ceil(Math.log2(total / BLOCK_BYTES)))
  const pieces: Buffer[][] = Array.from({ length: count }, () => [])
  for (const { term, postings } of terms) {
    const name = Buffer.from(term)
    pieces[blockOf(hashOf(term), count)]?.push(
      Buffer.from([name.length]),
      name,
      encodeLength(postings.length),
      postings,
    )
  }
  return pieces.map((ofBlock) => Buffer.concat(ofBlock))
}

/** 31 bits; the same for ever, since it is stored. */
export function hashOf(term: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < term.length; at++) hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193)
  return (hash ^ (hash >>> 15)) & 0x7fffffff
}

/** Which of a segment's blocks; their number is a power of two. */
export function blockOf(hash: number, blockCount: number): number {
  return hash & (blockCount - 1)
}

/** The postings of a term that falls into the block; null when the segment has no such term. `name` is it in UTF-8. */
export function findInBlock(block: Buffer, name: Buffer): Buffer | null {
  let found: Buffer | null = null
  walk(block, (start, end, postings, next) => {
    const isIt = end - start === name.length && block.compare(name, 0, name.length, start, end) === 0
    if (isIt) found = block.subarray(postings, next)
    return !isIt
  })
  return found
}

export function readBlock(block: Buffer): TermPostings[] {
  const terms: TermPostings[] = []
  walk(block, (start, end, postings, next) => {
    terms.push({ term: block.toString('utf8', start, end), postings: block.subarray(postings, next) })
    return true
  })
  return terms
}

/** Calls with where each term starts and ends, and its postings; until the answer is false. */
function walk(
  block: Buffer,
  visit: (start: number, end: number, postings: number, next: number) => boolean,
): void {
  for (let at = 0; at < block.length; ) {
    const start = at + 1
    const end = start + (block[at] ?? 0)
    let length = 0
    let shift = 0
    let byte = LONG
    for (at = end; byte >= LONG; shift += 7) {
      byte = block[at++] ?? 0
      length |= (byte & (LONG - 1)) << shift
    }
    const postings = at
    at += length
    if (!visit(start, end, postings, at)) return
  }
}

/** Seven bits a byte, the lowest first; the highest bit says that more follow. */
function encodeLength(length: number): Buffer {
  const bytes: number[] = []
  let rest = length
  while (rest >= LONG) {
    bytes.push((rest & (LONG - 1)) | LONG)
    rest >>>= 7
  }
  return Buffer.from([...bytes, rest])
}
