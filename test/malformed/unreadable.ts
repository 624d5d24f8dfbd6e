import fc from 'fast-check'

/** Bytes that are no HTTP request, or two in one; each must be refused, and the connection closed. */
export const UNREADABLE: readonly string[] = [
  'GARBAGE\r\n\r\n',
  '\x16\x03\x01\x02\x00\x01\x00',
  'GET\r\n\r\n',
  'GET / HTTP/9.9\r\nHost: x\r\n\r\n',
  'GET / HTTP/1.1 extra\r\nHost: x\r\n\r\n',
  'G\0T / HTTP/1.1\r\nHost: x\r\n\r\n',
  'GET / HTTP/1.1\r\n\r\n',
  'GET / HTTP/1.1\r\nHost: x\r\nNo colon\r\n\r\n',
  'GET / HTTP/1.1\r\nHost: x\r\nName : x\r\n\r\n',
  'GET / HTTP/1.1\r\nHost: x\r\nName: a\0b\r\n\r\n',
  'GET / HTTP/1.1\r\n Host: folded\r\n\r\n',
  'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  `GET / HTTP/1.1\r\nHost: x\r\nLong: ${'x'.repeat(20_000)}\r\n\r\n`,
  `GET /${'x'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`,
  `GET / HTTP/1.1\r\nHost: x\r\n${'X: y\r\n'.repeat(5_000)}\r\n`,
  ...[
    'Content-Length: many',
    'Content-Length: -1',
    'Content-Length: 1e3',
    'Content-Length: 3, 4',
    'Content-Length: 3\r\nContent-Length: 4',
    'Content-Length: 3\r\nTransfer-Encoding: chunked',
    'Transfer-Encoding: chunked\r\nContent-Length: 3',
    'Transfer-Encoding: chunked, identity',
    'Transfer-Encoding: xchunked',
    'Transfer-Encoding : chunked',
  ].map(
    (header) =>
      `POST / HTTP/1.1\r\nHost: x\r\n${header}\r\n\r\n0\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: x\r\n\r\n`,
  ),
]

const readable =
  'POST /api/v1/cases HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}'

/** A request with some bytes replaced or cut: it may still be one. */
export const mutatedRequest: fc.Arbitrary<string> = fc
  .tuple(
    fc.nat({ max: readable.length }),
    fc.nat({ max: 12 }),
    fc.string({ unit: 'binary-ascii', maxLength: 12 }),
  )
  .map(([at, removed, inserted]) => readable.slice(0, at) + inserted + readable.slice(at + removed))
