import { type AppError, invalidField } from '#domain/errors.ts'
import { isUuid } from '#lib/uuid.ts'

/** Cursor paging, newest first: a cursor says behind which row the next page begins. */
export interface PageRequest {
  cursor?: string
  limit: number
}

export interface Page<Item> {
  items: Item[]
  next_cursor: string | null
}

export interface Position {
  /** ISO 8601 UTC. */
  at: string
  id: string
}

/** Throws `invalid` for a cursor that this server did not make. */
export function readCursor(cursor: string | undefined): Position | null {
  if (cursor === undefined) return null
  const [at, id, ...rest] = Buffer.from(cursor, 'base64url').toString('utf8').split(' ')
  if (at === undefined || id === undefined || rest.length > 0 || !isUuid(id) || !isTime(at))
    throw unknownCursor()
  return { at, id }
}

/** A cursor that is a number. Throws `invalid` for another one. */
export function readNumberCursor(cursor: string | undefined): number | null {
  if (cursor === undefined) return null
  if (!/^\d{1,15}$/.test(cursor)) throw unknownCursor()
  return Number(cursor)
}

function unknownCursor(): AppError {
  return invalidField('/query/cursor', '"cursor" is not one that a list has given.')
}

/** Cuts one row more than asked for to a page, so that the last page is known to be the last. */
export function cutPage<Row>(
  rows: readonly Row[],
  limit: number,
  positionOf: (row: Row) => Position,
): Page<Row> {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  if (rows.length <= limit || last === undefined) return { items, next_cursor: null }
  const { at, id } = positionOf(last)
  return { items, next_cursor: Buffer.from(`${at} ${id}`).toString('base64url') }
}

function isTime(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text) && !Number.isNaN(Date.parse(text))
}
