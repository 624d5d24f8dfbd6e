import type { QuestionStep } from '#domain/script/script.ts'
import type { Answer } from '#domain/script/state.ts'
import { isQuestion } from '#domain/script/steps/registry.ts'
import type { PageItem } from '#page/view.ts'
import type { PageState } from '#queries/page-state.ts'
import { presentDocument, presentQuestion } from './present-question.ts'

export function questionOf(page: PageState, stepId: string): QuestionStep | null {
  const step = page.script?.steps.find((candidate) => candidate.id === stepId)
  return step && isQuestion(step) ? step : null
}

/** A settled answer with its question, which opens again for editing while the conversation lasts. */
export function presentAnswer(
  page: PageState,
  answer: Answer,
): Extract<PageItem, { kind: 'answered' }> | null {
  const step = questionOf(page, answer.step_id)
  if (!step || !page.row.state) return null
  const given = page.documents
    .filter((document) => answer.document_ids.includes(document.id))
    .map(presentDocument)
  return {
    kind: 'answered',
    question: presentQuestion(step, page.row.state, { notice: editNotice(page, step.id), given }),
    answer: answer.text,
    outcome: answer.outcome,
    answered_at: answer.answered_at,
    editable: page.row.status === 'active' && step.type !== 'ask',
  }
}

/** What was wrong with the latest reply, when it was meant for an answer given before. */
function editNotice(page: PageState, stepId: string): string | null {
  const last = page.messages.findLast((message) => message.role === 'user')
  if (last?.step_id !== stepId) return null
  const retry = page.messages.find((message) => message.purpose === 'retry' && message.number > last.number)
  return retry?.text ?? null
}
