import fc from 'fast-check'
import type { Schema } from './operations.ts'

const oddText = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    ...['', ' ', '\0', 'a\0b', '\ud800', '\udfff\ud800', '\u202e', '\uffff', '🙂', "'; --", '%s', '../..'],
    ...[
      '__proto__',
      'constructor',
      '9999-99-99T99:99:99Z',
      '0000-01-01',
      '-1',
      '1e400',
      'null',
      'x'.repeat(20_001),
    ],
  ),
)

/** What no schema asks for: other types, texts that can't be stored, huge numbers, deep nesting. */
export const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  oddText,
  fc.constantFrom(null, true, -1, 0, 1e308, 2 ** 31, 2 ** 53, 2 ** 63, -0.5, 1e21, [], {}, [[]], [null]),
  fc.jsonValue(),
  fc.integer({ min: 30, max: 3_000 }).map((depth) => JSON.parse('['.repeat(depth) + ']'.repeat(depth))),
  fc.integer({ min: 100, max: 2_000 }).map((length) => Array<string>(length).fill('x')),
)

/** A value as the schema says, with something odd here and there. */
export function someValue(schema: Schema): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 5, arbitrary: rightValue(schema) }, { weight: 1, arbitrary: oddValue })
}

function rightValue(schema: Schema): fc.Arbitrary<unknown> {
  const options = schema.anyOf ?? schema.oneOf
  if (options) return fc.oneof(...options.map((option: Schema) => someValue(option)))
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  switch ([schema.type].flat()[0]) {
    case 'object': {
      const properties = Object.entries<Schema>(schema.properties ?? {})
      return fc.record(Object.fromEntries(properties.map(([name, value]) => [name, someValue(value)])), {
        requiredKeys: schema.required ?? [],
      })
    }
    case 'array':
      return fc.array(someValue(schema.items ?? {}), { maxLength: 4 })
    case 'boolean':
      return fc.boolean()
    case 'integer':
    case 'number':
      return fc.oneof(fc.integer(), fc.double(), ...limits(schema))
    case 'string':
      return rightText(schema)
    default:
      return fc.oneof(
        oddValue,
        fc.record({ module: fc.constantFrom('invoice', 'follow_up', 'license'), question: oddValue }),
      )
  }
}

function rightText(schema: Schema): fc.Arbitrary<unknown> {
  if (schema.format === 'date-time')
    return fc.oneof(
      fc.date({ noInvalidDate: true }).map((at) => at.toISOString()),
      fc.date().map(String),
    )
  if (schema.format === 'uuid') return fc.uuid()
  const { maxLength } = schema
  const short = fc.string({ minLength: 1, maxLength: 50 })
  // Exactly at the bound, and one beyond.
  return maxLength === undefined || maxLength > 100_000
    ? short
    : fc.oneof(short, fc.constantFrom('x'.repeat(maxLength), 'x'.repeat(maxLength + 1)))
}

function limits({ minimum, maximum }: Schema): fc.Arbitrary<number>[] {
  return [minimum, maximum]
    .filter((limit) => typeof limit === 'number')
    .map((limit) => fc.constantFrom(limit - 1, limit, limit + 1))
}
