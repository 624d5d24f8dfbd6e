import type { PageDocument, PageItem, PageQuestion, PageView } from '#page/view.ts'

/** Views of the hosted page to test with: a conversation with a company about a payment, in all its states. */
export function pageView(changes: Partial<PageView> = {}): PageView {
  return {
    conversation_id: '6f1f7f3e-6a57-4c53-8b0e-0d6a53c8f6a1',
    status: 'active',
    language: 'en',
    direction: 'ltr',
    languages: [],
    brand: { name: 'Harbour Bank', logo_url: null, accent: null, show_small_line: true },
    subject: 'Meridian Trading Ltd',
    chat: null,
    progress: { done: 2, total: 5, minutes_left: 3 },
    items: [],
    current: pageQuestion(),
    closing: null,
    embed_origins: [],
    ...changes,
  }
}

export function pageQuestion(changes: Partial<PageQuestion> = {}): PageQuestion {
  return {
    step_id: 'rationale',
    type: 'text',
    heading: 'Transaction rationale',
    text: 'What was the payment of 12,400 EUR to Nordic Freight AS for?',
    options: [],
    required: true,
    min: '20',
    max: '5000',
    files: null,
    notice: null,
    ...changes,
  }
}

export function fileQuestion(given: PageDocument[] = [], changes: Partial<PageQuestion> = {}): PageQuestion {
  return pageQuestion({
    step_id: 'invoice',
    type: 'file',
    heading: 'Invoice',
    text: 'Please add the invoice for this payment.',
    min: null,
    max: null,
    files: {
      accept: '.pdf,.jpg,.jpeg,.png,.webp,.heic,.tif,.tiff,.docx,.xlsx',
      kinds: 'PDF, JPEG, PNG, WebP, HEIC, TIFF, DOCX or XLSX',
      max_files: 10,
      max_size: 25 * 1024 * 1024,
      can_decline: true,
      given,
    },
    ...changes,
  })
}

export function pageDocument(changes: Partial<PageDocument> = {}): PageDocument {
  return {
    document_id: '0d9c2a1e-7a39-4a60-9d0f-2f4f5f0f3b11',
    name: 'invoice-2041.pdf',
    size: 184_320,
    content_type: 'application/pdf',
    refusal: null,
    ...changes,
  }
}

export function answeredItem(
  question: PageQuestion,
  answer: string,
  changes: Partial<Extract<PageItem, { kind: 'answered' }>> = {},
): PageItem {
  const answered_at = '2026-03-02T09:30:00Z'
  return { kind: 'answered', question, answer, outcome: 'answered', answered_at, editable: true, ...changes }
}

const website = pageQuestion({
  step_id: 'website',
  type: 'url',
  heading: 'Website',
  text: 'What is the address of your company website?',
  options: [{ value: 'We have no website', text: 'We have no website' }],
  min: null,
  max: null,
})
const goods = pageQuestion({
  step_id: 'goods',
  type: 'multi_choice',
  heading: null,
  text: 'Which of these does your company trade in?',
  options: ['Food', 'Machines, tools and parts', 'Textiles', 'Services'].map((text) => ({
    value: text,
    text,
  })),
  min: '1',
  max: '3',
})
const signing_date = pageQuestion({
  step_id: 'signed_on',
  type: 'date',
  heading: 'Contract',
  text: 'On which day was the contract with Nordic Freight AS signed?',
  min: '2020-01-01',
  max: '2026-03-02',
})

export const greeting: PageItem = {
  kind: 'note',
  number: 1,
  text: 'Hello. We have a few questions about a payment you made in February. It takes about five minutes, and you can stop and come back at any time.',
}
export const answers: PageItem[] = [
  greeting,
  answeredItem(website, 'https://meridian-trading.example'),
  answeredItem(goods, 'Food, Machines, tools and parts'),
  answeredItem(signing_date, '2025-11-18'),
]

