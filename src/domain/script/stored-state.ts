import type { Answer, SessionKey, State } from './state.ts'

/**
 * A settled answer as a row: with each answer the whole state is written, and of that the settled ones are most.
 * The names of their fields, and their words twice, would be half of it.
 */
type AnswerRow = [
  step_id: string,
  text: string,
  /** Null when it is the text. */
  literal: string | null,
  outcome: Answer['outcome'],
  confidence: number,
  document_ids: string[],
  message_number: number,
  answered_at: string,
  /** Of what few answers have. */
  more?: Pick<Answer, 'options' | 'understood_by' | 'timed_out'>,
]

/** A state as it is stored. Before there were rows, all of it was stored as the engine has it. */
export type StoredState = Omit<State, 'answers' | 'keys'> & {
  answers: (AnswerRow | Answer)[]
  /** The value alone of a key without a type. */
  keys: Record<string, string | SessionKey>
}

export function packState({ answers, keys, ...state }: State): StoredState {
  const packed = Object.entries(keys).map(([name, key]) => [name, key.type === null ? key.value : key])
  return { ...state, answers: answers.map(toRow), keys: Object.fromEntries(packed) }
}

/** The state that was packed, or that was stored before states were. */
export function unpackState({ answers, keys, ...state }: StoredState): State {
  const unpacked = Object.entries(keys).map(([name, key]) => [
    name,
    typeof key === 'string' ? { value: key, type: null } : key,
  ])
  return {
    ...state,
    answers: answers.map((answer) => (Array.isArray(answer) ? fromRow(answer) : answer)),
    keys: Object.fromEntries(unpacked),
  }
}

function toRow({
  step_id,
  text,
  literal,
  outcome,
  confidence,
  document_ids,
  message_number,
  answered_at,
  ...more
}: Answer): AnswerRow {
  const own = literal === text ? null : literal
  const row: AnswerRow = [step_id, text, own, outcome, confidence, document_ids, message_number, answered_at]
  if (Object.keys(more).length > 0) row.push(more)
  return row
}

function fromRow([
  step_id,
  text,
  literal,
  outcome,
  confidence,
  document_ids,
  message_number,
  answered_at,
  more,
]: AnswerRow): Answer {
  return {
    step_id,
    text,
    literal: literal ?? text,
    confidence,
    outcome,
    document_ids,
    message_number,
    answered_at,
    ...more,
  }
}
