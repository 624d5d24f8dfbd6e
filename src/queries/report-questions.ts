import type { CommandContext } from '#context'
import type { ConversationRow } from '#store/conversations.ts'
import { type MessageAnswerRow, selectMessageAnswers } from '#store/message-answers.ts'
import { type MessageRow, selectMessages } from '#store/messages.ts'
import type { ReportEntry } from './report-model.ts'

const MOST_MESSAGES = 10_000

/** Of a conversation without a script: each question with its answer and what that cites, in the order of asking. */
export async function readQuestionEntries(
  { database }: CommandContext,
  workspaceId: string,
  { id }: ConversationRow,
): Promise<ReportEntry[]> {
  const [messages, answers] = await Promise.all([
    database.readMuch<MessageRow>(workspaceId, selectMessages(workspaceId, id, 0, MOST_MESSAGES)),
    database.readMuch<MessageAnswerRow>(workspaceId, selectMessageAnswers(workspaceId, id, 0, MOST_MESSAGES)),
  ])
  const questions = messages.filter(({ role, text }) => role === 'user' && text.trim() !== '')
  // Questions are answered in their order, each once.
  return questions.map((question, index) => {
    const answer = answers[index]
    const message = messages.find(({ number }) => number === answer?.number)
    return {
      step_id: `question ${question.number}`,
      heading: null,
      question: question.text,
      answer: message && answer ? [message.text, ...answer.citations.map(quote)].join('\n') : '',
      outcome: message ? 'answered' : 'open',
      answered_at: message?.created_at ?? null,
      via: question.via,
      credential_id: question.credential_id,
      superseded: false,
      documents: [],
    }
  })
}

const quote = ({ quote, title }: MessageAnswerRow['citations'][number]) => `“${quote}” – ${title}`
