import { createHash, randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { MAX_FILE_SIZE } from '#domain/documents/file-kinds.ts'
import { StartupError } from '#lib/startup-error.ts'
import { type Client, Unreachable } from '../client.ts'
import type { FileToImport } from './gather-files.ts'

export interface Imported {
  added: number
  replaced: number
  unchanged: number
  failed: { source: string; error: string }[]
}

interface KnownDocument {
  id: number
  source: string | null
  sha256: string
  is_indexed: boolean
  error: string | null
}

/** So many are on their way at once: the server reads two at a time, and the next ones should be there. */
const AT_ONCE = 6
const PAGE_SIZE = 100
const MOST_TRIES = 6
const LONGEST_PAUSE_MS = 1_000

/**
 * Sends each file that the data set does not have, or has with other content, and waits until it is read. Files that it
 * has already are left alone, so an import that was cut off goes on where it was. `onDone` hears of each file.
 */
export async function importFiles(
  client: Client,
  dataSetId: number,
  files: readonly FileToImport[],
  onDone: (source: string) => void,
): Promise<Imported> {
  const path = `/api/data_sets/${dataSetId}/documents`
  const known = await listKnown(client, path)
  const imported: Imported = { added: 0, replaced: 0, unchanged: 0, failed: [] }
  const waiting = [...files]

  async function importNext(): Promise<void> {
    for (let file = waiting.shift(); file; file = waiting.shift()) {
      const { source } = file
      try {
        imported[await importFile(file)]++
      } catch (error) {
        if (!(error instanceof StartupError) || error instanceof Unreachable) {
          waiting.length = 0
          throw error
        }
        imported.failed.push({ source, error: error.message })
      }
      onDone(source)
    }
  }

  async function importFile(file: FileToImport): Promise<'added' | 'replaced' | 'unchanged'> {
    if (file.size > MAX_FILE_SIZE)
      throw new StartupError(
        `This file is larger than ${MAX_FILE_SIZE / 1_048_576} MB. Split it and add the parts.`,
      )
    const bytes = await file.read()
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const before = known.get(file.source)
    if (before?.sha256 === sha256 && before.error === null) {
      if (!before.is_indexed) await untilRead(client, `${path}/${before.id}`)
      return 'unchanged'
    }
    const form = new FormData()
    form.set('source', file.source)
    form.set('file', new Blob([new Uint8Array(bytes)]), basename(file.source))
    const idempotencyKey = randomUUID()
    const { task_id } = (await persist(() =>
      before
        ? client.call('PUT', `${path}/${before.id}`, form)
        : client.call('POST', path, form, { idempotencyKey }),
    )) as { task_id: string }
    await untilEnded(client, task_id)
    return before ? 'replaced' : 'added'
  }

  await Promise.all(Array.from({ length: Math.min(AT_ONCE, files.length) }, importNext))
  return imported
}

async function listKnown(client: Client, path: string): Promise<Map<string, KnownDocument>> {
  const known = new Map<string, KnownDocument>()
  for (let page = 1; ; page++) {
    const { results, next } = (await client.call('GET', `${path}?page=${page}&page_size=${PAGE_SIZE}`)) as {
      results: KnownDocument[]
      next: string | null
    }
    for (const document of results) if (document.source !== null) known.set(document.source, document)
    if (next === null) return known
  }
}

/** Throws StartupError with what the server says of a file that it could not read. */
async function untilEnded(client: Client, taskId: string): Promise<void> {
  for (let pause = 50; ; pause = Math.min(pause * 1.5, LONGEST_PAUSE_MS)) {
    await sleep(pause)
    const { state, error } = (await persist(() => client.call('GET', `/api/task_status/${taskId}`))) as {
      state: string
      error?: string
    }
    if (state === 'SUCCESS') return
    if (state === 'FAILURE') throw new StartupError(error ?? 'It could not be read.')
  }
}

/** For one that an earlier import has sent. */
async function untilRead(client: Client, path: string): Promise<void> {
  for (;;) {
    const { is_indexed, error } = (await persist(() => client.call('GET', path))) as KnownDocument
    if (error !== null) throw new StartupError(error)
    if (is_indexed) return
    await sleep(LONGEST_PAUSE_MS)
  }
}

/** A server that starts again is waited for, about half a minute. */
async function persist<Result>(call: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries++) {
    try {
      return await call()
    } catch (error) {
      if (!(error instanceof Unreachable) || tries === MOST_TRIES) throw error
      await sleep(2 ** tries * 500)
    }
  }
}
