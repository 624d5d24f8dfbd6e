import type { FastifyReply, FastifyRequest } from 'fastify'
import type { NumberedPage, PageOfNumber } from '#queries/numbered-page.ts'

/** Longer addresses are named once, so that a long filter doesn't make headers that proxies and clients refuse. */
const LONGEST_REPEATED_ADDRESS = 1_500

/** Gathers the bracket form of a parameter (`statuses[]=`, `statuses[0]=`) under its own name. */
export async function readBrackets(request: FastifyRequest): Promise<void> {
  const query: Record<string, unknown> = Object.create(null)
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
  query: PageOfNumber,
  { total }: NumberedPage<unknown>,
): void {
  const { pageNumber, pageSize } = query
  const last = Math.max(1, Math.ceil(total / pageSize))
  const pages = {
    first: 1,
    ...(pageNumber > 1 ? { prev: Math.min(pageNumber - 1, last) } : {}),
    ...(pageNumber < last ? { next: pageNumber + 1 } : {}),
    last,
  }
  const links = Object.entries(pages).map(([rel, page]) => ({
    rel,
    address: addressOf(request, publicUrl, { ...query, pageNumber: page }),
  }))
  const shown = links.filter(
    ({ rel, address }) => rel === 'next' || address.length <= LONGEST_REPEATED_ADDRESS,
  )
  reply.header('X-Total-Count', total)
  if (shown.length > 0)
    reply.header('Link', shown.map(({ rel, address }) => `<${address}>; rel="${rel}"`).join(', '))
}

/** The address that was asked for with another query, each parameter under its plain name. */
function addressOf(request: FastifyRequest, publicUrl: string, query: object): string {
  const address = new URL(request.url, publicUrl)
  address.search = ''
  for (const [name, value] of Object.entries(query))
    for (const one of [value].flat()) address.searchParams.append(name, String(one))
  return address.href
}
