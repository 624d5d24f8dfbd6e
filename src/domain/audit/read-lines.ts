const LINE_END = 0x0a
/** Far longer than any line that we write, so that no file can fill the memory. */
const LONGEST_LINE_BYTES = 1_000_000

/**
 * The lines of a file, split at line feeds and nothing else, without them. `whole` is false for what stands behind
 * the last line feed, and for a line that is too long, which ends the reading.
 */
export async function* readLines(
  chunks: AsyncIterable<Buffer>,
): AsyncGenerator<{ line: Buffer; whole: boolean }> {
  let rest: Buffer = Buffer.alloc(0)
  for await (const chunk of chunks) {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    let start = 0
    for (let end = rest.indexOf(LINE_END); end !== -1; end = rest.indexOf(LINE_END, start)) {
      yield { line: rest.subarray(start, end), whole: true }
      start = end + 1
    }
    rest = rest.subarray(start)
    if (rest.length > LONGEST_LINE_BYTES) break
  }
  if (rest.length > 0) yield { line: rest, whole: false }
}
