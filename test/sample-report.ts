import { createHash } from 'node:crypto'
import type { Report, ReportDocument, ReportEntry } from '#queries/report-model.ts'

/** A finished onboarding report with people of several scripts in it; any member can be replaced. */
export function sampleReport(replaced: Partial<Report> = {}): Report {
  const licence = sampleDocument({
    document_id: documentId(2),
    document_name: 'Licence',
    file_name: 'licence scan.jpg',
  })
  return {
    workspace_name: 'Northwind Payments',
    title: 'Onboarding of Mandarin Trading Ltd',
    language: 'en',
    direction: 'ltr',
    conversation_id: '0198f2a4-6c1e-7d55-9b4e-2f1a6f3c9d10',
    case_id: '0198f2a3-11aa-7c02-8e1f-7b5a0c9d4e21',
    communication_id: 'CRM-20931',
    status: 'finished',
    started_at: '2026-03-02T08:12:09.000Z',
    finished_at: '2026-03-02T09:03:41.000Z',
    generated_at: '2026-03-02T09:05:00.000Z',
    time_zone: 'Europe/Berlin',
    case_rows: [
      { label: 'Company', value: 'Mandarin Trading Ltd' },
      { label: 'Country', value: 'DE' },
      { label: 'Registration number', value: 'HRB 209311 B' },
      { label: 'Local name', value: '文华贸易有限公司' },
      { label: 'Contact', value: 'Ελένη Παπαδοπούλου' },
    ],
    entries: [
      sampleEntry({
        step_id: 'business_description',
        heading: 'Your business',
        question: 'What does your company do, and for whom?',
        answer:
          'We import tea and porcelain from Fujian and sell to cafés in Germany, Austria and Poland.\nAbout 40 regular customers; the largest takes 12 % of our turnover.',
      }),
      sampleEntry({
        step_id: 'business_description',
        heading: 'Your business',
        question: 'What does your company do, and for whom?',
        answer: 'We sell tea.',
        answered_at: '2026-03-02T08:14:55.000Z',
        superseded: true,
      }),
      sampleEntry({
        step_id: 'website',
        heading: 'Website',
        question: 'What is the address of your website?',
        answer: 'https://www.mandarin-trading.example/',
        via: 'whatsapp',
      }),
      sampleEntry({
        step_id: 'proof_of_identity',
        heading: 'Proof of identity',
        question: 'Please add a passport or an identity card of the managing director.',
        answer: 'Это мой паспорт. 护照在这里。',
        documents: [
          sampleDocument(),
          sampleDocument({
            document_id: documentId(3),
            file_name: 'паспорт (старый).pdf',
            decision: 'rejected',
            rejection_reason: 'document-encrypted: This PDF is password-protected.',
            comment: 'Save it without a password and add it again.',
            findings: [
              { name: 'type', outcome: 'passed', detail: 'application/pdf' },
              { name: 'encryption', outcome: 'failed', detail: 'password-protected' },
              { name: 'content', outcome: 'not_checked', detail: 'the file could not be opened' },
            ],
          }),
        ],
      }),
      sampleEntry({
        step_id: 'license',
        heading: 'Licence',
        question: 'Please add your licence.',
        answer: '',
        documents: [licence],
      }),
      sampleEntry({
        step_id: 'charter',
        heading: 'Charter agreement',
        question: 'Please add the charter agreement.',
        answer: 'We own our vessels, so there is none.',
        outcome: 'declined',
        via: 'api',
        credential_id: 'key_01J9Z3',
      }),
      sampleEntry({
        step_id: 'anything_else',
        heading: null,
        question: 'Is there anything else that we should know?',
        answer:
          'نحن نتعامل مع موردين في دبي منذ 2019.\nויש לנו סניף בחיפה.\n東京と서울にも取引先があります。',
      }),
      sampleEntry({
        step_id: 'shell_company',
        heading: 'Ownership',
        question: 'Who owns the parent company?',
        answer: 'There is no parent company.',
        superseded: true,
      }),
    ],
    other_documents: [
      sampleDocument({
        document_id: documentId(4),
        document_type: 'other_document',
        document_name: 'Shareholder list',
        file_name:
          'a_very_long_file_name_without_any_space_in_it_that_was_made_by_some_scanner_20260302_090112_final_v2.pdf',
        decision: 'withdrawn',
        decided_by: 'person',
        findings: [],
      }),
    ],
    audit: [
      {
        at: '2026-03-02T08:12:09.000Z',
        actor: 'API key key_01J9Z3',
        action: 'opened',
        subject: 'conversation',
      },
      {
        at: '2026-03-02T08:31:20.000Z',
        actor: 'person',
        action: 'gave',
        subject: `document ${documentId(1)}`,
      },
      {
        at: '2026-03-02T08:31:21.000Z',
        actor: 'checks',
        action: 'accepted',
        subject: `document ${documentId(1)}`,
      },
      { at: '2026-03-02T09:03:41.000Z', actor: 'person', action: 'finished', subject: 'conversation' },
    ],
    evidence: {
      workspace_id: '0198f2a0-0000-7000-8000-000000000001',
      public_key: '',
      head: null,
      entries: [],
      unsealed_entries: 4,
      documents: [],
      signature: '',
    },
    ...replaced,
  }
}

/** One settled answer, given on the page. */
export function sampleEntry(replaced: Partial<ReportEntry> = {}): ReportEntry {
  return {
    step_id: 'question',
    heading: 'Question',
    question: 'What would you like to tell us?',
    answer: 'Nothing, thank you.',
    outcome: 'answered',
    answered_at: '2026-03-02T08:31:20.000Z',
    via: 'page',
    credential_id: null,
    superseded: false,
    documents: [],
    ...replaced,
  }
}

/** An accepted PDF. */
export function sampleDocument(replaced: Partial<ReportDocument> = {}): ReportDocument {
  const document_id = replaced.document_id ?? documentId(1)
  return {
    document_id,
    document_name: 'Proof of identity',
    file_name: 'passport.pdf',
    document_type: 'proof_of_identity',
    content_type: 'application/pdf',
    size: 1_284_500,
    sha256: createHash('sha256').update(document_id).digest('hex'),
    received_at: '2026-03-02T08:31:20.000Z',
    decision: 'accepted',
    decided_by: 'checks',
    rejection_reason: null,
    comment: null,
    note: null,
    reviewed_at: null,
    findings: [
      { name: 'type', outcome: 'passed', detail: 'application/pdf' },
      { name: 'readable', outcome: 'passed', detail: '2 pages' },
      { name: 'duplicate', outcome: 'passed', detail: 'not given before in this case' },
    ],
    download_link: `https://hearback.example/api/v1/documents/${document_id}/download`,
    ...replaced,
  }
}

/** The document id that ends in this number. */
export function documentId(number: number): string {
  return `0198f2b0-0000-7000-8000-${String(number).padStart(12, '0')}`
}
