import { type TSchema, Type } from 'typebox'

/** `?cursor=&limit=` of every native list. */
export const Paging = {
  cursor: Type.Optional(
    Type.String({ maxLength: 500, description: 'The `next_cursor` of the page before.' }),
  ),
  limit: Type.Integer({ minimum: 1, maximum: 100, default: 50 }),
}

export const Nullable = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()])

export const ListOf = <Schema extends TSchema>(items: Schema) =>
  Type.Object({ items: Type.Array(items), next_cursor: Nullable(Type.String()) })
