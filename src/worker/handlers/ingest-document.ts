import { basename, extname } from 'node:path'
import type { Extraction } from '#checks/extract/extraction.ts'
import type { TextExtractor } from '#checks/extract-text.ts'
import { failVersion, prepareText, saveReadText } from '#commands/data-sets/ingest-version.ts'
import { endJob } from '#commands/end-job.ts'
import { runQuietly } from '#commands/run.ts'
import type { CommandContext } from '#context'
import { MAX_FILE_SIZE } from '#domain/documents/file-kinds.ts'
import type { JobPayloads } from '#outbox/jobs.ts'
import { findDataSet, readVersion } from '#queries/data-sets.ts'
import type { FileStorage } from '#storage/file-storage.ts'
import { isLastAttempt } from '../is-last-attempt.ts'
import type { Handler } from '../worker.ts'

const SYSTEM = { kind: 'system', id: null } as const
type Version = NonNullable<Awaited<ReturnType<typeof readVersion>>>

/**
 * Reads a version of a document and makes it what searches find. It may run twice, also for a version that was read
 * before. What fails is tried again, and ends as a failure that the document shows.
 */
export function ingestDocument(
  context: CommandContext,
  storage: FileStorage,
  extractor: TextExtractor,
): Handler {
  return async (job) => {
    const { data_set_id, document_id, version, give_up_at } = job.payload as JobPayloads['ingest_document']
    const { workspace_id } = job
    const given = await readVersion(context, workspace_id, data_set_id, document_id, version)
    if (!given) return runQuietly(context, workspace_id, SYSTEM, endJob, job)
    const fail = (error: string) =>
      runQuietly(context, workspace_id, SYSTEM, failVersion, { job, version: given, error })
    try {
      const read = await readText(storage, extractor, given)
      if (typeof read === 'string') return await fail(read)
      const { language } = await findDataSet(context, workspace_id, data_set_id)
      const text = await prepareText({ ...read, title: titleOf(given, read) }, language)
      await runQuietly(context, workspace_id, SYSTEM, saveReadText, { job, version: given, text })
    } catch (error) {
      if (!isLastAttempt(job, give_up_at)) throw error
      context.log.error({ err: error, data_set_id, document_id }, 'a document was given up')
      await fail('This document could not be read in time. Add it again.')
    }
  }
}

/** The text, or in words why there is none. */
async function readText(
  storage: FileStorage,
  extractor: TextExtractor,
  { content, blocks, title, storage_key, file_name }: Version,
): Promise<Extraction | string> {
  if (content !== null) return { title, content, blocks }
  if (storage_key === null) return 'This document has no text.'
  const { stream } = await storage.open(storage_key)
  const received = await storage.receive(stream, { max_size: MAX_FILE_SIZE })
  try {
    const extracted = await extractor.extract(storage.path(received), file_name ?? '')
    return 'error' in extracted ? extracted.error : extracted.extraction
  } finally {
    await storage.discard(received)
  }
}

const LONGEST_TITLE = 500

/** What it was given, what it says itself, or the name of its file. */
function titleOf({ title, file_name }: Version, read: Extraction): string {
  const name = file_name === null ? '' : basename(file_name, extname(file_name))
  return (
    [title, read.title, name, 'Untitled']
      .find((one) => one != null && one.trim() !== '')
      ?.slice(0, LONGEST_TITLE)
      .toWellFormed() ?? ''
  )
}
