import { pipeline, type Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate, createZstdDecompress } from 'node:zlib'

const decoders: Record<string, (() => NodeJS.ReadWriteStream & Readable) | undefined> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
  zstd: createZstdDecompress,
}

export interface AnswerBody {
  /** What has arrived so far, decompressed; stays readable when reading fails half-way. */
  bytes: Buffer
  /** True when the whole answer is in `bytes`. */
  complete: boolean
}

/**
 * Fills `into` with at most `limit` bytes, counted after decompression, then drops the connection.
 * Rejects when the body breaks off or does not decompress; what came before is in `into` then.
 */
export async function readAnswer(
  body: Readable,
  encoding: string | string[] | undefined,
  limit: number,
  into: AnswerBody,
): Promise<void> {
  const decoder = typeof encoding === 'string' ? decoders[encoding.trim().toLowerCase()]?.() : undefined
  const decoded: Readable = decoder ? pipeline(body, decoder, () => undefined) : body
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of decoded as AsyncIterable<Buffer>) {
      chunks.push(chunk)
      size += chunk.length
      if (size > limit) return
    }
    into.complete = true
  } finally {
    into.bytes = Buffer.concat(chunks).subarray(0, limit)
    body.destroy()
  }
}
