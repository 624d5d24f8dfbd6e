import { parseCookie, stringifySetCookie } from 'cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'

const NAME = 'hearback_console'

/** The token of an operator's session; null where nobody is signed in. Browsers send it along by themselves. */
export function readConsoleCookie(request: FastifyRequest): string | null {
  const { cookie } = request.headers
  return (cookie === undefined ? null : parseCookie(cookie)[NAME]) ?? null
}

/** Kept from scripts and from other sites' forms; with a public address of https, from plain connections too. */
export function setConsoleCookie(
  reply: FastifyReply,
  publicUrl: string,
  session: { token: string; seconds: number },
): void {
  reply.header(
    'Set-Cookie',
    stringifySetCookie({
      name: NAME,
      value: session.token,
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: publicUrl.startsWith('https:'),
      maxAge: session.seconds,
    }),
  )
}
