import type { CommandContext } from '#context'
import type { ReadyUser } from '#domain/outreach/sort-out.ts'
import { createToken, hashToken } from '#lib/tokens.ts'
import { sessionContext } from '#outbox/reveal-session-id.ts'
import { flush, forgetPlans } from '#store/flush.ts'
import { type DeploymentRow, insertSession } from '#store/sessions.ts'
import type { TemplateRow } from '#store/templates.ts'
import type { Transaction } from '#store/transaction.ts'
import type { Subscription } from '#store/webhook-endpoints.ts'
import type { Workspace } from '#store/workspaces.ts'
import {
  type ConversationChanges,
  gatherChanges,
  saveChanges,
} from '../conversations/conversation-changes.ts'
import { finishConversation } from '../conversations/finish-conversation.ts'
import { makeConversation } from '../conversations/open-conversation.ts'
import type { Call } from '../run.ts'

/** Made in one turn of the event loop, which others share. */
const AT_ONCE = 100

interface Opening {
  workspace: Workspace
  subscriptions: readonly Subscription[]
  deployment: DeploymentRow
  template: TemplateRow
  /** By phone. */
  contacts: ReadonlyMap<string, { id: string; language: string | null }>
  /** Of the numbers that are theirs. */
  firstNumber: number
}

/**
 * Makes a conversation with its session for each user, and begins it unless it is for later. Returns the conversations'
 * ids by the users' places. No user's phone has an open session.
 */
export async function openSessions(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  users: readonly ReadyUser[],
  opening: Opening,
): Promise<Map<number, string>> {
  const ids = new Map<number, string>()
  let written = Promise.resolve()
  for (let at = 0; at < users.length; at += AT_ONCE) {
    const opened: ConversationChanges[] = []
    for (const user of users.slice(at, at + AT_ONCE)) {
      const changes = await openSession(tx, context, call, user, opening)
      ids.set(user.index, changes.row.id)
      opened.push(changes)
    }
    // Behind all of the conversations, because statements merge to where the last of them stands.
    for (const changes of opened) saveChanges(tx, context, opening.subscriptions, changes, { isNew: true })
    const ended = opened.filter(({ row }) => row.state?.status === 'finished')
    await finishAll(tx, context, call, opening.subscriptions, ended)
    // The database writes these while the next ones are made.
    await written
    // The tables may have been empty before: each time they have doubled is often enough.
    if (Number.isInteger(Math.log2(at / AT_ONCE + 1))) forgetPlans(tx)
    written = flush(tx)
    written.catch(() => undefined) // thrown where it is awaited
  }
  await written
  return ids
}

async function openSession(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  user: ReadyUser,
  { workspace, deployment, template, contacts, firstNumber }: Opening,
): Promise<ConversationChanges> {
  const { phone, begins_at } = user
  const contact = contacts.get(phone.phone)
  const language = user.language ?? contact?.language
  const { channel_id } = deployment
  const { changes } = await makeConversation(tx, context, call, workspace, {
    kind: 'outreach',
    script: template.script,
    script_id: template.script_id,
    channel: channel_id === null ? 'page' : 'whatsapp',
    case_id: null,
    contact_id: contact?.id ?? null,
    is_follow_up: false,
    keys: user.keys,
    number: firstNumber + user.index,
    ...(language == null ? {} : { language }),
    // One that begins later gets its channel then: until then, nobody who writes there means it.
    ...(begins_at !== null ? { begins_at } : channel_id !== null ? { channel_id } : {}),
  })
  const { id } = changes.row
  const sessionId = createToken()
  insertSession(tx, {
    id,
    deployment_id: deployment.id,
    simulation_id: null,
    session_id_hash: hashToken(sessionId),
    session_id_encrypted: context.secrets.encrypt(sessionId, sessionContext(id)),
    ...phone,
    state: begins_at === null ? 'open' : 'scheduled',
    due_at: begins_at,
  })
  return changes
}

/** A script that asks nothing is over with its last word. What was gathered until then has been saved. */
export async function finishAll(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  subscriptions: readonly Subscription[],
  ended: readonly ConversationChanges[],
): Promise<void> {
  await Promise.all(
    ended.map(async ({ row, now }) => {
      const changes = gatherChanges(row, now)
      await finishConversation(tx, context, call.actor, changes, 'finished')
      saveChanges(tx, context, subscriptions, changes)
    }),
  )
}
