import { randomUUID } from 'node:crypto'
import { endJob } from '#commands/end-job.ts'
import { failQuestion, saveAnswer } from '#commands/knowledge/answer-task.ts'
import { runQuietly } from '#commands/run.ts'
import type { CommandContext } from '#context'
import { AppError } from '#domain/errors.ts'
import type { Answerer } from '#domain/knowledge/answerer.ts'
import type { Drafts } from '#lib/drafts.ts'
import type { JobPayloads } from '#outbox/jobs.ts'
import { readQuestion } from '#queries/knowledge.ts'
import { isLastAttempt } from '../is-last-attempt.ts'
import { withinTime } from '../within-time.ts'
import type { Handler } from '../worker.ts'

const ANSWER_LIMIT_MS = 50_000
const SYSTEM = { kind: 'system', id: null } as const

/**
 * Answers the first question of a conversation that waits. It may run twice: the answer that is saved first stays. What
 * fails is tried again, and ends as a failure that the conversation shows. What is written shows as a draft meanwhile.
 */
export function answerQuestion(context: CommandContext, answer: Answerer, drafts: Drafts | null): Handler {
  return async (job, outside) => {
    const { conversation_id, give_up_at } = job.payload as JobPayloads['answer_question']
    const { workspace_id } = job
    const asked = await readQuestion(context, workspace_id, conversation_id)
    if (!asked) return runQuietly(context, workspace_id, SYSTEM, endJob, job)
    const task = { job, conversation_id, task_id: asked.task_id }
    const message_id = randomUUID()
    const draft = drafts?.write(conversation_id, message_id, asked.question_number)
    try {
      if (!asked.question) throw new AppError('gone', 'The data set was deleted.')
      const { question } = asked
      const given = await outside(() => withinTime(answer(question, draft?.add), ANSWER_LIMIT_MS))
      // From here on streams wait for what is stored.
      draft?.end()
      await runQuietly(context, workspace_id, SYSTEM, saveAnswer, { ...task, message_id, answer: given })
    } catch (error) {
      const isGone = error instanceof AppError && error.code === 'gone'
      // The conversation was erased meanwhile, and the job with it.
      if (error instanceof AppError && error.code === 'not_found') return
      if (!isGone && !isLastAttempt(job, give_up_at)) throw error
      context.log.error({ err: error, conversation_id }, 'a question was given up')
      const why = isGone ? error.message : 'The question could not be answered in time.'
      await runQuietly(context, workspace_id, SYSTEM, failQuestion, { ...task, error: why, is_gone: isGone })
    } finally {
      draft?.end()
    }
  }
}
