/**
 * What is typed and not yet sent, per conversation and question. Kept in memory, and in sessionStorage where the
 * browser lets us, so that a reload loses nothing; inside an iframe storage may be blocked and nothing depends on it.
 */
const memory = new Map<string, string>()

export function readDraft(conversation_id: string, step_id: string): string | null {
  const name = draftName(conversation_id, step_id)
  try {
    return memory.get(name) ?? sessionStorage.getItem(name)
  } catch {
    return memory.get(name) ?? null
  }
}

/** An empty text forgets the draft. */
export function keepDraft(conversation_id: string, step_id: string, text: string): void {
  const name = draftName(conversation_id, step_id)
  if (text === '') memory.delete(name)
  else memory.set(name, text)
  try {
    if (text === '') sessionStorage.removeItem(name)
    else sessionStorage.setItem(name, text)
  } catch {
    // Storage is blocked or full.
  }
}

function draftName(conversation_id: string, step_id: string): string {
  return `hearback:${conversation_id}:${step_id}`
}
