import { say } from '#domain/script/text.ts'
import type { ChatMessage, PageChat } from '#page/view.ts'
import type { PageState } from '#queries/page-state.ts'
import { presentAnswer, questionOf } from './present-answer.ts'
import { presentDocument } from './present-question.ts'
import { presentSentFiles } from './present-sent-files.ts'

/** Bubbles that a chat shows at first. */
const FIRST_MESSAGES = 50

/** The last `limit` messages as bubbles. A file that the open question collects is shown there, and only then here. */
export function presentChat(page: PageState, limit = FIRST_MESSAGES): PageChat {
  let asked: string | null = null
  const messages = page.messages.flatMap((message): ChatMessage[] => {
    const before = asked
    if (message.role === 'agent') {
      asked = message.step_id ?? asked
      const documents = presentSentFiles(page, message.id)
      if (message.text.trim() === '' && documents.length === 0) return []
      return [
        {
          ...plain(message),
          documents,
          replies_to: null,
          about: null,
          answer: null,
          citations: citationsOf(page, message.number),
        },
      ]
    }
    const { step_id } = message
    const documents = documentsOf(page, message.id)
    const settled = page.row.state?.answers.find(({ message_number }) => message_number === message.number)
    const answer = settled ? presentAnswer(page, settled) : null
    if (message.text === '' && documents.length === 0 && answer === null) return []
    const question = step_id === null ? null : questionOf(page, step_id)
    const cameBack = question !== null && before !== null && step_id !== before
    return [
      {
        ...plain(message),
        documents,
        replies_to: question?.type ?? null,
        about: cameBack && page.row.state ? say(question.heading ?? question.text, page.row.state) : null,
        answer,
        citations: [],
      },
    ]
  })
  return {
    messages: messages.slice(-limit),
    limit,
    has_earlier: messages.length > limit,
    awaiting: page.is_answering,
  }
}

function plain({ number, role, text, created_at, step_id }: PageState['messages'][number]) {
  return { number, role, text, at: created_at, step_id }
}

function citationsOf(page: PageState, number: number): ChatMessage['citations'] {
  const citations = page.answers.find((answer) => answer.number === number)?.citations ?? []
  return citations.map(({ quote, title, url }) => ({
    quote,
    title,
    url: url !== null && isWebAddress(url) ? url : null,
  }))
}

/** Anything else would not open, or do something. */
function isWebAddress(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)
}

function documentsOf(page: PageState, messageId: string): ChatMessage['documents'] {
  const collected = page.row.state?.position?.document_ids ?? []
  return page.documents
    .filter(
      ({ id, message_id, withdrawn_at }) =>
        message_id === messageId && withdrawn_at === null && !collected.includes(id),
    )
    .map(presentDocument)
}
