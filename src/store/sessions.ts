import type { Database } from './database.ts'
import type { Statement } from './statement.ts'
import type { WhenActive } from './templates.ts'
import type { Transaction } from './transaction.ts'

/** A deployed conversation's other side: whose phone it is with, and what the back end knows it by. */
export interface SessionRow {
  /** The conversation's. */
  id: string
  /** Null for a run of a simulation. */
  deployment_id: string | null
  simulation_id: string | null
  session_id_hash: Buffer
  session_id_encrypted: Buffer
  /** Such as `+57`. */
  country_code: string
  /** The number without the country code. */
  cellphone: string
  /** E.164 */
  phone: string
  /** A `scheduled` one has not begun; of one phone, one is `open`. */
  state: 'scheduled' | 'open' | 'over'
  /** When a scheduled one begins. */
  due_at: string | null
}

export interface DeploymentRow {
  /** The client's `batch_id`. */
  id: string
  number: number
  template_number: number
  when_active: WhenActive
  channel_id: string | null
}

const columns = `conversation_id AS id, deployment_id, simulation_id, session_id_hash, session_id_encrypted, country_code,
  cellphone, phone, state, due_at`

export function insertDeployment(tx: Transaction, row: DeploymentRow): void {
  tx.write({
    name: 'insert_deployment',
    text: `INSERT INTO deployments (workspace_id, id, number, template_number, when_active, channel_id)
           VALUES ($1, $2, $3, $4, $5, $6)`,
    values: [tx.workspaceId, row.id, row.number, row.template_number, row.when_active, row.channel_id],
  })
}

export async function readDeployment(tx: Transaction, id: string): Promise<DeploymentRow | null> {
  const [row] = await tx.read<DeploymentRow>({
    name: 'select_deployment',
    text: `SELECT id, number, template_number, when_active, channel_id FROM deployments
           WHERE workspace_id = $1 AND id = $2`,
    values: [tx.workspaceId, id],
  })
  return row ?? null
}

/** Their conversations have been inserted. Of a phone with an open session, the caller has ended that. */
export function insertSession(tx: Transaction, row: SessionRow): void {
  tx.write({
    name: 'insert_session',
    merges: true,
    text: `INSERT INTO sessions (workspace_id, conversation_id, deployment_id, simulation_id, session_id_hash, session_id_encrypted,
             country_code, cellphone, phone, state, due_at)
           SELECT $1, * FROM unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::bytea[], $6::bytea[], $7::text[],
             $8::text[], $9::text[], $10::text[], $11::timestamptz[])`,
    values: [
      tx.workspaceId,
      [row.id],
      [row.deployment_id],
      [row.simulation_id],
      [row.session_id_hash],
      [row.session_id_encrypted],
      [row.country_code],
      [row.cellphone],
      [row.phone],
      [row.state],
      [row.due_at],
    ],
  })
}

/** The session of a conversation; null when it was not deployed. */
export function readSession(tx: Transaction, conversationId: string): Promise<SessionRow | null> {
  return tx.readById<SessionRow>(selectSessions, conversationId)
}

export function selectSessions(workspaceId: string, conversationIds: readonly string[]): Statement {
  return {
    name: 'select_sessions',
    text: `SELECT ${columns} FROM sessions WHERE workspace_id = $1 AND conversation_id = ANY($2::uuid[])`,
    values: [workspaceId, conversationIds],
  }
}

/** The conversation that a session id belongs to, of whichever workspace. */
export async function findSession(
  database: Database,
  sessionIdHash: Buffer,
): Promise<{ workspace_id: string; conversation_id: string } | null> {
  const [found] = await database.gate<{ workspace_id: string; conversation_id: string }>({
    name: 'find_session',
    text: 'SELECT workspace_id, conversation_id FROM sessions WHERE session_id_hash = $1',
    values: [sessionIdHash],
  })
  return found ?? null
}

/** The open sessions that were deployed to these phones, in the order in which conversations are locked. */
export function readOpenSessions(
  tx: Transaction,
  phones: readonly string[],
): Promise<{ conversation_id: string; phone: string }[]> {
  return tx.read({
    name: 'select_open_sessions',
    text: `SELECT conversation_id, phone FROM sessions
           WHERE workspace_id = $1 AND phone = ANY($2::text[]) AND state = 'open' AND simulation_id IS NULL
           ORDER BY conversation_id`,
    values: [tx.workspaceId, phones],
  })
}

/** Sessions of a deployment that are due to begin. */
export function readDueSessions(
  tx: Transaction,
  deploymentId: string,
  due_at: string,
  limit: number,
): Promise<SessionRow[]> {
  return tx.read({
    name: 'select_due_sessions',
    text: `SELECT ${columns} FROM sessions WHERE workspace_id = $1 AND deployment_id = $2 AND state = 'scheduled'
             AND due_at = $3 ORDER BY conversation_id LIMIT $4`,
    values: [tx.workspaceId, deploymentId, due_at, limit],
  })
}

/** The caller holds the conversation's row lock. */
export function setSessionState(tx: Transaction, conversationId: string, state: SessionRow['state']): void {
  tx.write({
    name: 'set_session_state',
    merges: true,
    text: `UPDATE sessions SET state = given.state FROM unnest($2::uuid[], $3::text[]) AS given (id, state)
           WHERE workspace_id = $1 AND conversation_id = ANY($2) AND conversation_id = given.id`,
    values: [tx.workspaceId, [conversationId], [state]],
  })
}
