import { join } from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'

export const FOLDER = join(import.meta.dirname, '..', '..', 'docs', 'images')
export const PHONE = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
}
export const DESKTOP = { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1.5 }
const LIMIT_BYTES = 200_000

/** As a PNG with a palette, small enough to load at once. */
export async function save(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  const taken = await page.screenshot({ animations: 'disabled' })
  const small = await sharp(taken)
    .png({ palette: true, quality: 90, effort: 10 })
    .toFile(join(FOLDER, `${name}.png`))
  if (small.size > LIMIT_BYTES)
    throw new Error(`${name}.png is ${small.size} bytes and may be ${LIMIT_BYTES}`)
  console.log(`${name}.png ${small.width}×${small.height}, ${Math.round(small.size / 1000)} kB`)
}
