import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { startHearback } from '../hearback.ts'
import { readSection, walkThrough } from '../walk-through.ts'

test('the walk through of docs/knowledge.md does what it says', async (t) => {
  const page = await readFile(join(import.meta.dirname, '..', '..', 'docs', 'knowledge.md'), 'utf8')
  const hearback = await startHearback(t)
  await walkThrough(t, readSection(page, 'Walk through'), {
    HEARBACK_URL: hearback.url,
    HEARBACK_API_KEY: hearback.key,
  })
})
