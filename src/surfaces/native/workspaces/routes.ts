import { type Static, Type } from 'typebox'
import { runCommand } from '#commands/run.ts'
import { createWorkspace, updateWorkspace } from '#commands/workspaces/workspace.ts'
import { checkAccent } from '#domain/accent.ts'
import { AppError, invalidField } from '#domain/errors.ts'
import { callOf, sendAnswer } from '#http/answer.ts'
import { credentialOf } from '#http/credentials.ts'
import { refusal } from '#http/problem-schema.ts'
import type { App } from '#http/server.ts'
import { NOT_BLANK } from '#http/validation.ts'
import { findWorkspace } from '#queries/workspace.ts'
import type { Services } from '#services'
import { NoReplyRules, requireNoReplyRules } from '../no-reply-rule.ts'
import { Nullable } from '../paging.ts'
import { presentWorkspace } from '../present.ts'
import { QuietHours, readQuietRule, TimeZone } from '../quiet-rule.ts'
import { readTokenIssuer, TokenIssuer } from './token-issuer.ts'

const tags = ['Workspaces']

const Name = Type.String({ minLength: 1, maxLength: 200, pattern: NOT_BLANK })
const Branding = Type.Object(
  {
    logo_url: Type.Optional(Nullable(Type.String({ maxLength: 2_048, pattern: '^https://' }))),
    accent: Type.Optional(Nullable(Type.String({ maxLength: 7, pattern: '^#[0-9a-fA-F]{6}$' }))),
    show_small_line: Type.Optional(Type.Boolean()),
  },
  { title: 'Branding' },
)
const Settings = {
  name: Name,
  time_zone: TimeZone,
  quiet_hours: Nullable(QuietHours),
  embed_origins: Type.Array(Type.String({ maxLength: 300 }), {
    maxItems: 50,
    description: 'Origins whose pages may frame the conversation page, such as `https://app.example.com`.',
  }),
  languages: Type.Array(Type.String({ maxLength: 35, pattern: '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$' }), {
    minItems: 1,
    maxItems: 20,
  }),
  branding: Branding,
  cancel_on_reply: Type.Boolean(),
  session_update_needs_key: Type.Boolean(),
  link_days: Type.Integer({ minimum: 1, maximum: 3_650 }),
  no_reply_rules: NoReplyRules,
}
const Workspace = Type.Object(
  {
    workspace_id: Type.String({ format: 'uuid' }),
    ...Settings,
    jwt: Nullable(Type.Partial(TokenIssuer)),
  },
  { title: 'Workspace' },
)
const Changes = Type.Partial(Type.Object(Settings))
const Body = Type.Partial(Type.Object({ ...Settings, jwt: Nullable(TokenIssuer) }))
const Created = Type.Object({
  workspace_id: Type.String({ format: 'uuid' }),
  name: Type.String(),
  api_key: Type.String({ description: 'With all scopes; shown this once.' }),
})

/** The caller's workspace, and new ones for further tenants. */
export function workspaceRoutes(app: App, services: Services): void {
  const { context } = services

  app.get(
    '/api/v1/workspace',
    {
      config: { scopes: ['native', 'admin'] },
      schema: {
        tags,
        operationId: 'getWorkspace',
        summary: 'Read the workspace',
        response: { 200: Workspace },
      },
    },
    async (request) => presentWorkspace(await findWorkspace(context, credentialOf(request).workspace_id)),
  )

  app.patch(
    '/api/v1/workspace',
    {
      config: { scopes: ['admin'] },
      schema: {
        tags,
        operationId: 'updateWorkspace',
        summary: 'Change the workspace',
        body: Body,
        response: { 200: Workspace, 409: refusal('Another workspace names this issuer of tokens.') },
      },
    },
    async (request, reply) => {
      const { jwt, ...settings } = request.body
      const issuer = jwt === undefined ? {} : { jwt: await readTokenIssuer(services, jwt) }
      const changes = { ...toChanges(settings), ...issuer }
      return sendAnswer(
        reply,
        await runCommand(context, callOf(request), updateWorkspace, changes, (workspace) => ({
          status: 200,
          body: presentWorkspace(workspace),
        })),
      )
    },
  )

  app.post(
    '/api/v1/workspaces',
    {
      config: { scopes: ['admin'] },
      schema: {
        tags,
        operationId: 'createWorkspace',
        summary: 'Create a workspace',
        description: 'For keys of the default workspace only.',
        body: Type.Object({ name: Name }),
        response: { 201: Created },
      },
    },
    async (request, reply) => {
      if (credentialOf(request).workspace_id !== services.defaultWorkspaceId)
        throw new AppError('forbidden', 'Only a key of the default workspace can make workspaces.')
      const wanted = { name: request.body.name }
      return sendAnswer(
        reply,
        await runCommand(context, callOf(request), createWorkspace, wanted, (body) => ({
          status: 201,
          body,
        })),
      )
    },
  )
}

function toChanges(body: Static<typeof Changes>) {
  const quietRule = readQuietRule(body)
  const wrong = body.embed_origins?.findIndex((origin) => !isOrigin(origin)) ?? -1
  if (wrong >= 0)
    throw invalidField(
      `/embed_origins/${wrong}`,
      `"embed_origins[${wrong}]" must be an origin such as "https://app.example.com".`,
    )
  const contrast = body.branding?.accent ? checkAccent(body.branding.accent) : null
  if (contrast !== null) throw invalidField('/branding/accent', contrast)
  const unknown = body.languages?.findIndex((tag) => !isLanguage(tag)) ?? -1
  if (unknown >= 0)
    throw invalidField(
      `/languages/${unknown}`,
      `"languages[${unknown}]" must be a language tag such as "en" or "es-MX".`,
    )
  requireNoReplyRules(body.no_reply_rules ?? [])
  return { ...pickSettings(body), ...quietRule }
}

/** Only what the schema names: a client's other fields never reach the row. */
function pickSettings(body: Static<typeof Changes>): Static<typeof Changes> {
  const named = Object.keys(Settings) as (keyof typeof Settings)[]
  return Object.fromEntries(named.flatMap((name) => (body[name] === undefined ? [] : [[name, body[name]]])))
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

function isOrigin(text: string): boolean {
  // Exactly a scheme, a host and a port: the text becomes part of a response header.
  return (
    /^https?:\/\/([a-z0-9.-]+|\[[0-9a-f:.]+\])(:\d+)?$/.test(text) &&
    URL.canParse(text) &&
    new URL(text).origin === text
  )
}
