import { randomUUID } from 'node:crypto'
import type { CommandContext } from '#context'
import { decideSending, type Sending } from '#domain/follow-ups/decide-sending.ts'
import { isWindowOpen } from '#domain/whatsapp/messaging-window.ts'
import { type ContactRow, selectContactsById } from '#store/contacts.ts'
import { type ConversationRow, lockConversations } from '#store/conversations.ts'
import { type FollowUpRow, readPendingFollowUps, updateFollowUp } from '#store/follow-ups.ts'
import { type ClaimedJob, finishJobs, postponeJobs } from '#store/jobs.ts'
import type { Transaction } from '#store/transaction.ts'
import { readSubscriptions } from '#store/webhook-endpoints.ts'
import { readWorkspace } from '#store/workspaces.ts'
import {
  addMessage,
  type ConversationChanges,
  gatherChanges,
  saveChanges,
} from '../conversations/conversation-changes.ts'
import type { Call } from '../run.ts'
import { queueOutgoing } from '../whatsapp/queue-outgoing.ts'
import { readWindows } from '../whatsapp/read-windows.ts'
import { endFollowUp } from './end-follow-up.ts'

export interface SendOrder {
  job: ClaimedJob
  follow_up_id: string
  /** Where it was when the job was made or moved. */
  conversation_id: string
}

/**
 * Sends what is due, message and status in one. The record decides, under its conversation's lock, and not the job:
 * whoever comes second, after a crash, on another node or late, finds it sent. Gives as many outputs as orders.
 */
export async function sendDueFollowUps(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  orders: readonly SendOrder[],
): Promise<null[]> {
  const conversations = await lockConversations(
    tx,
    orders.map((order) => order.conversation_id),
  )
  const [pending, contacts, workspace, subscriptions, now] = await Promise.all([
    readPendingFollowUps(
      tx,
      orders.map((order) => order.follow_up_id),
    ),
    readContacts(tx, conversations),
    readWorkspace(tx),
    readSubscriptions(tx),
    tx.now(),
  ])
  const windows = await readWindows(tx, conversations, contacts)
  const changesOf = new Map(conversations.map((row) => [row.id, gatherChanges(row, now)]))
  const touched = new Set<ConversationChanges>()
  const early = new Map<string, string>()
  for (const row of pending) {
    const changes = changesOf.get(row.conversation_id)
    // Just moved to a conversation whose lock we don't hold, whose new job sends it; or the channel has it already.
    if (!changes || row.claimed) continue
    const contact = contacts.get(changes.row.contact_id ?? '') ?? null
    const window = windowOf(changes.row, windows, now)
    const sending = decideSending(row, { now, conversation: changes.row, workspace, contact, window })
    if (sending.is === 'early') {
      early.set(row.id, sending.until)
      continue
    }
    if (sending.is === 'for_channel') {
      handOver(tx, context, changes, row)
      continue
    }
    end(tx, context, call, changes, row, sending)
    touched.add(changes)
  }
  for (const changes of touched) saveChanges(tx, context, subscriptions, changes)
  await settleJobs(tx, orders, early, now)
  return orders.map(() => null)
}

function end(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  changes: ConversationChanges,
  row: FollowUpRow,
  sending: Extract<Sending, { is: 'sent' | 'failed' }>,
): void {
  const { now } = changes
  const times = { finished_at: now, updated_at: now }
  if (sending.is === 'failed') {
    endFollowUp(tx, call.actor, changes, { ...row, ...times, status: 'failed', reason: sending.reason })
    return
  }
  const { text, via, credential_id } = row
  const message = addMessage(changes, context.publicUrl, {
    role: 'agent',
    text,
    via,
    credential_id,
    purpose: 'said',
  })
  endFollowUp(tx, call.actor, changes, {
    ...row,
    ...times,
    status: 'sent',
    reason: null,
    message_id: message.id,
  })
}

/** The channel has to take it first: until then it stays pending, and nobody changes it. */
function handOver(
  tx: Transaction,
  context: CommandContext,
  changes: ConversationChanges,
  row: FollowUpRow,
): void {
  updateFollowUp(tx, { ...row, claimed: true })
  queueOutgoing(tx, context, changes.row, [{ message_id: randomUUID(), follow_up_id: row.id }])
}

function windowOf(
  conversation: ConversationRow,
  windows: ReadonlyMap<string, string | null>,
  now: string,
): 'open' | 'closed' | null {
  if (conversation.channel_id === null) return null
  return isWindowOpen(windows.get(conversation.id) ?? null, now) ? 'open' : 'closed'
}

/** A job that was moved or given to another meanwhile is left alone. */
async function settleJobs(
  tx: Transaction,
  orders: readonly SendOrder[],
  early: ReadonlyMap<string, string>,
  now: string,
): Promise<void> {
  await finishJobs(
    tx,
    orders.filter((order) => !early.has(order.follow_up_id)).map(({ job }) => job),
  )
  await postponeJobs(
    tx,
    orders.flatMap(({ job, follow_up_id }) => {
      const until = early.get(follow_up_id)
      const delaySeconds = (Date.parse(until ?? '') - Date.parse(now)) / 1_000
      return until === undefined ? [] : [{ job, delaySeconds, error: null }]
    }),
  )
}

async function readContacts(
  tx: Transaction,
  conversations: readonly ConversationRow[],
): Promise<Map<string, ContactRow>> {
  const ids = [...new Set(conversations.flatMap(({ contact_id }) => contact_id ?? []))]
  if (ids.length === 0) return new Map()
  const rows = await tx.read<ContactRow>(selectContactsById(tx.workspaceId, ids))
  return new Map(rows.map((row) => [row.id, row]))
}
