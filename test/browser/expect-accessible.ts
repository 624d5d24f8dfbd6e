import assert from 'node:assert/strict'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const SIZES = {
  desktop: { width: 1280, height: 800, full: 'light' },
  'small phone': { width: 320, height: 640, full: 'dark' },
}
const SCHEMES = ['light', 'dark'] as const

/**
 * Asserts that axe finds nothing on the page as it is, on a desktop and on 320 px, light and dark, and that nothing is
 * cut off. All rules run once a size; a change of colours can only break contrast.
 */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  const before = page.viewportSize()
  for (const [name, size] of Object.entries(SIZES)) {
    await page.setViewportSize({ width: size.width, height: size.height })
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      const builder = new AxeBuilder({ page })
      if (colorScheme !== size.full) builder.withRules('color-contrast')
      const { violations } = await builder.analyze()
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)
      assert.deepEqual(found, [], `${state}, ${name}, ${colorScheme}`)
    }
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    assert.equal(overflow, 0, `${state}: nothing is wider than a ${name}`)
  }
  if (before) await page.setViewportSize(before)
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
}
