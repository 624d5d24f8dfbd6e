import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import type { Operation } from './operations.ts'
import { someValue } from './values.ts'

/** What a request carries; `headers` describe it, rightly or not. */
export interface Content {
  headers: [string, string][]
  body: Buffer | null
}

const JSON_TYPE = 'application/json'
const FORM_TYPE = 'multipart/form-data; boundary=b'
const ANY_OBJECT = { type: 'object', properties: { role: { enum: ['user'] }, text: { type: 'string' } } }

const brokenJson = fc.oneof(
  fc.constantFrom(
    ...['{', '', 'null', '[]', '"', '1e999', '{"a":1e999}', '{"a":"\\ud800"}', '{"\\u0000":1}', '\ufeff{}'],
    ...['{"__proto__":{"x":1}}', '{"constructor":{"prototype":{}}}', '{"text":NaN}', "{'a':1}", '{"a":1,}'],
    ...[
      '{"a":1}{"a":2}',
      '{"a":1,"a":2}',
      '/* */{}',
      '0x10',
      '-',
      '"\\x"',
      '{"toString":1,"hasOwnProperty":1}',
    ],
    '{"a":'.repeat(20_000),
    `{"text":${'9'.repeat(5_000)}}`,
    `{"text":"${'x'.repeat(1_100_000)}"}`,
  ),
  fc.string(),
)
const bytes = fc.uint8Array({ maxLength: 200 }).map((array) => Buffer.from(array))
const otherType = fc.constantFrom(
  ...['', ' ', 'nonsense', 'text/plain', 'application/xml', 'application/octet-stream', 'multipart/mixed'],
  ...[
    'application/json;',
    'application/json; charset=utf-16',
    'application/problem+json',
    'application/json, text/plain',
  ],
  ...[
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'multipart/form-data; boundary=',
    'text/json; a="',
  ],
  `multipart/form-data; boundary=${'b'.repeat(300)}`,
  `application/json; ${'x'.repeat(2_000)}`,
)

const part = fc.oneof(
  fc.constantFrom(
    'Content-Disposition: form-data; name="role"\r\n\r\nuser\r\n',
    'Content-Disposition: form-data; name="role"\r\n\r\nnobody\r\n',
    'Content-Disposition: form-data; name="text"\r\n\r\na\0b\r\n',
    'Content-Disposition: form-data; name="text"\r\n\r\n\xed\xa0\x80\r\n',
    'Content-Disposition: form-data; name="__proto__"\r\n\r\nx\r\n',
    'Content-Disposition: form-data; name="constructor"\r\n\r\nx\r\n',
    'Content-Disposition: form-data; name="files"; filename="../../x.pdf"\r\n\r\n%PDF-1.4\r\n',
    'Content-Disposition: form-data; name="files"; filename=""\r\n\r\n\r\n',
    'Content-Disposition: form-data; name="files"; filename="a\0b"\r\nContent-Type: image/png\r\n\r\n\x89PNG\r\n',
    'Content-Disposition: form-data; name="files"; filename*=UTF-8\'\'%ED%A0%80\r\n\r\nx\r\n',
    'Content-Disposition: form-data; name="files"; filename*=klingon\'\'x\r\n\r\nx\r\n',
    'Content-Disposition: form-data; name="files"; filename="x"\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n--c--\r\n',
    'Content-Disposition: form-data\r\n\r\nx\r\n',
    'Content-Disposition: attachment; name="text"\r\n\r\nx\r\n',
    'Content-Transfer-Encoding: base64\r\nContent-Disposition: form-data; name="text"\r\n\r\n!!!\r\n',
    `Content-Disposition: form-data; name="${'n'.repeat(3_000)}"\r\n\r\nx\r\n`,
    `${'X-Many: 1\r\n'.repeat(60)}Content-Disposition: form-data; name="text"\r\n\r\nx\r\n`,
    `X-Long: ${'x'.repeat(90_000)}\r\n\r\nx\r\n`,
    `Content-Disposition: form-data; name="text"\r\n\r\n${'x'.repeat(300_000)}\r\n`,
    'No colon\r\n\r\nx\r\n',
    '\r\n',
    '',
  ),
  fc
    .string({ unit: 'binary', maxLength: 50 })
    .map((value) => `Content-Disposition: form-data; name="${value}"\r\n\r\n${value}\r\n`),
)
const parts = fc.oneof(
  { weight: 9, arbitrary: fc.array(part, { maxLength: 6 }) },
  { weight: 1, arbitrary: part.map((one) => Array<string>(80).fill(one.slice(0, 200))) },
)
const form = fc
  .tuple(parts, fc.constantFrom('--b--\r\n', '--b--\r\n', '--b', '', '--c--\r\n', '--b--trailing'))
  .map(([made, end]) => Buffer.from(made.map((each) => `--b\r\n${each}`).join('') + end, 'latin1'))

