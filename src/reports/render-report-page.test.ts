import assert from 'node:assert/strict'
import { test } from 'node:test'
import { html } from '#lib/html.ts'
import type { Report } from '#queries/report-model.ts'
import { PAYLOADS } from '#test/payloads.ts'
import { sampleDocument, sampleEntry, sampleReport } from '#test/sample-report.ts'
import { renderReportPage } from './render-report-page.ts'

const PDF = { pdf_link: '/api/v1/conversations/1/report.pdf' }

const HOSTILE = [...PAYLOADS, '\u0000<scr\u0000ipt>alert(1)</script>\u202e<base href="//evil.example">']

const ELEMENTS =
  'a article bdi body div h1 h2 h3 h4 head header html li main meta nav ol p section span table tbody td th thead time title tr ul'.split(
    ' ',
  )
const ATTRIBUTES = 'aria-labelledby charset class content datetime dir href id lang name scope title'.split(
  ' ',
)

for (const [index, payload] of HOSTILE.entries()) {
  test(`script payload ${index + 1} in every field stays text`, () => {
    const page = renderReportPage(everywhere(sampleReport(), payload), { pdf_link: payload })
    for (const { element, attributes } of startTags(page)) {
      assert.ok(ELEMENTS.includes(element), `unexpected element ${element}`)
      for (const [name, value] of attributes) {
        assert.ok(ATTRIBUTES.includes(name), `unexpected attribute ${name}`)
        if (name === 'href') assert.match(value, /^(#[a-z0-9-]+|https:\/\/|\/)/)
      }
    }
    assert.equal(page.split('</style').length, 2, 'the style ends once')
    assert.ok(
      !/url\(|@import|expression\(/i.test(
        page
          .slice(page.indexOf('<style>'), page.indexOf('</style>'))
          .replaceAll(/url\(\/assets\/fonts\/inter-[a-z-]+\.woff2\)/g, ''),
      ),
    )
    assert.ok(page.includes(html`${payload}`.markup), 'the text is shown as it was typed')
  })
}

test('the page shows case data, answers with time and way, documents with checks and hash, and the audit trail', () => {
  const report = sampleReport()
  const page = renderReportPage(report, PDF)
  const words = textOf(page)
  for (const row of report.case_rows) assert.ok(words.includes(row.value))
  for (const entry of report.entries)
    assert.ok(words.includes(entry.question) && words.includes(entry.answer))
  for (const document of report.entries.flatMap((entry) => entry.documents)) {
    assert.ok(words.includes(document.sha256) && words.includes(document.file_name))
    assert.ok(page.includes(`href="${document.download_link}"`))
  }
  for (const part of [
    'Rejected by the automatic checks',
    '1.3 MB (1,284,500 bytes)',
    '2 Mar 2026, 09:31:20 +01:00',
    'Through WhatsApp',
    'Through the API',
    'key_01J9Z3',
    'Password protection',
    'Finished',
  ]) {
    assert.ok(words.includes(part), part)
  }
  assert.ok(page.includes('<time datetime="2026-03-02T08:31:20.000Z" title="2026-03-02T08:31:20.000Z">'))
  assert.ok(page.includes(`href="${PDF.pdf_link}"`))
})

test('a superseded answer stands under "Earlier answers" of its question', () => {
  const entries = sampleReport().entries.filter((entry) => entry.step_id === 'business_description')
  const words = textOf(renderReportPage(sampleReport({ entries }), PDF))
  assert.ok(words.indexOf('Earlier answers') > words.indexOf('We import tea'))
  assert.ok(words.indexOf('We sell tea.') > words.indexOf('Earlier answers'))
  assert.ok(!words.includes('no longer asked'))
})

test('a superseded answer whose question is gone has a part of its own', () => {
  const words = textOf(renderReportPage(sampleReport(), PDF))
  assert.ok(words.indexOf('There is no parent company.') > words.indexOf('questions no longer asked'))
})

test('an empty report says what is missing', () => {
  const empty = sampleReport({
    entries: [],
    other_documents: [],
    case_rows: [],
    audit: [],
    case_id: null,
    finished_at: null,
  })
  const words = textOf(renderReportPage(empty, PDF))
  for (const part of [
    'No case data was given.',
    'No questions were asked.',
    'No documents were given.',
    'Nothing was recorded.',
  ]) {
    assert.ok(words.includes(part), part)
  }
})

test('a contents list appears only when there is much to find', () => {
  const few = renderReportPage(sampleReport(), PDF)
  const entries = Array.from({ length: 20 }, (_, index) => sampleEntry({ step_id: `step-${index}` }))
  const many = renderReportPage(sampleReport({ entries }), PDF)
  assert.ok(!few.includes('<nav'))
  assert.ok(many.includes('<nav') && many.includes('href="#entry-20"'))
})

test('the words follow the language of the report, and English stands in for the ones that are missing', () => {
  const spanish = renderReportPage(sampleReport({ language: 'es-CO' }), PDF)
  assert.match(spanish, /<html lang="es-CO" dir="ltr">/)
  assert.ok(textOf(spanish).includes('Preguntas y respuestas'))
  const arabic = renderReportPage(sampleReport({ language: 'ar', direction: 'rtl' }), PDF)
  assert.match(arabic, /<html lang="en" dir="ltr">/)
  assert.match(arabic, /<p class="typed quiet" dir="auto" lang="ar">/)
})

test('a document that was given twice is listed once', () => {
  const entry = sampleEntry({ documents: [sampleDocument()] })
  const page = renderReportPage(
    sampleReport({ entries: [entry, { ...entry, superseded: true }], other_documents: [] }),
    PDF,
  )
  assert.equal(page.split('<article').length - 1, 1)
})

test('a review shows when it was, what the person was told, and the note for colleagues', () => {
  const reviewed = sampleDocument({
    decision: 'rejected',
    decided_by: 'reviewer',
    rejection_reason: 'document-expired',
    comment: 'It has expired.',
    note: 'Third time that they send the old one.',
    reviewed_at: '2026-03-03T10:00:00.000Z',
  })
  const page = textOf(renderReportPage(sampleReport({ entries: [], other_documents: [reviewed] }), PDF))
  for (const part of [
    'Rejected by a reviewer',
    'document-expired',
    'It has expired.',
    'Third time that they send the old one.',
    '3 Mar 2026, 11:00:00 +01:00',
  ])
    assert.ok(page.includes(part), part)
})

test('times show the offset that holds on their day', () => {
  const entries = [sampleEntry({ answered_at: '2026-07-01T22:30:00.000Z' })]
  assert.ok(textOf(renderReportPage(sampleReport({ entries }), PDF)).includes('2 Jul 2026, 00:30:00 +02:00'))
  const utc = sampleReport({ entries, time_zone: 'UTC' })
  assert.ok(textOf(renderReportPage(utc, PDF)).includes('1 Jul 2026, 22:30:00 +00:00'))
})

/** The report with every text in it replaced that is not of a closed list, a time or a zone. */
function everywhere(report: Report, text: string): Report {
  const kept = new Set([
    'outcome',
    'decision',
    'decided_by',
    'status',
    'direction',
    'time_zone',
    'step_id',
    'document_id',
  ])
  return JSON.parse(JSON.stringify(report), (key, value) =>
    typeof value !== 'string' || kept.has(key) || key === 'at' || key.endsWith('_at') ? value : text,
  )
}

/** A strict reading of start tags: a `<` that begins neither a tag of this form nor an end tag is an error. */
function startTags(page: string): { element: string; attributes: [string, string][] }[] {
  const body = page.replace(/^<!doctype html>/, '').replace(/<style>[^<]*<\/style>/, '')
  const found: { element: string; attributes: [string, string][] }[] = []
  for (const at of body.matchAll(/</g)) {
    const rest = body.slice(at.index)
    if (/^<\/[a-z0-9]+>/.test(rest)) continue
    const tag = /^<([a-z0-9]+)((?: [a-z-]+="[^"<>]*")*)>/.exec(rest)
    assert.ok(tag?.[1], `not a tag: ${rest.slice(0, 60)}`)
    const attributes = [...(tag[2] ?? '').matchAll(/ ([a-z-]+)="([^"]*)"/g)]
    found.push({ element: tag[1], attributes: attributes.map(([, name = '', value = '']) => [name, value]) })
  }
  return found
}

function textOf(page: string): string {
  return page
    .replace(/<style>[^<]*<\/style>/, '')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}
