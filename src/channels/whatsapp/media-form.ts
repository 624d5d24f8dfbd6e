import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'

export interface MediaFile {
  stream: Readable
  /** Bytes that the stream has. */
  size: number
  file_name: string
  content_type: string
}

/** The form in which the Cloud API takes a file, read from its stream as fast as it is sent. */
export function mediaForm({ stream, size, file_name, content_type }: MediaFile): {
  headers: Record<string, string>
  body: Readable
} {
  const boundary = `hearback-${randomUUID()}`
  const field = (name: string, value: string) =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
  const before = Buffer.from(
    field('messaging_product', 'whatsapp') +
      field('type', content_type) +
      `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${quotable(file_name)}"\r\n` +
      `Content-Type: ${content_type}\r\n\r\n`,
  )
  const after = Buffer.from(`\r\n--${boundary}--\r\n`)
  return {
    headers: {
      'content-type': `multipart/form-data; boundary=${boundary}`,
      'content-length': String(before.length + size + after.length),
    },
    body: Readable.from(piecesOf(before, stream, after), { objectMode: false }),
  }
}

async function* piecesOf(before: Buffer, stream: Readable, after: Buffer): AsyncGenerator<Buffer> {
  yield before
  yield* stream
  yield after
}

/** As browsers write names of files in forms. */
function quotable(name: string): string {
  return name.replaceAll('"', '%22').replace(/[\r\n]/g, ' ')
}
