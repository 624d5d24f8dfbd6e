import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { startHearback } from '../hearback.ts'
import { readSection, walkThrough } from '../walk-through.ts'
import { startCloudApi } from './cloud-api-server.ts'

test('the section WhatsApp of docs/outreach.md does what it says', async (t) => {
  const page = await readFile(join(import.meta.dirname, '..', '..', 'docs', 'outreach.md'), 'utf8')
  const hearback = await startHearback(t)
  const api = await startCloudApi(t)
  await walkThrough(t, readSection(page, 'WhatsApp'), {
    HEARBACK_URL: hearback.url,
    HEARBACK_API_KEY: hearback.key,
    WHATSAPP_API: api.base_url,
    WHATSAPP_TOKEN: api.access_token,
    WHATSAPP_SECRET: api.app_secret,
  })
})
