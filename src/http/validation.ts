import { Ajv, type ErrorObject, type Options } from 'ajv'
import addFormatsModule from 'ajv-formats'
import type { FastifySchemaValidationError } from 'fastify'
import type { FastifyRouteSchemaDef } from 'fastify/types/schema.js'
import { AppError, type FieldError } from '#domain/errors.ts'
import { nameField } from './name-field.ts'

const options: Options = {
  allErrors: false,
  strict: false,
  useDefaults: true,
  removeAdditional: false,
  verbose: true,
}
/** As it is written and nothing else: the library's own would take `urn:uuid:` too, which the database refuses. */
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const addFormats = (ajv: Ajv) => addFormatsModule.default(ajv).addFormat('uuid', uuid)
/** Bodies are taken as they are; what comes in an address is text and is read as the type it should have. */
const bodies = addFormats(new Ajv({ ...options, coerceTypes: false }))
const addresses = addFormats(new Ajv({ ...options, coerceTypes: 'array' }))

export function compileValidator({ schema, httpPart }: FastifyRouteSchemaDef<object>) {
  return (httpPart === 'body' ? bodies : addresses).compile(schema)
}

/** The `invalid` error for what a schema refused. `part` is `body`, `querystring`, `params` or `headers`. */
export function toInvalidError(errors: FastifySchemaValidationError[], part: string | undefined): AppError {
  // What may be null or one of several is refused by each of them and by their sum: what it should be is enough.
  const told = errors.filter(({ keyword, params }) => keyword !== 'anyOf' && params.type !== 'null')
  const fields = (told.length > 0 ? told : errors).map((error) =>
    toFieldError(error as unknown as ErrorObject, part ?? 'body'),
  )
  return new AppError('invalid', fields[0]?.message ?? 'The request is not valid.', { fields })
}

const prefixes: Record<string, string> = { querystring: '/query', params: '/path', headers: '/header' }

function toFieldError(error: ErrorObject, part: string): FieldError {
  const params = error.params as ErrorParams & { missingProperty?: string }
  const missing = params.missingProperty
  const pointer = `${prefixes[part] ?? ''}${error.instancePath}${missing === undefined ? '' : `/${missing}`}`
  const rule = error.keyword === 'type' ? `type:${params.type}` : error.keyword
  return { pointer, message: `${nameField(pointer)} ${explain(error, params)}.`, rule, input: error.data }
}

interface ErrorParams {
  allowedValues?: unknown[]
  limit?: number
  type?: string
  format?: string
}

const formats: Record<string, string> = {
  uuid: 'must be a UUID',
  'date-time': 'must be a date and time with an offset, such as "2026-01-31T09:00:00Z"',
}

function explain(error: ErrorObject, params: ErrorParams): string {
  switch (error.keyword) {
    case 'required':
      return 'is required'
    case 'enum':
      return `must be one of: ${(params.allowedValues ?? []).join(', ')}`
    case 'type':
      return `must be ${withArticle(String(params.type).replaceAll(',', ' or '))}`
    case 'minLength':
      return params.limit === 1 ? 'must not be empty' : `must have at least ${params.limit} characters`
    case 'maxLength':
      return `must have at most ${params.limit} characters`
    case 'minItems':
      return params.limit === 1 ? 'must not be empty' : `must have at least ${params.limit} items`
    case 'maxItems':
      return `must have at most ${params.limit} items`
    case 'format':
      return formats[params.format ?? ''] ?? `must match format "${params.format}"`
    default:
      return error.message ?? 'is not valid'
  }
}

function withArticle(type: string): string {
  return /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`
}
