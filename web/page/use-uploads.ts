import { useRef, useState } from 'preact/hooks'
import { formatSize } from './format.ts'
import { keepTrying } from './keep-trying.ts'
import type { Outcome } from './outcome.ts'
import { newKey } from './request.ts'
import type { Texts } from './texts.ts'
import { type Uploaded, upload } from './upload.ts'
import type { PageQuestion } from './view.ts'

/** A file on its way, or one that was refused before it became a document. */
export interface PendingFile {
  key: string
  step_id: string
  file: File
  /** 'full': the server has no room just now, and the person may try again. */
  state: 'waiting' | 'sending' | 'checking' | 'unreachable' | 'full' | 'refused'
  /** From 0 to 1. */
  share: number
  /** Why it was refused, or could not be taken. */
  refusal: string | null
}

interface Options {
  token_path: string
  /** Goes with every address. */
  query: string
  texts: Texts
  language: string
  /** Hears every end of an upload; the view in it replaces the present one. */
  onOutcome(outcome: Outcome<Uploaded>, file: File): void
  /** An upload was cancelled, and the server may have the file nevertheless. */
  onCancelled(): void
}

/** The files that are being added, one after the other, so that each answer's view is newer than the last. */
export function useUploads(options: Options) {
  const [files, setFiles] = useState<PendingFile[]>([])
  const queue = useRef<Promise<void>>(Promise.resolve())
  const running = useRef(new Map<string, { stop(): void; retryNow(): void }>())
  const latest = useRef(options)
  latest.current = options

  const change = (key: string, part: Partial<PendingFile>) =>
    setFiles((list) => list.map((entry) => (entry.key === key ? { ...entry, ...part } : entry)))
  const drop = (key: string) => setFiles((list) => list.filter((entry) => entry.key !== key))

  async function send({ key, step_id, file }: PendingFile): Promise<void> {
    const cancelled = new AbortController()
    const { token_path, query } = latest.current
    const url = `${token_path}/files?step_id=${encodeURIComponent(step_id)}&${query}`
    const onProgress = (share: number) => change(key, { share, state: share < 1 ? 'sending' : 'checking' })
    const trying = keepTrying(
      () => upload(url, file, key, onProgress, cancelled.signal),
      (waiting) => change(key, { state: waiting ? 'unreachable' : 'sending', share: 0 }),
    )
    running.current.set(key, {
      retryNow: trying.retryNow,
      stop() {
        trying.stop()
        cancelled.abort()
      },
    })
    change(key, { state: 'sending' })
    const outcome = await trying.result
    running.current.delete(key)
    if (outcome === null) return latest.current.onCancelled()
    if (outcome.kind === 'full') {
      return change(key, { state: 'full', refusal: latest.current.texts.file_no_room })
    }
    if (outcome.kind === 'refused') {
      return change(key, { state: 'refused', refusal: outcome.detail ?? latest.current.texts.failed })
    }
    drop(key)
    latest.current.onOutcome(outcome, file)
  }

  function add(question: PageQuestion, chosen: readonly File[]): void {
    const rules = question.files
    if (!rules) return
    const { texts, language } = latest.current
    const accepted = rules.given.filter((document) => document.refusal === null).length
    const on_the_way = files.filter(
      (entry) => entry.step_id === question.step_id && entry.state !== 'refused',
    ).length
    let room = rules.max_files - accepted - on_the_way
    const added = chosen.map((file): PendingFile => {
      const refusal =
        refuse(file, rules.max_size, texts, language) ??
        (room > 0 ? null : texts.files_too_many(rules.max_files))
      if (refusal === null) room--
      const state = refusal === null ? 'waiting' : 'refused'
      return { key: newKey(), step_id: question.step_id, file, state, share: 0, refusal }
    })
    setFiles((list) => [...list, ...added])
    for (const entry of added.filter(({ state }) => state === 'waiting')) enqueue(entry)
  }

  function enqueue(entry: PendingFile): void {
    running.current.set(entry.key, { stop: () => running.current.delete(entry.key), retryNow() {} })
    queue.current = queue.current.then(() => (running.current.has(entry.key) ? send(entry) : undefined))
  }

  function retry(key: string): void {
    running.current.get(key)?.retryNow()
    const full = files.find((entry) => entry.key === key && entry.state === 'full')
    if (!full) return
    change(key, { state: 'waiting', refusal: null })
    enqueue(full)
  }

  return {
    files,
    add,
    retry,
    /** Cancels what is on its way, and takes away what was refused. */
    remove(key: string) {
      running.current.get(key)?.stop()
      drop(key)
    },
  }
}

function refuse(file: File, limit: number, texts: Texts, language: string): string | null {
  if (file.size === 0) return texts.file_empty
  if (file.size <= limit) return null
  return texts.file_too_large(formatSize(file.size, language), formatSize(limit, language))
}
