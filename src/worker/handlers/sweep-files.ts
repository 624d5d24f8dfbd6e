import { sweepDone } from '#commands/documents/sweep-done.ts'
import { runQuietly } from '#commands/run.ts'
import type { CommandContext } from '#context'
import type { JobPayloads } from '#outbox/jobs.ts'
import { findUnrecorded } from '#queries/documents.ts'
import type { FileStorage } from '#storage/file-storage.ts'
import type { Handler } from '../worker.ts'

/** Far beyond the longest upload, so that a file on its way to its record is never taken for a stray one. */
const STRAY_AFTER_MS = 24 * 60 * 60 * 1000
const REMOVED_AT_ONCE = 10

/**
 * Removes what a crash leaves behind: uploads that were on their way through this process's folder, and a workspace's
 * files that no document names; a page of files each time, and the job comes back for the next one.
 */
export function sweepFiles(context: CommandContext, storage: FileStorage): Handler {
  return async (job) => {
    const { after } = job.payload as JobPayloads['sweep_files']
    await storage.removeStaleTemporaryFiles()
    const { files, next } = await storage.list(job.workspace_id, after)
    const old = files.filter((file) => file.stored_at < Date.now() - STRAY_AFTER_MS)
    const stray = await findUnrecorded(
      context,
      job.workspace_id,
      old.map((file) => file.key),
    )
    for (let at = 0; at < stray.length; at += REMOVED_AT_ONCE)
      await Promise.all(stray.slice(at, at + REMOVED_AT_ONCE).map((key) => storage.remove(key)))
    if (stray.length > 0)
      context.log.info(
        { workspace_id: job.workspace_id, files: stray.length },
        'removed files without a record',
      )
    await runQuietly(context, job.workspace_id, { kind: 'system', id: null }, sweepDone, { job, next })
  }
}
