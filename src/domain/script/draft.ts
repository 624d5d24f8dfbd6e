import { questionById } from './route.ts'
import type { QuestionStep, Script, Text } from './script.ts'
import type { Advanced, Answer, Effect, Said, SessionKey, State } from './state.ts'
import { locationKey } from './steps/location.ts'
import { say } from './text.ts'

/** A copy of the state that one input works on, with what is to be said and done. */
export interface Draft extends Advanced {
  script: Script
  /** ISO 8601 UTC. */
  now: string
  /** Endpoints that hear of an answer now and may reply. */
  listeners: number
  /** Whether a model can be asked what a reply means. */
  has_model: boolean
}

/** Lists and keys are copied, their entries are shared and never changed in place. */
export function draftOf(
  script: Script,
  state: State,
  now: string,
  { listeners = 0, has_model = false }: Partial<Pick<Draft, 'listeners' | 'has_model'>> = {},
): Draft {
  return {
    script,
    now,
    listeners,
    has_model,
    state: {
      ...state,
      awaiting: state.awaiting ?? null,
      answering: state.answering ?? null,
      answers: [...state.answers],
      superseded: [...state.superseded],
      set_aside: [...state.set_aside],
      keys: { ...state.keys },
    },
    messages: [],
    effects: [],
  }
}

export function finishDraft({ state, messages, effects }: Draft): Advanced {
  return { state, messages, effects }
}

/** Has something said, in the conversation's language. */
export function tell(draft: Draft, text: Text, step_id: string | null, purpose: Said['purpose']): void {
  draft.messages.push({ text: say(text, draft.state), step_id, purpose })
}

export function emit(draft: Draft, effect: Effect): void {
  draft.effects.push(effect)
}

const RESERVED_NAMES = new Set(['__proto__', 'prototype', 'constructor'])

/** Whether a session key may have the name; the others could reach an object's prototype. */
export function isKeyName(name: string): boolean {
  return !RESERVED_NAMES.has(name)
}

/** Keeps an answer in its question's session key, replacing what was there. A skipped question keeps none. */
export function saveKey(draft: Draft, answer: Answer): void {
  const [name, key] = keyOf(draft, answer) ?? []
  if (name !== undefined && key) draft.state.keys[name] = key
}

/** Removes the answer's session key if it still holds the answer; returns the key's name if it did. */
export function removeKey(draft: Draft, answer: Answer): string | null {
  const [name, key] = keyOf(draft, answer) ?? []
  const { keys } = draft.state
  if (name === undefined || !Object.hasOwn(keys, name) || keys[name]?.value !== key?.value) return null
  delete keys[name]
  return name
}

/** The name and value of the key that an answer is saved as. */
export function keyOf(draft: Pick<Draft, 'script'>, answer: Answer): [string, SessionKey] | null {
  const step = questionById(draft.script, answer.step_id)
  if (!step?.save_as || !isKeyName(step.save_as) || answer.outcome === 'skipped') return null
  return [
    step.save_as,
    step.type === 'location' ? locationKey(answer.text) : { value: answer.text, type: null },
  ]
}

/** Moves an answer that is no longer valid out of the way; it is kept for the record. */
export function supersede(draft: Draft, answer: Answer): void {
  draft.state.superseded.push({ ...answer, superseded_at: draft.now })
}

/** Takes an answer whose key is taken back off the path: its documents return if its question is asked again. */
export function abandon(draft: Draft, answer: Answer): void {
  supersede(draft, answer)
  setAside(draft, answer.step_id, answer.document_ids)
  emit(draft, { type: 'answer_superseded', step_id: answer.step_id })
}

export function setAside(draft: Draft, step_id: string, document_ids: string[]): void {
  if (document_ids.length > 0) draft.state.set_aside.push({ step_id, document_ids })
}

/** The documents set aside for a question, which has them again. */
export function takeBack(draft: Draft, step: QuestionStep): string[] {
  const { set_aside } = draft.state
  draft.state.set_aside = set_aside.filter((each) => each.step_id !== step.id)
  const own = set_aside.filter((each) => each.step_id === step.id)
  return [...new Set(own.flatMap((each) => each.document_ids))]
}
