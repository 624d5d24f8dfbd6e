import {
  changeQuestionList,
  createQuestionList,
  removeQuestionList,
} from '#commands/question-lists/question-list.ts'
import { runCommand } from '#commands/run.ts'
import { callOf, sendAnswer } from '#http/answer.ts'
import { credentialOf } from '#http/credentials.ts'
import type { App } from '#http/server.ts'
import { findQuestionList, listQuestionLists } from '#queries/question-lists.ts'
import type { Services } from '#services'
import { OneQuestionList, QuestionLists, Removed, unknown } from './answer-schema.ts'
import { envelope, presentPage, presentQuestionList, success } from './present.ts'
import { PageQuery, QuestionListBody, QuestionListParams, QuestionListPatch } from './schema.ts'
import { toPage } from './to-command.ts'

const config = { scopes: ['intake'] } as const
const tags = ['Intake']
const params = QuestionListParams

/** What conversations work through. */
export function questionListRoutes(app: App, services: Services): void {
  const { context } = services

  app.get(
    '/v1/api/question_lists',
    {
      config,
      schema: {
        tags,
        operationId: 'listQuestionLists',
        summary: 'List question lists',
        description: 'Newest first.',
        querystring: PageQuery,
        response: { 200: QuestionLists },
      },
    },
    async (request) => {
      const page = toPage(request.query)
      const list = await listQuestionLists(context, credentialOf(request).workspace_id, page)
      return envelope('Question lists retrieved successfully', {
        question_lists: list.items.map(presentQuestionList),
        ...presentPage(list, page),
      })
    },
  )

  app.post(
    '/v1/api/question_lists',
    {
      config,
      schema: {
        tags,
        operationId: 'createQuestionList',
        summary: 'Create a question list',
        description:
          'Its `id` is the `question_list_id`. The steps are checked: 422 names what is wrong with them.',
        body: QuestionListBody,
        response: { 200: OneQuestionList('Question list created successfully') },
      },
    },
    async (request, reply) => {
      const { name, steps, data_set_id } = request.body
      const wanted = { name, steps, data_set_id: data_set_id ?? null }
      return sendAnswer(
        reply,
        await runCommand(context, callOf(request), createQuestionList, wanted, (row) =>
          success('Question list created successfully', presentQuestionList(row)),
        ),
      )
    },
  )

  app.get(
    '/v1/api/question_lists/:id',
    {
      config,
      schema: {
        tags,
        operationId: 'getQuestionList',
        summary: 'Read a question list',
        params,
        response: { 200: OneQuestionList('Question list retrieved successfully'), 404: unknown },
      },
    },
    async (request) => {
      const row = await findQuestionList(context, credentialOf(request).workspace_id, request.params.id)
      return envelope('Question list retrieved successfully', presentQuestionList(row))
    },
  )

  app.patch(
    '/v1/api/question_lists/:id',
    {
      config,
      schema: {
        tags,
        operationId: 'updateQuestionList',
        summary: 'Change a question list',
        description:
          'What is missing stays, and a `data_set_id` of null is none. Conversations that have begun keep their questions.',
        params,
        body: QuestionListPatch,
        response: { 200: OneQuestionList('Question list updated successfully'), 404: unknown },
      },
    },
    async (request, reply) => {
      const { name, steps, data_set_id } = request.body
      const changes = {
        ...(name == null ? {} : { name }),
        ...(steps == null ? {} : { steps }),
        ...(data_set_id === undefined ? {} : { data_set_id }),
      }
      const input = { number: request.params.id, changes }
      return sendAnswer(
        reply,
        await runCommand(context, callOf(request), changeQuestionList, input, (row) =>
          success('Question list updated successfully', presentQuestionList(row)),
        ),
      )
    },
  )

  app.delete(
    '/v1/api/question_lists/:id',
    {
      config,
      schema: {
        tags,
        operationId: 'deleteQuestionList',
        summary: 'Remove a question list',
        description: 'Conversations that were started with it go on.',
        params,
        response: { 200: Removed('Question list removed successfully'), 404: unknown },
      },
    },
    async (request, reply) => {
      const input = { number: request.params.id }
      const done = () => success('Question list removed successfully', {})
      return sendAnswer(reply, await runCommand(context, callOf(request), removeQuestionList, input, done))
    },
  )
}
