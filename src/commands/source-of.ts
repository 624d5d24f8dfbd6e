import type { Actor } from '#store/audit-entries.ts'

/** Through what an actor speaks who is no person answering. */
export function sourceOf({ kind }: Actor): 'api' | 'console' | 'rule' {
  if (kind === 'api_key') return 'api'
  return kind === 'operator' ? 'console' : 'rule'
}
