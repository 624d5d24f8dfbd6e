/** How often a passage of a segment has a term. */
export interface Posting {
  /** Its place in the segment. */
  passage: number
  inText: number
  /** In the document's title and the headings above the passage. */
  inTitle: number
}

const MOST_COUNTED = 255
/** How many passages have the term, 32 bits. */
const HEADER = 4

/**
 * Postings of one term in the order of their passages, two to three bytes each: the distance to the passage before and,
 * in its lowest bit, whether the term is there otherwise than once in the text.
 */
export function encodePostings(postings: readonly Posting[]): Buffer {
  const bytes: number[] = [0, 0, 0, 0]
  let before = -1
  for (const { passage, inText, inTitle } of postings) {
    const isPlain = inText === 1 && inTitle === 0
    let rest = (passage - before - 1) * 2 + (isPlain ? 0 : 1)
    while (rest > 127) {
      bytes.push((rest & 127) | 128)
      rest >>>= 7
    }
    bytes.push(rest)
    if (!isPlain) bytes.push(Math.min(inText, MOST_COUNTED), Math.min(inTitle, MOST_COUNTED))
    before = passage
  }
  const encoded = Buffer.from(bytes)
  encoded.writeUInt32LE(postings.length)
  return encoded
}

export function scanPostings(
  bytes: Uint8Array,
  visit: (passage: number, inText: number, inTitle: number) => void,
): void {
  let passage = -1
  for (let at = HEADER; at < bytes.length; ) {
    let rest = 0
    let shift = 0
    let byte = 128
    while (byte > 127) {
      byte = bytes[at++] ?? 0
      rest |= (byte & 127) << shift
      shift += 7
    }
    passage += (rest >>> 1) + 1
    if ((rest & 1) === 0) visit(passage, 1, 0)
    else {
      visit(passage, bytes[at] ?? 0, bytes[at + 1] ?? 0)
      at += 2
    }
  }
}

/** How many passages have the term. */
export function countPostings(bytes: Buffer): number {
  return bytes.readUInt32LE()
}
