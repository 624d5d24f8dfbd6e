import { randomUUID } from 'node:crypto'
import type { CommandContext } from '#context'
import type { EventType } from '#domain/conversation.ts'
import { createSigningSecret } from '#lib/signing-secret.ts'
import { insertAuditEntry } from '#store/audit-entries.ts'
import { saveListener } from '#store/listeners.ts'
import type { Transaction } from '#store/transaction.ts'
import type { Call } from '../run.ts'
import { secretContext } from '../webhooks/endpoint-secrets.ts'

export interface OpenedListener {
  id: string
  name: string
  events: string[]
  /** Shown each time: it signs only what its holder forwards. */
  secret: string
}

/** Makes the listener of this name, or goes on with it: what happened meanwhile still waits. */
export async function openListener(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  wanted: { name: string; events: EventType[] },
): Promise<OpenedListener> {
  const id = randomUUID()
  const [row] = await saveListener(tx, {
    id,
    listener: wanted.name,
    events: wanted.events,
    secret_encrypted: context.secrets.encrypt(createSigningSecret(), secretContext(id)),
  })
  if (!row) throw new Error('the listener was not stored')
  if (row.id === id)
    insertAuditEntry(tx, call.actor, {
      action: 'webhook_endpoint.created',
      subject_kind: 'webhook_endpoint',
      subject_id: id,
      details: { listener: true },
    })
  const secret = context.secrets.decrypt(row.secret_encrypted, secretContext(row.id)).toString('utf8')
  return { id: row.id, name: row.listener, events: row.events, secret }
}
