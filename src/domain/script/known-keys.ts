import { keyOf } from './draft.ts'
import type { Script } from './script.ts'
import type { SessionKey, State } from './state.ts'

/** The session's keys as others see them: also those that answers lend to a path that is being walked again. */
export function knownKeys(script: Script, { keys, awaiting }: State): Record<string, SessionKey> {
  const known = { ...keys }
  for (const answer of awaiting?.given ?? []) {
    const [name, key] = keyOf({ script }, answer) ?? []
    if (name !== undefined && key && awaiting?.lent.includes(name)) known[name] = key
  }
  return known
}
