/** A question list with a question of every kind, as a small insurer might ask about a bakery. */
export const INTAKE_STEPS = [
  {
    id: 'hello',
    type: 'message',
    text: 'Hello. I’ll ask you a few questions about your bakery, so that we can make you an offer. It takes about five minutes.',
  },
  {
    id: 'about',
    type: 'text',
    heading: 'About the bakery',
    text: 'What does your bakery make, and for whom?',
    min: 5,
    save_as: 'about',
  },
  {
    id: 'premises',
    type: 'choice',
    heading: 'Premises',
    text: 'Do you rent or own the place?',
    answers: [{ text: 'We rent it' }, { text: 'We own it' }, { text: 'Part of it is rented' }],
    save_as: 'premises',
  },
  {
    id: 'cover',
    type: 'multi_choice',
    heading: 'Cover',
    text: 'What should the insurance cover?',
    answers: [{ text: 'Fire and water' }, { text: 'Theft' }, { text: 'Machines' }, { text: 'Liability' }],
    max: 3,
    save_as: 'cover',
  },
  { id: 'ovens', type: 'number', text: 'How many ovens do you have?', min: 0, max: 50, save_as: 'ovens' },
  { id: 'alarm', type: 'yes_no', text: 'Is there a burglar alarm?', save_as: 'alarm' },
  { id: 'begin', type: 'date', text: 'When should it begin?', min: '2026-01-01', save_as: 'begin' },
  { id: 'email', type: 'email', text: 'Where may we send the offer?', save_as: 'email' },
  { id: 'phone', type: 'phone', text: 'And a phone number, if you like.', required: false, save_as: 'phone' },
  {
    id: 'site',
    type: 'url',
    text: 'Does the bakery have a website?',
    answers: [{ text: 'We have no website' }],
    save_as: 'site',
  },
  { id: 'policy', type: 'file', heading: 'Current policy', text: 'Please add your current policy.' },
  { id: 'rest', type: 'text', text: 'Is there anything else that we should know?', required: false },
  { id: 'bye', type: 'message', text: 'Thank you. You’ll have our offer within two working days.' },
]

/** The beginning of such a list in Arabic. */
export const ARABIC_STEPS = [
  { id: 'hello', type: 'message', text: 'مرحبًا. سنطرح عليكم بضعة أسئلة عن مخبزكم لنعدّ لكم عرضًا.' },
  { id: 'about', type: 'text', text: 'ماذا يخبز مخبزكم، ولمن؟', min: 5 },
  {
    id: 'premises',
    type: 'choice',
    text: 'هل المكان مستأجر أم ملك لكم؟',
    answers: [{ text: 'مستأجر' }, { text: 'ملك لنا' }],
  },
  {
    id: 'cover',
    type: 'multi_choice',
    text: 'ماذا يجب أن يشمل التأمين؟',
    answers: [{ text: 'الحريق والمياه' }, { text: 'السرقة' }, { text: 'الآلات' }],
  },
]
