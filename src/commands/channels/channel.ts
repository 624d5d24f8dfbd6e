import { randomUUID } from 'node:crypto'
import type { CommandContext } from '#context'
import { AppError } from '#domain/errors.ts'
import { type ChannelSecrets, openChannelSecrets, sealChannelSecrets } from '#outbox/channel-secrets.ts'
import { insertAuditEntry } from '#store/audit-entries.ts'
import {
  type ChannelRow,
  deleteChannel as deleteRow,
  insertChannel,
  lockChannel,
  updateChannel as saveRow,
} from '#store/channels.ts'
import type { Transaction } from '#store/transaction.ts'
import type { Call } from '../run.ts'

export interface ChannelSettings extends ChannelSecrets {
  name: string
  phone_number_id: string
  /** The caller has checked it. */
  base_url: string
}

/** Adds a WhatsApp channel; its secrets are stored encrypted. */
export async function createChannel(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  wanted: ChannelSettings,
): Promise<ChannelRow> {
  const id = randomUUID()
  const [row] = await insertChannel(tx, {
    id,
    kind: 'whatsapp',
    name: wanted.name,
    phone_number_id: wanted.phone_number_id,
    base_url: wanted.base_url,
    secrets_encrypted: sealChannelSecrets(context, id, wanted),
  })
  if (!row) throw new Error('the channel was not stored')
  audit(tx, call, 'channel.created', id)
  return row
}

/** Changes what is given. Throws `not_found`. */
export async function updateChannel(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  input: { id: string; changes: Partial<ChannelSettings> },
): Promise<ChannelRow> {
  const row = await lockChannel(tx, input.id)
  if (!row) throw notFound()
  const { changes } = input
  const changed: ChannelRow = {
    ...row,
    name: changes.name ?? row.name,
    phone_number_id: changes.phone_number_id ?? row.phone_number_id,
    base_url: changes.base_url ?? row.base_url,
    secrets_encrypted: sealChannelSecrets(context, row.id, {
      ...openChannelSecrets(context, row),
      ...changes,
    }),
  }
  saveRow(tx, changed)
  audit(tx, call, 'channel.changed', row.id)
  return changed
}

/** Removes a channel; its conversations stay, but nothing reaches them any more. Throws `not_found`. */
export async function deleteChannel(
  tx: Transaction,
  _context: CommandContext,
  call: Call,
  input: { id: string },
): Promise<void> {
  const deleted = await deleteRow(tx, input.id)
  if (deleted.length === 0) throw notFound()
  audit(tx, call, 'channel.deleted', input.id)
}

function notFound(): AppError {
  return new AppError('not_found', 'The channel was not found.')
}

function audit(tx: Transaction, call: Call, action: string, id: string): void {
  insertAuditEntry(tx, call.actor, { action, subject_kind: 'channel', subject_id: id })
}
