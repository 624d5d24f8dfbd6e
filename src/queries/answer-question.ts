import type { CommandContext } from '#context'
import { answerQuestion } from '#domain/knowledge/answer-question.ts'
import type { Answerer } from '#domain/knowledge/answerer.ts'
import { PASSAGES_READ } from '#domain/knowledge/choose-sentences.ts'
import { findForQuestion } from './find-for-question.ts'

/** Answers with sentences of the data set's documents; needs no AI service. */
export function createAnswerer(context: Pick<CommandContext, 'database'>): Answerer {
  return async (question, onDelta) => {
    const found = await findForQuestion(context, question, PASSAGES_READ)
    const answer = answerQuestion({ question: question.question, language: question.language, ...found })
    onDelta?.(answer.text)
    return answer
  }
}
