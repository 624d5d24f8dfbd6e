import mammoth from 'mammoth'
import { readZip } from '../read-zip.ts'
import { extractHtml } from './extract-html.ts'
import { type Extraction, NoText } from './extraction.ts'

/** Pictures would only be carried along. */
const WITHOUT_PICTURES = { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) }

/** @throws NoText, Refused */
export async function extractDocx(file: Buffer): Promise<Extraction> {
  // All of it is inflated once and thrown away: what is too much shows before a reader keeps it.
  await readZip(
    file,
    () => false,
    () => undefined,
  )
  const { value } = await mammoth.convertToHtml({ buffer: file }, WITHOUT_PICTURES).catch(() => {
    throw new NoText('This document is damaged. Open it, save it anew and add it again.')
  })
  return extractHtml(value)
}
