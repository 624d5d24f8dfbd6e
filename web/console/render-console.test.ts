import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { ConsoleDocument } from './render-console.tsx'

interface Renderer {
  renderConsole(document: ConsoleDocument): string
  renderSignIn(document: Omit<ConsoleDocument, 'client_url'>, state: string): string
}

const look = { style_url: '/console.css', fonts_url: '/fonts', nonce: 'n0nce' }
let renderer: Renderer

before(async () => {
  const bundle = await build({
    entryPoints: [fileURLToPath(new URL('./render-console.tsx', import.meta.url))],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  })
  const [file] = bundle.outputFiles
  renderer = await import(`data:text/javascript,${encodeURIComponent(file?.text ?? '')}`)
})

test('the shell loads the script with its nonce, and says what it needs without', () => {
  const html = renderer.renderConsole({ ...look, client_url: '/client.js' })
  assert.match(html, /<script type="module" src="\/client\.js" nonce="n0nce">/)
  assert.match(html, /<noscript>.*needs JavaScript.*<\/noscript>/)
  assert.doesNotMatch(html, / style=/)
})

test('a sign-in link shows one button; what does not work says how to get a link', () => {
  const ready = renderer.renderSignIn(look, 'ready')
  assert.match(ready, /<form method="post" action(="")?><button type="submit"[^>]*>Sign in<\/button><\/form>/)
  for (const state of ['gone', 'signed_out']) {
    const html = renderer.renderSignIn(look, state)
    assert.match(html, /npx hearback sign-in/)
    assert.doesNotMatch(html, /<form/)
  }
  assert.doesNotMatch(ready, /<script/)
})
