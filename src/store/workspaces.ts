import type { QuietHours } from '#domain/follow-ups/quiet-hours.ts'
import type { NoReplyRule } from '#domain/script/script.ts'
import type { Transaction } from './transaction.ts'

export interface Branding {
  logo_url?: string | null
  /** `#rrggbb` */
  accent?: string | null
  show_small_line?: boolean
}

export interface Workspace {
  workspace_id: string
  name: string
  time_zone: string
  quiet_hours: QuietHours | null
  embed_origins: string[]
  languages: string[]
  branding: Branding
  cancel_on_reply: boolean
  session_update_needs_key: boolean
  link_days: number
  no_reply_rules: NoReplyRule[]
  created_at: string
}

const columns = `workspace_id, name, time_zone, quiet_hours, embed_origins, languages, branding, cancel_on_reply,
  session_update_needs_key, link_days, no_reply_rules, created_at`

export const selectWorkspace = (workspaceId: string) => ({
  name: 'select_workspace',
  text: `SELECT ${columns} FROM workspaces WHERE workspace_id = $1`,
  values: [workspaceId],
})

/** The workspace of the transaction; it always exists. */
export async function readWorkspace(tx: Transaction): Promise<Workspace> {
  const [workspace] = await tx.read<Workspace>(selectWorkspace(tx.workspaceId))
  if (!workspace) throw new Error('the transaction names a workspace that does not exist')
  return workspace
}

export async function readNoReplyRules(tx: Transaction): Promise<NoReplyRule[]> {
  const [row] = await tx.readShared<Pick<Workspace, 'no_reply_rules'>>({
    name: 'select_no_reply_rules',
    text: 'SELECT no_reply_rules FROM workspaces WHERE workspace_id = $1',
    values: [tx.workspaceId],
  })
  return row?.no_reply_rules ?? []
}

export function insertWorkspace(tx: Transaction, name: string): void {
  tx.write({
    name: 'insert_workspace',
    text: 'INSERT INTO workspaces (workspace_id, name) VALUES ($1, $2)',
    values: [tx.workspaceId, name],
  })
}

/** Saves every setting of the workspace; the caller holds its row lock through `lockWorkspace`. */
export function updateWorkspace(tx: Transaction, workspace: Workspace): void {
  tx.write({
    name: 'update_workspace',
    text: `UPDATE workspaces SET name = $2, time_zone = $3, quiet_hours = $4, embed_origins = $5, languages = $6,
             branding = $7, cancel_on_reply = $8, session_update_needs_key = $9, link_days = $10,
             no_reply_rules = $11, updated_at = now()
           WHERE workspace_id = $1`,
    values: [
      tx.workspaceId,
      workspace.name,
      workspace.time_zone,
      workspace.quiet_hours === null ? null : JSON.stringify(workspace.quiet_hours),
      workspace.embed_origins,
      workspace.languages,
      JSON.stringify(workspace.branding),
      workspace.cancel_on_reply,
      workspace.session_update_needs_key,
      workspace.link_days,
      JSON.stringify(workspace.no_reply_rules),
    ],
  })
}

export async function lockWorkspace(tx: Transaction): Promise<Workspace> {
  const [workspace] = await tx.read<Workspace>({
    name: 'lock_workspace',
    text: `SELECT ${columns} FROM workspaces WHERE workspace_id = $1 FOR NO KEY UPDATE`,
    values: [tx.workspaceId],
  })
  if (!workspace) throw new Error('the transaction names a workspace that does not exist')
  return workspace
}

/** The next number of a counter, from 1. Locks the counter's row until the transaction ends. */
export function takeNumber(tx: Transaction, counter: string): Promise<number> {
  return takeNumbers(tx, counter, 1)
}

/** The first of the counter's next `count` numbers, which are all the caller's. Locks like `takeNumber`. */
export async function takeNumbers(tx: Transaction, counter: string, count: number): Promise<number> {
  const [row] = await tx.read<{ first: number }>({
    name: 'take_numbers',
    text: `INSERT INTO counters (workspace_id, name, value) VALUES ($1, $2, $3)
           ON CONFLICT (workspace_id, name) DO UPDATE SET value = counters.value + $3 RETURNING value - $3 + 1 AS first`,
    values: [tx.workspaceId, counter, count],
  })
  if (!row) throw new Error('a counter gave no number')
  return row.first
}
