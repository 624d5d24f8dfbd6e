import { AppError } from '#domain/errors.ts'
import type { PageOfNumber } from '#queries/numbered-page.ts'

/** What is no number is nobody's id. Throws `not_found`. */
export function toId(text: string): number {
  if (!/^[1-9]\d{0,14}$/.test(text)) throw new AppError('not_found', 'Not found.')
  return Number(text)
}

export const toPage = ({ page, page_size }: { page: number; page_size: number }): PageOfNumber => ({
  pageNumber: page,
  pageSize: page_size,
})
