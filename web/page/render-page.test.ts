import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import {
  answeredItem,
  fileQuestion,
  pageDocument,
  pageQuestion,
  pageView,
  pageViews,
} from '#test/page-views.ts'
import type { ErrorPage, RenderOptions } from './render-page.tsx'
import type { PageView } from './view.ts'

interface Renderer {
  renderPage(view: PageView, options: RenderOptions): string
  renderErrorPage(page: ErrorPage): string
}
const options = { token_path: '/c/tok', client_url: '/client.js', style_url: '/page.css', nonce: 'n0nce' }
let page: Renderer

before(async () => {
  const bundle = await build({
    entryPoints: [fileURLToPath(new URL('./render-page.tsx', import.meta.url))],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  })
  const code = Buffer.from(bundle.outputFiles[0]?.contents ?? '').toString('base64')
  page = (await import(`data:text/javascript;base64,${code}`)) as Renderer
})

test('every state renders without inline styles or handlers', () => {
  for (const [name, view] of Object.entries(pageViews)) {
    const [body = ''] = page.renderPage(view, options).split('<script type="application/json"')
    assert.match(body, /<h1/, name)
    assert.doesNotMatch(body, /\sstyle=|\son[a-z]+=/i, name)
  }
})

test('what people type never becomes HTML, and cannot end the embedded data', () => {
  const hostile = '</script><img src=x onerror=alert(1)><!--'
  const html = page.renderPage(
    pageView({
      subject: hostile,
      brand: { name: hostile, logo_url: null, accent: hostile, show_small_line: true },
      items: [answeredItem(pageQuestion({ step_id: hostile, text: hostile }), hostile)],
      current: fileQuestion([pageDocument({ name: hostile, refusal: hostile })], {
        heading: hostile,
        notice: hostile,
      }),
      closing: hostile,
    }),
    options,
  )
  assert.ok(!html.includes('<img'))
  assert.ok(!html.includes('<!--'))
  assert.equal(html.match(/<\/script>/g)?.length, 2)
  const data = /id="page-start">(.*?)<\/script>/s.exec(html)?.[1] ?? ''
  assert.equal((JSON.parse(data) as { view: PageView }).view.subject, hostile)
})

test('without script, everything has a native form', () => {
  const html = page.renderPage(pageViews.file_given ?? pageView(), options)
  for (const action of ['reply', 'done', 'withdraw', 'decline']) {
    assert.ok(html.includes(`name="action" value="${action}"`), action)
  }
  assert.match(html, /<form[^>]* method="post" action="\/c\/tok" enctype="multipart\/form-data"/)
  assert.match(html, /<input type="file"[^>]* name="files"/)
  assert.match(html, /<textarea[^>]* name="reason"/)
  assert.ok(html.includes('href="/c/tok?edit=website#question"'))
})

test('an answered question opens for editing with its answer, and the present one waits', () => {
  const html = page.renderPage(pageViews.text_with_notice ?? pageView(), {
    ...options,
    editing_step_id: 'goods',
  })
  assert.equal(html.match(/<input[^>]* checked/g)?.length, 2)
  assert.equal(html.match(/<h1/g)?.length, 1)
})

test('only what may not be edited by anyone stays closed', () => {
  const html = page.renderPage(pageViews.finished ?? pageView(), { ...options, editing_step_id: 'website' })
  assert.ok(!html.includes('<form'))
})

test('a link that works no more gets a calm page in its language, without script', () => {
  const html = page.renderErrorPage({
    status: 410,
    language: 'es',
    title: null,
    detail: null,
    style_url: '/page.css',
  })
  assert.match(html, /Este enlace ya no funciona\./)
  assert.ok(!html.includes('<script'))
})
