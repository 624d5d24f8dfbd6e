import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nameAsKind } from './name-as-kind.ts'

test('a download is named as what it is', () => {
  assert.equal(nameAsKind('Licence 2026.PDF', 'application/pdf'), 'Licence 2026.PDF')
  assert.equal(nameAsKind('photo.jpeg', 'image/jpeg'), 'photo.jpeg')
  assert.equal(nameAsKind('invoice.hta', 'application/pdf'), 'invoice.hta.pdf')
  assert.equal(nameAsKind('licence', 'image/png'), 'licence.png')
  assert.equal(nameAsKind('terms.md', 'text/markdown'), 'terms.md', 'of other kinds nothing is known')
})
