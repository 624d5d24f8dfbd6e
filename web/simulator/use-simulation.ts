import { useEffect, useRef, useState } from 'preact/hooks'
import { keepTrying } from '#page/keep-trying.ts'
import type { Outcome } from '#page/outcome.ts'
import { newKey, request } from '#page/request.ts'
import { upload } from '#page/upload.ts'
import { textsFor } from './texts.ts'
import type { SimulatorView } from './view.ts'

/** What the server rendered the simulator from, and the browser takes over. */
export interface SimulatorStart {
  view: SimulatorView
  /** '/simulator/<token>' */
  token_path: string
}

/** What the person has sent, until the server has it. */
export interface Outgoing {
  key: string
  text: string
  /** The question whose answer was tapped. */
  step_id: string | null
  file: File | null
  /** The server could not be reached, and we keep trying. */
  is_waiting: boolean
}

/** While something is on its way that tells nobody when it has arrived. */
const POLL_MS = 2_000
const CONNECT_AGAIN_MS = 5_000

/** The simulation as the page knows it, and everything that can be done with it. */
export function useSimulation({ view: first, token_path }: SimulatorStart) {
  const [view, setView] = useState(first)
  const [gone, setGone] = useState(false)
  const [connected, setConnected] = useState(true)
  const [connection, setConnection] = useState(0)
  const [outgoing, setOutgoing] = useState<readonly Outgoing[]>([])
  const [problem, setProblem] = useState<string | null>(null)
  const [beginning, setBeginning] = useState(false)
  const changes = useRef(0)
  const refreshing = useRef(false)
  /** There was news while an answer was on its way. */
  const again = useRef(false)
  const line = useRef(Promise.resolve())
  const hurry = useRef<() => void>(() => undefined)
  const run = useRef(first.conversation_id)
  const texts = textsFor(view.language)

  function show(next: SimulatorView): void {
    changes.current++
    run.current = next.conversation_id
    setView(next)
  }

  async function refresh(): Promise<void> {
    if (refreshing.current) {
      again.current = true
      return
    }
    refreshing.current = true
    again.current = false
    const before = changes.current
    const outcome = await request<SimulatorView>(`${token_path}/view`)
    refreshing.current = false
    if (outcome.kind === 'gone') setGone(true)
    // A view that was asked for before something else changed may be older than what is shown.
    if (outcome.kind === 'done' && changes.current === before) show(outcome.value)
    else if (outcome.kind === 'done') again.current = true
    if (again.current) void refresh()
  }

  function settle(outcome: Outcome<SimulatorView>): void {
    if (outcome.kind === 'done') show(outcome.value)
    if (outcome.kind === 'gone') setGone(true)
    if (outcome.kind === 'full') setProblem(texts.no_room)
    if (outcome.kind === 'refused') setProblem(outcome.detail ?? texts.failed)
    if (outcome.kind === 'changed') {
      setProblem(texts.changed)
      void refresh()
    }
  }

  /** One after the other, so that they arrive in the order in which they were sent. */
  function send(message: Pick<Outgoing, 'text' | 'step_id' | 'file'>): void {
    const entry: Outgoing = { ...message, key: newKey(), is_waiting: false }
    const conversation_id = run.current
    setProblem(null)
    setOutgoing((list) => [...list, entry])
    line.current = line.current.then(async () => {
      const trying = keepTrying(
        () => deliver(entry, conversation_id),
        (is_waiting) =>
          setOutgoing((list) => list.map((one) => (one.key === entry.key ? { ...one, is_waiting } : one))),
      )
      hurry.current = trying.retryNow
      const outcome = await trying.result
      setOutgoing((list) => list.filter(({ key }) => key !== entry.key))
      if (outcome) settle(outcome)
    })
  }

  function deliver({ key, text, step_id, file }: Outgoing, conversation_id: string) {
    if (file) {
      const url = `${token_path}/files?conversation_id=${conversation_id}`
      return upload<SimulatorView>(url, file, key, () => undefined, new AbortController().signal)
    }
    const body = { conversation_id, text, ...(step_id === null ? {} : { step_id }) }
    return request<SimulatorView>(`${token_path}/reply`, body, key)
  }

  useEffect(() => {
    if (gone) return
    const news = new EventSource(`${token_path}/events`)
    let timer: ReturnType<typeof setTimeout> | undefined
    news.addEventListener('open', () => {
      setConnected(true)
      void refresh()
    })
    news.addEventListener('change', () => void refresh())
    news.addEventListener('error', () => {
      setConnected(false)
      if (news.readyState !== EventSource.CLOSED) return
      // The browser has given up: the link opens no more, or something in between has failed.
      void refresh()
      timer = setTimeout(() => setConnection((count) => count + 1), CONNECT_AGAIN_MS)
    })
    return () => {
      clearTimeout(timer)
      news.close()
    }
  }, [gone, connection, view.conversation_id])

  const isOnItsWay = view.typing || view.webhooks.some(({ status }) => status === 'pending')
  useEffect(() => {
    const refreshIfVisible = () => {
      if (document.visibilityState === 'visible' && !gone) void refresh()
    }
    const events = ['focus', 'online', 'pageshow'] as const
    for (const event of events) addEventListener(event, refreshIfVisible)
    const poll = isOnItsWay && !gone ? setInterval(refreshIfVisible, POLL_MS) : undefined
    return () => {
      clearInterval(poll)
      for (const event of events) removeEventListener(event, refreshIfVisible)
    }
  }, [isOnItsWay, gone])

  return {
    view,
    texts,
    gone,
    connected,
    outgoing,
    problem,
    beginning,
    say: (text: string, step_id: string | null = null) => send({ text, step_id, file: null }),
    give: (file: File) => send({ text: file.name, step_id: null, file }),
    retryNow: () => hurry.current(),
    /** Ends this run and begins the next one, whatever of this one is still on its way. */
    async beginAgain(): Promise<void> {
      if (beginning) return
      setBeginning(true)
      setProblem(null)
      const outcome = await request<SimulatorView>(`${token_path}/again`, { conversation_id: run.current })
      setBeginning(false)
      if (outcome.kind === 'unreachable') setProblem(texts.failed)
      else if (outcome.kind === 'changed') setProblem(texts.template_gone)
      else settle(outcome)
    },
  }
}

export type Simulation = ReturnType<typeof useSimulation>
