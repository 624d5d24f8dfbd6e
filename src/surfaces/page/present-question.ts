import { FILE_KINDS, MAX_FILE_SIZE, MAX_FILES } from '#domain/documents/file-kinds.ts'
import type { QuestionStep } from '#domain/script/script.ts'
import type { State } from '#domain/script/state.ts'
import { say } from '#domain/script/text.ts'
import type { PageDocument, PageQuestion } from '#page/view.ts'
import type { PageState } from '#queries/page-state.ts'

const TEXT_MAX = 5_000

export function presentDocument(row: PageState['documents'][number]): PageDocument {
  return {
    document_id: row.id,
    name: row.file_name,
    size: row.size,
    content_type: row.content_type,
    refusal: row.rejected ? (row.comment ?? '') : null,
  }
}

/** A question in the person's language, with the bounds that its field can check before sending. */
export function presentQuestion(
  step: QuestionStep,
  state: Pick<State, 'language' | 'keys'>,
  now: { notice: string | null; given: PageDocument[] },
): PageQuestion {
  const [min, max] = bounds(step)
  const options = (step.answers ?? []).map((option) => say(option.text, state))
  return {
    step_id: step.id,
    type: step.type,
    heading: step.heading === undefined ? null : say(step.heading, state),
    text: say(step.text, state),
    options: options.map((text) => ({ value: text, text })),
    required: step.required ?? true,
    min,
    max,
    files: presentFiles(step, state.language, now.given),
    notice: now.notice,
  }
}

function bounds(step: QuestionStep): [string | null, string | null] {
  const text = (value: string | number | undefined) => (value === undefined ? null : String(value))
  switch (step.type) {
    case 'text':
      return [String(step.min ?? 1), String(step.max ?? TEXT_MAX)]
    case 'number':
    case 'date':
    case 'multi_choice':
      return [text(step.min), text(step.max)]
    default:
      return [null, null]
  }
}

function presentFiles(step: QuestionStep, language: string, given: PageDocument[]): PageQuestion['files'] {
  const takesFiles = step.type === 'file' || (step.type === 'text' && step.document !== undefined)
  if (!takesFiles) return null
  const accepted = step.type === 'file' ? step.accept : undefined
  const kinds = FILE_KINDS.filter(({ kind }) => accepted?.includes(kind) ?? true)
  return {
    accept: kinds.flatMap(({ extensions }) => extensions.map((extension) => `.${extension}`)).join(','),
    kinds: new Intl.ListFormat(language, { type: 'disjunction' }).format(kinds.map(({ label }) => label)),
    max_files: step.type === 'file' ? (step.max ?? MAX_FILES) : MAX_FILES,
    max_size: MAX_FILE_SIZE,
    can_decline: step.type === 'file',
    given,
  }
}
