import assert from 'node:assert/strict'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** Width changes the layout and the scheme the colours, so two of the four pairs show all of both. */
const LOOKS = [
  { name: 'desktop, light', viewport: { width: 1280, height: 800 }, colorScheme: 'light' },
  { name: 'small phone, dark', viewport: { width: 320, height: 640 }, colorScheme: 'dark' },
] as const

/** Asserts that axe finds nothing on the page as it is, and that nothing is wider than the screen. */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  const before = page.viewportSize()
  for (const { name, viewport, colorScheme } of LOOKS) {
    await page.setViewportSize(viewport)
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    // Frames of other origins take a second window to look at; a page without any is looked at in half the time.
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(page.frames().length === 1).analyze()
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)
    assert.deepEqual(found, [], `${state}, ${name}`)
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    assert.equal(overflow, 0, `${state}: nothing is wider than a ${name}`)
  }
  if (before) await page.setViewportSize(before)
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
}
