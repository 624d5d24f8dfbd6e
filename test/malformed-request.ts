import fc from 'fast-check'

// biome-ignore lint/suspicious/noExplicitAny: JSON Schema, read as it comes
type Schema = any

/** One route, as the API describes itself. */
export interface Operation {
  method: string
  path: string
  body: Schema | null
  query: string[]
  /** Ends or removes what it names, so that it is given no id of something that exists. */
  isFinal: boolean
}

export interface MalformedRequest {
  operation: Operation
  path: string
  headers: Record<string, string>
  body: Buffer | null
}

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '',
    '\0',
    'a\0b',
    '\ud800',
    '\udfff\ud800',
    '\u202e',
    '\uffff',
    '🙂',
    "'; --",
    '%s',
    '../..',
  ),
  fc.constant('x').map((letter) => letter.repeat(20_000)),
)
const odd: fc.Arbitrary<unknown> = fc.oneof(
  text,
  fc.constantFrom(null, true, -1, 0, 1e308, 2 ** 53, -0.5, 1e21, [], {}, [[]], [null], { length: 1 }),
  fc.jsonValue(),
  fc.integer({ min: 30, max: 3_000 }).map((depth) => JSON.parse('['.repeat(depth) + ']'.repeat(depth))),
)

/** A value as the schema says, with something odd here and there. */
function someValue(schema: Schema): fc.Arbitrary<unknown> {
  const right = rightValue(schema)
  return fc.oneof({ weight: 5, arbitrary: right }, { weight: 1, arbitrary: odd })
}

function rightValue(schema: Schema): fc.Arbitrary<unknown> {
  const options = schema.anyOf ?? schema.oneOf
  if (options) return fc.oneof(...options.map((option: Schema) => someValue(option)))
  if (schema.enum) return fc.constantFrom(...schema.enum)
  switch (schema.type) {
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
      return fc.oneof(fc.integer(), fc.double())
    case 'string':
      return schema.format === 'date-time'
        ? fc.date().map(String)
        : fc.string({ minLength: 1, maxLength: 50 })
    default:
      return fc.oneof(
        odd,
        fc.record({ module: fc.constantFrom('invoice', 'follow_up', 'license'), question: odd }),
      )
  }
}

const brokenJson = fc.oneof(
  fc.constantFrom(
    ...['{', '', 'null', '[]', '"', '1e999', '{"a":1e999}', '{"a":"\\ud800"}', '{"\\u0000":1}', '\ufeff{}'],
    ...['{"__proto__":{"x":1}}', '{"constructor":{"prototype":{}}}', '{"text":NaN}', "{'a':1}", '{"a":1,}'],
    '{"a":'.repeat(20_000),
    `{"text":${'9'.repeat(5_000)}}`,
  ),
  fc.string(),
)
const bytes = fc.uint8Array({ maxLength: 200 }).map((array) => Buffer.from(array))
const contentType = fc.constantFrom(
  ...[
    'text/plain',
    'application/xml',
    'application/x-www-form-urlencoded',
    'application/json; charset=utf-16',
    '',
  ],
  ...[
    'nonsense',
    'application/json;',
    'multipart/form-data',
    'multipart/form-data; boundary=',
    'multipart/mixed',
  ],
  ...[
    'application/problem+json',
    `multipart/form-data; boundary=${'b'.repeat(300)}`,
    'application/octet-stream',
  ],
)
const part = fc.oneof(
  fc.constantFrom(
    'Content-Disposition: form-data; name="role"\r\n\r\nuser\r\n',
    'Content-Disposition: form-data; name="role"\r\n\r\nnobody\r\n',
    'Content-Disposition: form-data; name="text"\r\n\r\na\0b\r\n',
    'Content-Disposition: form-data; name="__proto__"\r\n\r\nx\r\n',
    'Content-Disposition: form-data; name="constructor"\r\n\r\nx\r\n',
    'Content-Disposition: form-data; name="files"; filename="../../x.pdf"\r\n\r\n%PDF-1.4\r\n',
    'Content-Disposition: form-data; name="files"; filename=""\r\n\r\n\r\n',
    'Content-Disposition: form-data; name="files"; filename="a\0b"\r\nContent-Type: image/png\r\n\r\n\x89PNG\r\n',
    'Content-Disposition: form-data; name="files"; filename*=UTF-8\'\'%ED%A0%80\r\n\r\nx\r\n',
    'Content-Disposition: form-data\r\n\r\nx\r\n',
    'Content-Transfer-Encoding: base64\r\nContent-Disposition: form-data; name="text"\r\n\r\n!!!\r\n',
    'No colon\r\n\r\nx\r\n',
    '\r\n',
    '',
  ),
  text.map((value) => `Content-Disposition: form-data; name="${value.slice(0, 100)}"\r\n\r\n${value}\r\n`),
)
const form = fc
  .tuple(fc.array(part, { maxLength: 6 }), fc.constantFrom('--b--\r\n', '--b', '', '--c--\r\n'))
  .map(([parts, end]) => Buffer.from(parts.map((each) => `--b\r\n${each}`).join('') + end))

