import { readFile, stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { MAX_FILE_SIZE } from '#domain/documents/file-kinds.ts'
import { recogniseType } from '../recognise-type.ts'
import { Refused } from '../refused.ts'
import { decodeText, unknownKind } from './decode-text.ts'
import { type Extracted, type Extraction, MOST_TEXT, NoText, TOO_MUCH_TEXT } from './extraction.ts'

const HTML = new Set(['.html', '.htm', '.xhtml'])
const TABLES = new Set(['.csv', '.tsv'])
/** Written as text, but not for reading. */
const NOT_FOR_READING = new Set(['application/rtf', 'text/rtf', 'application/postscript'])

/**
 * The text of a file, in this process, which should be a limited one (see `child.ts`). `fileName` tells kinds of text
 * apart, nothing else. @throws what is neither NoText nor Refused: this process cannot be trusted with another file
 */
export async function extractFile(path: string, fileName: string): Promise<Extracted> {
  try {
    const { size } = await stat(path)
    if (size > MAX_FILE_SIZE)
      throw new NoText(
        `This file is larger than ${MAX_FILE_SIZE / 1_048_576} MB. Split it and add the parts.`,
      )
    const extraction = await extract(await readFile(path), extname(fileName).toLowerCase())
    if (extraction.content.trim() === '') throw new NoText('There is no text in this file.')
    return { extraction }
  } catch (error) {
    if (error instanceof NoText) return { error: error.message }
    if (error instanceof Refused) return { error: explain(error) }
    throw error
  }
}

/** Each kind loads its reader when the first such file arrives. */
async function extract(file: Buffer, extension: string): Promise<Extraction> {
  const { kind, content_type, encrypted_office } = await recogniseType(file)
  if (encrypted_office) throw new Refused('encrypted', 'encryption', 'needs a password')
  switch (kind) {
    case 'pdf':
      return (await import('./extract-pdf.ts')).extractPdf(file)
    case 'docx':
      return (await import('./extract-docx.ts')).extractDocx(file)
    case 'xlsx':
      return (await import('./extract-xlsx.ts')).extractXlsx(file)
    case null:
      break
    default:
      throw unknownKind()
  }
  const isMarkup = content_type === 'application/xml' || content_type === 'text/html'
  const isKnown = content_type !== 'text/plain' && content_type !== 'application/octet-stream'
  if (NOT_FOR_READING.has(content_type) || (isKnown && !isMarkup && !content_type.startsWith('text/')))
    throw unknownKind()
  return extractText(decodeText(file), extension, isMarkup)
}

async function extractText(text: string, extension: string, isMarkup: boolean): Promise<Extraction> {
  if (HTML.has(extension) || isMarkup || /^\s*(?:<!doctype html|<html[\s>])/i.test(text))
    return (await import('./extract-html.ts')).extractHtml(text)
  if (TABLES.has(extension)) return (await import('./extract-csv.ts')).extractCsv(text)
  if (text.length > MOST_TEXT) throw new NoText(TOO_MUCH_TEXT)
  return { title: /^# +(.+?)[ #]*$/m.exec(text.slice(0, 2_000))?.[1] ?? null, content: text, blocks: null }
}

function explain({ refusal, finding }: Refused): string {
  if (refusal === 'encrypted')
    return 'This file is password-protected. Save it without a password and add it again.'
  return `This file can’t be read: ${finding.detail}.`
}
