import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type PDFiumDocument, PDFiumLibrary, type PDFiumPage } from '@hyzyla/pdfium'
import { findPdfScripts } from './find-pdf-scripts.ts'
import type { Inspection } from './inspection.ts'
import { isFlat } from './is-flat.ts'
import { Refused, unreadable, unreadableUnlessBroken } from './refused.ts'

/** Longer side of a page as it is looked at, in pixels. A dot of one point still shows. */
const LOOKED_AT = 400
/** A document whose first 1,000 pages are blank is not looked at further, and accepted. */
const MAX_PAGES_LOOKED_AT = 1000

let library: Promise<PDFiumLibrary> | undefined

/** PDF: opens without a password, is whole, and shows something on some page. @throws Refused */
export async function inspectPdf(file: Buffer): Promise<Inspection> {
  library ??= load()
  const document = await open(await library, file)
  try {
    if (isCutOff(file)) throw unreadable('cut off before its end')
    const pages = document.getPageCount()
    if (pages === 0) throw unreadable('no pages')
    if (await isBlank(document, pages)) throw new Refused('blank', 'content', 'blank pages only')
    const detail = findPdfScripts(file) ? 'contains scripts; stored inert' : 'not blank'
    return { pages, findings: [{ name: 'content', outcome: 'passed', detail }] }
  } finally {
    document.destroy()
  }
}

/** Given its path, so that it is found from a bundle as well. */
async function load(): Promise<PDFiumLibrary> {
  const binary = await readFile(fileURLToPath(import.meta.resolve('@hyzyla/pdfium/pdfium.wasm')))
  return PDFiumLibrary.init({ wasmBinary: new Uint8Array(binary).buffer })
}

async function open(pdfium: PDFiumLibrary, file: Buffer): Promise<PDFiumDocument> {
  try {
    return await pdfium.loadDocument(file)
  } catch (error) {
    if (error instanceof Error && /password|security/i.test(error.message))
      throw new Refused('encrypted', 'encryption', 'needs a password')
    throw unreadableUnlessBroken(error, 'damaged or not a PDF')
  }
}

/**
 * A PDF ends with a trailer. PDFium repairs one without, but with the pages missing that were never sent.
 * Bytes after the trailer are harmless, so only what follows the last object counts.
 */
function isCutOff(file: Buffer): boolean {
  const end = file.subarray(Math.max(0, file.lastIndexOf(' obj')))
  return !['startxref', 'trailer', '%%EOF'].some((keyword) => end.includes(keyword))
}

async function isBlank(document: PDFiumDocument, pages: number): Promise<boolean> {
  for (let index = 0; index < Math.min(pages, MAX_PAGES_LOOKED_AT); index++) {
    if (await showsSomething(document, index)) return false
  }
  return pages <= MAX_PAGES_LOOKED_AT
}

async function showsSomething(document: PDFiumDocument, index: number): Promise<boolean> {
  const page = document.getPage(index)
  const hasText = textOf(page).trim() !== ''
  // Rendering is also what frees the page.
  const { originalWidth, originalHeight } = page.getOriginalSize()
  const scale = LOOKED_AT / Math.max(originalWidth, originalHeight, 1)
  const { data } = await page.render({
    width: Math.max(1, Math.round(originalWidth * scale)),
    height: Math.max(1, Math.round(originalHeight * scale)),
    renderFormFields: true,
  })
  return hasText || !isFlat(data, 4)
}

function textOf(page: PDFiumPage): string {
  try {
    return page.getText()
  } catch (error) {
    throw unreadableUnlessBroken(error, `page ${page.number + 1} is damaged`)
  }
}
