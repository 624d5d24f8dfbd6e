import type { CommandContext } from '#context'
import type { Statement } from '#store/statement.ts'

/** A page of a numbered list, and how many things the whole list has. */
export interface NumberedPage<Item> {
  items: Item[]
  total: number
}

export interface PageOfNumber {
  /** From 1. */
  pageNumber: number
  pageSize: number
}

export async function readNumberedPage<Row>(
  context: CommandContext,
  workspaceId: string,
  page: PageOfNumber,
  count: Statement,
  select: (offset: number, limit: number) => Statement,
): Promise<NumberedPage<Row>> {
  const offset = offsetOf(page)
  const [[counted], items] = await Promise.all([
    context.database.read<{ total: number }>(workspaceId, count),
    context.database.read<Row>(workspaceId, select(offset, page.pageSize)),
  ])
  return { items, total: counted?.total ?? 0 }
}

export function offsetOf({ pageNumber, pageSize }: PageOfNumber): number {
  return Math.min((pageNumber - 1) * pageSize, FARTHEST)
}

/** More rows than any list has, and a number that the database can count to. */
const FARTHEST = 2 ** 52
