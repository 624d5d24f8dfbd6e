import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'

/**
 * Keeps what the page's console complains of: errors, exceptions and everything that the Content-Security-Policy stopped.
 * The answer throws when there was something that none of `expected` names.
 */
export function watchPage(page: Page, expected: readonly RegExp[] = []): () => void {
  const complaints: string[] = []
  const keep = (text: string) => {
    if (!expected.some((known) => known.test(text))) complaints.push(text)
  }
  page.on('pageerror', (error) => keep(String(error)))
  page.on('dialog', async (dialog) => {
    keep(`a dialog opened: ${dialog.message()}`)
    await dialog.dismiss()
  })
  page.on('console', (message) => {
    const text = message.text()
    if (message.type() === 'error' || /Content.Security.Policy/i.test(text)) {
      keep(`${text} (${message.location().url})`)
    }
  })
  return () => assert.deepEqual(complaints, [], 'the console has nothing to complain of')
}
