import { getDocumentProxy } from 'unpdf'
import { type Extraction, NoText } from './extraction.ts'
import { createTextBuilder } from './text-builder.ts'

const MOST_PAGES = 2_000
/** How much larger than the text around it a heading is. */
const HEADING_RATIO = 1.15
const LONGEST_HEADING = 150
/** A gap between lines that is larger than this many times their height begins a paragraph. */
const PARAGRAPH_GAP = 1.7
/** What stands at the top or bottom of that many pages is no part of the text. */
const REPEATED = 0.5
const FEW_PAGES = 4
const PAGE_NUMBER = /^\W*(?:\d{1,4}|[ivxlc]{1,6})\W*$/i
const BULLET = /^(?:[•‣◦▪●–—-]|\(?\d{1,3}[.)])\s+/

interface Line {
  text: string
  /** Height of the letters, in points. */
  size: number
  /** Of the baseline, in points from the bottom. */
  y: number
  page: number
}

/** @throws NoText */
export async function extractPdf(file: Buffer): Promise<Extraction> {
  const lines = await readLines(file)
  if (lines.length === 0)
    throw new NoText('There is no text in this PDF, only pictures. Add one whose text can be selected.')
  const kept = withoutRepeated(lines)
  const body = bodySize(kept)
  const builder = createTextBuilder()
  for (const { kind, text, level } of joinLines(kept, body)) {
    if (kind === 'heading' && !isTitle(text)) builder.add('paragraph', text)
    else builder.add(kind, text, level)
  }
  return { title: null, ...builder.build() }
}

async function readLines(file: Buffer): Promise<Line[]> {
  const pdf = await getDocumentProxy(new Uint8Array(file), { verbosity: 0 }).catch((error: unknown) => {
    throw new NoText(
      (error as Error).name === 'PasswordException'
        ? 'This PDF is password-protected. Save it without a password and add it again.'
        : 'This PDF is damaged. Save it anew and add it again.',
    )
  })
  if (pdf.numPages > MOST_PAGES)
    throw new NoText(`This PDF has more than ${MOST_PAGES} pages. Split it and add the parts.`)
  const lines: Line[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    lines.push(...linesOf(items as Item[], number))
    page.cleanup()
  }
  return lines
}

interface Item {
  str: string
  hasEOL: boolean
  height: number
  width: number
  transform: number[]
}

/** Pieces on one height are a line; a gap between two of them is a space. */
function linesOf(items: readonly Item[], page: number): Line[] {
  const lines: Line[] = []
  let line: (Line & { right: number }) | null = null
  const end = () => {
    if (line && line.text.trim() !== '')
      lines.push({ ...line, text: line.text.replaceAll(/\s+/g, ' ').trim() })
    line = null
  }
  for (const { str, hasEOL, height, width, transform } of items) {
    const [, , , , x = 0, y = 0] = transform
    if (line && height > 0 && Math.abs(y - line.y) > Math.max(height, line.size) * 0.5) end()
    if (str !== '') {
      line ??= { text: '', size: 0, y, page, right: x }
      const isApart: boolean = x - line.right > Math.max(height, line.size) * 0.2
      line.text += isApart && !/\s$/.test(line.text) && !/^\s/.test(str) ? ` ${str}` : str
      line.size = Math.max(line.size, str.trim() === '' ? 0 : height)
      line.right = x + width
    }
    if (hasEOL) end()
  }
  end()
  return lines
}

/** Running heads and page numbers: the first or last line of many pages, numbers aside. */
function withoutRepeated(lines: readonly Line[]): Line[] {
  const pages = Map.groupBy(lines, ({ page }) => page)
  if (pages.size < FEW_PAGES) return [...lines]
  const edges = new Set(
    [...pages.values()].flatMap((own) => [own.at(0), own.at(-1)].flatMap((line) => line ?? [])),
  )
  const nameOf = ({ text }: Line) => text.replaceAll(/\d+/g, '#')
  const counts = new Map<string, number>()
  for (const line of edges) counts.set(nameOf(line), (counts.get(nameOf(line)) ?? 0) + 1)
  const isRepeated = (line: Line) => (counts.get(nameOf(line)) ?? 0) >= pages.size * REPEATED
  return lines.filter((line) => !edges.has(line) || !(isRepeated(line) || PAGE_NUMBER.test(line.text)))
}

/** The size that most letters have. */
function bodySize(lines: readonly Line[]): number {
  const letters = new Map<number, number>()
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length)
  }
  const [most] = [...letters].toSorted(([, one], [, other]) => other - one)
  return most?.[0] ?? 0
}

interface Piece {
  kind: 'heading' | 'paragraph' | 'list'
  text: string
  level?: number
  last: Line
}

function joinLines(lines: readonly Line[], body: number): Piece[] {
  const pieces: Piece[] = []
  for (const line of lines) {
    const level = headingLevel(line, body)
    const kind = level !== null ? 'heading' : BULLET.test(line.text) ? 'list' : 'paragraph'
    const previous = pieces.at(-1)
    if (previous && goesOn(previous, line, kind, level)) {
      previous.text = joinWords(previous.text, line.text)
      previous.last = line
    } else pieces.push({ kind, text: line.text, last: line, ...(level === null ? {} : { level }) })
  }
  return pieces
}

function headingLevel({ size, text }: Line, body: number): number | null {
  if (body === 0 || size < body * HEADING_RATIO || !/\p{L}/u.test(text)) return null
  return size >= body * 1.6 ? 1 : size >= body * 1.3 ? 2 : 3
}

/** Sentences in large letters are none, but a question may be. */
function isTitle(text: string): boolean {
  return text.length <= LONGEST_HEADING && !/[.,;]$/.test(text)
}

/** Whether a line belongs to what was said before it, also over the end of a page. */
function goesOn(previous: Piece, line: Line, kind: Piece['kind'], level: number | null): boolean {
  if (kind === 'heading' || previous.kind === 'heading')
    return kind === previous.kind && previous.level === level && isNear(previous.last, line)
  if (kind === 'list') return false
  if (previous.last.page !== line.page)
    return !/[.!?:;»”"]$/.test(previous.text) && /^\p{Ll}/u.test(line.text)
  return isNear(previous.last, line)
}

function isNear(above: Line, below: Line): boolean {
  const gap = above.y - below.y
  return above.page === below.page && gap > 0 && gap < Math.max(above.size, below.size) * PARAGRAPH_GAP
}

/** A word that was cut at the end of a line is whole again. */
function joinWords(before: string, after: string): string {
  return /\p{L}-$/u.test(before) && /^\p{Ll}/u.test(after)
    ? before.slice(0, -1) + after
    : `${before} ${after}`
}
