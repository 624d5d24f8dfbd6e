import {
  changeOpportunity,
  createOpportunity,
  eraseOpportunity,
} from '#commands/opportunities/opportunity.ts'
import { runCommand } from '#commands/run.ts'
import { callOf, sendAnswer } from '#http/answer.ts'
import type { App } from '#http/server.ts'
import { viewerOf } from '#http/viewer.ts'
import { findOpportunity, listOpportunities } from '#queries/opportunities.ts'
import type { Services } from '#services'
import { conflict, OneOpportunity, Opportunities, Removed, unknown } from './answer-schema.ts'
import { envelope, presentOpportunity, presentPage, success } from './present.ts'
import { OpportunityBody, OpportunityParams, OpportunityPatch, PageQuery } from './schema.ts'
import { toPage } from './to-command.ts'

const config = { scopes: ['intake'] } as const
const tags = ['Intake']
const params = OpportunityParams

/** What conversations fill: fields by `save_as`, and contained items. */
export function opportunityRoutes(app: App, services: Services): void {
  const { context } = services

  app.get(
    '/v1/api/opportunities',
    {
      config,
      schema: {
        tags,
        operationId: 'listOpportunities',
        summary: 'List opportunities',
        description: 'Newest first.',
        querystring: PageQuery,
        response: { 200: Opportunities },
      },
    },
    async (request) => {
      const page = toPage(request.query)
      const list = await listOpportunities(context, viewerOf(request), page)
      return envelope('Opportunities retrieved successfully', {
        opportunities: list.items.map(presentOpportunity),
        ...presentPage(list, page),
      })
    },
  )

  app.post(
    '/v1/api/opportunities',
    {
      config,
      schema: {
        tags,
        operationId: 'createOpportunity',
        summary: 'Create an opportunity',
        body: OpportunityBody,
        response: { 200: OneOpportunity('Opportunity created successfully'), 409: conflict },
      },
    },
    async (request, reply) => {
      const { opportunity_id: key, name, fields } = request.body
      const { kinds } = viewerOf(request)
      const wanted = { key, name: name ?? null, fields: fields ?? {}, kinds }
      return sendAnswer(
        reply,
        await runCommand(context, callOf(request), createOpportunity, wanted, (shown) =>
          success('Opportunity created successfully', presentOpportunity(shown)),
        ),
      )
    },
  )

  app.get(
    '/v1/api/opportunities/:opportunity_id',
    {
      config,
      schema: {
        tags,
        operationId: 'getOpportunity',
        summary: 'Read an opportunity',
        description: 'With its fields, its items in all their versions, and its conversations.',
        params,
        response: { 200: OneOpportunity('Opportunity retrieved successfully'), 404: unknown },
      },
    },
    async (request) => {
      const shown = await findOpportunity(context, viewerOf(request), request.params.opportunity_id)
      return envelope('Opportunity retrieved successfully', presentOpportunity(shown))
    },
  )

  app.patch(
    '/v1/api/opportunities/:opportunity_id',
    {
      config,
      schema: {
        tags,
        operationId: 'updateOpportunity',
        summary: 'Change an opportunity',
        description:
          'What is missing stays. A `name` of null is none; a field that is null loses the value that was given here.',
        params,
        body: OpportunityPatch,
        response: { 200: OneOpportunity('Opportunity updated successfully'), 404: unknown },
      },
    },
    async (request, reply) => {
      const { name, fields } = request.body
      const changes = { ...(name === undefined ? {} : { name }), ...(fields == null ? {} : { fields }) }
      const input = { key: request.params.opportunity_id, changes, kinds: viewerOf(request).kinds }
      return sendAnswer(
        reply,
        await runCommand(context, callOf(request), changeOpportunity, input, (shown) =>
          success('Opportunity updated successfully', presentOpportunity(shown)),
        ),
      )
    },
  )

  app.delete(
    '/v1/api/opportunities/:opportunity_id',
    {
      config,
      schema: {
        tags,
        operationId: 'deleteOpportunity',
        summary: 'Remove an opportunity',
        description: '409 while it has conversations.',
        params,
        response: {
          200: Removed('Opportunity removed successfully'),
          404: unknown,
          409: conflict,
        },
      },
    },
    async (request, reply) => {
      const input = { key: request.params.opportunity_id }
      const done = () => success('Opportunity removed successfully', {})
      return sendAnswer(reply, await runCommand(context, callOf(request), eraseOpportunity, input, done))
    },
  )
}
