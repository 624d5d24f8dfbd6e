import type { Statement } from './statement.ts'

/** How the elements of one type travel; null for a value that this format doesn't know. */
interface ElementFormat {
  oid: number
  encode(value: unknown): Buffer | null
}

const utf8 = (value: unknown) => (typeof value === 'string' ? Buffer.from(value, 'utf8') : null)
const FORMATS: Record<string, ElementFormat> = {
  text: { oid: 25, encode: utf8 },
  json: { oid: 114, encode: utf8 },
  uuid: { oid: 2950, encode: (value) => (typeof value === 'string' ? encodeUuid(value) : null) },
  bytea: { oid: 17, encode: (value) => (Buffer.isBuffer(value) ? value : null) },
}
const CAST = /\$(\d+)::(\w+)\[\]/g
const UUID_BYTES = 16

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
  const elements: (Buffer | null)[] = []
  for (const value of values) {
    const element = format.encode(value)
    if (element === null && value !== null) return null
    elements.push(element)
  }
  const isEmpty = elements.length === 0
  const size = elements.reduce((sum, element) => sum + 4 + (element?.length ?? 0), isEmpty ? 12 : 20)
  const bytes = Buffer.allocUnsafe(size)
  let at = bytes.writeInt32BE(isEmpty ? 0 : 1, 0) // dimensions
  at = bytes.writeInt32BE(elements.includes(null) ? 1 : 0, at)
  at = bytes.writeInt32BE(format.oid, at)
  if (isEmpty) return bytes
  at = bytes.writeInt32BE(elements.length, at)
  at = bytes.writeInt32BE(1, at) // the first index
  for (const element of elements) {
    at = bytes.writeInt32BE(element?.length ?? -1, at)
    if (element !== null) at += element.copy(bytes, at)
  }
  return bytes
}

function encodeUuid(value: string): Buffer | null {
  const bytes = Buffer.from(value.replaceAll('-', ''), 'hex')
  return bytes.length === UUID_BYTES && value.length === 36 ? bytes : null
}
