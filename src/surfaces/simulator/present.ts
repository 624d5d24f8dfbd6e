import { FILE_KINDS } from '#domain/documents/file-kinds.ts'
import { knownKeys } from '#domain/script/known-keys.ts'
import { listSessionKeys } from '#domain/session-keys.ts'
import { askedStep } from '#domain/whatsapp/asked-step.ts'
import { layOutMessage } from '#domain/whatsapp/lay-out-message.ts'
import { offeredAnswers } from '#domain/whatsapp/offered-answers.ts'
import { textDirection } from '#lib/text-direction.ts'
import type { PageDocument } from '#page/view.ts'
import type { PageState } from '#queries/page-state.ts'
import type { SimulationState } from '#queries/simulation.ts'
import type { Now, PhoneMessage, SentWebhook, SimulatorView, Understood } from '#simulator/view.ts'

/** What the phone shows of a simulation, and what the panel beside it says. */
export function presentSimulation(simulation: SimulationState): SimulatorView {
  const { page, template } = simulation
  const { row, workspace, script } = page
  const { branding } = workspace
  const keys = script && row.state ? knownKeys(script, row.state) : {}
  return {
    conversation_id: row.id,
    status: row.status,
    language: row.language,
    direction: textDirection(row.language),
    brand: {
      name: workspace.name,
      logo_url: branding.logo_url ?? null,
      accent: branding.accent ?? null,
      show_small_line: branding.show_small_line ?? true,
    },
    template: {
      name: template?.name ?? null,
      is_outdated: template !== null && template.script_id !== row.script_id,
    },
    messages: presentMessages(page),
    typing: page.is_answering && row.status === 'active',
    accept: FILE_KINDS.flatMap(({ extensions }) => extensions.map((each) => `.${each}`)).join(','),
    now: presentNow(page),
    understood: presentUnderstood(page),
    keys: listSessionKeys(keys).map(({ key, value }) => ({ key, value })),
    webhooks: presentWebhooks(simulation),
    has_more_webhooks: simulation.has_more_deliveries,
  }
}

function presentMessages({ messages, documents, row, script, is_answering }: PageState): PhoneMessage[] {
  const voice = { language: row.language, keys: row.state?.keys ?? {} }
  const answeredUpTo = messages.findLast(({ role }) => role === 'agent')?.number ?? 0
  return messages.flatMap((message): PhoneMessage[] => {
    const { number, role, text, step_id } = message
    // A file of an operator that was refused goes nowhere.
    const given = documents.filter(
      (document) => document.message_id === message.id && (role === 'user' || !document.rejected),
    )
    if (role === 'agent' && text.trim() === '' && given.length === 0) return []
    const question = role === 'agent' ? askedStep(script, message) : null
    const layout: PhoneMessage['layout'] =
      role === 'agent' ? layOutMessage(text, question, voice) : { kind: 'text', pieces: [text] }
    return [
      {
        number,
        role,
        at: message.created_at,
        layout,
        answers: question ? offeredAnswers(question, voice) : [],
        step_id,
        documents: given.map(presentDocument),
        // All is read at once, unless the dialogue waits for the back end first.
        ticks: is_answering && role === 'user' && number > answeredUpTo ? 'delivered' : 'read',
      },
    ]
  })
}

function presentDocument(row: PageState['documents'][number]): PageDocument {
  const { id: document_id, file_name: name, size, content_type } = row
  return { document_id, name, size, content_type, refusal: row.rejected ? (row.comment ?? '') : null }
}

function presentNow({ row, script }: PageState): Now {
  const { state } = row
  if (row.status !== 'active' || state === null) return { kind: 'over' }
  const { awaiting, waiting, position } = state
  if (awaiting) return { kind: 'awaiting_reply', step_id: awaiting.step_id }
  if (waiting?.until) return { kind: 'pausing', step_id: waiting.step_id, until: waiting.until }
  if (waiting) return { kind: 'awaiting_update', step_id: waiting.step_id }
  if (!position) return { kind: 'over' }
  const { step_id, attempts } = position
  return {
    kind: 'asking',
    step_id,
    type: script?.steps.find(({ id }) => id === step_id)?.type ?? '',
    attempts,
  }
}

/** Null where nothing was said yet. */
function presentUnderstood({ messages, row }: PageState): Understood | null {
  const last = messages.findLast(({ role }) => role === 'user')
  if (!last) return null
  const settled = row.state?.answers.find(({ message_number }) => message_number === last.number)
  return {
    literal: last.text,
    answer: settled ? { text: settled.text, confidence: settled.confidence } : null,
    is_asked_again: messages.some(({ number, purpose }) => number > last.number && purpose === 'retry'),
  }
}

function presentWebhooks({ deliveries, endpoints }: SimulationState): SentWebhook[] {
  return deliveries.map(({ row, payload, attempts }) => {
    const last = attempts.at(-1)
    const endpoint = endpoints.find(({ id }) => id === row.endpoint_id)
    return {
      id: row.id,
      event_type: row.event_type,
      host: hostOf(endpoint?.url ?? ''),
      status: row.status,
      outcome: row.outcome,
      result: last ? String(last.status_code ?? last.error ?? '') : null,
      at: row.created_at,
      payload: JSON.stringify(payload, null, 2),
    }
  })
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : ''
}
