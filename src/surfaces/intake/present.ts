import type { ReceivedReply } from '#commands/conversations/receive-reply.ts'
import type { StartedConversation } from '#commands/intake/start-conversation.ts'
import type { createQuestionList } from '#commands/question-lists/question-list.ts'
import type { Presented } from '#commands/run.ts'
import { showVersion } from '#domain/item-version.ts'
import type { Script } from '#domain/script/script.ts'
import { type Widget, widgetOf } from '#domain/script/widget.ts'
import type { listHistory } from '#queries/intake.ts'
import type { NumberedPage, PageOfNumber } from '#queries/numbered-page.ts'
import { messageObject } from '#queries/objects.ts'
import type { findOpportunity } from '#queries/opportunities.ts'

type Conversation = ReceivedReply['conversation']
type Message = ReceivedReply['message']
type QuestionList = Awaited<ReturnType<typeof createQuestionList>>
type Opportunity = Awaited<ReturnType<typeof findOpportunity>>
type PastMessage = Awaited<ReturnType<typeof listHistory>>['items'][number]

export function envelope<Results>(message: string, results: Results) {
  return { is_error: false, message, results }
}

export function success(message: string, results: unknown): Presented {
  return { status: 200, body: envelope(message, results) }
}

/** `msg_` and the message's number, with at least three digits. */
export const messageId = (number: number) => `msg_${String(number).padStart(3, '0')}`

export const presentStatus = (status: Conversation['status']): 'active' | 'closed' =>
  status === 'active' ? 'active' : 'closed'

export function presentStarted({ conversation, said, script }: StartedConversation): Presented {
  const results = {
    conversation_id: conversation.key,
    status: presentStatus(conversation.status),
    ...presentSaid(said, conversation, script),
  }
  return { ...success('Conversation started successfully', results), conversation_id: conversation.id }
}

export function presentSent(publicUrl: string) {
  return ({ conversation, message, documents, said, script }: ReceivedReply): Presented => {
    const results = {
      conversation_id: conversation.key,
      message_id: messageId(message.number),
      content: message.text,
      status: presentStatus(conversation.status),
      ...presentSaid(said, conversation, script),
      documents: messageObject(message, documents, publicUrl).documents,
    }
    return { ...success('Message sent successfully', results), conversation_id: conversation.id }
  }
}

/** The agent's part of a turn: `reply` is the last of `replies`, which asks for what comes next. */
export function presentSaid(said: readonly Message[], conversation: Conversation, script: Script | null) {
  const replies = said.map((message) => ({
    message_id: messageId(message.number),
    content: message.text,
    widget: presentWidget(message, conversation, script),
  }))
  return { reply: replies.at(-1) ?? null, replies }
}

const ASKING = new Set(['question', 'retry'])

export function presentWidget(
  message: Message,
  { state, language }: Conversation,
  script: Script | null,
): Widget {
  const asks = message.role === 'agent' && ASKING.has(message.purpose)
  const step = asks ? script?.steps.find(({ id }) => id === message.step_id) : undefined
  return widgetOf(message.text, step ?? null, { language, keys: state?.keys ?? {} })
}

export function presentConversation({ key, status, started_at }: Conversation) {
  return { conversation_id: key, status: presentStatus(status), created_at: started_at }
}

export function presentPastMessage({ number, text, created_at, role, session_id, documents }: PastMessage) {
  return { message_id: messageId(number), content: text, timestamp: created_at, role, session_id, documents }
}

export function presentQuestionList({
  number,
  name,
  steps,
  data_set_id,
  created_at,
  updated_at,
}: QuestionList) {
  return { id: number, name, steps, data_set_id, created_at, updated_at }
}

export function presentOpportunity(shown: Opportunity) {
  return {
    opportunity_id: shown.key,
    name: shown.name,
    fields: shown.fields,
    contained_items: shown.items.map((item) => ({
      item: item.name,
      document_id: item.document_id,
      document_name: item.document_name,
      version: showVersion(item),
      session_id: item.session_id,
      content_type: item.content_type,
      size: item.size,
      sha256: item.sha256,
      download_link: item.download_link,
      created_at: item.created_at,
    })),
    conversations: shown.conversations.map(({ key, status }) => ({
      conversation_id: key,
      status: presentStatus(status),
    })),
    created_at: shown.created_at,
  }
}

/** How a page of a list is shown beside its items. */
export function presentPage({ total }: NumberedPage<unknown>, { pageNumber, pageSize }: PageOfNumber) {
  return { total, page: pageNumber, page_size: pageSize }
}
