import { isUuid } from '#lib/uuid.ts'
import type { Statement } from './statement.ts'

/** How the elements of one type travel. */
interface ElementFormat {
  oid: number
  /** In bytes; null for a value that this format doesn't know. */
  measure(value: unknown): number | null
  /** Returns how many bytes it wrote behind `at`: as many as were measured. */
  write(bytes: Buffer, value: unknown, at: number): number
}

const utf8 = {
  measure: (value: unknown) => (typeof value === 'string' ? Buffer.byteLength(value) : null),
  write: (bytes: Buffer, value: unknown, at: number) => bytes.write(value as string, at),
}
const UUID_BYTES = 16
const FORMATS: Record<string, ElementFormat> = {
  text: { oid: 25, ...utf8 },
  json: { oid: 114, ...utf8 },
  uuid: {
    oid: 2950,
    measure: (value) => (typeof value === 'string' && isUuid(value) ? UUID_BYTES : null),
    write: (bytes, value, at) => bytes.write((value as string).replaceAll('-', ''), at, 'hex'),
  },
  bytea: {
    oid: 17,
    measure: (value) => (Buffer.isBuffer(value) ? value.length : null),
    write: (bytes, value, at) => (value as Buffer).copy(bytes, at),
  },
}
const CAST = /\$(\d+)::(\w+)\[\]/g

/** By the statement's name, which always has the same text: the format of each parameter that is such an array. */
const formatsOf = new Map<string, Map<number, ElementFormat>>()

/**
 * The statement's values, those cast to `text[]`, `json[]`, `uuid[]` and `bytea[]` in PostgreSQL's binary format. In its text
 * format every character of every element would be escaped here and looked at again there.
 */
export function encodeArrays({ name, text, values = [] }: Statement): unknown[] {
  const formats = formatsOf.get(name) ?? findFormats(name, text)
  return values.map((value, index) => {
    const format = formats.get(index)
    return format !== undefined && Array.isArray(value) ? (encodeArray(format, value) ?? value) : value
  })
}

function findFormats(name: string, text: string): Map<number, ElementFormat> {
  const formats = new Map<number, ElementFormat>()
  for (const [, number, type = ''] of text.matchAll(CAST)) {
    const format = FORMATS[type]
    if (format) formats.set(Number(number) - 1, format)
  }
  formatsOf.set(name, formats)
  return formats
}

/** Null when an element is nothing that the format knows: then the array goes as text. */
function encodeArray(format: ElementFormat, values: readonly unknown[]): Buffer | null {
  let size = values.length === 0 ? 12 : 20
  for (const value of values) {
    const length = value === null ? 0 : format.measure(value)
    if (length === null) return null
    size += 4 + length
  }
  const bytes = Buffer.allocUnsafe(size)
  let at = bytes.writeInt32BE(values.length === 0 ? 0 : 1, 0) // dimensions
  at = bytes.writeInt32BE(values.includes(null) ? 1 : 0, at)
  at = bytes.writeInt32BE(format.oid, at)
  if (values.length === 0) return bytes
  at = bytes.writeInt32BE(values.length, at)
  at = bytes.writeInt32BE(1, at) // the first index
  for (const value of values) {
    const length = value === null ? -1 : format.write(bytes, value, at + 4)
    at = bytes.writeInt32BE(length, at) + Math.max(length, 0)
  }
  return bytes
}
