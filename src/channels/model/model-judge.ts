import {
  type DoubtfulReply,
  judgementPrompt,
  type Meaning,
  NO_MEANING,
  readMeaning,
} from '#domain/answers/judgement.ts'
import type { Log } from '#lib/log.ts'
import { countModelCall } from '#lib/metrics.ts'
import { MODEL_LIMITS, type ModelClient, type ModelLimits } from './model-client.ts'
import { newFence } from './new-fence.ts'

/** The person waits, and is simply asked again when it takes longer. */
export const JUDGING_LIMITS: ModelLimits = {
  ...MODEL_LIMITS,
  firstMs: 4_000,
  pauseMs: 4_000,
  totalMs: 4_000,
  waitMs: 500,
  mostBytes: 256 * 1024,
  mostTokens: 100,
}

/** Says which answer a reply means. Never rejects: what fails means nothing. */
export type Judge = (doubtful: DoubtfulReply) => Promise<Meaning>

export function createModelJudge(client: ModelClient, log: Log): Judge {
  return async (doubtful) => {
    let text = ''
    const began = performance.now()
    const call = await client.write(judgementPrompt(doubtful, newFence()), (part) => {
      text += part
      return true
    })
    const { failure } = call
    const meaning = failure === null ? readMeaning(text, doubtful) : NO_MEANING
    const outcome = failure === null ? `judged_${meaning.kind}` : 'failed'
    countModelCall({ outcome, seconds: (performance.now() - began) / 1_000, ...call })
    if (failure !== null)
      log.warn({ reason: failure, model: client.name }, 'the model failed; the question is asked again')
    return meaning
  }
}
