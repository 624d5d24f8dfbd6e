/** What a webhook of the Cloud API holds, read without trusting any of it. */

/** A message of a person, in our words. */
export interface IncomingContent {
  /** What counts as a reply: a text, a caption, a place, the title of what was tapped. */
  text: string
  /** Of a button or a list row that was tapped. */
  tap_id: string | null
  media: { id: string; file_name: string | null } | null
  /** False for what answers nothing, such as a reaction: it is kept and the dialogue stays where it is. */
  is_reply: boolean
}

export interface IncomingMessage {
  type: 'message'
  phone_number_id: string | null
  id: string
  /** Digits. */
  from: string
  /** ISO 8601 UTC; null where it says none. */
  sent_at: string | null
  content: IncomingContent
}

export const DELIVERY_STATUSES = ['sent', 'delivered', 'read', 'failed'] as const

/** What became of a message of ours. */
export interface IncomingStatus {
  type: 'status'
  phone_number_id: string | null
  /** The channel's id of our message. */
  id: string
  status: (typeof DELIVERY_STATUSES)[number]
  at: string | null
  recipient: string
  /** What we gave along with the message. */
  callback_data: string | null
  /** Of a failure. */
  error_code: number | null
}

export type IncomingItem = IncomingMessage | IncomingStatus

const MOST_ITEMS = 1_000
const LONGEST_TEXT = 10_000
const LONGEST_ID = 500

/** Every message and status in the payload, in its order; what can't be understood is left out. Never throws. */
export function readWebhook(payload: unknown): IncomingItem[] {
  const values = list(record(payload).entry).flatMap((entry) =>
    list(record(entry).changes).map((change) => record(record(change).value)),
  )
  const items = values.flatMap((value) => {
    const phone_number_id = text(record(value.metadata).phone_number_id, LONGEST_ID)
    const messages = list(value.messages).map((message) => readMessage(record(message), phone_number_id))
    const statuses = list(value.statuses).map((status) => readStatus(record(status), phone_number_id))
    return [...messages, ...statuses]
  })
  return items.filter((item) => item !== null).slice(0, MOST_ITEMS)
}

function readMessage(message: Fields, phone_number_id: string | null): IncomingMessage | null {
  const id = text(message.id, LONGEST_ID)
  const from = digits(message.from)
  const content = readContent(message)
  if (id === null || from === null || content === null) return null
  return { type: 'message', phone_number_id, id, from, sent_at: time(message.timestamp), content }
}

function readStatus(status: Fields, phone_number_id: string | null): IncomingStatus | null {
  const id = text(status.id, LONGEST_ID)
  const known = DELIVERY_STATUSES.find((each) => each === status.status)
  if (id === null || known === undefined) return null
  const { code } = record(list(status.errors)[0])
  return {
    type: 'status',
    phone_number_id,
    id,
    status: known,
    at: time(status.timestamp),
    recipient: digits(status.recipient_id) ?? '',
    callback_data: text(status.biz_opaque_callback_data, LONGEST_ID),
    error_code: typeof code === 'number' && Number.isSafeInteger(code) ? code : null,
  }
}

const REPLY = { tap_id: null, media: null, is_reply: true }
const UNSUPPORTED: IncomingContent = { ...REPLY, text: '(unsupported message)', is_reply: false }

/** Null for what says nothing at all, such as a reaction that is taken back. */
function readContent(message: Fields): IncomingContent | null {
  const kind = typeof message.type === 'string' ? message.type : ''
  const part = record(message[kind])
  switch (kind) {
    case 'text':
      return reply(part.body)
    case 'button':
      return reply(part.text ?? part.payload)
    case 'interactive': {
      const tapped = record(part.button_reply ?? part.list_reply)
      const content = reply(tapped.title)
      return content && { ...content, tap_id: text(tapped.id, LONGEST_ID) }
    }
    case 'location':
      return readLocation(part)
    case 'image':
    case 'document':
    case 'video':
    case 'audio':
    case 'voice':
    case 'sticker':
      return readMedia(part)
    case 'reaction': {
      const emoji = text(part.emoji, 100)
      return emoji === null ? null : { ...REPLY, text: emoji, is_reply: false }
    }
    case 'contacts':
      return { ...UNSUPPORTED, text: readContacts(message.contacts) ?? UNSUPPORTED.text }
    case 'system':
      return null
    default:
      return UNSUPPORTED
  }
}

function reply(given: unknown): IncomingContent | null {
  const said = text(given, LONGEST_TEXT)
  return said === null ? null : { ...REPLY, text: said }
}

/** As the step `location` reads it: the coordinates, then on a line of its own the address, or what the place is called. */
function readLocation(part: Fields): IncomingContent {
  const { latitude, longitude } = part
  const address = text(part.address, 500) ?? text(part.name, 500) ?? ''
  const isPlace = typeof latitude === 'number' && typeof longitude === 'number'
  if (!isPlace) return address === '' ? UNSUPPORTED : { ...REPLY, text: address }
  const oneLine = address.replace(/\s+/g, ' ')
  const degrees = `${plainNumber(latitude)}, ${plainNumber(longitude)}`
  return { ...REPLY, text: oneLine === '' ? degrees : `${degrees}\n${oneLine}` }
}

/** Without an exponent. */
function plainNumber(value: number): string {
  const text = String(value)
  return text.includes('e') ? value.toFixed(9) : text
}

function readMedia(part: Fields): IncomingContent {
  const id = text(part.id, LONGEST_ID)
  const caption = text(part.caption, LONGEST_TEXT) ?? ''
  if (id === null) return caption === '' ? UNSUPPORTED : { ...REPLY, text: caption }
  return { ...REPLY, text: caption, media: { id, file_name: text(part.filename, 300) } }
}

function readContacts(given: unknown): string | null {
  const lines = list(given)
    .slice(0, 20)
    .map((contact) => {
      const phones = list(record(contact).phones).map((phone) => text(record(phone).phone, 50))
      return [text(record(record(contact).name).formatted_name, 200), ...phones].filter(Boolean).join(' ')
    })
  const said = lines.filter((line) => line !== '').join('\n')
  return said === '' ? null : said
}

type Fields = Record<string, unknown>

function record(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {}
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

/** A text that can be stored; null when there is none. */
function text(value: unknown, longest: number): string | null {
  if (typeof value !== 'string') return null
  const cleaned = value.toWellFormed().replaceAll('\0', '').slice(0, longest).toWellFormed()
  return cleaned.trim() === '' ? null : cleaned
}

function digits(value: unknown): string | null {
  return typeof value === 'string' && /^\+?\d{5,20}$/.test(value) ? value.replace('+', '') : null
}

const LATEST = 253_402_300_799

/** Seconds since 1970, as a text or a number. */
function time(value: unknown): string | null {
  const seconds = typeof value === 'string' && /^\d{1,12}$/.test(value) ? Number(value) : value
  if (typeof seconds !== 'number' || !(seconds > 0 && seconds <= LATEST)) return null
  return new Date(Math.floor(seconds) * 1_000).toISOString()
}
