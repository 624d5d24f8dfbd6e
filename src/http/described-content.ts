import { type TSchema, Type } from 'typebox'

/** How routes describe answers that are not JSON alone. */

const TEXT = Type.Unsafe<unknown>({ type: 'string' })

/** An answer that is a file. */
export const fileOf = (type: string) => ({
  description: 'The file',
  content: { [type]: { schema: Type.Unsafe<unknown>({ type: 'string', format: 'binary' }) } },
})

/** An answer that is a text, such as `text/plain`. */
export const textOf = (type: string, description: string) => ({
  description,
  content: { [type]: { schema: TEXT } },
})

/** An answer that is a stream of server-sent events. */
export const eventsOf = (description: string) => textOf('text/event-stream', description)

/** An answer in JSON, or as events to those who want them. */
export const jsonOrEvents = <Schema extends TSchema>(schema: Schema) => ({
  description: (schema as { description?: string }).description ?? 'The answer',
  content: { 'application/json': { schema, ...firstExample(schema) }, 'text/event-stream': { schema: TEXT } },
})

/** The first of the schema's examples, as the example of an answer. */
export function firstExample({ examples }: { examples?: unknown }): { example?: unknown } {
  return Array.isArray(examples) ? { example: examples[0] } : {}
}
