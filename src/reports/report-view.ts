import type { Report, ReportDocument, ReportEntry } from '#queries/report-model.ts'
import { type ReportTexts, reportTexts } from './report-texts.ts'

/** A time in the report's zone, and the same in UTC. */
export interface Moment {
  /** `22 Nov 2026, 10:04:50 +01:00` in the report's language. */
  text: string
  /** ISO 8601. */
  utc: string
}

export interface ViewRow {
  label: string
  /** `typed` was written by somebody and may run in any direction; `words` are ours; `code` is for machines. */
  kind: 'typed' | 'words' | 'code'
  text: string
  /** Set when the text is a time. */
  utc: string | null
  /** Set when the text is a decision. */
  tone: ReportDocument['decision'] | null
}

export interface ViewAnswer {
  question: string
  answer: string
  outcome: string
  /** Whether the outcome says something that the answer does not. */
  outcome_matters: boolean
  when: Moment | null
  via: string | null
  credential_id: string | null
  documents: { number: number; file_name: string; decision: string; tone: ReportDocument['decision'] }[]
}

export interface ViewEntry extends ViewAnswer {
  number: number
  heading: string
  earlier: ViewAnswer[]
}

export interface ViewDocument {
  number: number
  name: string
  decision: string
  tone: ReportDocument['decision']
  rows: ViewRow[]
  findings: { name: string; outcome: string; tone: 'passed' | 'failed' | 'not_checked'; detail: string }[]
  /** Null when it is no web address. */
  download_link: string | null
  entry_number: number | null
}

/** A report in the words and the order in which it is read; the page and the PDF only lay it out. */
export interface ReportView {
  texts: ReportTexts
  /** Tag of the language that the script's questions are in. */
  language: string
  title: string
  workspace_name: string
  /** What the head of each printed page says; the title is cut to fit a line. */
  running_title: string
  running_case: string | null
  status: string
  overview: ViewRow[]
  case_rows: ViewRow[]
  entries: ViewEntry[]
  /** Superseded answers to questions that the conversation no longer asks. */
  abandoned: ViewAnswer[]
  documents: ViewDocument[]
  audit: { when: Moment; actor: string; action: string; subject: string }[]
}

/** Prepares a report for rendering. Times of the report are ISO 8601 UTC, sizes bytes. */
export function reportView(report: Report): ReportView {
  const texts = reportTexts(report.language)
  const moment = momentIn(report.time_zone, texts.language)
  const current = report.entries.filter((entry) => !entry.superseded)
  const numbers = new Map(current.map((entry, index) => [entry.step_id, index + 1]))
  const documents = numberedDocuments(report, numbers)
  const answer = (entry: ReportEntry): ViewAnswer => ({
    question: entry.question,
    answer: entry.answer,
    outcome: texts.outcome[entry.outcome],
    outcome_matters: entry.outcome !== 'answered' || (entry.answer === '' && entry.documents.length === 0),
    when: entry.answered_at === null ? null : moment(entry.answered_at),
    via: entry.via === null ? null : (texts.via[entry.via] ?? entry.via),
    credential_id: entry.credential_id,
    documents: entry.documents.map((document) => ({
      number: documents.get(document.document_id)?.number ?? 0,
      file_name: document.file_name,
      decision: texts.decision[document.decision],
      tone: document.decision,
    })),
  })
  const earlier = report.entries.filter((entry) => entry.superseded)
  return {
    texts,
    language: report.language,
    title: report.title,
    workspace_name: report.workspace_name,
    running_title: shortened(report.title, 44),
    running_case: report.case_id === null ? null : `${texts.labels.case} ${report.case_id}`,
    status: texts.status[report.status],
    overview: overviewRows(report, texts, moment),
    case_rows: report.case_rows.map((row) => typed(row.label, row.value)),
    entries: current.map((entry, index) => ({
      ...answer(entry),
      number: index + 1,
      heading: entry.heading ?? entry.question,
      earlier: earlier.filter((former) => former.step_id === entry.step_id).map(answer),
    })),
    abandoned: earlier.filter((former) => !numbers.has(former.step_id)).map(answer),
    documents: [...documents.values()].map(({ document, number, entry_number }) => ({
      number,
      name: document.document_name || document.file_name,
      decision: texts.decision[document.decision],
      tone: document.decision,
      rows: documentRows(document, texts, moment),
      findings: document.findings.map((finding) => ({
        name: texts.finding_name[finding.name] ?? finding.name,
        outcome: texts.finding_outcome[finding.outcome],
        tone: finding.outcome,
        detail: finding.detail,
      })),
      download_link: isWebAddress(document.download_link) ? document.download_link : null,
      entry_number,
    })),
    audit: report.audit.map(({ at, ...entry }) => ({ when: moment(at), ...entry })),
  }
}

