import { useEffect, useRef, useState } from 'preact/hooks'
import { keepDraft } from './drafts.ts'
import { keepTrying, type Trying } from './keep-trying.ts'
import type { Outcome } from './outcome.ts'
import { newKey, request } from './request.ts'
import { textsFor } from './texts.ts'
import { rememberThumbnail } from './thumbnails.ts'
import { useUploads } from './use-uploads.ts'
import type { PageQuestion, PageView } from './view.ts'

/** What the server rendered the page from, and the browser takes over. */
export interface PageStart {
  view: PageView
  token_path: string
  /** The answered question that is open for editing. */
  editing_step_id: string | null
}

export interface Reply {
  /** Left out where a chat asks nothing just now. */
  step_id?: string
  text?: string
  choices?: string[]
  intent?: 'answer' | 'done' | 'decline' | 'skip'
}

interface Delta {
  number: number
  content: string
}

/** What is still being written; at 0 it begins anew. */
interface Draft {
  offset: number
  content: string
}

/** Behind all messages that are there. */
const DRAFT_NUMBER = Number.MAX_SAFE_INTEGER

/** A message that the agent is still saying, or writing. */
interface Live {
  number: number
  text: string
}

/** 'unsaved' says that the server could not be reached and that we keep trying. */
type Saving = 'idle' | 'saving' | 'saved' | 'unsaved'

/** How often a page that waits for the next question looks for it. */
const PAUSE_POLL_MS = 20_000

/** The conversation as the page knows it, and everything a person can do with it. */
export function useConversation(start: PageStart) {
  const [view, setView] = useState(start.view)
  const [editing, setEditing] = useState(start.editing_step_id)
  const [saving, setSaving] = useState<Saving>('idle')
  const [problem, setProblem] = useState<string | null>(null)
  const [gone, setGone] = useState(false)
  /** Refused files that the person has read about and cleared away; the server keeps them on record. */
  const [dismissed, setDismissed] = useState<readonly string[]>([])
  /** Counts saved replies; the focus follows it. */
  const [replies, setReplies] = useState(0)
  const pending = useRef<Trying<PageView> | null>(null)
  const changes = useRef(0)
  const refreshing = useRef(false)
  /** There was news while an answer was on its way. */
  const again = useRef(false)
  const [live, setLive] = useState<readonly Live[]>([])
  /** What is on its way, as the person wrote it. */
  const [outgoing, setOutgoing] = useState<Reply | null>(null)
  const { token_path } = start
  const texts = textsFor(view.language)
  const limit = useRef(start.view.chat?.limit)

  function show(next: PageView): void {
    changes.current++
    setView(next)
    setLive((saying) => {
      const left = saying.filter(({ number }) => number > lastNumber(next))
      return next.chat?.awaiting ? left : withoutDraft(left)
    })
  }

  async function refresh(): Promise<void> {
    if (refreshing.current) {
      again.current = true
      return
    }
    refreshing.current = true
    again.current = false
    const before = changes.current
    const outcome = await request<PageView>(`${token_path}/view?${countOf(limit.current)}`)
    refreshing.current = false
    if (outcome.kind === 'gone') settle(outcome)
    // A view that was asked for before something else changed may be older than what is shown.
    if (outcome.kind === 'done' && changes.current === before && !pending.current) show(outcome.value)
    if (again.current) void refresh()
  }

  function settle(outcome: Outcome<unknown>): void {
    if (outcome.kind === 'gone') setGone(true)
    if (outcome.kind === 'full') setProblem(texts.file_no_room)
    if (outcome.kind === 'refused') setProblem(outcome.detail ?? texts.failed)
    if (outcome.kind === 'changed') {
      setProblem(texts.changed)
      void refresh()
    }
  }

  const uploads = useUploads({
    token_path,
    query: countOf(limit.current),
    texts,
    language: view.language,
    onOutcome(outcome, file) {
      if (outcome.kind !== 'done') return settle(outcome)
      rememberThumbnail(outcome.value.document.document_id, file)
      setSaving('saved')
      show(outcome.value.view)
    },
    onCancelled: () => void refresh(),
  })

  /** Sends until it is saved; a second call meanwhile only hurries the first. Answers the new view, null if it was not saved. */
  async function save(path: string, body: object): Promise<PageView | null> {
    if (pending.current) {
      pending.current.retryNow()
      return null
    }
    const key = newKey()
    const trying = keepTrying(
      () => request<PageView>(`${token_path}/${path}?${countOf(limit.current)}`, body, key),
      (waiting) => setSaving(waiting ? 'unsaved' : 'saving'),
    )
    pending.current = trying
    setProblem(null)
    setSaving('saving')
    const outcome = await trying.result
    pending.current = null
    setSaving(outcome?.kind === 'done' ? 'saved' : 'idle')
    if (outcome?.kind !== 'done') {
      if (outcome) settle(outcome)
      return null
    }
    show(outcome.value)
    return outcome.value
  }

  useEffect(() => {
    const refreshIfVisible = () => {
      if (document.visibilityState === 'visible') void refresh()
    }
    const events = ['focus', 'online', 'pageshow'] as const
    for (const event of events) addEventListener(event, refreshIfVisible)
    document.addEventListener('visibilitychange', refreshIfVisible)
    const paused = view.status === 'active' && view.current === null
    const poll = paused ? setInterval(refreshIfVisible, PAUSE_POLL_MS) : undefined
    return () => {
      clearInterval(poll)
      for (const event of events) removeEventListener(event, refreshIfVisible)
      document.removeEventListener('visibilitychange', refreshIfVisible)
    }
  }, [view.status, view.current === null])

  useEffect(() => {
    if (gone) return
    const news = new EventSource(`${token_path}/events`)
    // The browser connects again by itself, and nobody tells what happened meanwhile.
    for (const event of ['open', 'change']) news.addEventListener(event, () => void refresh())
    if (view.chat) {
      news.addEventListener('draft', ({ data }) => setLive(hearDraft(JSON.parse(data) as Draft)))
      news.addEventListener('delta', ({ data }) => setLive(hearDelta(JSON.parse(data) as Delta)))
    }
    return () => news.close()
  }, [gone])

  useEffect(() => {
    // A reload would otherwise open the question again that `?edit=` named.
    if (editing === null && start.editing_step_id !== null) history.replaceState(null, '', token_path)
  }, [editing])

  return {
    view,
    editing,
    saving,
    /** What was entered is being sent, or will be as soon as that can be done. */
    is_on_its_way: saving === 'saving' || saving === 'unsaved',
    problem,
    gone,
    replies,
    uploads,
    texts,
    outgoing,
    /** What the agent is saying, by message number, until the view has it. */
    live,
    /** False when it was not saved, which the person is told. */
    async reply(reply: Reply): Promise<boolean> {
      const { step_id } = reply
      if (!pending.current) setOutgoing(reply)
      const next = await save('reply', reply)
      if (!pending.current) setOutgoing(null)
      if (!next) return false
      // With a notice the question stays open, and what was entered stays with it.
      if (step_id !== undefined && !questionOf(next, step_id)?.notice) {
        keepDraft(view.conversation_id, step_id, '')
        if (step_id === editing) setEditing(null)
      }
      setReplies((count) => count + 1)
      return true
    },
    showEarlier(messages: number): void {
      limit.current = messages
      void refresh()
    },
    dismissed,
    dismiss: (document_id: string) => setDismissed((list) => [...list, document_id]),
    withdraw: (document_id: string) => save('withdraw', { document_id }),
    chooseLanguage: (language: string) => void save('language', { language }),
    /** Ends the wait before the next attempt. */
    retryNow: () => pending.current?.retryNow(),
    /** Something new is being entered: it is not saved yet, and what was wrong is being put right. */
    touch() {
      setSaving((present) => (present === 'saved' ? 'idle' : present))
      setProblem(null)
    },
    /** Opens an answered question for editing; null leaves it, and forgets what was changed. */
    edit(step_id: string | null) {
      if (editing !== null) keepDraft(view.conversation_id, editing, '')
      setProblem(null)
      setEditing(step_id)
    },
  }
}

