import { randomUUID } from 'node:crypto'
import type { CommandContext } from '#context'
import type { ConversationKind } from '#domain/conversation.ts'
import { AppError } from '#domain/errors.ts'
import { type ShownOpportunity, showOpportunities } from '#outbox/show-opportunities.ts'
import { insertAuditEntry } from '#store/audit-entries.ts'
import { deleteIdempotencyRecordsAbout } from '#store/idempotency-records.ts'
import {
  deleteOpportunity,
  insertOpportunity,
  lockOpportunity,
  lockOpportunityForErasing,
  type OpportunityRow,
  removeOpportunityFields,
  saveOpportunityFields,
  selectConversationsOfOpportunities,
  updateOpportunity,
} from '#store/opportunities.ts'
import type { Transaction } from '#store/transaction.ts'
import type { Call } from '../run.ts'

export interface OpportunityContent {
  name?: string | null
  /** Null takes back what the client gave. */
  fields?: Readonly<Record<string, unknown>>
}

/** Makes an opportunity under the client's own id. Throws `conflict` when there is one. */
export async function createOpportunity(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  wanted: OpportunityContent & { key: string; kinds: readonly ConversationKind[] },
): Promise<ShownOpportunity> {
  const row = await insertOpportunity(tx, { id: randomUUID(), key: wanted.key, name: wanted.name ?? null })
  if (!row) throw new AppError('conflict', 'There is an opportunity with this id.')
  await saveGivenFields(tx, row, wanted.fields ?? {})
  audit(tx, call, 'created', row)
  return show(tx, context, row, wanted.kinds)
}

/** Changes the name and the fields given. Throws `not_found`. */
export async function changeOpportunity(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  input: { key: string; changes: OpportunityContent; kinds: readonly ConversationKind[] },
): Promise<ShownOpportunity> {
  const row = await lockOpportunity(tx, input.key)
  if (!row) throw new AppError('not_found', 'The opportunity was not found.')
  const { name = row.name, fields = {} } = input.changes
  updateOpportunity(tx, { id: row.id, name })
  await saveGivenFields(tx, row, fields)
  audit(tx, call, 'changed', row)
  return show(tx, context, { ...row, name }, input.kinds)
}

/** Erases an opportunity with what the client gave. Throws `not_found`, and `conflict` while it has conversations. */
export async function eraseOpportunity(
  tx: Transaction,
  _context: CommandContext,
  call: Call,
  input: { key: string },
): Promise<void> {
  const row = await lockOpportunityForErasing(tx, input.key)
  if (!row) throw new AppError('not_found', 'The opportunity was not found.')
  const conversations = await tx.read(selectConversationsOfOpportunities(tx.workspaceId, [row.id]))
  if (conversations.length > 0)
    throw new AppError('conflict', 'The opportunity has conversations. Remove them first.')
  deleteIdempotencyRecordsAbout(tx, [row.key, encodeURIComponent(row.key)])
  deleteOpportunity(tx, row.id)
  audit(tx, call, 'erased', row)
}

async function show(
  tx: Transaction,
  { publicUrl }: CommandContext,
  row: OpportunityRow,
  kinds: readonly ConversationKind[],
): Promise<ShownOpportunity> {
  const [shown] = await showOpportunities(tx, [row], kinds, publicUrl)
  if (!shown) throw new Error('an opportunity was not shown')
  return shown
}

async function saveGivenFields(
  tx: Transaction,
  { id }: OpportunityRow,
  fields: Readonly<Record<string, unknown>>,
): Promise<void> {
  const updated_at = await tx.now()
  const given = Object.entries(fields).filter(([, value]) => value !== null)
  const taken = Object.entries(fields).filter(([, value]) => value === null)
  saveOpportunityFields(
    tx,
    given.map(([name, value]) => ({ opportunity_id: id, name, conversation_id: null, value, updated_at })),
  )
  removeOpportunityFields(
    tx,
    taken.map(([name]) => ({ opportunity_id: id, name, source_id: id })),
  )
}

function audit(tx: Transaction, call: Call, what: string, row: OpportunityRow): void {
  insertAuditEntry(tx, call.actor, {
    action: `opportunity.${what}`,
    subject_kind: 'opportunity',
    subject_id: row.id,
  })
}
