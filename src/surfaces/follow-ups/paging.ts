import type { FastifyReply, FastifyRequest } from 'fastify'
import type { NumberedPage, PageOfNumber } from '#queries/follow-ups.ts'

/** Gathers the bracket form of a parameter (`statuses[]=`, `statuses[0]=`) under its own name. */
export async function readBrackets(request: FastifyRequest): Promise<void> {
  const query: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(request.query as Record<string, unknown>)) {
    const plain = name.replace(/\[\d*\]$/, '')
    query[plain] = query[plain] === undefined ? value : [query[plain], value].flat()
  }
  request.query = query
}

/** Says in headers how many there are (`X-Total-Count`) and where the other pages are (`Link`, RFC 8288). */
export function describePage(
  request: FastifyRequest,
  reply: FastifyReply,
  publicUrl: string,
  { pageNumber, pageSize }: PageOfNumber,
  { total }: NumberedPage<unknown>,
): void {
  const last = Math.max(1, Math.ceil(total / pageSize))
  const pages: [string, number][] = [
    ['first', 1],
    ...(pageNumber > 1 ? [['prev', Math.min(pageNumber - 1, last)] as [string, number]] : []),
    ...(pageNumber < last ? [['next', pageNumber + 1] as [string, number]] : []),
    ['last', last],
  ]
  const links = pages.map(([rel, page]) => {
    const address = new URL(request.url, publicUrl)
    address.searchParams.set('pageNumber', String(page))
    address.searchParams.set('pageSize', String(pageSize))
    return `<${address.href}>; rel="${rel}"`
  })
  reply.header('X-Total-Count', total).header('Link', links.join(', '))
}