const oddSegment = fc.oneof(
  fc.constantFrom(
    '%00',
    '%',
    '%ff',
    '%2e%2e',
    '%2F',
    '%ED%A0%80',
    '..',
    '%F0%9F%99%82',
    '{}',
    "'",
    '%25',
    '0',
    '*',
  ),
  fc.uuid(),
  fc.constant('a').map((letter) => letter.repeat(500)),
  fc.string({ minLength: 1 }).map((value) => encodeURIComponent(value.toWellFormed())),
)
const queryValue = fc.oneof(
  fc.constantFrom('', '%00', '%', '%ff', '0', '-1', '1e9', '99999999999999999999', 'null', '%ED%A0%80', '[]'),
  fc.string().map((value) => encodeURIComponent(value.toWellFormed())),
)

/**
 * Requests that are wrong somewhere, or not at all: in address, query, credential, headers, type or body. `known` has
 * an id of something that exists by the address of its list, so that some requests get as far as the commands.
 */
export function malformedRequest(
  operations: Operation[],
  known: Record<string, string>,
  key: string,
): fc.Arbitrary<MalformedRequest> {
  return fc.constantFrom(...operations).chain((operation) =>
    fc
      .record({
        segments: fc.array(pathSegment(operation, known), { minLength: 2, maxLength: 2 }),
        query: fc.array(fc.tuple(fc.constantFrom('x', 'limit', 'cursor', ...operation.query), queryValue), {
          maxLength: 3,
        }),
        suffix: fc.constantFrom(
          ...Array<string>(30).fill(''),
          '/',
          '//',
          '/%',
          '?',
          '?%',
          '?a[]=1&a=2',
          '/extra',
        ),
        authorization: fc.constantFrom(
          ...Array<string>(30).fill(key),
          ...[
            '',
            'Basic',
            'Basic ====',
            'Bearer',
            `Bearer ${'x'.repeat(2_000)}`,
            'Token \u00ff',
            'Basic gA==',
          ],
        ),
        extra: fc.constantFrom<Record<string, string>>(
          ...Array<Record<string, string>>(20).fill({}),
          { 'idempotency-key': '' },
          { 'idempotency-key': 'k'.repeat(300) },
          { 'idempotency-key': '\u00ff' },
          { 'idempotency-key': 'the same for all' },
          { 'last-event-id': 'x' },
          { 'last-event-id': '9'.repeat(30) },
          { accept: 'nonsense', 'accept-language': '\u00ff;;q=' },
          { range: 'bytes=5-1', 'if-none-match': '*' },
        ),
        content: content(operation),
      })
      .map(({ segments, query, suffix, authorization, extra, content: { type, body } }) => ({
        operation,
        path: addressOf(operation, segments, query) + suffix,
        headers: {
          ...(authorization === '' ? {} : { authorization }),
          ...extra,
          ...(type === null ? {} : { 'content-type': type }),
        },
        body,
      })),
  )
}

function pathSegment(operation: Operation, known: Record<string, string>): fc.Arbitrary<string> {
  const id = known[operation.path.slice(0, operation.path.indexOf('/{'))]
  if (id === undefined || operation.isFinal) return oddSegment
  return fc.oneof({ weight: 3, arbitrary: fc.constant(id) }, { weight: 1, arbitrary: oddSegment })
}

function addressOf(operation: Operation, segments: string[], query: [string, string][]): string {
  let index = 0
  const path = operation.path.replace(/\{\w+\}/g, () => segments[index++] ?? 'x')
  return query.length === 0 ? path : `${path}?${query.map((pair) => pair.join('=')).join('&')}`
}

function content(operation: Operation): fc.Arbitrary<{ type: string | null; body: Buffer | null }> {
  if (operation.method === 'GET') return fc.constant({ type: null, body: null })
  const json = 'application/json'
  const schema = operation.body ?? {
    type: 'object',
    properties: { role: { enum: ['user'] }, text: { type: 'string' } },
  }
  return fc.oneof(
    { weight: 6, arbitrary: someValue(schema).map((value) => of(json, JSON.stringify(value))) },
    { weight: 2, arbitrary: brokenJson.map((value) => of(json, value)) },
    { weight: 1, arbitrary: bytes.map((value) => ({ type: json, body: value })) },
    { weight: 1, arbitrary: fc.tuple(contentType, bytes).map(([type, body]) => ({ type, body })) },
    { weight: 2, arbitrary: form.map((body) => ({ type: 'multipart/form-data; boundary=b', body })) },
    { weight: 1, arbitrary: fc.constant({ type: null, body: null }) },
  )
}

function of(type: string, body: string) {
  return { type, body: Buffer.from(body) }
}
