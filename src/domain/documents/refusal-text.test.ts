import assert from 'node:assert/strict'
import { test } from 'node:test'
import { refusalText, rejectionReasonOf } from './refusal-text.ts'
import type { Refusal } from './rejection.ts'

const REFUSALS: Refusal[] = [
  'too_many_files',
  'too_large',
  'empty',
  'type_not_accepted',
  'unreadable',
  'encrypted',
  'blank',
  'duplicate',
  'active_content',
  'not_asked_for',
]

test('a refusal says what happened and what to do, in the language of the person', () => {
  assert.equal(
    refusalText('encrypted', { file_name: 'Invoice.PDF', language: 'en-GB' }),
    'This PDF is password-protected. Save it without a password and add it again.',
  )
  assert.equal(
    refusalText('too_large', { file_name: 'photo.jpg', language: 'fr', max_size: 2.5 * 1024 * 1024 }),
    'This file is larger than 2.5 MB. Make it smaller or split it, and add it again.',
  )
  assert.equal(
    refusalText('type_not_accepted', { file_name: 'a.exe', language: 'en', kinds: ['pdf', 'jpeg', 'png'] }),
    'This type of file isn’t accepted here. Add it as PDF, JPEG, or PNG.',
  )
  assert.equal(
    refusalText('encrypted', { file_name: 'factura.pdf', language: 'es-MX' }),
    'Este PDF está protegido con contraseña. Guárdelo sin contraseña y vuelva a añadirlo.',
  )
})

for (const refusal of REFUSALS) {
  test(`${refusal} has a text in both languages and a documented reason`, () => {
    for (const language of ['en', 'es']) {
      const text = refusalText(refusal, { file_name: 'a.pdf', language })
      assert.match(text, /^[^!]{20,180}\.$/)
    }
    assert.match(rejectionReasonOf(refusal), /^document-[a-z-]+$/)
  })
}
