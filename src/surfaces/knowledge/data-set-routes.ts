import { Type } from 'typebox'
import { aboutDataSet, changeDataSet, createDataSet, removeDataSet } from '#commands/data-sets/data-set.ts'
import { runCommand } from '#commands/run.ts'
import { invalidField } from '#domain/errors.ts'
import { callOf, sendAnswer } from '#http/answer.ts'
import { credentialOf } from '#http/credentials.ts'
import type { App } from '#http/server.ts'
import { findDataSet, listDataSets, searchDataSet } from '#queries/data-sets.ts'
import type { Services } from '#services'
import { DataSet, DataSets, Found, unknown } from './answer-schema.ts'
import { presentDataSet, presentNothing, presentPage, presentPassage } from './present.ts'
import { DataSetBody, DataSetPatch, PageQuery, Params, SearchBody } from './schema.ts'
import { toId, toPage } from './to-command.ts'

const config = { scopes: ['knowledge'] } as const
const tags = ['Knowledge']
const params = Params
const PASSAGES = 10

/** What questions are answered from. */
export function dataSetRoutes(app: App, services: Services): void {
  const { context } = services

  app.get(
    '/api/data_sets',
    {
      config,
      schema: {
        tags,
        operationId: 'listDataSets',
        summary: 'List data sets',
        description: 'Newest first.',
        querystring: PageQuery,
        response: { 200: DataSets },
      },
    },
    async (request) => {
      const page = toPage(request.query)
      const list = await listDataSets(context, credentialOf(request).workspace_id, page)
      const address = `${services.config.publicUrl}/api/data_sets`
      return presentPage(address, page, list, list.items.map(presentDataSet))
    },
  )

  app.post(
    '/api/data_sets',
    {
      config,
      schema: {
        tags,
        operationId: 'createDataSet',
        summary: 'Create a data set',
        body: DataSetBody,
        response: { 201: DataSet },
      },
    },
    async (request, reply) => {
      const { name, language = null, system_message = null } = request.body
      requireName(name)
      const wanted = { name, language, system_message }
      return sendAnswer(
        reply,
        await runCommand(context, callOf(request), createDataSet, wanted, (row) => ({
          status: 201,
          about: aboutDataSet(row.number),
          body: presentDataSet(row),
        })),
      )
    },
  )

  app.get(
    '/api/data_sets/:id',
    {
      config,
      schema: {
        tags,
        operationId: 'getDataSet',
        summary: 'Read a data set',
        params,
        response: { 200: DataSet, 404: unknown },
      },
    },
    async (request) => {
      const number = toId(request.params.id)
      return presentDataSet(await findDataSet(context, credentialOf(request).workspace_id, number))
    },
  )

  app.patch(
    '/api/data_sets/:id',
    {
      config,
      schema: {
        tags,
        operationId: 'updateDataSet',
        summary: 'Change a data set',
        description: 'What is missing stays. With another language its documents are indexed anew.',
        params,
        body: DataSetPatch,
        response: { 200: DataSet, 404: unknown },
      },
    },
    async (request, reply) => {
      const { name, language, system_message } = request.body
      if (name !== undefined) requireName(name)
      const changes = {
        ...(name === undefined ? {} : { name }),
        ...(language === undefined ? {} : { language }),
        ...(system_message === undefined ? {} : { system_message }),
      }
      const input = { number: toId(request.params.id), changes }
      return sendAnswer(
        reply,
        await runCommand(context, callOf(request), changeDataSet, input, (row) => ({
          status: 200,
          body: presentDataSet(row),
        })),
      )
    },
  )

  app.delete(
    '/api/data_sets/:id',
    {
      config,
      schema: {
        tags,
        operationId: 'deleteDataSet',
        summary: 'Delete a data set',
        description: 'With its documents. Conversations stay; a further question in one is 409.',
        params,
        response: { 204: Type.Null(), 404: unknown },
      },
    },
    async (request, reply) => {
      const input = { number: toId(request.params.id) }
      return sendAnswer(
        reply,
        await runCommand(context, callOf(request), removeDataSet, input, presentNothing),
      )
    },
  )

  app.post(
    '/api/data_sets/:id/search',
    {
      config,
      schema: {
        tags,
        operationId: 'searchDataSet',
        summary: 'Search a data set',
        description: 'The passages that fit best, best first: what answers are made from.',
        params,
        body: SearchBody,
        response: { 200: Found, 404: unknown },
      },
    },
    async (request, reply) => {
      const number = toId(request.params.id)
      const { query, limit = PASSAGES } = request.body
      const { workspace_id } = credentialOf(request)
      const passages = await searchDataSet(context, workspace_id, number, { query, limit })
      const present = () => ({
        status: 200,
        about: aboutDataSet(number),
        body: { results: passages.map(presentPassage) },
      })
      return sendAnswer(reply, await runCommand(context, callOf(request), async () => null, null, present))
    },
  )
}

function requireName(name: string): void {
  if (name.trim() === '') throw invalidField('/name', '"name" must not be empty.')
}
