import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { startHearback } from '../hearback.ts'
import { readSection, walkThrough } from '../walk-through.ts'
import { startBackEnd } from './back-end.ts'

const page = await readFile(join(import.meta.dirname, '..', '..', 'docs', 'outreach.md'), 'utf8')

test('the walk through of docs/outreach.md does what it says', async (t) => {
  const hearback = await startHearback(t)
  await walkThrough(t, readSection(page, 'Walk through'), {
    HEARBACK_URL: hearback.url,
    HEARBACK_API_KEY: hearback.key,
  })
})

test('a template is tried as it says', async (t) => {
  const hearback = await startHearback(t)
  await walkThrough(t, readSection(page, 'Trying a template'), {
    HEARBACK_URL: hearback.url,
    HEARBACK_API_KEY: hearback.key,
  })
})

test('what it has to try about hearing answers does what it says', async (t) => {
  const hearback = await startHearback(t)
  const backEnd = await startBackEnd(t)
  await walkThrough(t, readSection(page, 'Hearing answers'), {
    HEARBACK_URL: hearback.url,
    HEARBACK_API_KEY: hearback.key,
    BACK_END: backEnd.url,
  })
})
