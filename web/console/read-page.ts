import { callApi, type Reply } from './call-api.ts'

export interface Page<Item> {
  items: readonly Item[]
  /** Where the next page begins; null behind the last one. */
  next: string | null
}

/** Reads the page that begins there, or the first one. */
export type ReadPage<Item> = (position: string | null) => Promise<Reply<Page<Item>>>

/** Of a list with `cursor` and `next_cursor`. */
export function readCursorPages<Item>(path: string, limit = 50): ReadPage<Item> {
  return async (cursor) => {
    const query = { limit: String(limit), ...(cursor === null ? {} : { cursor }) }
    const reply = await callApi<{ items: readonly Item[]; next_cursor: string | null }>(addQuery(path, query))
    if (!reply.ok) return reply
    return { ...reply, value: { items: reply.value.items, next: reply.value.next_cursor } }
  }
}

/** Of a list with `pageNumber` that says in a header how many there are. */
export function readNumberedPages<Item>(path: string, pageSize = 50): ReadPage<Item> {
  return async (position) => {
    const pageNumber = Number(position ?? 1)
    const query = { pageNumber: String(pageNumber), pageSize: String(pageSize) }
    const reply = await callApi<readonly Item[]>(addQuery(path, query))
    if (!reply.ok) return reply
    const total = Number(reply.headers.get('x-total-count'))
    const next = pageNumber * pageSize < total ? String(pageNumber + 1) : null
    return { ...reply, value: { items: reply.value, next } }
  }
}

/** The path with these parameters too; empty ones are left out. */
export function addQuery(path: string, query: Readonly<Record<string, string | null>>): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]))
  if (given.length === 0) return path
  return `${path}${path.includes('?') ? '&' : '?'}${new URLSearchParams(given)}`
}
