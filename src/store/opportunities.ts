import type { Statement } from './statement.ts'
import type { Transaction } from './transaction.ts'

export interface OpportunityRow {
  id: string
  /** The client's own `opportunity_id`. */
  key: string
  name: string | null
  created_at: string
}

/** A value that one source gave: a conversation's answer, or the client itself (`conversation_id` null). */
export interface OpportunityFieldRow {
  opportunity_id: string
  name: string
  conversation_id: string | null
  value: unknown
  updated_at: string
}

const columns = 'id, key, name, created_at'

/** Null when the workspace has one with this key. */
export async function insertOpportunity(
  tx: Transaction,
  row: Pick<OpportunityRow, 'id' | 'key' | 'name'>,
): Promise<OpportunityRow | null> {
  const [inserted] = await tx.read<OpportunityRow>({
    name: 'insert_opportunity',
    text: `INSERT INTO opportunities (workspace_id, id, key, name) VALUES ($1, $2, $3, $4)
           ON CONFLICT (workspace_id, key) DO NOTHING RETURNING ${columns}`,
    values: [tx.workspaceId, row.id, row.key, row.name],
  })
  return inserted ?? null
}

/** Locks it, so that nobody removes it or adds to its items meanwhile; its conversations go on. */
export async function lockOpportunity(tx: Transaction, key: string): Promise<OpportunityRow | null> {
  const [row] = await tx.read<OpportunityRow>({
    name: 'lock_opportunity',
    text: `SELECT ${columns} FROM opportunities WHERE workspace_id = $1 AND key = $2 FOR NO KEY UPDATE`,
    values: [tx.workspaceId, key],
  })
  return row ?? null
}

export async function lockOpportunityById(tx: Transaction, id: string): Promise<OpportunityRow | null> {
  const [row] = await tx.read<OpportunityRow>({
    name: 'lock_opportunity_by_id',
    text: `SELECT ${columns} FROM opportunities WHERE workspace_id = $1 AND id = $2 FOR NO KEY UPDATE`,
    values: [tx.workspaceId, id],
  })
  return row ?? null
}

/** As `lockOpportunity`, and keeps conversations from being started for it meanwhile. */
export async function lockOpportunityForErasing(
  tx: Transaction,
  key: string,
): Promise<OpportunityRow | null> {
  const [row] = await tx.read<OpportunityRow>({
    name: 'lock_opportunity_for_erasing',
    text: `SELECT ${columns} FROM opportunities WHERE workspace_id = $1 AND key = $2 FOR UPDATE`,
    values: [tx.workspaceId, key],
  })
  return row ?? null
}

/** The caller holds its row lock. */
export function updateOpportunity(tx: Transaction, row: Pick<OpportunityRow, 'id' | 'name'>): void {
  tx.write({
    name: 'update_opportunity',
    text: 'UPDATE opportunities SET name = $3, updated_at = now() WHERE workspace_id = $1 AND id = $2',
    values: [tx.workspaceId, row.id, row.name],
  })
}

/** With its fields; it has no conversation any more. The caller holds its row lock for erasing. */
export function deleteOpportunity(tx: Transaction, id: string): void {
  tx.write({
    name: 'delete_opportunity',
    text: 'DELETE FROM opportunities WHERE workspace_id = $1 AND id = $2',
    values: [tx.workspaceId, id],
  })
}

/** Keeps values, each replacing what its source gave before; the caller holds the source's row lock. */
export function saveOpportunityFields(tx: Transaction, rows: readonly OpportunityFieldRow[]): void {
  if (rows.length === 0) return
  const column = <Key extends keyof OpportunityFieldRow>(key: Key) => rows.map((row) => row[key])
  tx.write({
    name: 'save_opportunity_fields',
    merges: true,
    text: `INSERT INTO opportunity_fields (workspace_id, opportunity_id, name, conversation_id, value, updated_at)
           SELECT $1, * FROM unnest($2::uuid[], $3::text[], $4::uuid[], $5::json[], $6::timestamptz[])
           ON CONFLICT (workspace_id, opportunity_id, name, source_id)
             DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at`,
    values: [
      tx.workspaceId,
      column('opportunity_id'),
      column('name'),
      column('conversation_id'),
      rows.map(({ value }) => JSON.stringify(value)),
      column('updated_at'),
    ],
  })
}

