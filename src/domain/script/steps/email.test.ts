import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PlainStep } from '../script.ts'
import { understandEmail } from './email.ts'
import type { ReplyContext } from './understanding.ts'

const STEP: PlainStep = { id: 'a', type: 'email', text: '?' }

function answer(reply: string, language = 'en', more: Partial<PlainStep> = {}): string | null {
  const context: ReplyContext = { language, keys: {}, intent: 'answer', document_count: 0 }
  const understood = understandEmail({ ...STEP, ...more }, reply, context)
  return understood.usable ? understood.text : null
}

test('an address is found, also in a sentence', () => {
  assert.equal(answer(' Ada@Example.COM '), 'Ada@example.com')
  assert.equal(answer('Write to <ada.l+x@mail.example.co.uk>, please.'), 'ada.l+x@mail.example.co.uk')
  assert.equal(answer('josé@exämple.es'), 'josé@exämple.es')
})

test('what is not a complete address is asked again', () => {
  const replies = [
    '',
    'ada',
    'ada@',
    '@x.co',
    'a@b',
    'a@b.c',
    'a..b@x.co',
    '.a@x.co',
    'a@-x.co',
    'a@x..co',
    'a@@x.co',
    'a@1.2.3.4',
    'a@x.co b@x.co',
    `${'a'.repeat(65)}@x.co`,
    `a@${'b.'.repeat(130)}co`,
    '@'.repeat(100_000),
  ]
  for (const reply of replies) assert.equal(answer(reply), null, reply.slice(0, 80))
})
