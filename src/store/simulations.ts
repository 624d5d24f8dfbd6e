import type { SessionKeys } from '#domain/session-keys.ts'
import type { Database } from './database.ts'
import type { Statement } from './statement.ts'
import type { Transaction } from './transaction.ts'

/** A template that is tried in a phone simulator, run after run. */
export interface SimulationRow {
  id: string
  /** May be gone by now. */
  template_id: string
  /** The present run. */
  conversation_id: string
  token_hash: Buffer
  /** Such as `+1`, and the number without it; together `phone`, E.164. */
  country_code: string
  cellphone: string
  phone: string
  /** BCP 47 tag; null: the workspace's first one. */
  language: string | null
  /** What each run begins with. */
  keys: SessionKeys
  expires_at: string
}

export interface FoundSimulation {
  workspace_id: string
  id: string
  conversation_id: string
  expires_at: string
  expired: boolean
}

const columns = `id, template_id, conversation_id, token_hash, country_code, cellphone, phone, language, keys, expires_at`

/** The simulation that a link's token opens, of whichever workspace. */
export async function findSimulation(database: Database, tokenHash: Buffer): Promise<FoundSimulation | null> {
  const [found] = await database.gate<FoundSimulation>({
    name: 'find_simulation',
    text: `SELECT workspace_id, id, conversation_id, expires_at, expires_at <= now() AS expired FROM simulations
           WHERE token_hash = $1`,
    values: [tokenHash],
  })
  return found ?? null
}

export function selectSimulation(workspaceId: string, id: string): Statement {
  return {
    name: 'select_simulation',
    text: `SELECT ${columns} FROM simulations WHERE workspace_id = $1 AND id = $2`,
    values: [workspaceId, id],
  }
}

/** Its conversation has been inserted. */
export function insertSimulation(tx: Transaction, row: SimulationRow): void {
  tx.write({
    name: 'insert_simulation',
    text: `INSERT INTO simulations (workspace_id, ${columns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    values: [
      tx.workspaceId,
      row.id,
      row.template_id,
      row.conversation_id,
      row.token_hash,
      row.country_code,
      row.cellphone,
      row.phone,
      row.language,
      JSON.stringify(row.keys),
      row.expires_at,
    ],
  })
}

/** Holds the simulation's row until the transaction ends; the caller holds its conversation's. */
export async function lockSimulation(tx: Transaction, id: string): Promise<SimulationRow | null> {
  const [row] = await tx.read<SimulationRow>({
    name: 'lock_simulation',
    text: `SELECT ${columns} FROM simulations WHERE workspace_id = $1 AND id = $2 FOR UPDATE`,
    values: [tx.workspaceId, id],
  })
  return row ?? null
}

/** The caller holds its row lock. */
export function setSimulationRun(tx: Transaction, id: string, conversationId: string): void {
  tx.write({
    name: 'set_simulation_run',
    text: 'UPDATE simulations SET conversation_id = $3 WHERE workspace_id = $1 AND id = $2',
    values: [tx.workspaceId, id, conversationId],
  })
}

/** With what it would begin again with. The caller holds the lock of the conversation, any run of it. */
export function deleteSimulationOfRun(tx: Transaction, conversationId: string): void {
  tx.write({
    name: 'delete_simulation_of_run',
    text: `DELETE FROM simulations WHERE workspace_id = $1 AND id =
             (SELECT simulation_id FROM sessions WHERE workspace_id = $1 AND conversation_id = $2)`,
    values: [tx.workspaceId, conversationId],
  })
}

/** A day after their end, a bounded number; returns how many. */
export async function deleteOldSimulations(tx: Transaction): Promise<number> {
  const rows = await tx.read({
    name: 'delete_old_simulations',
    text: `DELETE FROM simulations WHERE workspace_id = $1 AND id IN (
             SELECT id FROM simulations WHERE workspace_id = $1 AND expires_at < now() - interval '1 day' LIMIT 1000)
           RETURNING 1`,
    values: [tx.workspaceId],
  })
  return rows.length
}
