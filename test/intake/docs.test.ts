import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { startHearback } from '../hearback.ts'
import { readSection, walkThrough } from '../walk-through.ts'

for (const section of ['Walk through', 'When somebody asks back'])
  test(`“${section}” of docs/intake.md does what it says`, async (t) => {
    const page = await readFile(join(import.meta.dirname, '..', '..', 'docs', 'intake.md'), 'utf8')
    const hearback = await startHearback(t)
    await walkThrough(t, readSection(page, section), {
      HEARBACK_URL: hearback.url,
      HEARBACK_API_KEY: hearback.key,
    })
  })
