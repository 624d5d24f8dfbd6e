import { Type } from 'typebox'
import { runCommand } from '#commands/run.ts'
import { changeTemplate, createTemplate, removeTemplate } from '#commands/templates/template.ts'
import { callOf, sendAnswer } from '#http/answer.ts'
import { credentialOf } from '#http/credentials.ts'
import type { App } from '#http/server.ts'
import { findTemplate, listTemplates } from '#queries/templates.ts'
import type { Services } from '#services'
import { requireNoReplyRules } from '../no-reply-rule.ts'
import { ListOf, Paging } from '../paging.ts'
import { presentNothing } from '../present.ts'
import { Template, TemplateBody, TemplateParams, TemplatePatch } from './schema.ts'

const config = { scopes: ['native', 'outreach'] } as const
const tags = ['Templates']
const params = TemplateParams

type TemplateRow = Awaited<ReturnType<typeof findTemplate>>

function present(row: TemplateRow) {
  const { id, number, name, channel, when_active, version, script, created_at, updated_at } = row
  const { steps, no_reply_rules = null } = script
  return { id, number, name, channel, steps, when_active, no_reply_rules, version, created_at, updated_at }
}

/** Scripts for deployment. */
export function templateRoutes(app: App, services: Services): void {
  const { context } = services

  app.get(
    '/api/v1/templates',
    {
      config,
      schema: {
        tags,
        operationId: 'listTemplates',
        summary: 'List templates',
        description: 'Newest first.',
        querystring: Type.Object(Paging),
        response: { 200: ListOf(Template) },
      },
    },
    async (request) => {
      const page = await listTemplates(context, credentialOf(request).workspace_id, request.query)
      return { ...page, items: page.items.map(present) }
    },
  )

  app.post(
    '/api/v1/templates',
    {
      config,
      schema: {
        tags,
        operationId: 'createTemplate',
        summary: 'Create a template',
        description:
          'Its `number` is the `poll_id` of deployments. The steps are checked: 422 points at what is wrong with them.',
        body: TemplateBody,
        response: { 201: Template },
      },
    },
    async (request, reply) => {
      const { name, channel = null, steps, when_active = 'supersede', no_reply_rules = null } = request.body
      requireNoReplyRules(no_reply_rules ?? [])
      const wanted = { name, channel, steps, when_active, no_reply_rules }
      return sendAnswer(
        reply,
        await runCommand(context, callOf(request), createTemplate, wanted, (row) => ({
          status: 201,
          body: present(row),
        })),
      )
    },
  )

  app.get(
    '/api/v1/templates/:id',
    {
      config,
      schema: {
        tags,
        operationId: 'getTemplate',
        summary: 'Read a template',
        params,
        response: { 200: Template },
      },
    },
    async (request) =>
      present(await findTemplate(context, credentialOf(request).workspace_id, request.params.id)),
  )

  app.patch(
    '/api/v1/templates/:id',
    {
      config,
      schema: {
        tags,
        operationId: 'updateTemplate',
        summary: 'Change a template',
        description:
          'What is missing stays. Conversations that have been deployed keep the script that they began with.',
        params,
        body: TemplatePatch,
        response: { 200: Template },
      },
    },
    async (request, reply) => {
      requireNoReplyRules(request.body.no_reply_rules ?? [])
      const { id } = await findTemplate(context, credentialOf(request).workspace_id, request.params.id)
      const input = { id, changes: toChanges(request.body) }
      return sendAnswer(
        reply,
        await runCommand(context, callOf(request), changeTemplate, input, (row) => ({
          status: 200,
          body: present(row),
        })),
      )
    },
  )

  app.delete(
    '/api/v1/templates/:id',
    {
      config,
      schema: {
        tags,
        operationId: 'deleteTemplate',
        summary: 'Remove a template',
        description: 'Conversations that have been deployed go on, and those that are scheduled still begin.',
        params,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { id } = await findTemplate(context, credentialOf(request).workspace_id, request.params.id)
      return sendAnswer(
        reply,
        await runCommand(context, callOf(request), removeTemplate, { id }, presentNothing),
      )
    },
  )
}

/** Only what the schema names: a client's other fields never reach the row. */
function toChanges({ name, channel, steps, when_active, no_reply_rules }: TemplatePatch) {
  return {
    ...(name === undefined ? {} : { name }),
    ...(channel === undefined ? {} : { channel }),
    ...(steps === undefined ? {} : { steps }),
    ...(when_active === undefined ? {} : { when_active }),
    ...(no_reply_rules === undefined ? {} : { no_reply_rules }),
  }
}
