import type { FastifyRequest } from 'fastify'
import { invalidField } from '#domain/errors.ts'
import { checkText } from './json-body.ts'

/** Percent signs of a path that is no UTF-8 stand for themselves: so it has a route, which knows nothing of that name. */
export function takeLiterally(url: string): string {
  const [path = ''] = url.split('?', 1)
  return isReadable(path) ? url : path.replaceAll('%', '%25') + url.slice(path.length)
}

/** Throws `invalid`, naming the place, for what can't be stored or compared. */
export function checkAddress({ url, params, query }: FastifyRequest): void {
  if (!url.includes('%')) return
  if (!isReadable(url.slice(url.indexOf('?') + 1)))
    throw invalidField('/query', 'The query of the address is not valid UTF-8.')
  for (const [part, given] of Object.entries({ path: params, query }))
    for (const [name, value] of Object.entries(given as Record<string, string | string[]>))
      for (const text of [name, value].flat()) checkText(text, `/${part}/${name}`)
}

function isReadable(text: string): boolean {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}
