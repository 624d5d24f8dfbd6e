import type { Statement } from './statement.ts'
import type { Transaction } from './transaction.ts'

export interface Actor {
  kind: 'api_key' | 'operator' | 'person' | 'system'
  /** The API key's id, or of an operator's session; null for people and the system. */
  id: string | null
}

export interface AuditEntry {
  action: string
  subject_kind:
    | 'workspace'
    | 'api_key'
    | 'console_session'
    | 'case'
    | 'contact'
    | 'conversation'
    | 'document'
    | 'opportunity'
    | 'message'
    | 'follow_up'
    | 'link'
    | 'webhook_endpoint'
    | 'delivery'
    | 'channel'
    | 'template'
    | 'deployment'
  subject_id: string
  conversation_id?: string | null
  /** UUIDs, machine words and counts only; never what a person wrote. */
  details?: Record<string, string | number | boolean | null>
}

export function insertAuditEntry(tx: Transaction, actor: Actor, entry: AuditEntry): void {
  tx.write({
    name: 'insert_audit_entry',
    merges: true,
    text: `INSERT INTO audit_entries
             (workspace_id, actor_kind, actor_id, action, subject_kind, subject_id, conversation_id, details)
           SELECT $1, * FROM unnest($2::text[], $3::uuid[], $4::text[], $5::text[], $6::uuid[], $7::uuid[], $8::jsonb[])`,
    values: [
      tx.workspaceId,
      [actor.kind],
      [actor.id],
      [entry.action],
      [entry.subject_kind],
      [entry.subject_id],
      [entry.conversation_id ?? null],
      [JSON.stringify(entry.details ?? {})],
    ],
  })
}

export interface AuditRow {
  id: number
  at: string
  actor_kind: Actor['kind']
  actor_id: string | null
  action: string
  subject_kind: string
  subject_id: string
  conversation_id: string | null
  details: Record<string, unknown>
  /** Its place in the chain and its hashes; null until the sealer has come by. */
  sequence: number | null
  previous_hash: string | null
  hash: string | null
}

const columns = `id, at, actor_kind, actor_id, action, subject_kind, subject_id, conversation_id, details, sequence,
  previous_hash, hash`

/** A conversation's entries, in order. */
export function selectAuditEntries(workspaceId: string, conversationId: string): Statement {
  return {
    name: 'select_audit_entries',
    text: `SELECT ${columns} FROM audit_entries WHERE workspace_id = $1 AND conversation_id = $2 ORDER BY id LIMIT 10000`,
    values: [workspaceId, conversationId],
  }
}

/** Newest first, behind the cursor. */
export function selectAuditLog(workspaceId: string, before: number | null, limit: number): Statement {
  return {
    name: 'select_audit_log',
    text: `SELECT ${columns} FROM audit_entries WHERE workspace_id = $1 AND ($2::bigint IS NULL OR id < $2)
           ORDER BY id DESC LIMIT $3`,
    values: [workspaceId, before, limit],
  }
}
