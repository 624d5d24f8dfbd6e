import type { CloudApi } from '#channels/whatsapp/cloud-api.ts'
import type { SendResult } from '#channels/whatsapp/judge-answer.ts'
import { nextSendAfter, SEND_DELAYS } from '#channels/whatsapp/retry-schedule.ts'
import { type Command, runQuietly } from '#commands/run.ts'
import { prepareSending, type SendMessage } from '#commands/whatsapp/prepare-sending.ts'
import { type RecordedSending, recordSending } from '#commands/whatsapp/record-sending.ts'
import type { CommandContext } from '#context'
import type { JobPayloads } from '#outbox/jobs.ts'
import type { FileStorage } from '#storage/file-storage.ts'
import { uploadFile } from '../upload-file.ts'
import type { Handler } from '../worker.ts'

const SYSTEM = { kind: 'system', id: null } as const

/**
 * Sends one part of a message through its conversation's channel. The claim is committed before the call and the
 * outcome after it: a crash in between leaves an unknown outcome, never a second call. A file is uploaded before the
 * claim; a crash then only has it uploaded again.
 */
export function sendMessage(
  context: CommandContext,
  tools: { api: CloudApi; storage: FileStorage },
  delays: readonly number[] = SEND_DELAYS,
): Handler {
  return async (job, outside) => {
    const payload = job.payload as JobPayloads['send_message']
    const prepare = (uploaded?: SendMessage['uploaded']) =>
      run(prepareSending, { job, ...payload, ...(uploaded ? { uploaded } : {}) })
    const record = async (attempt: number, result: RecordedSending['result'], is_upload = false) => {
      if (result.is !== 'accepted') tell(attempt, result)
      await run(recordSending, { ...payload, attempt, result, is_upload })
    }

    let task = await prepare()
    if (task && 'file' in task) {
      const { access, file, attempt } = task
      const uploaded = await outside(() => uploadFile(tools, access, file))
      if (uploaded.is !== 'uploaded') return record(attempt, decide(uploaded, attempt, delays), true)
      task = await prepare({ media_id: uploaded.media_id, attempt })
    }
    if (!task || 'file' in task) return
    const { access, message, attempt } = task
    const sent = await outside(() => tools.api.send(access, message))
    const result = decide(sent, attempt, delays)
    await record(attempt, result)

    /** What the whole channel fails of somebody has to mend. */
    function tell(attempt: number, result: RecordedSending['result']): void {
      const { conversation_id, message_id } = payload
      const details = { conversation_id, message_id, attempt, ...result }
      if (result.is === 'refused' && result.of_channel)
        context.log.error(details, 'a channel is refused by WhatsApp: its token, its rights or its account')
      else context.log.warn(details, 'a message was not taken by its channel')
    }

    function run<Input, Output>(command: Command<Input, Output>, input: Input): Promise<Output> {
      return runQuietly(context, job.workspace_id, SYSTEM, command, input, { group: payload.conversation_id })
    }
  }
}

function decide(sent: SendResult, attempt: number, delays: readonly number[]): RecordedSending['result'] {
  if (sent.is !== 'again') return sent
  return { ...sent, after_ms: nextSendAfter(attempt, Math.random(), sent.after_ms, delays) }
}