/** Cuts, doubles, changes or inserts some bytes of what was right. */
function mutated(body: Buffer): fc.Arbitrary<Buffer> {
  const place = fc.nat({ max: body.length })
  return fc
    .tuple(fc.constantFrom('cut', 'double', 'change', 'insert'), place, bytes)
    .map(([how, at, others]) => {
      const [before, after] = [body.subarray(0, at), body.subarray(at)]
      if (how === 'cut') return before
      if (how === 'double') return Buffer.concat([body, after])
      if (how === 'change') return Buffer.concat([before, others, after.subarray(others.length)])
      return Buffer.concat([before, others, after])
    })
}

/** The right bytes in an encoding that JSON does not have, or that nobody announced. */
function encoded(text: string): fc.Arbitrary<Content> {
  const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le')
  return fc.constantFrom<Content>(
    { headers: [['content-type', JSON_TYPE]], body: utf16 },
    { headers: [['content-type', `${JSON_TYPE}; charset=utf-16le`]], body: utf16 },
    { headers: [['content-type', JSON_TYPE]], body: Buffer.from(`\ufeff${text}`) },
    { headers: [['content-type', `${JSON_TYPE}; charset=latin1`]], body: Buffer.from(text, 'latin1') },
    {
      headers: [
        ['content-type', JSON_TYPE],
        ['content-encoding', 'gzip'],
      ],
      body: gzipSync(text),
    },
    {
      headers: [
        ['content-type', JSON_TYPE],
        ['content-encoding', 'br'],
      ],
      body: Buffer.from(text),
    },
    {
      headers: [
        ['content-type', JSON_TYPE],
        ['content-type', 'text/plain'],
      ],
      body: Buffer.from(text),
    },
  )
}

/** A body that is right, wrong somewhere, or something else altogether. */
export function content(operation: Operation): fc.Arbitrary<Content> {
  const none = fc.constant<Content>({ headers: [], body: null })
  if (operation.method === 'GET') return none
  const right = someValue(operation.body ?? ANY_OBJECT).map((value) => JSON.stringify(value))
  const json = (body: string | Buffer) => of(JSON_TYPE, body)
  return fc.oneof(
    { weight: 6, arbitrary: right.map(json) },
    { weight: 2, arbitrary: right.chain((text) => mutated(Buffer.from(text))).map(json) },
    { weight: 1, arbitrary: right.chain(encoded) },
    { weight: 2, arbitrary: brokenJson.map(json) },
    { weight: 1, arbitrary: fc.tuple(otherType, right).map(([type, text]) => of(type, text)) },
    { weight: 1, arbitrary: fc.tuple(otherType, bytes).map(([type, body]) => of(type, body)) },
    { weight: 2, arbitrary: form.map((body) => of(FORM_TYPE, body)) },
    { weight: 1, arbitrary: form.chain(mutated).map((body) => of(FORM_TYPE, body)) },
    { weight: 1, arbitrary: none },
  )
}

function of(type: string, body: string | Buffer): Content {
  return { headers: [['content-type', type]], body: Buffer.from(body) }
}
