import type { PageDocument } from '#page/view.ts'
import type { PageState } from '#queries/page-state.ts'
import { presentDocument } from './present-question.ts'

/** The files that came with an agent's message; one that was refused is the sender's business alone. */
export function presentSentFiles(page: PageState, messageId: string): PageDocument[] {
  return page.documents
    .filter(({ message_id, role, rejected }) => message_id === messageId && role === 'agent' && !rejected)
    .map(presentDocument)
}
