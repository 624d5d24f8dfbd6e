import assert from 'node:assert/strict'
import type { Hearback } from './hearback.ts'

/** All items of a list, gathered by following its cursors in pages of `limit`. */
// biome-ignore lint/suspicious/noExplicitAny: tests read whatever shape the document promises
export async function readPages(call: Hearback['call'], path: string, limit: number): Promise<any[]> {
  const items = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const joined = `${path}${path.includes('?') ? '&' : '?'}limit=${limit}`
    const page = await call('GET', cursor === '' ? joined : `${joined}&cursor=${encodeURIComponent(cursor)}`)
    assert.equal(page.status, 200, JSON.stringify(page.body))
    assert.deepEqual(Object.keys(page.body).sort(), ['items', 'next_cursor'])
    assert.ok(page.body.items.length <= limit)
    items.push(...page.body.items)
    cursor = page.body.next_cursor
  }
  return items
}
