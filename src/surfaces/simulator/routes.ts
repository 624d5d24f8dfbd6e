import { randomBytes } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { AppError } from '#domain/errors.ts'
import { noteErrors } from '#http/describe-errors.ts'
import { textOf } from '#http/described-content.ts'
import { errorPages } from '#http/error-pages.ts'
import { answerErrors, toAppError } from '#http/errors.ts'
import { problem, problems } from '#http/problem.ts'
import { protectDocument } from '#http/protect-document.ts'
import { discardUpload, receiveUpload, UPLOAD_LIMIT } from '#http/receive-upload.ts'
import { serveBuiltPage } from '#http/serve-built-page.ts'
import { type App, registerRoutes } from '#http/server.ts'
import { openSimulation, readSimulationState } from '#queries/simulation.ts'
import type { Services } from '#services'
import type { SimulatorView } from '#simulator/view.ts'
import { presentSimulation } from './present.ts'
import { ReplyBody, Run, TokenParams } from './schema.ts'
import { createSimulatorActions } from './simulator-actions.ts'
import { loadSimulatorRenderer, type SimulatorRenderer } from './simulator-renderer.ts'
import { streamChanges } from './stream-changes.ts'

/** Where the hosted page's routes serve them. */
const FONTS_URL = '/assets/fonts'
const NOBODY = "'none'"
const hidden = { hide: true, params: TokenParams }
const opened = {
  tags: ['Pages'],
  operationId: 'openSimulator',
  summary: 'The phone simulator',
  description: 'What the `link` of a simulation opens.',
  params: TokenParams,
  response: {
    200: textOf('text/html', 'The page'),
    410: textOf('text/html', 'The link has expired.'),
  },
}

/** The phone simulator of a template: one document, and the actions that its script takes. */
export async function simulatorRoutes(app: App, services: Services): Promise<void> {
  const { context } = services
  const renderer = await loadSimulatorRenderer()
  const actions = createSimulatorActions(services)
  await serveBuiltPage(app, 'simulator', renderer.folder)

  const open = (request: FastifyRequest) =>
    openSimulation(context, (request.params as { token: string }).token)

  async function show(request: FastifyRequest): Promise<SimulatorView> {
    return presentSimulation(await readSimulationState(context, await open(request)))
  }

  await registerRoutes(app, async (scope) => {
    answerDocumentErrors(scope, renderer)
    scope.get('/simulator/:token', { schema: opened }, async (request, reply) => {
      const view = await show(request)
      const nonce = randomBytes(16).toString('base64')
      protectDocument(reply, { ancestors: NOBODY, nonce, logo_url: view.brand.logo_url })
      return reply.send(
        renderer.renderSimulator(view, {
          token_path: `/simulator/${request.params.token}`,
          client_url: renderer.client_url,
          style_url: renderer.style_url,
          fonts_url: FONTS_URL,
          nonce,
        }),
      )
    })
  })

  await registerRoutes(app, async (scope) => {
    answerErrors(scope, services, problems)
    scope.addHook('onSend', async (_request, reply) => {
      reply.headers({ 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' })
    })
    scope.get('/simulator/:token/view', { schema: hidden }, show)
    scope.get('/simulator/:token/events', { schema: hidden, exposeHeadRoute: false }, (request, reply) =>
      streamChanges(services, request, reply, request.params.token),
    )
    scope.post('/simulator/:token/reply', { schema: { ...hidden, body: ReplyBody } }, async (request) => {
      await actions.reply(request, await open(request), request.body)
      return show(request)
    })
    scope.post(
      '/simulator/:token/files',
      { schema: { ...hidden, querystring: Run }, config: { uploadLimit: UPLOAD_LIMIT } },
      async (request) => {
        const opened = await open(request)
        const upload = await receiveUpload(request, services)
        try {
          if (upload.files.length !== 1)
            throw new AppError('invalid', 'Send one file at a time, in the field "files".')
          await actions.give(request, opened, request.query.conversation_id, upload)
        } finally {
          await discardUpload(upload, services)
        }
        return show(request)
      },
    )
    scope.post('/simulator/:token/again', { schema: { ...hidden, body: Run } }, async (request) => {
      await actions.again(request, await open(request), request.body.conversation_id)
      return show(request)
    })
  })
}

function answerDocumentErrors(app: App, renderer: SimulatorRenderer): void {
  noteErrors(app, errorPages)
  app.setErrorHandler(async (thrown, request, reply) => {
    const error = toAppError(thrown as Error, request)
    const { status } = problem(error)
    if (status >= 500) request.log.error({ err: thrown }, 'a simulator failed')
    protectDocument(reply, { ancestors: NOBODY, nonce: null, logo_url: null })
    const isGone = status === 404 || status === 410
    return reply.code(status).send(
      renderer.renderSimulatorError({
        language: request.headers['accept-language'] ?? 'en',
        detail: isGone ? null : error.message,
        style_url: renderer.style_url,
      }),
    )
  })
}
