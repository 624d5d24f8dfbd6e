import {
  type AuditHead,
  FIRST_PREVIOUS_HASH,
  type SealedEntry,
  type UnsealedEntry,
} from '#domain/audit/audit-chain.ts'
import type { Statement } from './statement.ts'
import type { Transaction } from './transaction.ts'

const columns = 'id, at, actor_kind, actor_id, action, subject_kind, subject_id, conversation_id, details'

/** Locks the end of the workspace's chain, so that one sealer works at a time; `sequence` 0 before the first entry. */
export async function lockAuditHead(tx: Transaction): Promise<AuditHead> {
  const lock = {
    name: 'lock_audit_head',
    text: 'SELECT sequence, hash, sealed_at, signature FROM audit_heads WHERE workspace_id = $1 FOR UPDATE',
    values: [tx.workspaceId],
  }
  const [found] = await tx.read<AuditHead>(lock)
  if (found) return found
  tx.write({
    name: 'insert_audit_head',
    text: 'INSERT INTO audit_heads (workspace_id, sequence, hash) VALUES ($1, 0, $2) ON CONFLICT DO NOTHING',
    values: [tx.workspaceId, FIRST_PREVIOUS_HASH],
  })
  const [made] = await tx.read<AuditHead>(lock)
  if (!made) throw new Error('the head of the audit log could not be made')
  return made
}

/** The caller holds the head's lock. */
export function saveAuditHead(tx: Transaction, head: AuditHead): void {
  tx.write({
    name: 'save_audit_head',
    text: 'UPDATE audit_heads SET sequence = $2, hash = $3, sealed_at = $4, signature = $5 WHERE workspace_id = $1',
    values: [tx.workspaceId, head.sequence, head.hash, head.sealed_at, head.signature],
  })
}

/** Entries without a place, in the order of their ids; the caller holds the head's lock. */
export function selectUnsealedEntries(tx: Transaction, limit: number): Promise<UnsealedEntry[]> {
  return tx.read<UnsealedEntry>({
    name: 'select_unsealed_entries',
    text: `SELECT ${columns} FROM audit_entries WHERE workspace_id = $1 AND sequence IS NULL ORDER BY id LIMIT $2`,
    values: [tx.workspaceId, limit],
  })
}

/** Writes the places down and returns how many; the caller holds the head's lock. */
export async function sealEntries(tx: Transaction, entries: readonly SealedEntry[]): Promise<number> {
  const [row] = await tx.read<{ count: number }>({
    name: 'seal_entries',
    text: `WITH sealed AS (
             UPDATE audit_entries
             SET sequence = given.sequence, previous_hash = given.previous_hash, hash = given.hash
             FROM unnest($2::bigint[], $3::bigint[], $4::text[], $5::text[]) AS given (id, sequence, previous_hash, hash)
             WHERE workspace_id = $1 AND audit_entries.id = given.id AND audit_entries.sequence IS NULL
             RETURNING 1)
           SELECT count(*) FROM sealed`,
    values: [
      tx.workspaceId,
      entries.map((entry) => entry.id),
      entries.map((entry) => entry.sequence),
      entries.map((entry) => entry.previous_hash),
      entries.map((entry) => entry.hash),
    ],
  })
  return row?.count ?? 0
}

export function selectAuditHead(workspaceId: string): Statement {
  return {
    name: 'select_audit_head',
    text: 'SELECT sequence, hash, sealed_at, signature FROM audit_heads WHERE workspace_id = $1 AND sequence > 0',
    values: [workspaceId],
  }
}

/** Sealed entries behind one and up to another, oldest first. */
export function selectSealedEntries(
  workspaceId: string,
  after: number,
  upTo: number,
  limit: number,
): Statement {
  return {
    name: 'select_sealed_entries',
    text: `SELECT ${columns}, sequence, previous_hash, hash FROM audit_entries
           WHERE workspace_id = $1 AND sequence > $2 AND sequence <= $3 ORDER BY sequence LIMIT $4`,
    values: [workspaceId, after, upTo, limit],
  }
}
