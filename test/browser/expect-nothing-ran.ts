import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'

/** Asserts that none of the payloads in payloads.ts did anything, and that none became an element that could. */
export async function expectNothingRan(page: Page, where: string): Promise<void> {
  const ran = await page.evaluate(() => (window as unknown as { ran?: unknown }).ran)
  assert.equal(ran, undefined, where)
  const live = 'iframe, object, base, [onerror], [onload], [onfocus], [ontoggle], [http-equiv="refresh"]'
  assert.equal(await page.locator(live).count(), 0, where)
  assert.equal(await page.locator('[href^="javascript"], [action^="javascript"]').count(), 0, where)
}
