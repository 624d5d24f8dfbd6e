import type { CommandContext } from '#context'
import { phoneForms, phoneKey } from '#domain/whatsapp/phone-forms.ts'
import { lockContactsOfPhones } from '#store/contacts.ts'
import { lockConversations, noteBeginning } from '#store/conversations.ts'
import { type ClaimedJob, finishJob, postponeJob } from '#store/jobs.ts'
import { readDeployment, readDueSessions, setSessionState } from '#store/sessions.ts'
import type { Transaction } from '#store/transaction.ts'
import { readSubscriptions } from '#store/webhook-endpoints.ts'
import { readWorkspace } from '#store/workspaces.ts'
import {
  type ConversationChanges,
  gatherChanges,
  saveChanges,
} from '../conversations/conversation-changes.ts'
import { finishConversation } from '../conversations/finish-conversation.ts'
import { loadScript } from '../conversations/load-conversation.ts'
import { beginDialogue } from '../conversations/open-conversation.ts'
import type { Call } from '../run.ts'
import { emitSessionEvent } from './emit-session-event.ts'
import { makeRoom } from './make-room.ts'
import { finishAll } from './open-sessions.ts'

/** Begun in one transaction; the job comes again for the rest. */
const AT_ONCE = 200

/** Begins the conversations of a deployment that are due, in the order of their ids, and ends the job with the last. */
export async function beginSessions(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  input: { job: ClaimedJob; deployment_id: string; due_at: string },
): Promise<void> {
  const { job, deployment_id, due_at } = input
  const [deployment, found] = await Promise.all([
    readDeployment(tx, deployment_id),
    readDueSessions(tx, deployment_id, due_at, AT_ONCE),
  ])
  if (deployment === null || found.length === 0) {
    await finishJob(tx, job)
    return
  }
  const contacts = await lockContactsOfPhones(
    tx,
    found.flatMap(({ phone }) => phoneForms(phone)),
  )
  const [due, workspace, subscriptions, now] = await Promise.all([
    // Once more under the locks: a worker that was late may have begun them.
    readDueSessions(tx, deployment_id, due_at, AT_ONCE),
    readWorkspace(tx),
    readSubscriptions(tx),
    tx.now(),
  ])
  const locked = new Set(contacts.map(({ phone }) => phone))
  const phoneOf = new Map(due.filter(({ phone }) => locked.has(phone)).map(({ id, phone }) => [id, phone]))
  const { when_active, channel_id } = deployment
  const phones = [...phoneOf.values()]
  const { refused } = await makeRoom(tx, context, call, subscriptions, when_active, phones)
  const ended: ConversationChanges[] = []
  for (const row of await lockConversations(tx, [...phoneOf.keys()])) {
    if (row.status !== 'active') continue
    const changes = gatherChanges({ ...row, channel_id, started_at: now }, now)
    if (refused.has(phoneKey(phoneOf.get(row.id) ?? ''))) {
      await emitSessionEvent(tx, context, changes, { type: 'deployment.failure', reason: 'active_session' })
      await finishConversation(tx, context, call.actor, changes, 'closed')
    } else {
      const script = await loadScript(tx, context, row)
      if (script === null) throw new Error('a deployed conversation has no script')
      setSessionState(tx, row.id, 'open')
      noteBeginning(tx, changes.row)
      if (await beginDialogue(tx, context, call, workspace, changes, script)) ended.push(changes)
    }
    saveChanges(tx, context, subscriptions, changes)
  }
  await finishAll(tx, context, call, subscriptions, ended)
  if (found.length < AT_ONCE) await finishJob(tx, job)
  else await postponeJob(tx, job, 0, null)
}