/** Each state of the page by name. */
export const pageViews: Record<string, PageView> = {
  text: pageView({ items: [greeting] }),
  text_with_notice: pageView({
    items: answers,
    current: pageQuestion({ notice: 'That is a little short. Say what was bought and for what use.' }),
  }),
  text_with_files: pageView({
    items: answers,
    current: fileQuestion([pageDocument()], {
      step_id: 'follow_up',
      type: 'text',
      heading: 'Shareholders',
      text: 'Who owns more than a quarter of the company?',
      min: '1',
      max: '5000',
    }),
  }),
  choice: pageView({
    current: pageQuestion({
      step_id: 'relation',
      type: 'choice',
      heading: null,
      text: 'How is your company related to Nordic Freight AS?',
      options: [
        'They are our supplier',
        'They are our client',
        'We belong to the same group',
        'Something else',
      ].map((text) => ({ value: text, text })),
      required: false,
      min: null,
      max: null,
    }),
  }),
  multi_choice: pageView({ current: goods }),
  yes_no: pageView({
    current: pageQuestion({
      step_id: 'again',
      type: 'yes_no',
      heading: null,
      text: 'Do you expect more payments like this one?',
      min: null,
      max: null,
    }),
  }),
  number: pageView({
    current: pageQuestion({
      step_id: 'staff',
      type: 'number',
      heading: null,
      text: 'How many people work for the company?',
      min: '1',
      max: '20000',
    }),
  }),
  date: pageView({ current: signing_date }),
  email: pageView({
    current: pageQuestion({
      step_id: 'email',
      type: 'email',
      heading: null,
      text: 'Which e-mail address can we write to?',
      min: null,
      max: null,
    }),
  }),
  phone: pageView({
    current: pageQuestion({
      step_id: 'phone',
      type: 'phone',
      heading: null,
      text: 'Which number can we call?',
      min: null,
      max: null,
    }),
  }),
  url: pageView({ current: website }),
  location: pageView({
    current: pageQuestion({
      step_id: 'office',
      type: 'location',
      heading: null,
      text: 'Where is the company’s main office?',
      min: null,
      max: null,
    }),
  }),
  file: pageView({ items: answers, current: fileQuestion() }),
  file_given: pageView({
    items: answers,
    current: fileQuestion([
      pageDocument(),
      pageDocument({
        document_id: 'b6b2f7a2-3a92-4e0a-8a39-7c5a4b2f9c22',
        name: 'Scan of the framework agreement with Nordic Freight, signed by both sides (final).pdf',
        refusal: 'This PDF is password-protected. Save it without a password and add it again.',
      }),
    ]),
  }),
  spanish: pageView({
    language: 'es',
    languages: [
      { code: 'en', name: 'English' },
      { code: 'es', name: 'Español' },
    ],
    items: answers,
    current: fileQuestion([pageDocument({ name: 'factura-2041.pdf' })], {
      heading: 'Factura',
      text: 'Añada la factura de este pago.',
    }),
  }),
  arabic: pageView({
    language: 'ar',
    direction: 'rtl',
    languages: [
      { code: 'en', name: 'English' },
      { code: 'ar', name: 'العربية' },
    ],
    brand: { name: 'بنك الميناء', logo_url: null, accent: '#7a3b9a', show_small_line: true },
    subject: 'شركة ميريديان للتجارة',
    items: [
      { kind: 'note', number: 1, text: 'مرحباً. لدينا بعض الأسئلة حول دفعة أجريتموها في فبراير.' },
      answeredItem(website, 'https://meridian-trading.example'),
    ],
    current: fileQuestion([pageDocument({ name: 'فاتورة-2041.pdf' })], {
      heading: 'الفاتورة',
      text: 'يرجى إضافة فاتورة هذه الدفعة.',
    }),
  }),
  long_thread: pageView({
    items: [
      ...answers,
      answeredItem(fileQuestion([pageDocument()]), ''),
      answeredItem(
        fileQuestion([], { step_id: 'licence', heading: 'Licence' }),
        'Our trade needs no licence.',
        { outcome: 'declined' },
      ),
      answeredItem(pageQuestion({ step_id: 'more', required: false, heading: 'Anything else' }), '', {
        outcome: 'skipped',
      }),
      {
        kind: 'said',
        number: 9,
        role: 'agent',
        text: 'Thank you, the invoice is readable. One more thing about the freight.',
        at: '2026-03-02T10:00:00Z',
        documents: [],
      },
      {
        kind: 'said',
        number: 10,
        role: 'user',
        text: 'Sure, go ahead.\nI am here until five.',
        at: '2026-03-02T10:01:00Z',
        documents: [],
      },
    ],
  }),
  pause: pageView({ items: answers, current: null }),
  finished: pageView({
    status: 'finished',
    items: [...answers, answeredItem(fileQuestion([pageDocument()]), '')],
    current: null,
    closing: 'We will review what you sent and write to you within two working days.',
    progress: { done: 5, total: 5, minutes_left: 0 },
  }),
  expired: pageView({ status: 'expired', items: answers, current: null }),
  closed: pageView({ status: 'closed', items: [], current: null }),
}
