import { useState } from 'preact/hooks'
import type { ChatFollowUp, Conversation } from '../../api-types.ts'
import { readDueDate, tomorrowMorning } from '../../due-date.ts'
import { readCursorPages } from '../../read-page.ts'
import { problemAt } from '../../read-problem.ts'
import { addresses } from '../../router.ts'
import { texts } from '../../texts.ts'
import { useCreate } from '../../use-create.ts'
import { usePages } from '../../use-pages.ts'
import { BackLink } from '../back-link.tsx'
import { type ControlProps, Field } from '../field.tsx'
import { FormEnd } from '../form-end.tsx'
import { Empty, NotThereYet } from '../states.tsx'

/** Chats are conversations, whose numbers people know; one that is over takes no follow-up. */
const CHATS = '/api/v1/conversations?status=active'

interface Scheduled extends ChatFollowUp {
  warnings?: readonly string[]
}

/** Schedules a message for a chat. */
export function ScheduleForm({ chatId, onScheduled }: { chatId: string | null; onScheduled: () => void }) {
  const [made, setMade] = useState<Scheduled | null>(null)
  const settle = (followUp: Scheduled) => {
    setMade(followUp)
    onScheduled()
  }
  return (
    <article class="detail" aria-labelledby="detail-title">
      <BackLink href={addresses.followUps(null)} />
      <header class="detail-head">
        <h2 id="detail-title">{texts.new_follow_up}</h2>
      </header>
      {made ? (
        <Done made={made} onAnother={() => setMade(null)} />
      ) : (
        <ChatsThenForm chatId={chatId} onScheduled={settle} />
      )}
    </article>
  )
}

function Done({ made, onAnother }: { made: Scheduled; onAnother: () => void }) {
  return (
    <div class="made" role="status">
      <p>{texts.scheduled}</p>
      {made.warnings?.includes('outside_messaging_window') && <p class="caution">{texts.outside_window}</p>}
      <div class="actions">
        <a class="button small" href={addresses.followUps(null)}>
          {texts.done}
        </a>
        <a class="button small" href={addresses.conversation(made.chatId)}>
          {texts.open_chat}
        </a>
        <button type="button" class="button small" onClick={onAnother}>
          {texts.schedule_another}
        </button>
      </div>
    </div>
  )
}

interface FormProps {
  chatId: string | null
  onScheduled: (followUp: Scheduled) => void
}

function ChatsThenForm({ chatId, onScheduled }: FormProps) {
  const chats = usePages<Conversation>(CHATS, readCursorPages(CHATS, 100))
  if (!chats.is_there) return <NotThereYet problem={chats.problem} onTryAgain={chats.tryAgain} />
  const options = chats.items.map((chat) => ({
    id: chat.conversation_id,
    name: `#${chat.number} · ${texts.kinds[chat.kind]} · ${chat.key}`,
  }))
  const isListed = chatId === null || options.some(({ id }) => id === chatId)
  const known = isListed ? options : [{ id: chatId, name: chatId }, ...options]
  if (known.length === 0) return <Empty title={texts.no_chats} />
  return (
    <FollowUpFields
      chats={known}
      chatId={chatId ?? known[0]?.id ?? ''}
      onMoreChats={chats.next === null ? null : chats.showMore}
      onScheduled={onScheduled}
    />
  )
}

function FollowUpFields({
  chats,
  chatId: first,
  onMoreChats,
  onScheduled,
}: {
  chats: readonly { id: string; name: string }[]
  chatId: string
  onMoreChats: (() => void) | null
  onScheduled: FormProps['onScheduled']
}) {
  const [chatId, setChatId] = useState(first)
  const [due, setDue] = useState(() => tomorrowMorning(new Date()))
  const [message, setMessage] = useState('')
  const { send, is_sending, problem } = useCreate<Scheduled>('/api/v1/chat-message-follow-ups')
  const dueDate = readDueDate(due)

  async function submit(event: Event): Promise<void> {
    event.preventDefault()
    if (dueDate === null) return
    const made = await send({ chatId, dueDate, message })
    if (made) onScheduled(made)
  }

  return (
    <form class="form" onSubmit={submit}>
      <Field label={texts.chat} hint={texts.chat_hint} problem={problemAt(problem, '/chatId')}>
        {(control) => <ChatSelect control={control} chats={chats} value={chatId} onChange={setChatId} />}
      </Field>
      {onMoreChats && (
        <button type="button" class="button small quiet" onClick={onMoreChats}>
          {texts.show_more}
        </button>
      )}
      <Field
        label={texts.due_date}
        hint={texts.due_hint(Intl.DateTimeFormat().resolvedOptions().timeZone)}
        problem={dueDate === null ? texts.no_due_date : problemAt(problem, '/dueDate')}
      >
        {(control) => (
          <input
            {...control}
            class="input short"
            type="datetime-local"
            required
            value={due}
            onInput={(event) => setDue(event.currentTarget.value)}
          />
        )}
      </Field>
      <Field label={texts.message} problem={problemAt(problem, '/message')}>
        {(control) => (
          <textarea
            {...control}
            class="input"
            dir="auto"
            rows={3}
            required
            maxLength={20_000}
            placeholder={texts.message_example}
            value={message}
            onInput={(event) => setMessage(event.currentTarget.value)}
          />
        )}
      </Field>
      <FormEnd
        label={texts.schedule_it}
        sendingLabel={texts.scheduling}
        isSending={is_sending}
        problem={problem}
      />
    </form>
  )
}

function ChatSelect({
  control,
  chats,
  value,
  onChange,
}: {
  control: ControlProps
  chats: readonly { id: string; name: string }[]
  value: string
  onChange: (chatId: string) => void
}) {
  return (
    <select
      {...control}
      class="select"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      {chats.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  )
}
