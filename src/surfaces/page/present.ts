import type { QuestionStep } from '#domain/script/script.ts'
import { isQuestion } from '#domain/script/steps/registry.ts'
import { isTrigger } from '#domain/script/trigger.ts'
import { textDirection } from '#lib/text-direction.ts'
import type { PageItem, PageView } from '#page/view.ts'
import type { PageState } from '#queries/page-state.ts'
import { presentAnswer, questionOf } from './present-answer.ts'
import { presentChat } from './present-chat.ts'
import { presentDocument, presentQuestion } from './present-question.ts'
import { presentSentFiles } from './present-sent-files.ts'

/** What the hosted page shows of a conversation: a case's one question at a time, any other as a chat. */
export function presentPage(page: PageState, messages?: number): PageView {
  const { row, workspace } = page
  const { branding } = workspace
  const isChat = row.kind !== 'case'
  return {
    conversation_id: row.id,
    chat: isChat ? presentChat(page, messages) : null,
    status: row.status,
    language: row.language,
    direction: textDirection(row.language),
    languages: workspace.languages.map((code) => ({ code, name: nameLanguage(code) })),
    brand: {
      name: workspace.name,
      logo_url: branding.logo_url ?? null,
      accent: branding.accent ?? null,
      show_small_line: branding.show_small_line ?? true,
    },
    subject: page.subject,
    progress: estimateProgress(page),
    items: isChat ? [] : presentItems(page),
    current: row.status === 'active' ? presentCurrent(page) : null,
    closing: page.messages.findLast((message) => message.purpose === 'closing')?.text ?? null,
    embed_origins: workspace.embed_origins,
  }
}

function presentCurrent(page: PageState): PageView['current'] {
  const position = page.row.state?.position
  const step = position ? questionOf(page, position.step_id) : null
  if (!position || !step || !page.row.state) return null
  const given = page.documents.filter(
    (document, index) =>
      position.document_ids.includes(document.id) ||
      // A chat shows refused ones as bubbles.
      (page.row.kind === 'case' &&
        document.rejected &&
        document.step_id === step.id &&
        !isGivenAgain(page, index)),
  )
  return presentQuestion(step, page.row.state, {
    notice: position.notice,
    given: given.map(presentDocument),
  })
}

/** A later file of the same name stands for a refused one: the person has put it right, or is told again. */
function isGivenAgain(page: PageState, index: number): boolean {
  const refused = page.documents[index]
  return page.documents
    .slice(index + 1)
    .some((later) => later.step_id === refused?.step_id && later.file_name === refused?.file_name)
}

/** Notes and messages where they were said; each answer where its question was first asked. */
function presentItems(page: PageState): PageItem[] {
  const said = page.messages.flatMap((message): { at: number; item: PageItem }[] => {
    if (message.purpose === 'note')
      return [{ at: message.number, item: { kind: 'note', number: message.number, text: message.text } }]
    if (message.purpose !== 'said') return []
    const documents = presentSentFiles(page, message.id)
    if (message.text.trim() === '' && documents.length === 0) return []
    const item = {
      kind: 'said' as const,
      number: message.number,
      role: message.role,
      text: message.text,
      at: message.created_at,
      documents,
    }
    return [{ at: message.number, item }]
  })
  let last = 0
  const answered = (page.row.state?.answers ?? []).flatMap((answer) => {
    const asked = page.messages.find(
      (message) => message.purpose === 'question' && message.step_id === answer.step_id,
    )
    last = Math.max(last, asked?.number ?? last)
    const item = presentAnswer(page, answer)
    return item === null ? [] : [{ at: last, item }]
  })
  return [...said, ...answered].toSorted((one, other) => one.at - other.at).map(({ item }) => item)
}

const minutes: Partial<Record<QuestionStep['type'], number>> = { file: 1.5, text: 1.5 }
const SHORT_QUESTION_MINUTES = 0.5

/** What is left is what stands behind the open question; a branch may make it less. */
function estimateProgress(page: PageState): PageView['progress'] {
  const { state } = page.row
  const answered = new Set(state?.answers.map((answer) => answer.step_id))
  const done = state?.answers.length ?? 0
  const steps = page.script?.steps ?? []
  const at = state?.position ?? state?.waiting ?? state?.awaiting
  const open = steps.findIndex((step) => step.id === at?.step_id)
  const asks = (step: (typeof steps)[number]) =>
    isQuestion(step) && !isTrigger(step) && !answered.has(step.id)
  const left = open < 0 ? [] : steps.slice(open).filter(asks)
  const estimate = left.reduce(
    (sum, step) => sum + (isQuestion(step) ? (minutes[step.type] ?? SHORT_QUESTION_MINUTES) : 0),
    0,
  )
  return { done, total: done + left.length, minutes_left: Math.ceil(estimate) }
}

function nameLanguage(code: string): string {
  const name = new Intl.DisplayNames([code], { type: 'language', fallback: 'code' }).of(code) ?? code
  return name.charAt(0).toLocaleUpperCase(code) + name.slice(1)
}
