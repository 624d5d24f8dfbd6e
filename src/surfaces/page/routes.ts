import { randomBytes } from 'node:crypto'
import formBody from '@fastify/formbody'
import fastifyStatic from '@fastify/static'
import type { FastifyRequest } from 'fastify'
import { AppError } from '#domain/errors.ts'
import { noteErrors } from '#http/describe-errors.ts'
import { textOf } from '#http/described-content.ts'
import { errorPages } from '#http/error-pages.ts'
import { answerErrors, toAppError } from '#http/errors.ts'
import { problem, problems } from '#http/problem.ts'
import { protectDocument } from '#http/protect-document.ts'
import { discardUpload, receiveUpload, UPLOAD_LIMIT } from '#http/receive-upload.ts'
import { sendStoredFile } from '#http/send-stored-file.ts'
import { serveBuiltPage } from '#http/serve-built-page.ts'
import { type App, registerRoutes } from '#http/server.ts'
import type { PageDocument, PageView } from '#page/view.ts'
import { type OpenedLink, openLink, type PageState, readPageState } from '#queries/page-state.ts'
import { findSentFile } from '#queries/sent-file.ts'
import type { Services } from '#services'
import { embedScriptRoute } from './embed-script.ts'
import { fontFolder } from './fonts.ts'
import { createPageActions } from './page-actions.ts'
import { loadPageRenderer, type PageRenderer } from './page-renderer.ts'
import { presentPage } from './present.ts'
import { receiveForm } from './receive-form.ts'
import {
  FileParams,
  FilesQuery,
  LanguageBody,
  ReplyBody,
  TokenParams,
  ViewQuery,
  WithdrawBody,
} from './schema.ts'
import { streamChanges } from './stream-changes.ts'

/** A form without files, in bytes. */
const FORM_LIMIT = 262_144
const FONTS_URL = '/assets/fonts'
const hidden = { hide: true, params: TokenParams }
const opened = {
  tags: ['Pages'],
  operationId: 'openPage',
  summary: 'The hosted page',
  description: 'What the `link` of a conversation opens.',
  params: TokenParams,
  response: {
    200: textOf('text/html', 'The page'),
    410: textOf('text/html', 'The link has expired or was withdrawn.'),
  },
}
const fileOfLink = { ...hidden, params: FileParams }
const viewed = { ...hidden, querystring: ViewQuery }

interface Opened {
  link: OpenedLink
  page: PageState
}

