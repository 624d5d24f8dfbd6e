import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { extractText, getDocumentProxy } from 'unpdf'
import { canonicalJson } from '#lib/canonical-json.ts'
import type { Report } from '#queries/report-model.ts'
import { documentId, sampleDocument, sampleEntry, sampleReport } from '#test/sample-report.ts'
import { createPdfRenderer } from './render-report-pdf.ts'

const renderer = createPdfRenderer()
after(() => renderer.close())

test('what was typed in any script is text in the PDF', async () => {
  const { text } = await read(sampleReport())
  for (const part of [
    'We import tea and porcelain from Fujian and sell to cafés',
    'Это мой паспорт.',
    '护照在这里。',
    'Ελένη Παπαδοπούλου',
    '文华贸易有限公司',
    '東京と서울にも取引先があります。',
  ]) {
    assert.ok(text.includes(part), part)
  }
  assert.ok(hasWords(text, 'نحن نتعامل مع موردين في دبي'), 'Arabic')
  assert.ok(hasWords(text, 'ויש לנו סניף בחיפה'), 'Hebrew')
})

test('answers, times, ways, documents with hash and decision, and the audit trail are in the PDF', async () => {
  const report = sampleReport()
  const { text } = await read(report)
  for (const part of [
    '2 Mar 2026, 09:31:20 +01:00',
    'Through WhatsApp',
    'Earlier answers',
    'We sell tea.',
    'Rejected by the automatic checks',
    'Password protection',
    'Not checked',
    'Audit trail',
    report.conversation_id,
    sampleDocument().sha256,
  ]) {
    assert.ok(text.includes(part), part)
  }
})

test('a word that runs in the other direction is found whole, also beside a number', async () => {
  const heading = 'شهادة المنشأ'
  const { text } = await read(
    sampleReport({
      title: heading,
      entries: [sampleEntry({ heading, question: 'Show it.', answer: `Here: ${heading}, signed` })],
      other_documents: [sampleDocument({ document_name: heading, file_name: `${heading}.pdf` })],
    }),
  )
  for (const word of heading.split(' ')) assert.ok(text.split(word).length - 1 >= 5, word)
})

test('every page says which case it belongs to and which page it is', async () => {
  const { pages } = await read(sampleReport())
  for (const [index, page] of pages.entries()) {
    assert.ok(page.includes('Onboarding of Mandarin Trading Ltd') && page.includes('Case 0198f2a3'))
    assert.ok(page.includes(`Page ${index + 1} of ${pages.length}`))
  }
})

test('the PDF carries its title, its language and the report as canonical JSON', async () => {
  const report = sampleReport({ language: 'es' })
  const { document } = await read(report)
  const { info } = await document.getMetadata()
  assert.partialDeepStrictEqual(info, { Title: report.title, Language: 'es' })
  const attached = await document.getAttachmentContent('report.json')
  assert.ok(
    new TextDecoder().decode(attached ?? undefined) === canonicalJson(report),
    'the report is attached',
  )
})

test('typst markup that a person typed is shown as it is and does nothing', async () => {
  const typed = [
    '#read("/etc/passwd")',
    '#eval("1+1")',
    '#panic("over")',
    '$x^2$',
    '*bold* _slanted_ `raw`',
    '@ref <label>',
    '= Heading',
    '\\ #set page(width: 1pt)',
    '"] #pagebreak() #["',
    '// comment /* more */',
    'a -- b --- c ... ~d',
    'https://example.com/#x',
  ]
  const report = sampleReport({
    title: typed.join(' '),
    workspace_name: '#sys.inputs',
    case_rows: typed.map((text) => ({ label: text, value: text })),
    entries: typed.map((text, index) =>
      sampleEntry({
        step_id: `step-${index}`,
        heading: text,
        question: `Asked ${text}`,
        answer: `Said ${text}`,
      }),
    ),
    audit: [{ at: '2026-03-02T08:12:09.000Z', actor: '#1', action: '$2$', subject: '*3*' }],
  })
  const { text, document } = await read(report)
  for (const part of typed) assert.ok(text.includes(`Said ${part}`), part)
  assert.ok(!text.includes('root:'))
  const page = await document.getPage(1)
  assert.deepEqual(page.view.map(Math.round), [0, 0, 595, 842])
})

test('endless words, control characters and characters without a glyph do no harm', async () => {
  const word = 'abcdefghij'.repeat(60)
  const answer = `${word}\u0000\u0007\u202e\u2028\ud800 สวัสดี 😀\n\n\tend`
  const { text } = await read(
    sampleReport({ title: word, entries: [sampleEntry({ heading: word, answer })] }),
  )
  assert.ok(text.replace(/\s/g, '').includes(word))
  assert.ok(text.includes('end'))
})

test('an empty report says what is missing', async () => {
  const empty = sampleReport({ entries: [], other_documents: [], case_rows: [], audit: [], case_id: null })
  const { text, pages } = await read(empty)
  assert.equal(pages.length, 1)
  for (const part of ['No case data was given.', 'No questions were asked.', 'No documents were given.']) {
    assert.ok(text.includes(part), part)
  }
})

test('50 documents and 40 answers become one PDF with a contents list', async (t) => {
  const entries = Array.from({ length: 40 }, (_, index) =>
    sampleEntry({
      step_id: `step-${index}`,
      heading: `Question ${index}`,
      answer: 'Some words of an answer. 你好 مرحبا '.repeat(8),
      documents: index < 10 ? fiveDocuments(index) : [],
    }),
  )
  const report = sampleReport({ entries, other_documents: [] })
  await renderer.render(report)
  const started = performance.now()
  const { text, pages } = await read(report)
  t.diagnostic(`${pages.length} pages in ${Math.round(performance.now() - started)} ms`)
  assert.ok(performance.now() - started < 10_000)
  assert.ok(pages.length > 4)
  assert.ok(pages[0]?.includes('Contents') && text.includes('D50.'))
})

test('reports asked for at once are all rendered', async () => {
  const titles = ['First', 'Second', 'Third']
  const texts = await Promise.all(titles.map((title) => read(sampleReport({ title }))))
  for (const [index, { text }] of texts.entries()) assert.ok(text.includes(titles[index] ?? ''))
})

test('a report that takes too long is refused with an error and the next one is rendered', async () => {
  const hasty = createPdfRenderer({ time_limit_ms: 1 })
  await assert.rejects(hasty.render(sampleReport()), /took longer than 1 ms/)
  hasty.close()
  await assert.rejects(hasty.render(sampleReport()), /closed/)
})

test('the process ends when it is idle and a new one starts for the next report', async () => {
  const brief = createPdfRenderer({ idle_ms: 10 })
  const before = await brief.render(sampleReport())
  await sleep(50)
  assert.deepEqual(await brief.render(sampleReport()), before)
  brief.close()
})

test('a report with an impossible time zone is refused with an error', async () => {
  await assert.rejects(renderer.render(sampleReport({ time_zone: 'Nowhere/Else' })), RangeError)
})

async function read(report: Report) {
  const document = await getDocumentProxy(new Uint8Array(await renderer.render(report)))
  const { text: pages } = await extractText(document, { mergePages: false })
  return { document, pages, text: pages.join('\n') }
}

function fiveDocuments(index: number) {
  return Array.from({ length: 5 }, (_, number) =>
    sampleDocument({ document_id: documentId(index * 5 + number + 1) }),
  )
}

/** Extraction gives right-to-left lines word by word in either order. */
function hasWords(text: string, sentence: string): boolean {
  return sentence.split(' ').every((word) => text.normalize('NFKC').includes(word))
}
