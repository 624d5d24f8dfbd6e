import { NoText } from './extraction.ts'
import { cleanText } from './text-builder.ts'

const UNREADABLE =
  'Files of this kind can’t be read. Add a PDF, DOCX, HTML, Markdown, text, CSV or XLSX file.'
/** A text has hardly any of them. */
const MOST_CONTROLS = 0.01

/** The text of bytes that are one, by their mark or what they look like: UTF-8, UTF-16, else Windows-1252. */
export function decodeText(bytes: Buffer): string {
  const text = cleanText(new TextDecoder(encodingOf(bytes)).decode(bytes))
  if (countControls(text) > text.length * MOST_CONTROLS) throw new NoText(UNREADABLE)
  return text
}

export function unknownKind(): NoText {
  return new NoText(UNREADABLE)
}

function encodingOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return guessUtf16(bytes.subarray(0, 4096)) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252')
}

/** Without a mark: in most writing every other byte of UTF-16 is zero. */
function guessUtf16(start: Buffer): string | null {
  const zeros = [0, 0]
  for (const [index, byte] of start.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  const many = start.length / 2 / 2
  if (odd > many && even < many / 10) return 'utf-16le'
  if (even > many && odd < many / 10) return 'utf-16be'
  return null
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

function countControls(text: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is counted
  return text.match(/[\u0001-\u0008\u000b\u000e-\u001f\u007f\ufffd]/g)?.length ?? 0
}
