import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PlainStep } from '../script.ts'
import type { ReplyContext } from './understanding.ts'
import { understandUrl } from './url.ts'

const STEP: PlainStep = { id: 'a', type: 'url', text: '?' }

function answer(reply: string, language = 'en', more: Partial<PlainStep> = {}): string | null {
  const context: ReplyContext = { language, keys: {}, intent: 'answer', document_count: 0 }
  const understood = understandUrl({ ...STEP, ...more }, reply, context)
  return understood.usable ? understood.text : null
}

test('an address is normalised, its scheme added where it is missing', () => {
  const readings = {
    'example.com': 'https://example.com/',
    'HTTP://WWW.Example.com/A?b#c': 'http://www.example.com/A?b#c',
    'www.example.com:8080.': 'https://www.example.com:8080/',
    'It is www.example.com!': 'https://www.example.com/',
    'bücher.de': 'https://xn--bcher-kva.de/',
  }
  for (const [reply, address] of Object.entries(readings)) assert.equal(answer(reply), address, reply)
})

test('what is no address on the web is asked again', () => {
  const replies = [
    '',
    'example',
    'javascript:alert(1)',
    'ftp://example.com',
    'https://a:b@example.com',
    'ada@example.com',
    'http://127.0.0.1',
    '1.5',
    'http://[::1]/',
    'localhost:80',
    'mailto:a@b.co',
    'https://a..b.co',
    `x.co/${'a'.repeat(2048)}`,
    'a.b'.repeat(40_000),
    'we have one',
  ]
  for (const reply of replies) assert.equal(answer(reply), null, reply.slice(0, 80))
})