/** Takes back what these sources gave: a conversation's id, or the opportunity's own for what the client gave. */
export function removeOpportunityFields(
  tx: Transaction,
  rows: readonly { opportunity_id: string; name: string; source_id: string }[],
): void {
  if (rows.length === 0) return
  tx.write({
    name: 'remove_opportunity_fields',
    text: `DELETE FROM opportunity_fields USING unnest($2::uuid[], $3::text[], $4::uuid[])
             AS given (opportunity_id, name, source_id)
           WHERE opportunity_fields.workspace_id = $1 AND opportunity_fields.opportunity_id = ANY($2)
             AND opportunity_fields.opportunity_id = given.opportunity_id AND opportunity_fields.name = given.name
             AND opportunity_fields.source_id = given.source_id`,
    values: [
      tx.workspaceId,
      rows.map((row) => row.opportunity_id),
      rows.map((row) => row.name),
      rows.map((row) => row.source_id),
    ],
  })
}

export function selectOpportunity(workspaceId: string, key: string): Statement {
  return {
    name: 'select_opportunity',
    text: `SELECT ${columns} FROM opportunities WHERE workspace_id = $1 AND key = $2`,
    values: [workspaceId, key],
  }
}

export function selectOpportunityById(workspaceId: string, id: string): Statement {
  return {
    name: 'select_opportunity_by_id',
    text: `SELECT ${columns} FROM opportunities WHERE workspace_id = $1 AND id = $2`,
    values: [workspaceId, id],
  }
}

/** Newest first. */
export function selectOpportunities(workspaceId: string, offset: number, limit: number): Statement {
  return {
    name: 'select_opportunities',
    text: `SELECT ${columns} FROM opportunities WHERE workspace_id = $1 ORDER BY created_at DESC, id DESC
           OFFSET $2 LIMIT $3`,
    values: [workspaceId, offset, limit],
  }
}

export function countOpportunities(workspaceId: string): Statement {
  return {
    name: 'count_opportunities',
    text: 'SELECT count(*) AS total FROM opportunities WHERE workspace_id = $1',
    values: [workspaceId],
  }
}

/** The latest value of each name. */
export function selectOpportunityFields(workspaceId: string, opportunityIds: readonly string[]): Statement {
  return {
    name: 'select_opportunity_fields',
    text: `SELECT DISTINCT ON (opportunity_id, name) opportunity_id, name, conversation_id, value, updated_at
           FROM opportunity_fields WHERE workspace_id = $1 AND opportunity_id = ANY($2::uuid[])
           ORDER BY opportunity_id, name, updated_at DESC, source_id`,
    values: [workspaceId, opportunityIds],
  }
}

/** What one conversation answered. */
export function selectFieldsOfConversation(workspaceId: string, conversationId: string): Statement {
  return {
    name: 'select_fields_of_conversation',
    text: `SELECT opportunity_id, name, conversation_id, value, updated_at FROM opportunity_fields
           WHERE workspace_id = $1 AND conversation_id = $2 ORDER BY name`,
    values: [workspaceId, conversationId],
  }
}

/** Oldest first. */
export function selectConversationsOfOpportunities(
  workspaceId: string,
  opportunityIds: readonly string[],
): Statement {
  return {
    name: 'select_conversations_of_opportunities',
    text: `SELECT opportunity_id, key, kind, status FROM conversations
           WHERE workspace_id = $1 AND opportunity_id = ANY($2::uuid[]) ORDER BY started_at, id LIMIT 10000`,
    values: [workspaceId, opportunityIds],
  }
}
