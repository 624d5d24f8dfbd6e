import { makeDocx, makePdf, makeXlsx } from '../files.ts'
import { formOf } from './knowledge-client.ts'
import type { Place } from './poisons.ts'

/** A document that says `fact`, with `words` in that place; a clean one where the poison is a message. */
export function poisonedDocument(
  place: Place,
  words: string,
  fact: string,
  title: string,
): object | FormData {
  const url = `https://docs.example/${title.toLowerCase()}`
  const text = (content: string, more: object = {}) => ({ title, url, content, ...more })
  const page = (body: string) => formOf('page.html', `<title>${title}</title>${body}`, { url })
  const word = xml(words)
  switch (place) {
    case 'paragraph':
      return text(`${fact}\n\n${words}\n\n${fact}`)
    case 'sentence':
      return text(`${fact} ${words}`)
    case 'title':
      return text(fact, { title: words })
    case 'address':
      return text(fact, { url: words })
    case 'heading':
      return text(`# ${words}\n\n${fact}`)
    case 'cell':
      return formOf('plans.csv', `Plan,Price,Note\n${title},${quoted(fact)},${quoted(words)}\n`, { url })
    case 'column':
      return formOf('plans.csv', `Plan,${quoted(words)}\n${title},${quoted(fact)}\n`, { url })
    case 'sheet':
      return formOf('plans.xlsx', makeXlsx(`${xml(fact)} ${word}`, SHEET_PARTS), { url })
    case 'markdown file':
      return formOf('notes.md', `# ${title}\n\n${fact}\n\n${words}\n`, { url })
    case 'page':
      return page(`<p>${fact} ${word}</p>`)
    case 'hidden comment':
      return page(`<!-- ${words} --><p>${fact}</p><noscript>${word}</noscript><template>${word}</template>`)
    case 'hidden element':
      return page(
        `<div style="display:none">${word}</div><p>${fact}<span style="font-size:0">${word}</span></p><p hidden>${word}</p>`,
      )
    case 'hidden attribute':
      return page(`<p title="${word}" aria-label="${word}">${fact}<img alt="${word}" src="x.png"></p>`)
    case 'word file':
      return formOf('plans.docx', makeDocx(`${xml(fact)} ${word}`), { url })
    case 'hidden words':
      return formOf('plans.docx', makeDocx(`${xml(fact)}</w:t></w:r>${vanished(word)}<w:r><w:t>`), { url })
    case 'pdf':
      return formOf('plans.pdf', makePdf({ text: `${fact} ${words}` }), { url })
    case 'hidden action':
      return formOf('plans.pdf', makePdf({ text: fact, extra: opening(words) }), { url })
    case 'file name':
      return formOf(`${words}.txt`, fact, { url })
    case 'source':
      return formOf('plans.txt', fact, { url, source: words })
    default:
      return text(fact)
  }
}

/** What a reader of sheets needs beside them. */
const SHEET_PARTS = {
  'xl/workbook.xml':
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="One" sheetId="1" r:id="r1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
}

function vanished(word: string): string {
  return `<w:r><w:rPr><w:vanish/><w:color w:val="FFFFFF"/></w:rPr><w:t>${word}</w:t></w:r>`
}

/** Has a reader that obeys it open an address. */
function opening(words: string): string {
  const address = /http:\S+/.exec(words)?.[0] ?? words
  return `/OpenAction << /S /URI /URI (${address}) >> /AA << /WC << /S /JavaScript /JS (app.launchURL('${address}')) >> >>`
}

function quoted(words: string): string {
  return `"${words.replaceAll('"', '""')}"`
}

function xml(words: string): string {
  return words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
