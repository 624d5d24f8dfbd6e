import type { PageQuestion } from '../../view.ts'

/**
 * How a question is answered: by one press, in the composer (an open text, or what the person asks), or in a form of its own below its bubble.
 * An answer that is being edited always has its form.
 */
export function answerMode({ type, files }: PageQuestion, editing: boolean): 'press' | 'composer' | 'form' {
  if (editing) return 'form'
  if (type === 'choice' || type === 'yes_no') return 'press'
  return type === 'ask' || (type === 'text' && files === null) ? 'composer' : 'form'
}

/** An answer with files, or one that is being edited, has a field of its own; the composer would be a second one. */
export function hasComposer(question: PageQuestion | null, editing: boolean): boolean {
  return !editing && !(question?.type === 'text' && question.files)
}
