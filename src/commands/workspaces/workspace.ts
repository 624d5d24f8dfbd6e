import { randomUUID } from 'node:crypto'
import type { CommandContext } from '#context'
import { SCOPES } from '#domain/conversation.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { newJob } from '#outbox/jobs.ts'
import { showTokenIssuer } from '#outbox/show-token-issuer.ts'
import { insertAuditEntry } from '#store/audit-entries.ts'
import type { Transaction } from '#store/transaction.ts'
import {
  insertWorkspace,
  lockWorkspace,
  updateWorkspace as saveWorkspace,
  type Workspace,
} from '#store/workspaces.ts'
import { createApiKey } from '../api-keys/api-key.ts'
import { lookAgainAtDue } from '../follow-ups/look-again-at-due.ts'
import type { Call } from '../run.ts'
import { setTokenIssuer, type TokenIssuer } from './token-issuer.ts'

/** Changes the settings given. Throws `conflict` when its token issuer is another workspace's. */
export async function updateWorkspace(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  { jwt, ...changes }: Partial<Omit<Workspace, 'workspace_id' | 'created_at'>> & { jwt?: TokenIssuer | null },
): Promise<Workspace & { jwt: Record<string, unknown> | null }> {
  const workspace = { ...(await lockWorkspace(tx)), ...changes }
  saveWorkspace(tx, workspace)
  if (jwt !== undefined) await setTokenIssuer(tx, context, jwt)
  if (changes.quiet_hours !== undefined || changes.time_zone !== undefined) lookAgainAtDue(tx, context, null)
  insertAuditEntry(tx, call.actor, {
    action: 'workspace.changed',
    subject_kind: 'workspace',
    subject_id: workspace.workspace_id,
  })
  return { ...workspace, jwt: await showTokenIssuer(context, tx) }
}

/** Makes a workspace and a first key with all scopes, which is returned this once. */
export async function createWorkspace(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  wanted: { name: string; workspace_id?: string; secret?: string },
): Promise<{ workspace_id: string; name: string; api_key: string }> {
  const home = tx.workspaceId
  const workspace_id = wanted.workspace_id ?? randomUUID()
  tx.enter(workspace_id)
  insertWorkspace(tx, wanted.name)
  enqueue(tx, context, [
    newJob('clean_workspace', {}, { key: 'clean_workspace' }),
    newJob('seal_audit', {}, { key: 'seal_audit' }),
  ])
  insertAuditEntry(tx, call.actor, {
    action: 'workspace.created',
    subject_kind: 'workspace',
    subject_id: workspace_id,
  })
  const { api_key } = await createApiKey(tx, context, call, {
    name: 'First key',
    scopes: [...SCOPES],
    expires_at: null,
    ...(wanted.secret === undefined ? {} : { secret: wanted.secret }),
  })
  tx.enter(home)
  return { workspace_id, name: wanted.name, api_key }
}
