import { type Draft, emit, removeKey, saveKey, setAside, supersede } from './draft.ts'
import { questionById } from './route.ts'
import type { FileStep } from './script.ts'
import { withDocuments } from './settle.ts'
import type { Answer } from './state.ts'
import { fewestFiles } from './steps/file.ts'
import { ask } from './walk.ts'

/**
 * Takes a document away from wherever it was given. A file question that is left with too few is open again:
 * its answer is superseded, the rest of its documents stay with it, and the answers behind it wait until it is
 * settled anew. One that lies behind the open question is asked again when the path comes to it.
 */
export function withdrawFile(draft: Draft, document_id: string): void {
  const { state } = draft
  const without = (ids: readonly string[]) => ids.filter((id) => id !== document_id)
  const { position } = state
  if (position?.document_ids.includes(document_id)) {
    state.position = { ...position, document_ids: without(position.document_ids) }
  }
  for (let index = state.answers.length - 1; index >= 0; index--) {
    const answer = state.answers[index]
    if (answer?.document_ids.includes(document_id)) leave(draft, index, answer, without(answer.document_ids))
  }
  state.set_aside = state.set_aside
    .map((each) => ({ ...each, document_ids: without(each.document_ids) }))
    .filter((each) => each.document_ids.length > 0)
  state.superseded = state.superseded.map((answer) =>
    answer.document_ids.includes(document_id)
      ? { ...answer, document_ids: without(answer.document_ids) }
      : answer,
  )
}

/** Leaves the settled answer with these documents. */
function leave(draft: Draft, index: number, answer: Answer, document_ids: string[]): void {
  const { state, script } = draft
  const step = questionById(script, answer.step_id)
  if (step?.type !== 'file' || answer.outcome !== 'answered') {
    state.answers[index] = { ...answer, document_ids }
  } else if (document_ids.length >= fewestFiles(step)) {
    const saved = removeKey(draft, answer) !== null
    const fewer = withDocuments(draft, step, answer, document_ids)
    state.answers[index] = fewer
    if (saved) saveKey(draft, fewer)
    emit(draft, { type: 'answer_settled', step_id: step.id, corrected: true })
  } else {
    reopen(draft, index, step, { ...answer, document_ids })
  }
}

function reopen(draft: Draft, index: number, step: FileStep, answer: Answer): void {
  const { state } = draft
  const open = state.position
  removeKey(draft, answer)
  supersede(draft, answer)
  setAside(draft, answer.step_id, answer.document_ids)
  state.answers.splice(index, 1)
  emit(draft, { type: 'answer_superseded', step_id: answer.step_id })
  if (open && index >= open.answers_before) return
  if (open) setAside(draft, open.step_id, open.document_ids)
  state.waiting = null
  ask(draft, step, index)
}
