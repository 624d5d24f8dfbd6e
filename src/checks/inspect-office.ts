import type { Inspection } from './inspection.ts'
import { readZip, type ZipPart } from './read-zip.ts'
import { Refused, unreadable } from './refused.ts'

const MACROS = /(?:^|\/)(?:vbaProject\.bin$|macrosheets\/)/i
const MEDIA = /^(?:word|xl)\/(?:media|embeddings|charts|diagrams|drawings)\/[^/]+$/i
/** A text, value or formula element (`w:t`, `t`, `v`, `f`) with something in it. */
const CONTENT = /<(?:\w+:)?[tvf](?:\s[^<>]*)?>[^<]*[^<\s]/

const isXml = (name: string) => name.endsWith('.xml') || name.endsWith('.rels')

/**
 * DOCX or XLSX: every part unpacks, XML parts are whole, no macros, and something is in it.
 * @throws Refused
 */
export async function inspectOffice(file: Buffer, kind: 'docx' | 'xlsx'): Promise<Inspection> {
  let hasContent = false
  let mainPart = false
  await readZip(file, isXml, (part) => {
    if (MACROS.test(part.name)) throw new Refused('active_content', 'content', 'contains macros')
    if (MEDIA.test(part.name)) hasContent = true
    if (part.name === (kind === 'docx' ? 'word/document.xml' : 'xl/workbook.xml')) mainPart = true
    if (isXml(part.name) && hasText(part, kind)) hasContent = true
  })
  if (!mainPart) throw unreadable('the main part is missing')
  if (!hasContent) throw new Refused('blank', 'content', 'no text and no pictures')
  return { pages: null, findings: [{ name: 'content', outcome: 'passed', detail: 'not blank' }] }
}

function hasText(part: ZipPart, kind: 'docx' | 'xlsx'): boolean {
  const xml = decode(part.start)
  if (!/^\s*</.test(xml)) throw unreadable('an XML part is damaged')
  // Neither format has document types; they serve to make a reader expand or fetch something.
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw unreadable('an XML part declares entities')
  if (/macroEnabled/.test(xml) && part.name === '[Content_Types].xml')
    throw new Refused('active_content', 'content', 'contains macros')
  if (part.complete && !isWhole(xml)) throw unreadable('an XML part is cut off')
  const place =
    kind === 'docx' ? /^word\/(?!styles|settings|fontTable|theme)/ : /^xl\/(?:worksheets|sharedStrings)/
  return place.test(part.name) && (!part.complete || CONTENT.test(xml))
}

/** The element that opens the document also closes it. */
function isWhole(xml: string): boolean {
  const root = /<([A-Za-z_][\w:.-]*)/.exec(xml)?.[1]
  if (root === undefined) return false
  const end = xml.slice(-1000).trimEnd()
  return (
    new RegExp(`</${root}\\s*>(?:\\s*<!--[^>]*-->)*$`).test(end) ||
    /^<[^<]*\/>$/.test(end.slice(end.lastIndexOf(`<${root}`)))
  )
}

function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le').replace(/^\uFEFF/, '')
  return bytes.toString('utf8').replace(/^\uFEFF/, '')
}
