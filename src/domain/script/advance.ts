import { type Draft, draftOf, finishDraft, isKeyName } from './draft.ts'
import type { Reply } from './judge-reply.ts'
import { following, stepById } from './route.ts'
import type { Script } from './script.ts'
import { answerOpen, correct } from './settle.ts'
import type { Advanced, Input, SessionKey, State } from './state.ts'
import { walk } from './walk.ts'
import { withdrawFile } from './withdraw-file.ts'

interface Start {
  script: Script
  /** Session keys known at the start. */
  keys: Readonly<Record<string, SessionKey>>
  /** BCP 47 tag. */
  language: string
  /** ISO 8601 UTC. */
  now: string
}

/** Begins a script: says what comes first and asks the first question, pauses, or finishes at once. */
export function startScript({ script, keys, language, now }: Start): Advanced {
  const empty: State = {
    status: 'active',
    position: null,
    waiting: null,
    answers: [],
    superseded: [],
    set_aside: [],
    keys: {},
    language,
  }
  const draft = draftOf(script, empty, now)
  mergeKeys(draft, keys)
  walk(draft, { start: script.steps[0]?.id ?? 'end' })
  return finishDraft(draft)
}

/**
 * What one input makes of a conversation. Pure and total: the same arguments give the same result, none of
 * them is changed, and an input that does not apply (a reply during a pause, another timer, anything but keys
 * and language once finished) changes nothing. `now` is ISO 8601 UTC.
 */
export function advance(script: Script, state: State, input: Input, now: string): Advanced {
  const draft = draftOf(script, state, now)
  if (input.type === 'keys') mergeKeys(draft, input.keys)
  else if (input.type === 'language') draft.state.language = input.language
  else if (state.status === 'active') {
    if (input.type === 'reply') hear(draft, input)
    if (input.type === 'withdraw_file') withdrawFile(draft, input.document_id)
    if (input.type === 'timer') endPause(draft, input.timer_id)
  }
  return finishDraft(draft)
}

function hear(draft: Draft, reply: Reply): void {
  const { position } = draft.state
  if (!position) return
  const { step_id } = reply
  if (step_id === undefined || step_id === position.step_id) answerOpen(draft, reply)
  else correct(draft, step_id, reply)
}

function endPause(draft: Draft, timer_id: string): void {
  const { waiting, keys } = draft.state
  const step = waiting?.timer_id === timer_id ? stepById(draft.script, waiting.step_id) : undefined
  if (step) walk(draft, { start: following(draft.script, step, null, keys) })
}

function mergeKeys(draft: Draft, keys: Readonly<Record<string, SessionKey>>): void {
  for (const [name, key] of Object.entries(keys)) {
    if (isKeyName(name)) draft.state.keys[name] = { value: key.value, type: key.type }
  }
}
