import fc from 'fast-check'
import { content } from './content.ts'
import type { Operation } from './operations.ts'
import { someValue } from './values.ts'

export interface MalformedRequest {
  operation: Operation
  method: string
  path: string
  /** One after the other, so that a name may come twice. */
  headers: [string, string][]
  body: Buffer | null
}

const oddSegment = fc.oneof(
  fc.constantFrom(
    ...['%00', '%', '%ff', '%2e%2e', '%2F', '%ED%A0%80', '..', '%F0%9F%99%82', '{}', "'", '%25', '0', '*'],
    ...['-1', '9'.repeat(20), 'a'.repeat(500), 'a'.repeat(7_000), '%20', '__proto__', ';a=b', 'urn:uuid:'],
  ),
  fc.uuid(),
  fc.string({ minLength: 1 }).map((value) => encodeURIComponent(value.toWellFormed())),
)
const oddQueryValue = fc.constantFrom(
  ...['', '%00', '%', '%ff', '0', '-1', '1e9', '9'.repeat(20), 'null', '%ED%A0%80', '[]', 'x'.repeat(600)],
)
const suffix = fc.oneof(
  { weight: 6, arbitrary: fc.constant('') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('/', '//', '/%', '?', '?%', '?a[]=1&a=2', '/extra', '#x', '?__proto__=1'),
  },
)
const otherCredential = fc.constantFrom(
  ...[
    '',
    'Basic',
    'Basic ====',
    'Bearer',
    'Token \u00ff',
    'Basic gA==',
    'Digest x',
    `Bearer ${'x'.repeat(2_000)}`,
  ],
  ...['Bearer e30.e30.', 'Bearer eyJhbGciOiJub25lIn0.e30.', 'Basic Og==', '\u00ff'],
)
const oddHeaders = fc.constantFrom<[string, string][]>(
  [['idempotency-key', '']],
  [['idempotency-key', 'k'.repeat(256)]],
  [['idempotency-key', '\u00ff']],
  [['idempotency-key', 'the same for all']],
  [
    ['idempotency-key', 'one'],
    ['idempotency-key', 'two'],
  ],
  [['last-event-id', 'x']],
  [['last-event-id', '9'.repeat(30)]],
  [
    ['accept', 'nonsense'],
    ['accept-language', '\u00ff;;q='],
  ],
  [
    ['accept', 'text/html'],
    ['accept-encoding', 'x, ;q='],
  ],
  [
    ['range', 'bytes=5-1'],
    ['if-none-match', '*'],
  ],
  [['x-request-id', '\u00ff']],
  [['content-encoding', 'gzip']],
  [
    ['x-forwarded-for', '\u00ff'],
    ['x-forwarded-proto', 'nonsense'],
    ['forwarded', '=;='],
  ],
  [
    ['origin', 'null'],
    ['sec-fetch-site', 'nonsense'],
  ],
  [
    ['cookie', '='.repeat(4_000)],
    ['content-language', '\u00ff'],
  ],
  Array.from({ length: 200 }, (_, index): [string, string] => [`x-${index}`, 'x']),
)

/**
 * Requests that are wrong somewhere, or not at all: in method, address, query, credential, headers, type or body.
 * `known` has an id of something that exists by the address of its list, so that some get as far as the commands.
 */
export function malformedRequest(
  operations: readonly Operation[],
  known: Record<string, string>,
  key: string,
): fc.Arbitrary<MalformedRequest> {
  return fc.constantFrom(...operations).chain((operation) =>
    fc
      .record({
        method: otherMethod(operation, operations),
        address: address(operation, known),
        suffix,
        authorization: fc.oneof(
          { weight: 14, arbitrary: fc.constant(key) },
          { weight: 1, arbitrary: otherCredential },
        ),
        more: fc.oneof({ weight: 5, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: oddHeaders }),
        content: content(operation),
      })
      .map(({ method, address, suffix, authorization, more, content: { headers, body } }) => ({
        operation,
        method,
        path: address + suffix,
        headers: [
          ...(authorization === '' ? [] : [['authorization', authorization] as [string, string]]),
          ...headers,
          ...more,
        ],
        body: method === 'GET' || method === 'HEAD' ? null : body,
      })),
  )
}

/** Seldom one that the address does not have. */
function otherMethod(operation: Operation, operations: readonly Operation[]): fc.Arbitrary<string> {
  const used = operations.filter(({ path }) => path === operation.path).map(({ method }) => method)
  const others = ['PUT', 'PATCH', 'DELETE', 'POST', 'OPTIONS', 'TRACE', 'PROPFIND'].filter(
    (name) => !used.includes(name),
  )
  return fc.oneof(
    { weight: 25, arbitrary: fc.constant(operation.method) },
    { weight: 1, arbitrary: fc.constantFrom(...others, 'HEAD') },
  )
}

function address(operation: Operation, known: Record<string, string>): fc.Arbitrary<string> {
  const pieces = operation.path.split('/').slice(1)
  const segments = pieces.map((piece, index) =>
    /^\{\w+\}$/.test(piece)
      ? segment(operation.isFinal ? undefined : known[`/${pieces.slice(0, index).join('/')}`])
      : fc.constant(piece),
  )
  return fc
    .tuple(fc.tuple(...segments), query(operation))
    .map(([path, pairs]) => `/${path.join('/')}${pairs.length === 0 ? '' : `?${pairs.join('&')}`}`)
}

function segment(id: string | undefined): fc.Arbitrary<string> {
  if (id === undefined) return oddSegment
  return fc.oneof({ weight: 3, arbitrary: fc.constant(id) }, { weight: 1, arbitrary: oddSegment })
}

/** Parameters of the operation and others, any of them several times and in the spelling of lists. */
function query({ query }: Operation): fc.Arbitrary<string[]> {
  const pairs = Object.entries({ ...query, x: {} }).map(([name, schema]) =>
    fc.tuple(
      fc.constantFrom(name, name, name, `${name}[]`),
      fc.oneof(oddQueryValue, someValue(schema).map(inAddress)),
    ),
  )
  return fc.array(
    fc.oneof(...pairs).map((pair) => pair.join('=')),
    { maxLength: 3 },
  )
}

function inAddress(value: unknown): string {
  return encodeURIComponent(
    String(typeof value === 'object' ? JSON.stringify(value) : value)
      .slice(0, 2_000)
      .toWellFormed(),
  )
}
