import type { CommandContext } from '#context'
import { knownKeys } from '#domain/script/known-keys.ts'
import { stepById } from '#domain/script/route.ts'
import type { Script } from '#domain/script/script.ts'
import type { Effect } from '#domain/script/state.ts'
import { newJob, unbegunJobKey, waitJobKey } from '#outbox/jobs.ts'
import { onResponsePayload, type Sent } from '#outbox/payloads/outreach.ts'
import type { ConversationRow } from '#store/conversations.ts'
import type { NewJob } from '#store/jobs.ts'
import { selectAskedByStep } from '#store/messages.ts'
import { readSession, type SessionRow } from '#store/sessions.ts'
import type { Transaction } from '#store/transaction.ts'
import { readSubscriptions, type Subscription } from '#store/webhook-endpoints.ts'
import type { ConversationChanges } from '../conversations/conversation-changes.ts'
import { emitSessionEvent, personOf } from './emit-session-event.ts'

/** An attempt that has not begun so long after the answer's commit is no longer waited for. */
export const BEGUN_WITHIN_MS = 5_000

/** Who hears what a person answers in a deployed conversation. */
export interface BackEnd {
  session: SessionRow
  /** Endpoints that may reply to an answer: the dialogue waits for as many replies. */
  listeners: number
  /** Whether any endpoint asks for answers, also one that is turned off. */
  is_heard: boolean
  /** What the step asked that is probably answered now. */
  asked: { step_id: string; sent: Sent | null } | null
}

/** Null for a conversation that was not deployed. `stepId` is the question that is meant; the open one when null. */
export async function findBackEnd(
  tx: Transaction,
  row: ConversationRow,
  stepId: string | null = null,
): Promise<BackEnd | null> {
  if (row.kind !== 'outreach') return null
  const hearing = (await readSubscriptions(tx)).filter(({ events }) => events.includes('on_response'))
  const is_heard = hearing.length > 0
  const step_id = stepId ?? row.state?.position?.step_id
  const [session, asked] = await Promise.all([
    readSession(tx, row.id),
    is_heard && step_id !== undefined ? readAsked(tx, row.id, step_id) : null,
  ])
  return session && { session, listeners: hearing.filter(replies).length, is_heard, asked }
}

/** Whether a model is asked before a closed question is asked again: only there nobody waits for what is said at once. */
export function asksModel(context: CommandContext, { kind }: ConversationRow): boolean {
  return context.hasModel === true && kind === 'outreach'
}

async function readAsked(
  tx: Transaction,
  conversationId: string,
  step_id: string,
): Promise<BackEnd['asked']> {
  const [sent] = await tx.read<Sent>(selectAskedByStep(tx.workspaceId, conversationId, step_id))
  return { step_id, sent: sent ?? null }
}

/** What a listener of the command line answers is not waited for: it may not be running. */
function replies({ is_enabled, is_listener }: Subscription): boolean {
  return is_enabled && !is_listener
}

/**
 * Freezes what the back end hears of one step of the dialogue: each settled or corrected answer, and silence. Where
 * the dialogue waits for replies, a job ends the wait in any case.
 */
export async function tellBackEnd(
  tx: Transaction,
  context: CommandContext,
  changes: ConversationChanges,
  script: Script,
  backEnd: BackEnd,
  effects: readonly Effect[],
): Promise<void> {
  const wait_id = effects.find((effect) => effect.type === 'await_replies')?.wait_id ?? null
  for (const effect of effects) {
    if (effect.type === 'answer_settled' && backEnd.is_heard)
      await emitResponse(tx, context, changes, script, backEnd, effect.step_id, wait_id)
    if (effect.type === 'timed_out') await emitTimeout(tx, context, changes, backEnd, effect.step_id)
  }
  if (wait_id !== null) changes.jobs.push(...waitJobs(changes, wait_id, backEnd.listeners))
}

async function emitResponse(
  tx: Transaction,
  context: CommandContext,
  changes: ConversationChanges,
  script: Script,
  backEnd: BackEnd,
  stepId: string,
  waitId: string | null,
): Promise<void> {
  const { id, state } = changes.row
  const step = stepById(script, stepId)
  const answer = state?.answers.findLast((each) => each.step_id === stepId)
  if (!step || !state || !answer) return
  const sent = await readQuestion(tx, changes, backEnd, stepId)
  const isAwaited = waitId !== null && state.awaiting?.step_id === stepId
  changes.emissions.push({
    event_type: 'on_response',
    conversation_id: id,
    wait_id: isAwaited ? waitId : null,
    payload: onResponsePayload(personOf(context, backEnd.session), {
      step,
      answer,
      sent,
      state,
      keys: knownKeys(script, state),
    }),
  })
}

async function emitTimeout(
  tx: Transaction,
  context: CommandContext,
  changes: ConversationChanges,
  backEnd: BackEnd,
  stepId: string,
): Promise<void> {
  const { text: sent_text, sent_at } = await readQuestion(tx, changes, backEnd, stepId)
  const sent = { sent_at, sent_text }
  await emitSessionEvent(tx, context, changes, { type: 'on_timeout', timeout_at: changes.now, ...sent })
}

/**
 * What the step last asked, in this transaction or before; of one that asks nothing, what it said. The note that a
 * corrected answer was understood is none of that.
 */
async function readQuestion(
  tx: Transaction,
  { messages, row, now }: ConversationChanges,
  { asked }: BackEnd,
  stepId: string,
): Promise<Sent> {
  const lastSaid = (purpose: 'question' | 'note') => {
    const said = messages.findLast((each) => each.step_id === stepId && each.purpose === purpose)
    return said && { text: said.text, sent_at: said.created_at }
  }
  const just = lastSaid('question')
  if (just) return just
  const known = asked?.step_id === stepId ? asked : await readAsked(tx, row.id, stepId)
  return known?.sent ?? lastSaid('note') ?? { text: '', sent_at: now }
}

/** An attempt that begins puts the end of the wait off; where there are several, the others may never begin. */
function waitJobs({ row, now }: ConversationChanges, wait_id: string, listeners: number): NewJob[] {
  const payload = { conversation_id: row.id, wait_id }
  const due_at = new Date(Date.parse(now) + BEGUN_WITHIN_MS).toISOString()
  const options = { conversation_id: row.id, due_at }
  const end = newJob('end_wait', payload, { ...options, key: waitJobKey(row.id, wait_id) })
  if (listeners === 1) return [end]
  return [end, newJob('leave_unbegun', payload, { ...options, key: unbegunJobKey(row.id, wait_id) })]
}
