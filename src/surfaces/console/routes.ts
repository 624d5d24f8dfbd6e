import { randomBytes } from 'node:crypto'
import type { FastifyReply } from 'fastify'
import { Type } from 'typebox'
import { SESSION_LIVES_MS, signIn, signOut } from '#commands/console/sign-in.ts'
import { runQuietly } from '#commands/run.ts'
import { AppError } from '#domain/errors.ts'
import { readConsoleCookie, setConsoleCookie } from '#http/console-cookie.ts'
import { requireSameOrigin } from '#http/credentials.ts'
import { noteErrors } from '#http/describe-errors.ts'
import { textOf } from '#http/described-content.ts'
import { errorPages } from '#http/error-pages.ts'
import { toAppError } from '#http/errors.ts'
import { problem } from '#http/problem.ts'
import { protectDocument } from '#http/protect-document.ts'
import { serveBuiltPage } from '#http/serve-built-page.ts'
import { type App, registerRoutes } from '#http/server.ts'
import { findSession, openSignInLink } from '#queries/console-session.ts'
import type { Services } from '#services'
import { type ConsoleRenderer, loadConsoleRenderer } from './console-renderer.ts'

/** Where the hosted page's routes serve them. */
const FONTS_URL = '/assets/fonts'
const FORM = 'application/x-www-form-urlencoded'
const NOBODY = { kind: 'system', id: null } as const
const TokenParams = Type.Object({ token: Type.String() })
const tags = ['Pages']

const opened = {
  tags,
  operationId: 'openConsole',
  summary: 'The operator console',
  description:
    'For who has signed in with a link of `POST /api/v1/sign-in-links`. All below it is the same document, whose script reads the address.',
  response: { 200: textOf('text/html', 'The console'), 401: textOf('text/html', 'Nobody is signed in.') },
}
const openedLink = {
  tags,
  operationId: 'openSignInLink',
  summary: 'Sign in at the console',
  description: 'A page with a button; looking at it does not use the link up.',
  params: TokenParams,
  response: {
    200: textOf('text/html', 'The page'),
    404: textOf('text/html', 'The link was used before, has expired, or never was one.'),
  },
}

/** The operator console: one document, whose script calls the API with the session's cookie. */
export async function consoleRoutes(app: App, services: Services): Promise<void> {
  const { context } = services
  const renderer = await loadConsoleRenderer()
  const pages = createPages(renderer)
  await serveBuiltPage(app, 'console', renderer.folder)

  await registerRoutes(app, async (scope) => {
    answerWithPages(scope, pages)
    // The buttons of our pages are forms without fields.
    scope.addContentTypeParser(FORM, { parseAs: 'string' }, (_request, _body, done) => done(null))

    for (const path of ['/console', '/console/*'])
      scope.get(path, { schema: path === '/console' ? opened : { hide: true } }, async (request, reply) => {
        const token = readConsoleCookie(request)
        if (token === null || (await findSession(context, token)) === null) throw unauthorized()
        return pages.showConsole(reply)
      })

    scope.get('/console/sign-in/:token', { schema: openedLink }, async (request, reply) => {
      if ((await openSignInLink(context, request.params.token)) === null) throw notFound()
      return pages.showSignIn(reply, 'ready')
    })

    scope.post(
      '/console/sign-in/:token',
      { schema: { hide: true, params: TokenParams } },
      async (request, reply) => {
        requireSameOrigin(request)
        const link = await openSignInLink(context, request.params.token)
        if (link === null) throw notFound()
        const { token } = await runQuietly(context, link.workspace_id, NOBODY, signIn, { link_id: link.id })
        setConsoleCookie(reply, services.config.publicUrl, { token, seconds: SESSION_LIVES_MS / 1_000 })
        return reply.redirect('/console', 303)
      },
    )

    scope.post('/console/sign-out', { schema: { hide: true } }, async (request, reply) => {
      requireSameOrigin(request)
      const session = await findSession(context, readConsoleCookie(request) ?? '')
      if (session !== null) {
        const operator = { kind: 'operator', id: session.id } as const
        await runQuietly(context, session.workspace_id, operator, signOut, { session_id: session.id })
      }
      setConsoleCookie(reply, services.config.publicUrl, { token: '', seconds: 0 })
      return reply.redirect('/console', 303)
    })
  })
}

const unauthorized = () => new AppError('unauthorized', 'Nobody is signed in.')
const notFound = () => new AppError('not_found', 'This link was used before, or has expired.')

type Pages = ReturnType<typeof createPages>

function createPages({ renderConsole, renderSignIn, client_url, style_url }: ConsoleRenderer) {
  const prepare = (reply: FastifyReply) => {
    const nonce = randomBytes(16).toString('base64')
    protectDocument(reply, { ancestors: "'none'", nonce, logo_url: null })
    return { style_url, fonts_url: FONTS_URL, nonce }
  }
  return {
    showConsole: (reply: FastifyReply) => reply.send(renderConsole({ client_url, ...prepare(reply) })),
    showSignIn: (reply: FastifyReply, state: Parameters<typeof renderSignIn>[1]) =>
      reply.send(renderSignIn(prepare(reply), state)),
  }
}

function answerWithPages(app: App, pages: Pages): void {
  noteErrors(app, errorPages)
  app.setErrorHandler(async (thrown, request, reply) => {
    const error = toAppError(thrown as Error, request)
    const { status } = problem(error)
    if (status >= 500) request.log.error({ err: thrown }, 'the console failed')
    return pages.showSignIn(reply.code(status), status === 401 || status === 403 ? 'signed_out' : 'gone')
  })
}
