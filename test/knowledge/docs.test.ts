import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { test } from 'node:test'
import { startHearback } from '../hearback.ts'
import { MAIN, NODE_COMPILE_CACHE } from '../run-hearback.ts'
import { readSection, walkThrough } from '../walk-through.ts'

test('the walk through of docs/knowledge.md and its evaluation do what they say', async (t) => {
  const page = await readFile(join(import.meta.dirname, '..', '..', 'docs', 'knowledge.md'), 'utf8')
  const hearback = await startHearback(t)
  const folder = await mkdtemp(join(tmpdir(), 'hearback-command-'))
  t.after(() => rm(folder, { recursive: true, force: true }))
  await writeFile(join(folder, 'hearback'), `#!/bin/sh\nexec '${process.execPath}' '${MAIN}' "$@"\n`, {
    mode: 0o755,
  })
  await walkThrough(t, readSection(page, 'Walk through') + readSection(page, 'Evaluating'), {
    PATH: [folder, dirname(process.execPath), process.env.PATH].join(delimiter),
    HEARBACK_URL: hearback.url,
    HEARBACK_API_KEY: hearback.key,
    NODE_COMPILE_CACHE,
  })
})
