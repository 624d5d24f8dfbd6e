import type { Presented } from '#commands/run.ts'
import type { AppError, FieldError } from '#domain/errors.ts'
import type { ErrorFormat } from '#http/describe-errors.ts'
import { statusOf } from '#http/problem.ts'
import { Detail, Failure } from './answer-schema.ts'

/** What a broken rule is called in `detail[].type`. */
const typeOfRule: Record<string, string> = {
  required: 'missing',
  'type:string': 'string_type',
  'type:integer': 'int_type',
  'type:number': 'float_type',
  'type:boolean': 'bool_type',
  'type:array': 'list_type',
  'type:object': 'dict_type',
  minimum: 'greater_than_equal',
  maximum: 'less_than_equal',
  minLength: 'string_too_short',
  maxLength: 'string_too_long',
  minItems: 'too_short',
  maxItems: 'too_long',
  pattern: 'string_pattern_mismatch',
  enum: 'literal_error',
  'format:message-number': 'int_type',
  'format:item-version': 'string_pattern_mismatch',
}
/** What comes in an address is text that could not be read as the type. */
const parsingOf: Record<string, string> = { int_type: 'int_parsing', bool_type: 'bool_parsing' }
const VALIDATION = new Set(['invalid', 'malformed', 'idempotency_mismatch'])
const PARTS = new Set(['query', 'path', 'header'])
const LONGEST_INPUT = 1_000

/** `{is_error, message, results}`; what is wrong with a request's values is 422 `{detail}`. */
export const intakeErrors: ErrorFormat = {
  present: presentError,
  schemaOf: (status) => (status === 422 ? Detail : Failure),
}

function presentError(error: AppError): Presented {
  if (!VALIDATION.has(error.code))
    return { status: statusOf(error.code), body: { is_error: true, message: error.message, results: {} } }
  const fields = error.fields.length > 0 ? error.fields : [{ pointer: '', message: error.message }]
  return { status: 422, body: { detail: fields.map((field) => presentField(field, error)) } }
}

function presentField(field: FieldError, { code }: AppError) {
  if (code === 'idempotency_mismatch')
    return { type: code, loc: ['header', 'Idempotency-Key'], msg: field.message, input: null }
  const loc = locOf(field.pointer)
  // Of a type that may also be null, the type.
  const [rule = ''] = (field.rule ?? '').split(',')
  const type = typeOfRule[rule] ?? 'value_error'
  return {
    type: loc[0] === 'body' ? type : (parsingOf[type] ?? type),
    loc,
    msg: field.message,
    input: shorten(field.input),
  }
}

/** `/steps/0/text` is `["body", "steps", 0, "text"]`, `/query/page` is `["query", "page"]`. */
function locOf(pointer: string): (string | number)[] {
  const names = pointer
    .split('/')
    .slice(1)
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'))
  const [part = ''] = names
  if (PARTS.has(part) && names.length === 2) return names
  return ['body', ...names.map((name) => (/^\d{1,9}$/.test(name) ? Number(name) : name))]
}

function shorten(input: unknown): unknown {
  if (input === undefined) return null
  return JSON.stringify(input).length > LONGEST_INPUT ? null : input
}
