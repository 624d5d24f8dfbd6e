import { type Html, html } from '#lib/html.ts'
import type { Report } from '#queries/report-model.ts'
import { reportPageStyle } from './report-page-style.ts'
import {
  isWebAddress,
  type Moment,
  type ReportView,
  reportView,
  type ViewAnswer,
  type ViewDocument,
  type ViewRow,
} from './report-view.ts'

/** More questions and documents than this make a contents list worth its room. */
const CONTENTS_FROM = 12

/**
 * The report as a complete HTML document for screen and print: no script, nothing loaded from elsewhere, one
 * inline style. Whatever people typed is text in it, never markup.
 */
export function renderReportPage(report: Report, options: { pdf_link: string }): string {
  const view = reportView(report)
  const { texts } = view
  const running = [view.running_title, view.running_case].filter((part) => part !== null).join(' · ')
  const page = html`<!doctype html>
<html lang="${pageLanguage(view)}" dir="${texts.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>${view.title} · ${texts.report}</title>
<style>${{ markup: reportPageStyle(running, texts.page_of) }}</style>
</head>
<body>
<header>
<p class="quiet small"><bdi>${view.workspace_name}</bdi></p>
<h1 class="typed" dir="auto"${languageOf(view)}>${view.title}</h1>
${isWebAddress(options.pdf_link) ? html`<p class="screen"><a href="${options.pdf_link}">${texts.pdf_version}</a></p>` : null}
</header>
${view.entries.length + view.documents.length > CONTENTS_FROM ? contents(view) : null}
<main>
${section('overview', texts.overview, [rows(view.overview)], '')}
${section('case-data', texts.case_data, view.case_rows.length === 0 ? [] : [rows(view.case_rows)], texts.empty.case_data)}
${section('answers', texts.answers, view.entries.length === 0 ? [] : [entries(view)], texts.empty.answers)}
${view.abandoned.length === 0 ? null : section('abandoned', texts.abandoned_answers, [abandoned(view)], '')}
${section(
  'documents',
  texts.documents,
  view.documents.map((document) => documentArticle(document, view)),
  texts.empty.documents,
)}
${section('audit-trail', texts.audit_trail, view.audit.length === 0 ? [] : [auditTable(view)], texts.empty.audit_trail)}
</main>
</body>
</html>
`
  return page.markup
}

function section(id: string, title: string, content: Html[], empty: string): Html {
  return html`<section aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
${content.length === 0 ? html`<p class="quiet">${empty}</p>` : content}
</section>`
}

function contents(view: ReportView): Html {
  const { texts } = view
  const item = (id: string, title: string, inner: Html[] = []) =>
    html`<li><a href="#${id}">${title}</a>${inner.length === 0 ? null : html`<ol>${inner}</ol>`}</li>\n`
  const inner = (id: string, number: string, title: string) =>
    html`<li><a href="#${id}">${number}. <bdi>${title}</bdi></a></li>\n`
  const questions = view.entries.map((entry) =>
    inner(`entry-${entry.number}`, `${entry.number}`, entry.heading),
  )
  const documents = view.documents.map(({ number, name }) => inner(`document-${number}`, `D${number}`, name))
  return html`<nav class="contents" aria-labelledby="contents">
<h2 id="contents">${texts.contents}</h2>
<ol>
${item('overview', texts.overview)}${item('case-data', texts.case_data)}${item('answers', texts.answers, questions)}
${view.abandoned.length === 0 ? null : item('abandoned', texts.abandoned_answers)}
${item('documents', texts.documents, documents)}${item('audit-trail', texts.audit_trail)}
</ol>
</nav>`
}

function rows(items: readonly ViewRow[]): Html {
  return html`<table class="rows"><tbody>
${items.map((row) => html`<tr><th scope="row"><bdi>${row.label}</bdi></th>${rowValue(row)}</tr>\n`)}</tbody></table>`
}

function rowValue(row: ViewRow): Html {
  if (row.utc !== null) return html`<td>${moment({ text: row.text, utc: row.utc })}</td>`
  if (row.tone !== null) return html`<td class="tone ${row.tone}">${row.text}</td>`
  if (row.kind === 'code') return html`<td class="code"><bdi>${row.text}</bdi></td>`
  return html`<td class="typed" dir="auto">${row.text}</td>`
}

function entries(view: ReportView): Html {
  const lang = languageOf(view)
  return html`<ol class="entries">
${view.entries.map(
  (entry) => html`<li id="entry-${entry.number}">
<h3>${entry.number}. <bdi${lang}>${entry.heading}</bdi></h3>
${entry.question === entry.heading ? null : html`<p class="typed quiet" dir="auto"${lang}>${entry.question}</p>`}
${answerBody(entry, view)}
${entry.earlier.length === 0 ? null : earlierAnswers(view.texts.earlier_answers, entry.earlier, view)}
</li>
`,
)}</ol>`
}

