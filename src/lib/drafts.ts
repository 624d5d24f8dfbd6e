import { EventEmitter } from 'node:events'

/** The next words of a message that is being written; null: it is written no more. */
export interface DraftPart {
  conversation_id: string
  message_id: string
  /** Of the person's message that it answers. */
  question_number: number
  /** Where the words stand in the message, in UTF-16 code units. */
  offset: number
  text: string | null
}

type Draft = Pick<DraftPart, 'message_id' | 'question_number'> & { text: string }

/**
 * Messages as far as they are written, one a conversation, for open event streams. Only in memory and only hints: what
 * counts is the message once it is stored, which begins with its draft.
 */
export interface Drafts {
  /** A message that is written here, to answer the person's message of this number. */
  write(
    conversationId: string,
    messageId: string,
    questionNumber: number,
  ): { add(text: string): void; end(): void }
  /** A part that another node has written. */
  take(part: DraftPart): void
  current(conversationId: string): Draft | null
  /** Returns a function that stops it. */
  watch(conversationId: string, onChange: () => void): () => void
}

/** Of nodes that have gone the drafts stay; the oldest make room. */
const MOST_DRAFTS = 1_000

/** `share` hears each part that is written here. */
export function createDrafts(share: (part: DraftPart) => void): Drafts {
  const emitter = new EventEmitter().setMaxListeners(0)
  const drafts = new Map<string, Draft>()

  function take({ conversation_id, message_id, question_number, offset, text }: DraftPart): void {
    const draft = drafts.get(conversation_id)
    const isSame = draft?.message_id === message_id
    if (text === null) {
      if (isSame) drafts.delete(conversation_id)
    } else if (offset === 0 && !isSame) begin(conversation_id, { message_id, question_number, text })
    else if (isSame && draft.text.length === offset) {
      draft.text += text
      emitter.emit(conversation_id)
    }
    // Where something was lost on the way, streams wait for what is stored.
  }

  function begin(conversationId: string, draft: Draft): void {
    drafts.delete(conversationId)
    drafts.set(conversationId, draft)
    const [oldest = ''] = drafts.keys()
    if (drafts.size > MOST_DRAFTS) drafts.delete(oldest)
    emitter.emit(conversationId)
  }

  function tell(part: DraftPart): void {
    take(part)
    share(part)
  }

  return {
    write(conversation_id, message_id, question_number) {
      const which = { conversation_id, message_id, question_number }
      let offset = 0
      let ended = false
      return {
        add(text) {
          if (text === '' || ended) return
          tell({ ...which, offset, text })
          offset += text.length
        },
        end() {
          if (offset > 0 && !ended) tell({ ...which, offset, text: null })
          ended = true
        },
      }
    },
    take,
    current: (conversationId) => drafts.get(conversationId) ?? null,
    watch(conversationId, onChange) {
      emitter.on(conversationId, onChange)
      return () => void emitter.off(conversationId, onChange)
    },
  }
}
