import sharp from 'sharp'
import type { Inspection } from './inspection.ts'
import { isFlat } from './is-flat.ts'
import { Refused, unreadable } from './refused.ts'

const MAX_PIXELS = 100_000_000
const MAX_TIFF_PAGES = 1000
/** Pages of a TIFF that are decoded; a scan of more pages costs more than it tells. */
const DECODED_PAGES = 20
/** Pictures are looked at in this size, in pixels a side; the decoder still reads every byte. */
const LOOKED_AT = 512

// Only the decoders for the accepted kinds, whatever the bytes pretend to be; one thread, nothing kept.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: [
    'VipsForeignLoadJpegBuffer',
    'VipsForeignLoadPngBuffer',
    'VipsForeignLoadWebpBuffer',
    'VipsForeignLoadTiffBuffer',
  ],
})
sharp.cache(false)
sharp.concurrency(1)

/**
 * JPEG, PNG, WebP or TIFF: decodes to the end, and shows more than one flat colour.
 * @throws Refused
 */
export async function inspectImage(
  file: Buffer,
  kind: 'jpeg' | 'png' | 'webp' | 'tiff',
): Promise<Inspection> {
  try {
    const { width, height, pages = 1 } = await sharp(file, { limitInputPixels: MAX_PIXELS }).metadata()
    if (width * height > MAX_PIXELS) throw unreadable('more than 100 megapixels')
    if (pages > MAX_TIFF_PAGES) throw unreadable(`more than ${MAX_TIFF_PAGES} pages`)
    // An animated WebP is a picture with one page for us: its first frame.
    const pageCount = kind === 'tiff' ? pages : 1
    let blank = true
    for (let page = 0; page < Math.min(pageCount, DECODED_PAGES); page++) {
      if (!(await isBlank(file, page))) blank = false
    }
    if (blank && pageCount <= DECODED_PAGES) throw new Refused('blank', 'content', 'one flat colour')
    return {
      pages: kind === 'tiff' ? pageCount : null,
      findings: [{ name: 'content', outcome: 'passed', detail: `${width} × ${height} pixels` }],
    }
  } catch (error) {
    throw error instanceof Refused ? error : unreadable('the picture is damaged or cut off')
  }
}

async function isBlank(file: Buffer, page: number): Promise<boolean> {
  const { data, info } = await sharp(file, { page, limitInputPixels: MAX_PIXELS, failOn: 'truncated' })
    .resize(LOOKED_AT, LOOKED_AT, { fit: 'inside', withoutEnlargement: true })
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  return isFlat(data, info.channels)
}