function earlierAnswers(title: string, answers: readonly ViewAnswer[], view: ReportView): Html {
  return html`<div class="earlier"><h4>${title}</h4>
<ul>${answers.map((answer) => html`<li>${answerBody(answer, view)}</li>\n`)}</ul></div>`
}

function abandoned(view: ReportView): Html {
  return html`<p class="quiet">${view.texts.abandoned_answers_note}</p>
<ul class="earlier">${view.abandoned.map(
    (answer) =>
      html`<li><h3 class="typed" dir="auto"${languageOf(view)}>${answer.question}</h3>${answerBody(answer, view)}</li>\n`,
  )}</ul>`
}

function answerBody(answer: ViewAnswer, { texts }: ReportView): Html {
  const parts = [
    ...(answer.when === null ? [] : [moment(answer.when)]),
    ...(answer.via === null ? [] : [html`${answer.via}`]),
    ...(answer.credential_id === null
      ? []
      : [html`${texts.labels.credential} <bdi class="code">${answer.credential_id}</bdi>`]),
  ]
  return html`${answer.answer === '' ? null : html`<p class="typed" dir="auto">${answer.answer}</p>\n`}
${answer.outcome_matters ? html`<p class="quiet">${answer.outcome}</p>\n` : null}
${answer.documents.length === 0 ? null : documentReferences(answer)}
${parts.length === 0 ? null : html`<p class="quiet small">${parts.flatMap((part, index) => (index === 0 ? [part] : [' · ', part]))}</p>`}`
}

function documentReferences(answer: ViewAnswer): Html {
  return html`<ul class="given">${answer.documents.map(
    ({ number, file_name, decision, tone }) =>
      html`<li><a href="#document-${number}">D${number}</a> <bdi>${file_name}</bdi> <span class="tone ${tone}">${decision}</span></li>\n`,
  )}</ul>`
}

function documentArticle(document: ViewDocument, { texts }: ReportView): Html {
  const question = document.entry_number
  const links = [
    ...(question === null
      ? []
      : [
          html`${texts.labels.belongs_to} <a href="#entry-${question}">${texts.question_number.replace('{number}', String(question))}</a>`,
        ]),
    ...(document.download_link === null
      ? []
      : [html`<a href="${document.download_link}">${texts.download}</a>`]),
  ]
  return html`<article class="document" id="document-${document.number}">
<h3>D${document.number}. <bdi>${document.name}</bdi></h3>
${rows(document.rows)}
${links.length === 0 ? null : html`<p class="small">${links.flatMap((link, index) => (index === 0 ? [link] : [' · ', link]))}</p>`}
${document.findings.length === 0 ? html`<p class="quiet small">${texts.empty.findings}</p>` : findingsTable(document, texts.labels)}
</article>
`
}

function findingsTable(document: ViewDocument, labels: ReportView['texts']['labels']): Html {
  return html`<table class="findings">
${columnHeads([labels.check, labels.result, labels.detail])}
<tbody>
${document.findings.map(
  ({ name, outcome, tone, detail }) =>
    html`<tr><td><bdi>${name}</bdi></td><td class="tone ${tone}">${outcome}</td><td class="typed" dir="auto">${detail}</td></tr>\n`,
)}</tbody></table>`
}

function auditTable({ audit, texts: { labels } }: ReportView): Html {
  return html`<table class="audit">
${columnHeads([labels.time, labels.actor, labels.action, labels.subject])}
<tbody>
${audit.map(
  ({ when, actor, action, subject }) =>
    html`<tr><td>${moment(when)}</td><td><bdi>${actor}</bdi></td><td><bdi>${action}</bdi></td><td><bdi>${subject}</bdi></td></tr>\n`,
)}</tbody></table>`
}

function columnHeads(names: readonly string[]): Html {
  return html`<thead><tr>${names.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>`
}

function moment({ text, utc }: Moment): Html {
  return html`<time datetime="${utc}" title="${utc}">${text}</time>`
}

/** The page's own words decide, with the region of the report when it is the same language. */
function pageLanguage({ language, texts }: ReportView): string {
  return sameLanguage(language, texts.language) ? language : texts.language
}

/** A `lang` attribute for what the script says, when the page's words are in another language. */
function languageOf({ language, texts }: ReportView): Html | null {
  return sameLanguage(language, texts.language) ? null : html` lang="${language}"`
}

function sameLanguage(left: string, right: string): boolean {
  return left.split('-')[0]?.toLowerCase() === right.split('-')[0]?.toLowerCase()
}
