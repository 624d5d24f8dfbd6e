import heic from 'heic-decode'
import type { Inspection } from './inspection.ts'
import { isFlat } from './is-flat.ts'
import { Refused, unreadable, unreadableUnlessBroken } from './refused.ts'

/** Decoding takes 16 bytes a pixel at its peak and 6 s for a phone's largest picture, 48 megapixels. */
const MAX_PIXELS = 50_000_000

/** HEIC: the first picture decodes and shows more than one flat colour. @throws Refused */
export async function inspectHeic(file: Buffer): Promise<Inspection> {
  const pictures = await heic.all({ buffer: file }).catch((error: unknown) => {
    throw unreadableUnlessBroken(error, 'the picture is damaged or cut off')
  })
  try {
    const [picture] = pictures
    if (!picture) throw unreadable('no picture in the file')
    const { width, height } = picture
    if (width * height > MAX_PIXELS) throw unreadable('more than 50 megapixels')
    const { data } = await picture.decode().catch((error: unknown) => {
      throw unreadableUnlessBroken(error, 'the picture is damaged or cut off')
    })
    if (isFlat(new Uint8Array(data.buffer), 4)) throw new Refused('blank', 'content', 'one flat colour')
    return {
      pages: null,
      findings: [{ name: 'content', outcome: 'passed', detail: `${width} × ${height} pixels` }],
    }
  } finally {
    pictures.dispose()
  }
}
