import type { CommandContext } from '#context'
import { AppError } from '#domain/errors.ts'
import {
  countQuestionLists,
  type QuestionListRow,
  selectQuestionList,
  selectQuestionLists,
} from '#store/question-lists.ts'
import { type NumberedPage, type PageOfNumber, readNumberedPage } from './numbered-page.ts'

/** Throws `not_found`. */
export async function findQuestionList(
  context: CommandContext,
  workspaceId: string,
  number: number,
): Promise<QuestionListRow> {
  const [row] = await context.database.read<QuestionListRow>(
    workspaceId,
    selectQuestionList(workspaceId, number),
  )
  if (!row) throw new AppError('not_found', 'The question list was not found.')
  return row
}

/** Newest first. */
export function listQuestionLists(
  context: CommandContext,
  workspaceId: string,
  page: PageOfNumber,
): Promise<NumberedPage<QuestionListRow>> {
  return readNumberedPage(context, workspaceId, page, countQuestionLists(workspaceId), (offset, limit) =>
    selectQuestionLists(workspaceId, offset, limit),
  )
}
