import type { CommandContext } from '#context'
import type { Question } from '#domain/knowledge/answerer.ts'
import { carryContext } from '#domain/knowledge/carry-context.ts'
import { languageOf } from '#domain/knowledge/languages.ts'
import { type Found, findPassages } from '#retrieval/find-passages.ts'

/** What the data set has for a question as it is meant in its conversation; at least `limit` passages if there are. */
export function findForQuestion(
  context: Pick<CommandContext, 'database'>,
  { workspace_id, data_set_id, question, history, language }: Question,
  limit: number,
): Promise<Found> {
  const carried = carryContext(question, history, languageOf(language))
  return findPassages(context, workspace_id, { data_set_id, language, query: question, carried }, limit)
}
