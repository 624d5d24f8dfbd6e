import type { CommandContext } from '#context'
import { AppError } from '#domain/errors.ts'
import { checkAgain, checkedSteps } from '#domain/script/checked-steps.ts'
import type { WireStep } from '#domain/script/read-steps.ts'
import { insertAuditEntry } from '#store/audit-entries.ts'
import {
  deleteQuestionList,
  insertQuestionList,
  lockQuestionList,
  type QuestionListRow,
  updateQuestionList,
} from '#store/question-lists.ts'
import type { Transaction } from '#store/transaction.ts'
import { takeNumber } from '#store/workspaces.ts'
import { requireDataSets } from '../data-sets/require-data-sets.ts'
import type { Call } from '../run.ts'

export interface QuestionListContent {
  name: string
  steps: readonly WireStep[]
  data_set_id: number | null
}

/** Makes a list under the next number. Throws `invalid` with everything that is wrong with its steps. */
export async function createQuestionList(
  tx: Transaction,
  _context: CommandContext,
  call: Call,
  wanted: QuestionListContent,
): Promise<QuestionListRow> {
  const steps = checkedSteps(wanted.steps, wanted.data_set_id)
  await requireDataSets(tx, steps, wanted.data_set_id)
  const number = await takeNumber(tx, 'question_lists')
  audit(tx, call, 'created', number)
  return insertQuestionList(tx, { ...wanted, steps, number })
}

/** Changes what is given; conversations that have begun keep their steps. Throws `not_found`, `invalid`. */
export async function changeQuestionList(
  tx: Transaction,
  _context: CommandContext,
  call: Call,
  input: { number: number; changes: Partial<QuestionListContent> },
): Promise<QuestionListRow> {
  const row = await loadQuestionList(tx, input.number)
  const { steps, ...changes } = input.changes
  const changed = { ...row, ...changes }
  if (steps !== undefined) changed.steps = checkedSteps(steps, changed.data_set_id)
  else if (changes.data_set_id !== undefined) checkAgain(row.steps, changed.data_set_id)
  await requireDataSets(tx, steps === undefined ? [] : changed.steps, changes.data_set_id)
  audit(tx, call, 'changed', row.number)
  return updateQuestionList(tx, changed)
}

/** Conversations that were started with it go on. Throws `not_found`. */
export async function removeQuestionList(
  tx: Transaction,
  _context: CommandContext,
  call: Call,
  input: { number: number },
): Promise<void> {
  const row = await loadQuestionList(tx, input.number)
  deleteQuestionList(tx, row.number)
  audit(tx, call, 'removed', row.number)
}

async function loadQuestionList(tx: Transaction, number: number): Promise<QuestionListRow> {
  const row = await lockQuestionList(tx, number)
  if (!row) throw new AppError('not_found', 'The question list was not found.')
  return row
}

/** A list has no UUID: the workspace is what is changed. */
function audit(tx: Transaction, call: Call, what: string, number: number): void {
  insertAuditEntry(tx, call.actor, {
    action: `question_list.${what}`,
    subject_kind: 'workspace',
    subject_id: tx.workspaceId,
    details: { question_list_id: number },
  })
}
