import { useRef } from 'preact/hooks'
import { usePage } from '../../page-context.ts'
import { useChatFocus } from '../../use-chat-focus.ts'
import { useChatScroll } from '../../use-chat-scroll.ts'
import type { ChatMessage, PageChat, PageQuestion } from '../../view.ts'
import { End } from '../end.tsx'
import { Announcer } from './announcer.tsx'
import { answerMode, hasComposer } from './answer-mode.ts'
import { Bubble } from './bubble.tsx'
import { ChatQuestion } from './chat-question.tsx'
import { Composer } from './composer.tsx'
import { EarlierMessages } from './earlier-messages.tsx'
import { Outgoing } from './outgoing.tsx'

/** The bubble that asks the open question and names its field; null when something else was said since. */
function titleAmong(last: ChatMessage, question: PageQuestion): number | null {
  if (last.role !== 'agent' || last.step_id !== question.step_id) return null
  return last.text === question.text || answerMode(question, false) !== 'form' ? last.number : null
}

/** The conversation as bubbles: the agent's at the start of the line, the person's at its end, the open question below. */
export function Chat({ chat }: { chat: PageChat }) {
  const { conversation, texts } = usePage()
  const { view, editing, live, outgoing } = conversation
  const { messages } = chat
  const last = messages.at(-1)
  const seen = useRef(last?.number ?? 0).current
  const saying = live.filter(({ number }) => number > (last?.number ?? 0))
  useChatFocus(conversation)
  useChatScroll(
    chat,
    `${outgoing !== null} ${saying.map(({ text }) => text).join()} ${conversation.uploads.files.length}`,
  )

  const active = view.status === 'active'
  const edited = active
    ? messages.find(({ answer }) => answer?.question.step_id === editing)?.answer
    : undefined
  const question = active ? (edited?.question ?? view.current) : null
  const title = edited || !question || !last ? null : titleAmong(last, question)
  const isAwaiting = outgoing ? conversation.saving === 'saving' : active && chat.awaiting
  return (
    <main class="column chat">
      {active && !question && <h1 class="visually-hidden">{texts.conversation}</h1>}
      {chat.has_earlier && <EarlierMessages chat={chat} />}
      <ol class="bubbles" aria-label={texts.conversation}>
        {messages.map((message) => (
          <Bubble
            key={message.number}
            message={message}
            isNew={message.number > seen}
            isTitle={message.number === title}
          />
        ))}
        {outgoing && <Outgoing key="outgoing" reply={outgoing} type={question?.type ?? null} />}
        {saying.map(({ number, text }) => (
          <li key={number} class="bubble agent arriving">
            <p class="bubble-text typed" dir="auto">
              {text}
            </p>
          </li>
        ))}
        {isAwaiting && saying.length === 0 && (
          <li key="typing" class="bubble agent typing" aria-hidden="true">
            <span />
            <span />
            <span />
          </li>
        )}
      </ol>
      {question && (
        <ChatQuestion
          key={`${question.step_id} ${edited !== undefined}`}
          question={question}
          answer={edited?.answer ?? ''}
          editing={edited !== undefined && edited !== null}
          repeated={title === null}
        />
      )}
      <End />
      <Announcer messages={messages.filter(({ number }) => number > seen)} />
      {active && hasComposer(question, Boolean(edited)) && <Composer question={question} />}
    </main>
  )
}
