import { Type } from 'typebox'
import {
  addDataDocument,
  removeDataDocument,
  replaceDataDocument,
} from '#commands/data-sets/data-document.ts'
import { runCommand } from '#commands/run.ts'
import { MAX_FILE_SIZE } from '#domain/documents/file-kinds.ts'
import { callOf, sendAnswer } from '#http/answer.ts'
import { credentialOf } from '#http/credentials.ts'
import type { App } from '#http/server.ts'
import { findDataSet, listDataDocuments, readDataDocument } from '#queries/data-sets.ts'
import type { Services } from '#services'
import { AcceptedDocument, conflict, DataDocument, DataDocuments, unknown } from './answer-schema.ts'
import { presentDocument, presentNothing, presentPage, presentQueued, presentWithText } from './present.ts'
import { receiveDocument } from './receive-document.ts'
import {
  DOCUMENT_BODY_LIMIT,
  DocumentBody,
  DocumentForm,
  DocumentParams,
  PageQuery,
  Params,
  VersionQuery,
} from './schema.ts'
import { toId, toPage } from './to-command.ts'

const config = { scopes: ['knowledge'] } as const
const receiving = { ...config, uploadLimit: 2 * MAX_FILE_SIZE }
const tags = ['Knowledge']
const body = {
  content: { 'application/json': { schema: DocumentBody }, 'multipart/form-data': { schema: DocumentForm } },
}

/** The texts of a data set. */
export function documentRoutes(app: App, services: Services): void {
  const { context } = services

  app.get(
    '/api/data_sets/:id/documents',
    {
      config,
      schema: {
        tags,
        operationId: 'listDataDocuments',
        summary: 'List documents',
        description: 'Oldest first, without their texts.',
        params: Params,
        querystring: PageQuery,
        response: { 200: DataDocuments, 404: unknown },
      },
    },
    async (request) => {
      const page = toPage(request.query)
      const number = toId(request.params.id)
      const list = await listDataDocuments(context, credentialOf(request).workspace_id, number, page)
      const address = `${services.config.publicUrl}/api/data_sets/${number}/documents`
      return presentPage(address, page, list, list.items.map(presentDocument))
    },
  )

  app.post(
    '/api/data_sets/:id/documents',
    {
      config: receiving,
      bodyLimit: DOCUMENT_BODY_LIMIT,
      schema: {
        tags,
        operationId: 'addDataDocument',
        summary: 'Add a document',
        description:
          'A text, or a file. It is searched once the task has succeeded; `error` says why it is not.',
        params: Params,
        body,
        response: { 202: AcceptedDocument, 404: unknown, 409: conflict },
      },
    },
    async (request, reply) => {
      const data_set_id = toId(request.params.id)
      // Before a file is read that nobody wants.
      await findDataSet(context, credentialOf(request).workspace_id, data_set_id)
      return receiveDocument(services, request, reply, data_set_id, (given) =>
        runCommand(context, callOf(request), addDataDocument, given, presentQueued),
      )
    },
  )

  app.get(
    '/api/data_sets/:id/documents/:document_id',
    {
      config,
      schema: {
        tags,
        operationId: 'getDataDocument',
        summary: 'Read a document',
        description: 'With its text. What was cited stays readable by its `version`.',
        params: DocumentParams,
        querystring: VersionQuery,
        response: { 200: DataDocument, 404: unknown },
      },
    },
    async (request) => {
      const [dataSetId, number] = [toId(request.params.id), toId(request.params.document_id)]
      const version = request.query.version ?? null
      const { workspace_id } = credentialOf(request)
      const { document, text } = await readDataDocument(context, workspace_id, dataSetId, number, version)
      return presentWithText(document, text)
    },
  )

  app.put(
    '/api/data_sets/:id/documents/:document_id',
    {
      config: receiving,
      bodyLimit: DOCUMENT_BODY_LIMIT,
      schema: {
        tags,
        operationId: 'replaceDataDocument',
        summary: 'Replace a document',
        description:
          'By another text or file: a new version. The old one is searched until the task has succeeded.',
        params: DocumentParams,
        body,
        response: { 202: AcceptedDocument, 404: unknown },
      },
    },
    async (request, reply) => {
      const [data_set_id, number] = [toId(request.params.id), toId(request.params.document_id)]
      await readDataDocument(context, credentialOf(request).workspace_id, data_set_id, number, null)
      return receiveDocument(services, request, reply, data_set_id, (given) =>
        runCommand(context, callOf(request), replaceDataDocument, { ...given, number }, presentQueued),
      )
    },
  )

  app.delete(
    '/api/data_sets/:id/documents/:document_id',
    {
      config,
      schema: {
        tags,
        operationId: 'deleteDataDocument',
        summary: 'Delete a document',
        description: 'No answer uses it from now on.',
        params: DocumentParams,
        response: { 204: Type.Null(), 404: unknown },
      },
    },
    async (request, reply) => {
      const input = { data_set_id: toId(request.params.id), number: toId(request.params.document_id) }
      return sendAnswer(
        reply,
        await runCommand(context, callOf(request), removeDataDocument, input, presentNothing),
      )
    },
  )
}
