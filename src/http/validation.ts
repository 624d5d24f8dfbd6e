import { Ajv, type ErrorObject, type Options } from 'ajv'
import addFormatsModule from 'ajv-formats'
import type { FastifySchemaValidationError } from 'fastify'
import type { FastifyRouteSchemaDef } from 'fastify/types/schema.js'
import { AppError, type FieldError } from '#domain/errors.ts'
import { readVersion } from '#domain/item-version.ts'
import { nameField } from './name-field.ts'

/** Of a request that has more wrong, the first ones are told. */
const MOST_FAULTS = 100
/** Looking for everything that is wrong with more values than these could take long; of such a request one fault is told. */
const MOST_VALUES = 10_000

const options: Options = {
  strict: false,
  useDefaults: true,
  removeAdditional: false,
  verbose: true,
}
/** As it is written and nothing else: the library's own would take `urn:uuid:` too, which the database refuses. */
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const messageNumber = /^(?:msg_)?\d{1,15}$/

/** The pattern of a text that holds more than spaces. */
export const NOT_BLANK = '\\S'

type Rules = Record<'first' | 'all', Ajv>

function createRules(coerceTypes: false | 'array'): Rules {
  const create = (allErrors: boolean): Ajv =>
    addFormatsModule
      .default(new Ajv({ ...options, coerceTypes, allErrors }))
      .addFormat('uuid', uuid)
      .addFormat('message-number', messageNumber)
      .addFormat('item-version', (text: string) => readVersion(text) !== null)
  return { first: create(false), all: create(true) }
}

/** Bodies are taken as they are; what comes in an address is text and is read as the type it should have. */
const bodies = createRules(false)
const addresses = createRules('array')

type Found = FastifySchemaValidationError[]

/** What finds everything that is wrong with a value; nothing when it is as it should be. */
function createCheck({ first, all }: Rules, schema: object): (value: unknown) => Found {
  const check = first.compile(schema)
  return (value) => {
    if (check(value)) return []
    const checkAll = isSmall(value) ? all.compile(schema) : check
    return ((checkAll(value) ? check.errors : checkAll.errors) ?? []) as unknown as Found
  }
}

function isSmall(value: unknown): boolean {
  const waiting = [value]
  let seen = 0
  while (waiting.length > 0) {
    const each = waiting.pop()
    const inside = typeof each === 'object' && each !== null ? Object.values(each) : []
    seen += inside.length
    if (seen > MOST_VALUES) return false
    waiting.push(...inside)
  }
  return true
}

export function compileValidator({ schema, httpPart }: FastifyRouteSchemaDef<object>) {
  const check = createCheck(httpPart === 'body' ? bodies : addresses, schema)
  return (value: unknown) => {
    const found = check(value)
    return found.length === 0 ? true : { error: found }
  }
}

/** Checks what was read from a form as a body is checked: throws `invalid` with all that is wrong. */
export function createFormCheck(schema: object): (value: unknown) => void {
  const check = createCheck(bodies, schema)
  return (value) => {
    const found = check(value)
    if (found.length > 0) throw toInvalidError(found, 'body')
  }
}

/** The `invalid` error for what a schema refused. `part` is `body`, `querystring`, `params` or `headers`. */
export function toInvalidError(errors: Found, part: string | undefined): AppError {
  // What may be null or one of several is refused by each of them and by their sum: what it should be is enough.
  const told = errors.filter(({ keyword, params }) => keyword !== 'anyOf' && params.type !== 'null')
  const fields = (told.length > 0 ? told : errors).map((error) =>
    toFieldError(error as unknown as ErrorObject, part ?? 'body'),
  )
  const once = new Map(fields.map((field) => [`${field.pointer} ${field.message}`, field]))
  return new AppError('invalid', fields[0]?.message ?? 'The request is not valid.', {
    fields: [...once.values()].slice(0, MOST_FAULTS),
  })
}

const prefixes: Record<string, string> = { querystring: '/query', params: '/path', headers: '/header' }

function toFieldError(error: ErrorObject, part: string): FieldError {
  const params = error.params as ErrorParams & { missingProperty?: string }
  const missing = params.missingProperty
  const pointer = `${prefixes[part] ?? ''}${error.instancePath}${missing === undefined ? '' : `/${missing}`}`
  const rule = ['type', 'format'].includes(error.keyword)
    ? `${error.keyword}:${params.type ?? params.format}`
    : error.keyword
  return { pointer, message: `${nameField(pointer)} ${explain(error, params)}.`, rule, input: error.data }
}

interface ErrorParams {
  allowedValues?: unknown[]
  limit?: number
  type?: string
  format?: string
  pattern?: string
}

const formats: Record<string, string> = {
  uuid: 'must be a UUID',
  'message-number': 'must be a whole number',
  'item-version': 'must be two numbers such as "1.0"',
  'date-time': 'must be a date and time with an offset, such as "2026-01-31T09:00:00Z"',
}

function explain(error: ErrorObject, params: ErrorParams): string {
  switch (error.keyword) {
    case 'required':
      return 'is required'
    case 'enum':
      return `must be one of: ${(params.allowedValues ?? []).filter((value) => value !== null).join(', ')}`
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
    case 'pattern':
      return params.pattern === NOT_BLANK ? 'must not be blank' : `must match ${params.pattern}`
    case 'format':
      return formats[params.format ?? ''] ?? `must match format "${params.format}"`
    default:
      return error.message ?? 'is not valid'
  }
}

function withArticle(type: string): string {
  return /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`
}
