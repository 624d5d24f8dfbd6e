import { type Static, type TSchema, Type } from 'typebox'

/** What is sent to the outreach surface: wire types of its document (`15a098ebb0e9e6ba`) and its resolution. */

const Nullable = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()])

export const MOST_USERS = 10_000

export const UserSessionKey = Type.Object(
  {
    key: Type.String({ minLength: 1, maxLength: 100 }),
    value: Type.Unknown({ description: 'A string; anything else is kept as JSON text.' }),
    type: Type.Optional(
      Nullable(
        Type.String({
          enum: ['location'],
          description: 'For a JSON string with latitude, longitude and address.',
        }),
      ),
    ),
  },
  { title: 'UserSessionKey' },
)

const User = Type.Object(
  {
    country_code: Type.String({ maxLength: 1_000, examples: ['+57'] }),
    cellphone: Type.String({ maxLength: 1_000, examples: ['3161234567'] }),
    user_session_keys: Type.Optional(Nullable(Type.Array(UserSessionKey, { maxItems: 1_000 }))),
    deployment_eta: Type.Optional(
      Nullable(Type.String({ format: 'date-time', description: 'When to begin; at once without it.' })),
    ),
    language: Type.Optional(
      Nullable(
        Type.String({
          maxLength: 35,
          pattern: '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$',
          description: 'The person’s, where the template has texts in several.',
        }),
      ),
    ),
  },
  { title: 'DeploymentUser' },
)

export const DeploymentBody = Type.Object(
  { users: Type.Array(User, { minItems: 1, maxItems: MOST_USERS }) },
  {
    examples: [
      {
        users: [
          {
            country_code: '+57',
            cellphone: '3161234567',
            user_session_keys: [{ key: 'name', value: 'John', type: null }],
          },
        ],
      },
    ],
  },
)
export type DeploymentBody = Static<typeof DeploymentBody>

export const PollParams = Type.Object({
  poll_id: Type.String({ minLength: 1, maxLength: 300, description: 'The number of a template.' }),
})

export const Deployment = Type.Object(
  {
    message: Type.Literal('The poll was deployed'),
    id: Type.Integer({ description: 'Counts deployments.' }),
    batch_id: Type.String({ format: 'uuid' }),
    conversations_id: Type.Array(Nullable(Type.String({ format: 'uuid' })), {
      description: 'One a user, in the same order; null for one that failed.',
    }),
    failures: Type.Array(
      Type.Object({
        index: Type.Integer({ description: 'From 0.' }),
        cellphone: Type.String(),
        reason: Type.String({ enum: ['invalid_number', 'duplicate', 'active_session'] }),
      }),
    ),
    superseded: Type.Array(Type.String({ format: 'uuid' }), {
      description: 'Conversations that were closed for it.',
    }),
  },
  { title: 'Deployment' },
)
