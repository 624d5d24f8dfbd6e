import { endJob } from '#commands/end-job.ts'
import { runQuietly } from '#commands/run.ts'
import { type ApplyMessage, applyMessage } from '#commands/whatsapp/apply-message.ts'
import type { CommandContext } from '#context'
import type { JobPayloads } from '#outbox/jobs.ts'
import { findFirstWaiting, findMediaTarget } from '#queries/incoming-messages.ts'
import { fetchMedia, type MediaTools } from '../fetch-media.ts'
import type { Handler } from '../worker.ts'

const SYSTEM = { kind: 'system', id: null } as const
const PERSON = { kind: 'person', id: null } as const
/** Its sender waits for what follows, so a file that can't be had is given up soon. */
const MOST_TRIES = 5

type Waiting = Pick<ApplyMessage, 'id_hash' | 'phone' | 'content'>

/**
 * Applies a person's message, and before it all that the same person sent earlier and nobody has applied yet, each in
 * a transaction of its own, in the order in which they were sent.
 */
export function receiveMessage(context: CommandContext, tools: MediaTools): Handler {
  return async (job, outside) => {
    const { channel_id, id_hash } = job.payload as JobPayloads['receive_message']
    const workspaceId = job.workspace_id
    for (;;) {
      const first = await findFirstWaiting(context, workspaceId, { channel_id, id_hash })
      if (!first) break
      const kept = await outside(() => keepFile(workspaceId, channel_id, first, job.attempts < MOST_TRIES))
      await apply(workspaceId, { channel_id, ...first, kept })
    }
    await runQuietly(context, workspaceId, SYSTEM, endJob, job)
  }

  /** A file that nothing records goes; where a lost COMMIT may have recorded it, it stays. */
  async function apply(workspaceId: string, input: ApplyMessage): Promise<void> {
    const isRecorded = await runQuietly(context, workspaceId, PERSON, applyMessage, input)
    const key = input.kept?.file.storage_key
    if (!isRecorded && key) await tools.storage.remove(key).catch(() => undefined)
  }

  async function keepFile(
    workspaceId: string,
    channelId: string,
    { phone, content }: Waiting,
    mayTryAgain: boolean,
  ): Promise<ApplyMessage['kept']> {
    if (content.media === null) return null
    const target = await findMediaTarget(context, workspaceId, channelId, phone)
    if (!target) return null
    const { conversation_id, access } = target
    try {
      const file = await fetchMedia(tools, access, content.media, `${workspaceId}/${conversation_id}`)
      return file && { conversation_id, file }
    } catch (error) {
      context.log.warn({ err: error, conversation_id }, 'a file could not be fetched')
      if (mayTryAgain) throw error
      return null
    }
  }
}
