import type { QueuedDocument } from '#commands/data-sets/data-document.ts'
import { aboutDataSet, type createDataSet } from '#commands/data-sets/data-set.ts'
import type { Presented } from '#commands/run.ts'
import type { findConversation } from '#queries/conversations.ts'
import type { readDataDocument, searchDataSet } from '#queries/data-sets.ts'
import type { findTask, readHistory } from '#queries/knowledge.ts'
import type { NumberedPage, PageOfNumber } from '#queries/numbered-page.ts'
import { citationObject } from '#queries/objects.ts'

type Conversation = Awaited<ReturnType<typeof findConversation>>
type History = Awaited<ReturnType<typeof readHistory>>
type Task = Awaited<ReturnType<typeof findTask>>
type DataSet = Awaited<ReturnType<typeof createDataSet>>
type Document = Awaited<ReturnType<typeof readDataDocument>>['document']
type Text = Awaited<ReturnType<typeof readDataDocument>>['text']
type Passage = Awaited<ReturnType<typeof searchDataSet>>[number]

export function presentListed({ number, started_at, summary, data_set_number, status }: Conversation) {
  return { id: number, started_at, summary, data_set_id: data_set_number, status }
}

export function presentConversation(row: Conversation, history: History) {
  return { ...presentListed(row), history: history.map(presentMessage) }
}

export function presentMessage({ message, answer }: History[number]) {
  return {
    id: message.number,
    text: message.text,
    role: message.role,
    created_at: message.created_at,
    answered: answer?.answered ?? null,
    citations: (answer?.citations ?? []).map(citationObject),
    metadata: answer?.metadata ?? null,
  }
}

export function presentTask(task: Task) {
  if (task.state === 'FAILURE') return { state: task.state, error: task.error ?? 'It failed.' }
  if (task.state === 'PENDING') return { state: task.state }
  const result =
    task.document_id === null
      ? { message_id: task.answer_number }
      : { document_id: task.document_id, version: task.document_version }
  return { state: task.state, result }
}

export function presentDataSet({ number, name, language, system_message, created_at, updated_at }: DataSet) {
  return { id: number, name, language, system_message, created_at, updated_at }
}

export function presentDocument({
  number,
  title,
  url,
  version,
  error,
  source,
  sha256,
  created_at,
  updated_at,
}: Document) {
  return {
    id: number,
    title,
    url,
    is_indexed: version !== null,
    error,
    version,
    source,
    sha256,
    created_at,
    updated_at,
  }
}

/** With the text of the version that was asked for; one that is not searched yet has no number to cite it by. */
export function presentWithText(document: Document, text: Text) {
  const shown = presentDocument(document)
  if (text === null || text.content === null) return { ...shown, content: null }
  return {
    ...shown,
    title: text.title ?? shown.title,
    url: text.url,
    version: document.version === null ? null : text.version,
    content: text.content,
  }
}

export function presentQueued({ document, task_id }: QueuedDocument): Presented {
  return { status: 202, about: aboutDataSet(document.data_set_id), body: { id: document.number, task_id } }
}

export function presentPassage({
  document_id,
  document_version,
  title,
  url,
  text,
  start,
  end,
  score,
}: Passage) {
  return { document_id, document_version, title, ...(url === null ? {} : { url }), text, start, end, score }
}

export const presentNothing = (): Presented => ({ status: 204, body: null })

/** A page of a list, with the addresses of its neighbours. `filters` go with them. */
export function presentPage<Item>(
  address: string,
  { pageNumber, pageSize }: PageOfNumber,
  { items, total }: NumberedPage<unknown>,
  results: Item[],
  filters: Record<string, number | undefined> = {},
) {
  const at = (page: number) => {
    const query = new URLSearchParams()
    for (const [name, value] of Object.entries(filters))
      if (value !== undefined) query.set(name, String(value))
    query.set('page', String(page))
    query.set('page_size', String(pageSize))
    return `${address}?${query}`
  }
  const hasNext = items.length > 0 && pageNumber * pageSize < total
  const last = Math.max(1, Math.ceil(total / pageSize))
  return {
    count: total,
    next: hasNext ? at(pageNumber + 1) : null,
    previous: pageNumber > 1 ? at(Math.min(pageNumber - 1, last)) : null,
    results,
  }
}