/** The hosted conversation page: one document, and the actions that its script or its plain form take. */
export async function pageRoutes(app: App, services: Services): Promise<void> {
  const renderer = await loadPageRenderer()
  const actions = createPageActions(services)
  await serveBuiltPage(app, 'page', renderer.folder)
  await app.register(fastifyStatic, {
    decorateReply: false,
    immutable: true,
    maxAge: '365d',
    index: false,
    root: fontFolder(),
    prefix: `${FONTS_URL}/`,
  })
  embedScriptRoute(app, services.version)

  async function open(request: FastifyRequest): Promise<Opened> {
    const { token } = request.params as { token: string }
    const link = await openLink(services.context, token)
    return { link, page: await readPageState(services.context, link) }
  }

  async function showView(link: OpenedLink, { messages }: ViewQuery): Promise<PageView> {
    return presentPage(await readPageState(services.context, link), messages)
  }

  await registerRoutes(app, async (scope) => {
    // Only the page sends forms; the other routes refuse them as a wrong content type.
    answerDocumentErrors(scope, renderer)
    await scope.register(formBody, { bodyLimit: FORM_LIMIT })
    scope.get('/c/:token', { schema: opened }, async (request, reply) => {
      const { page } = await open(request)
      const nonce = randomBytes(16).toString('base64')
      const { edit: editing, messages } = request.query as { edit?: unknown; messages?: unknown }
      const { branding, embed_origins } = page.workspace
      const ancestors = frameAncestors(embed_origins)
      protectDocument(reply, { ancestors, nonce, logo_url: branding.logo_url ?? null })
      return reply.send(
        renderer.renderPage(presentPage(page, readCount(messages)), {
          token_path: `/c/${request.params.token}`,
          client_url: renderer.client_url,
          style_url: renderer.style_url,
          fonts_url: FONTS_URL,
          nonce,
          editing_step_id: typeof editing === 'string' ? editing : null,
        }),
      )
    })
    scope.get('/c/:token/files/:document_id', { schema: fileOfLink }, async (request, reply) => {
      const { token, document_id } = request.params
      const link = await openLink(services.context, token)
      return sendStoredFile(reply, services.storage, await findSentFile(services.context, link, document_id))
    })
    scope.post(
      '/c/:token',
      { schema: hidden, config: { uploadLimit: UPLOAD_LIMIT } },
      async (request, reply) => {
        const { link, page } = await open(request)
        const editing = await receiveForm(services, actions, request, link, page)
        const query = editing === null ? '' : `?edit=${encodeURIComponent(editing)}`
        return reply.redirect(`/c/${request.params.token}${query}#question`, 303)
      },
    )
  })

  await registerRoutes(app, async (scope) => {
    answerErrors(scope, services, problems)
    scope.addHook('onSend', async (_request, reply) => {
      reply.headers({ 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' })
    })
    scope.get('/c/:token/view', { schema: viewed }, async (request) =>
      presentPage((await open(request)).page, request.query.messages),
    )
    scope.get('/c/:token/events', { schema: hidden, exposeHeadRoute: false }, (request, reply) =>
      streamChanges(services, request, reply, request.params.token),
    )
    scope.post('/c/:token/reply', { schema: { ...viewed, body: ReplyBody } }, async (request) => {
      const { link, page } = await open(request)
      await actions.reply(request, link, page, request.body)
      return showView(link, request.query)
    })
    scope.post(
      '/c/:token/files',
      { schema: { ...hidden, querystring: FilesQuery }, config: { uploadLimit: UPLOAD_LIMIT } },
      async (request): Promise<{ document: PageDocument; view: PageView }> => {
        const { link, page } = await open(request)
        const upload = await receiveUpload(request, services)
        try {
          if (upload.files.length !== 1)
            throw new AppError('invalid', 'Send one file at a time, in the field "files".')
          const [document] = await actions.give(request, link, page, upload, {
            step_id: request.query.step_id,
          })
          if (!document) throw new Error('a stored file was not answered')
          return { document, view: await showView(link, request.query) }
        } finally {
          await discardUpload(upload, services)
        }
      },
    )
    scope.post('/c/:token/withdraw', { schema: { ...viewed, body: WithdrawBody } }, async (request) => {
      const { link } = await open(request)
      await actions.withdraw(request, link, request.body.document_id)
      return showView(link, request.query)
    })
    scope.post('/c/:token/language', { schema: { ...viewed, body: LanguageBody } }, async (request) => {
      const { link, page } = await open(request)
      await actions.chooseLanguage(request, link, page, request.body.language)
      return showView(link, request.query)
    })
  })
}

function frameAncestors(origins: readonly string[]): string {
  return ["'self'", ...origins].join(' ')
}

function answerDocumentErrors(app: App, renderer: PageRenderer): void {
  noteErrors(app, errorPages)
  app.setErrorHandler(async (thrown, request, reply) => {
    const error = toAppError(thrown as Error, request)
    const { status } = problem(error)
    if (status >= 500) request.log.error({ err: thrown }, 'a page failed')
    if (status === 409) return reply.redirect(`/c/${(request.params as { token: string }).token}`, 303)
    protectDocument(reply, { ancestors: "'self'", nonce: null, logo_url: null })
    const language = /^es\b/i.test(request.headers['accept-language'] ?? '') ? 'es' : 'en'
    const known = status === 404 || status === 410
    return reply.code(status).send(
      renderer.renderErrorPage({
        status,
        language,
        title: null,
        detail: known ? null : error.message,
        style_url: renderer.style_url,
      }),
    )
  })
}

/** Of an address that somebody may have changed: what is no count is left out. */
function readCount(text: unknown): number | undefined {
  return typeof text === 'string' && /^[1-9]\d{0,3}$/.test(text) ? Number(text) : undefined
}
