import { endJob } from '#commands/end-job.ts'
import { runQuietly } from '#commands/run.ts'
import type { CommandContext } from '#context'
import type { JobPayloads } from '#outbox/jobs.ts'
import type { FileStorage } from '#storage/file-storage.ts'
import type { Handler } from '../worker.ts'

/** Removes an erased conversation's files; removing twice is harmless. */
export function eraseFiles(context: CommandContext, storage: FileStorage): Handler {
  return async (job) => {
    const { folder, keys } = job.payload as JobPayloads['erase_files']
    if (folder !== undefined) await storage.removeFolder(folder)
    for (const key of keys ?? []) await storage.remove(key)
    await runQuietly(context, job.workspace_id, { kind: 'system', id: null }, endJob, job)
  }
}
