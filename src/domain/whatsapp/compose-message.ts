import type { QuestionStep, WhatsAppTemplate } from '../script/script.ts'
import { fillIn, keyValue, type Voice } from '../script/text.ts'
import { shorten } from './cut-text.ts'
import { type Layout, layOutMessage } from './lay-out-message.ts'

export type MediaKind = 'image' | 'audio' | 'video' | 'document'

/** What the Cloud API takes, besides whom it is for. */
export type MessageBody = { type: 'text' | 'interactive' | 'template' | MediaKind } & Record<string, unknown>

const PARAMETER = 1024

export interface Composition {
  message_id: string
  text: string
  /** The question that the message asks, or asks again; null for everything else. */
  step: QuestionStep | null
}

/** A message as the Cloud API takes it, as `layOutMessage` decides; a long text is several. */
export function composeMessage({ message_id, text, step }: Composition, voice: Voice): MessageBody[] {
  const layout = layOutMessage(text, step, voice)
  switch (layout.kind) {
    case 'buttons':
      return [withButtons(message_id, layout.text, layout.titles)]
    case 'list':
      return [withList(message_id, layout)]
    case 'text':
      return layout.pieces.map((body) => ({ type: 'text', text: { body, preview_url: false } }))
  }
}

/** The id of an answer that can be tapped, as it comes back. */
export const tapId = (messageId: string, index: number) => `${messageId}:${index}`

/** Which message's answer was tapped, and the index of that; null for an id that is not ours. */
export function readTapId(id: string): { message_id: string; index: number } | null {
  const [, message_id, index] = /^([0-9a-f-]{36}):(\d{1,3})$/.exec(id) ?? []
  return message_id === undefined ? null : { message_id, index: Number(index) }
}

/** What goes out instead where WhatsApp takes only what it has approved. */
export function composeTemplate(template: WhatsAppTemplate, voice: Voice): MessageBody {
  const parameters = (template.parameters ?? []).map((text) => ({
    type: 'text',
    text: toParameter(fillIn(text, (name) => keyValue(voice.keys, name))),
  }))
  return {
    type: 'template',
    template: {
      name: template.name,
      language: { code: template.language },
      ...(parameters.length === 0 ? {} : { components: [{ type: 'body', parameters }] }),
    },
  }
}

/** The API refuses empty parameters, line breaks and long runs of spaces. */
function toParameter(text: string): string {
  return shorten(text.replace(/\s+/g, ' ').trim(), PARAMETER) || '-'
}

function withButtons(messageId: string, text: string, options: readonly string[]): MessageBody {
  const buttons = options.map((title, index) => ({
    type: 'reply',
    reply: { id: tapId(messageId, index), title },
  }))
  return { type: 'interactive', interactive: { type: 'button', body: { text }, action: { buttons } } }
}

function withList(messageId: string, { text, opener, rows }: Extract<Layout, { kind: 'list' }>): MessageBody {
  const sections = [{ rows: rows.map((row, index) => ({ id: tapId(messageId, index), ...row })) }]
  return {
    type: 'interactive',
    interactive: { type: 'list', body: { text }, action: { button: opener, sections } },
  }
}