function countOf(messages: number | undefined): string {
  return messages === undefined ? '' : `messages=${messages}`
}

function lastNumber({ chat }: PageView): number {
  return chat?.messages.at(-1)?.number ?? 0
}

/** The texts so far with one more piece; they come in order. What is said has been written. */
const hearDelta =
  ({ number, content }: Delta) =>
  (before: readonly Live[]): readonly Live[] => {
    const saying = number === DRAFT_NUMBER ? before : withoutDraft(before)
    return saying.some((one) => one.number === number)
      ? saying.map((one) => (one.number === number ? { ...one, text: one.text + content } : one))
      : [...saying, { number, text: content }]
  }

const hearDraft =
  ({ offset, content }: Draft) =>
  (saying: readonly Live[]): readonly Live[] =>
    hearDelta({ number: DRAFT_NUMBER, content })(offset === 0 ? withoutDraft(saying) : saying)

function withoutDraft(saying: readonly Live[]): readonly Live[] {
  return saying.filter(({ number }) => number !== DRAFT_NUMBER)
}

/** The open or answered question with that step id. */
function questionOf(view: PageView, step_id: string): PageQuestion | undefined {
  const answers = [...view.items, ...(view.chat?.messages.flatMap(({ answer }) => answer ?? []) ?? [])]
  const answered = answers.flatMap((item) => (item.kind === 'answered' ? item.question : []))
  return [view.current, ...answered].find((question) => question?.step_id === step_id) ?? undefined
}

export type Conversation = ReturnType<typeof useConversation>