/** Whether a link may be followed: http, https, or a path on this server. */
export function isWebAddress(link: string): boolean {
  return /^(https?:\/\/|\/(?![/\\]))/i.test(link)
}

function shortened(text: string, longest: number): string {
  const letters = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment)
  return letters.length <= longest ? text : `${letters.slice(0, longest - 1).join('')}…`
}

type ToMoment = (iso: string) => Moment

/** Makes times readable in an IANA zone. Throws a RangeError for a zone or a time that does not exist. */
function momentIn(timeZone: string, language: string): ToMoment {
  const day = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    timeZone,
    dateStyle: 'medium',
  })
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'medium', hourCycle: 'h23' })
  const offset = new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'longOffset' })
  return (iso) => {
    const date = new Date(iso)
    const zone = offset.formatToParts(date).find((part) => part.type === 'timeZoneName')?.value ?? ''
    const shift = zone === 'GMT' ? '+00:00' : zone.replace('GMT', '')
    return { text: `${day.format(date)}, ${clock.format(date)} ${shift}`, utc: date.toISOString() }
  }
}

/** Every document once, in the order of the questions, with a number to refer to it by. */
function numberedDocuments(report: Report, entryNumbers: Map<string, number>) {
  const found = new Map<string, { document: ReportDocument; number: number; entry_number: number | null }>()
  const add = (document: ReportDocument, entry_number: number | null) => {
    if (found.has(document.document_id)) return
    found.set(document.document_id, { document, number: found.size + 1, entry_number })
  }
  for (const entry of report.entries) {
    for (const document of entry.documents) add(document, entryNumbers.get(entry.step_id) ?? null)
  }
  for (const document of report.other_documents) add(document, null)
  return found
}

function overviewRows(report: Report, texts: ReportTexts, moment: ToMoment): ViewRow[] {
  const { labels } = texts
  return [
    words(labels.status, texts.status[report.status]),
    ...(report.case_id === null ? [] : [code(labels.case, report.case_id)]),
    ...(report.communication_id === null ? [] : [code(labels.communication, report.communication_id)]),
    code(labels.conversation, report.conversation_id),
    time(labels.started, moment(report.started_at)),
    ...(report.finished_at === null ? [] : [time(labels.finished, moment(report.finished_at))]),
    time(labels.generated, moment(report.generated_at)),
    words(labels.time_zone, report.time_zone),
  ]
}

function documentRows(document: ReportDocument, texts: ReportTexts, moment: ToMoment): ViewRow[] {
  const { labels } = texts
  const decision = `${texts.decision[document.decision]} ${texts.decided_by[document.decided_by]}`
  return [
    { ...words(labels.decision, decision), tone: document.decision },
    ...(document.rejection_reason === null ? [] : [typed(labels.reason, document.rejection_reason)]),
    ...(document.comment === null ? [] : [typed(labels.comment, document.comment)]),
    ...(document.note === null ? [] : [typed(labels.note, document.note)]),
    ...(document.reviewed_at === null ? [] : [time(labels.reviewed, moment(document.reviewed_at))]),
    ...(document.role === 'agent' ? [words(labels.given_by, texts.operator)] : []),
    typed(labels.file, document.file_name),
    words(labels.document_type, document.document_type),
    words(labels.content_type, document.content_type),
    words(labels.size, sizeText(document.size, texts.language)),
    code(labels.sha256, document.sha256),
    time(labels.received, moment(document.received_at)),
    code(labels.document, document.document_id),
  ]
}

/** Decimal units and the exact count: `1.3 MB (1,284,500 bytes)`. */
function sizeText(bytes: number, language: string): string {
  const exact = new Intl.NumberFormat(language, { style: 'unit', unit: 'byte', unitDisplay: 'long' }).format(
    bytes,
  )
  if (bytes < 1000) return exact
  const [divisor, unit] = bytes < 1_000_000 ? [1000, 'kB'] : [1_000_000, 'MB']
  const short = new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(bytes / divisor)
  return `${short} ${unit} (${exact})`
}

function typed(label: string, text: string): ViewRow {
  return { label, kind: 'typed', text, utc: null, tone: null }
}

function words(label: string, text: string): ViewRow {
  return { label, kind: 'words', text, utc: null, tone: null }
}

function code(label: string, text: string): ViewRow {
  return { label, kind: 'code', text, utc: null, tone: null }
}

function time(label: string, moment: Moment): ViewRow {
  return { label, kind: 'words', text: moment.text, utc: moment.utc, tone: null }
}
