import type { Script } from '#domain/script/script.ts'
import type { Statement } from './statement.ts'
import type { Transaction } from './transaction.ts'

/** What becomes of a deployment to a phone that has an open session. */
export const WHEN_ACTIVE = ['supersede', 'refuse'] as const
export type WhenActive = (typeof WHEN_ACTIVE)[number]

export interface TemplateRow {
  id: string
  /** The client's `poll_id`. */
  number: number
  name: string
  /** `page`, `whatsapp` (the workspace's oldest channel) or a channel's id. */
  channel: string
  when_active: WhenActive
  /** Counts its scripts, from 1. */
  version: number
  script_id: string
  script: Script
  created_at: string
  updated_at: string
}

const columns = `templates.id, number, name, channel, when_active, version, script_id, scripts.content AS script,
  templates.created_at, updated_at`
const from =
  'templates JOIN scripts ON scripts.workspace_id = templates.workspace_id AND scripts.id = script_id'

/** Its script has been inserted. */
export function insertTemplate(
  tx: Transaction,
  row: Omit<TemplateRow, 'script' | 'created_at' | 'updated_at'>,
): void {
  tx.write({
    name: 'insert_template',
    text: `INSERT INTO templates (workspace_id, id, number, name, channel, when_active, version, script_id)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    values: [
      tx.workspaceId,
      row.id,
      row.number,
      row.name,
      row.channel,
      row.when_active,
      row.version,
      row.script_id,
    ],
  })
}

/** Holds the template's row until the transaction ends. */
export async function lockTemplate(tx: Transaction, id: string): Promise<TemplateRow | null> {
  const [row] = await tx.read<TemplateRow>({
    name: 'lock_template',
    text: `SELECT ${columns} FROM ${from} WHERE templates.workspace_id = $1 AND templates.id = $2
           FOR UPDATE OF templates`,
    values: [tx.workspaceId, id],
  })
  return row ?? null
}

/** Keeps the template as it is until the transaction ends; others may do the same. */
export async function holdTemplate(tx: Transaction, id: string): Promise<TemplateRow | null> {
  const [row] = await tx.read<TemplateRow>({
    name: 'hold_template',
    text: `SELECT ${columns} FROM ${from} WHERE templates.workspace_id = $1 AND templates.id = $2
           FOR SHARE OF templates`,
    values: [tx.workspaceId, id],
  })
  return row ?? null
}

/** The caller holds its row lock, and has inserted the script if it is another one. */
export function updateTemplate(tx: Transaction, row: TemplateRow): void {
  tx.write({
    name: 'update_template',
    text: `UPDATE templates SET name = $3, channel = $4, when_active = $5, version = $6, script_id = $7,
             updated_at = now() WHERE workspace_id = $1 AND id = $2`,
    values: [tx.workspaceId, row.id, row.name, row.channel, row.when_active, row.version, row.script_id],
  })
}

/** Conversations that were deployed with it go on. The caller holds its row lock. */
export function deleteTemplate(tx: Transaction, id: string): void {
  tx.write({
    name: 'delete_template',
    text: 'DELETE FROM templates WHERE workspace_id = $1 AND id = $2',
    values: [tx.workspaceId, id],
  })
}

export function selectTemplate(workspaceId: string, id: string): Statement {
  return {
    name: 'select_template',
    text: `SELECT ${columns} FROM ${from} WHERE templates.workspace_id = $1 AND templates.id = $2`,
    values: [workspaceId, id],
  }
}

export function selectTemplateByNumber(workspaceId: string, number: number): Statement {
  return {
    name: 'select_template_by_number',
    text: `SELECT ${columns} FROM ${from} WHERE templates.workspace_id = $1 AND number = $2`,
    values: [workspaceId, number],
  }
}

/** Newest first, behind the cursor. */
export function selectTemplates(
  workspaceId: string,
  before: { at: string; id: string } | null,
  limit: number,
): Statement {
  return {
    name: 'select_templates',
    text: `SELECT ${columns} FROM ${from} WHERE templates.workspace_id = $1
             AND ($2::timestamptz IS NULL OR (templates.created_at, templates.id) < ($2, $3::uuid))
           ORDER BY templates.created_at DESC, templates.id DESC LIMIT $4`,
    values: [workspaceId, before?.at ?? null, before?.id ?? null, limit],
  }
}
