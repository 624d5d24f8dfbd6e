import assert from 'node:assert/strict'
import { test } from 'node:test'
import { escapeHtml } from './escape-html.ts'
import { html } from './html.ts'

test('the five characters that mean something in markup are escaped, also in attributes', () => {
  assert.equal(
    escapeHtml(`<a href="x">'&amp;'</a>`),
    '&lt;a href=&quot;x&quot;&gt;&#39;&amp;amp;&#39;&lt;/a&gt;',
  )
})

test('a template escapes strings, keeps markup, joins lists and leaves out null', () => {
  const items = ['<one>', 'two'].map((item) => html`<li>${item}</li>`)
  assert.equal(
    html`<ul title="${'"'}">${items}${null}</ul>${3}`.markup,
    '<ul title="&quot;"><li>&lt;one&gt;</li><li>two</li></ul>3',
  )
})
