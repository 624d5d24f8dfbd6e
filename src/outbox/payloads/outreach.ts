import type { Script } from '#domain/script/script.ts'
import type { Answer, State } from '#domain/script/state.ts'
import { chooseText } from '#domain/script/text.ts'
import { offeredOptions } from '#domain/script/widget.ts'
import { listSessionKeys, type SessionKeys } from '#domain/session-keys.ts'

/** Whom a deployed conversation is with, as every payload of this surface says first. */
export interface Person {
  country_code: string
  cellphone: string
  session_id: string
  conversation_id: string
}

/** A message as the person got it. */
export interface Sent {
  text: string
  /** ISO 8601 UTC. */
  sent_at: string
}

/** The body of `on_response`: exactly the keys of the outreach document. */
export function onResponsePayload(
  person: Person,
  response: { step: Script['steps'][number]; answer: Answer; sent: Sent; state: State; keys: SessionKeys },
) {
  const { step, answer, sent, state, keys } = response
  const offered = offeredOptions(step, state)
  const isMatched = offered !== null && answer.outcome === 'answered'
  return {
    ...nameOf(person),
    question: {
      type: offered === null ? 'open' : 'closed',
      text: 'text' in step && step.text !== undefined ? chooseText(step.text, state.language) : '',
      answers: offered ?? [],
    },
    sent_at: plainTime(sent.sent_at),
    responded_at: plainTime(answer.answered_at),
    sent_text: sent.text,
    actual_response: answer.literal,
    classified_answer: { text: isMatched ? answer.text : answer.literal },
    user_session_keys: listSessionKeys(keys),
  }
}

/** What else a back end hears about a session; times are ISO 8601 UTC. */
export type SessionEvent =
  | { type: 'on_delivered'; delivered_at: string; sent_at: string; sent_text: string }
  | { type: 'on_read'; read_at: string; sent_at: string; sent_text: string }
  | { type: 'on_timeout'; timeout_at: string; sent_at: string; sent_text: string }
  | { type: 'session.close'; closed_at: string; reason: string }
  | { type: 'deployment.failure'; reason: string }

/** The body of an event of the same style: the person, what the event has of its own, and the session's keys. */
export function sessionEventPayload(person: Person, { type: _, ...own }: SessionEvent, keys: SessionKeys) {
  const fields = Object.entries(own).map(([name, value]) => [
    name,
    name.endsWith('_at') ? plainTime(value) : value,
  ])
  return { ...nameOf(person), ...Object.fromEntries(fields), user_session_keys: listSessionKeys(keys) }
}

function nameOf({ country_code, cellphone, session_id, conversation_id }: Person): Person {
  return { country_code, cellphone, session_id, conversation_id }
}

/** `2019-01-01 00:00:00`, in UTC. */
function plainTime(iso: string): string {
  return iso.slice(0, 19).replace('T', ' ')
}
