import { randomUUID } from 'node:crypto'
import type { CommandContext } from '#context'
import { AppError } from '#domain/errors.ts'
import { type DeploymentFailure, sortOut, type WantedUser } from '#domain/outreach/sort-out.ts'
import { phoneForms, phoneKey } from '#domain/whatsapp/phone-forms.ts'
import { enqueue } from '#outbox/enqueue.ts'
import { beginSessionsJob } from '#outbox/jobs.ts'
import { insertAuditEntry } from '#store/audit-entries.ts'
import { insertContactsOfPhones, lockContactsOfPhones } from '#store/contacts.ts'
import { forgetPlans } from '#store/flush.ts'
import { type DeploymentRow, insertDeployment } from '#store/sessions.ts'
import { holdTemplate, type TemplateRow } from '#store/templates.ts'
import type { Transaction } from '#store/transaction.ts'
import { readSubscriptions } from '#store/webhook-endpoints.ts'
import { readWorkspace, takeNumber, takeNumbers } from '#store/workspaces.ts'
import { type Answer, type Call, type Presented, runCommand, runQuietly } from '../run.ts'
import { findChannelOf } from '../templates/choose-channel.ts'
import { makeRoom } from './make-room.ts'
import { openSessions } from './open-sessions.ts'

interface Wanted {
  template_id: string
  users: readonly WantedUser[]
}

export interface Deployed {
  id: number
  batch_id: string
  /** One a user, in their order; null where it failed. */
  conversation_ids: (string | null)[]
  failures: { index: number; reason: DeploymentFailure | 'active_session' }[]
  /** Conversations that were closed to make room. */
  superseded: string[]
}

/** Taken before the rest, so that nobody waits for a counter until thousands of conversations are open. */
interface Numbers {
  deployment: number
  firstConversation: number
}

/**
 * Deploys a template to people, all of it in one transaction: a call whose answer was lost has happened or has not.
 * Throws `not_found`, and `conflict` when the template's channel is gone.
 */
export async function deployTemplate(
  context: CommandContext,
  call: Call,
  wanted: Wanted,
  present: (deployed: Deployed) => Presented,
): Promise<Answer> {
  const takeTheirs = async (tx: Transaction): Promise<Numbers> => ({
    firstConversation: await takeNumbers(tx, 'conversations', wanted.users.length),
    deployment: await takeNumber(tx, 'deployments'),
  })
  const numbers = await runQuietly(context, call.workspaceId, call.actor, takeTheirs, null)
  return runCommand(context, call, deploy, { ...wanted, numbers }, present)
}

async function deploy(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  { template_id, users, numbers }: Wanted & { numbers: Numbers },
): Promise<Deployed> {
  const [template, workspace, subscriptions, now] = await Promise.all([
    holdTemplate(tx, template_id),
    readWorkspace(tx),
    readSubscriptions(tx),
    tx.now(),
  ])
  if (!template) throw new AppError('not_found', 'The poll was not found.')
  forgetPlans(tx)
  const deployment = await recordDeployment(tx, call, template, numbers.deployment)
  const { ready, failures } = sortOut(users, now)
  const phones = [...new Set(ready.map(({ phone }) => phone.phone))]
  insertContactsOfPhones(tx, phones)
  const contacts = await lockContactsOfPhones(tx, phones.flatMap(phoneForms))
  const immediate = ready.filter(({ begins_at }) => begins_at === null).map(({ phone }) => phone.phone)
  const { when_active } = deployment
  const { refused, superseded } = await makeRoom(tx, context, call, subscriptions, when_active, immediate)
  const isRefused = ({ begins_at, phone }: (typeof ready)[number]) =>
    begins_at === null && refused.has(phoneKey(phone.phone))
  const admitted = ready.filter((user) => !isRefused(user))
  const ids = await openSessions(tx, context, call, admitted, {
    workspace,
    subscriptions,
    deployment,
    template,
    contacts: new Map(contacts.map((contact) => [contact.phone, contact])),
    firstNumber: numbers.firstConversation,
  })
  const dueTimes = new Set(admitted.flatMap(({ begins_at }) => begins_at ?? []))
  enqueue(
    tx,
    context,
    [...dueTimes].map((due_at) => beginSessionsJob(tx.workspaceId, deployment.id, due_at)),
  )
  const active = ready.filter(isRefused).map(({ index }) => ({ index, reason: 'active_session' as const }))
  return {
    id: deployment.number,
    batch_id: deployment.id,
    conversation_ids: users.map(({ index }) => ids.get(index) ?? null),
    failures: [...failures, ...active].sort((one, other) => one.index - other.index),
    superseded,
  }
}

async function recordDeployment(
  tx: Transaction,
  call: Call,
  template: TemplateRow,
  number: number,
): Promise<DeploymentRow> {
  const channel = template.channel === 'page' ? null : await findChannelOf(tx, template.channel)
  if (template.channel !== 'page' && channel === null)
    throw new AppError('conflict', 'The channel of this poll is not there any more. Give it another one.')
  const deployment = {
    id: randomUUID(),
    number,
    template_number: template.number,
    when_active: template.when_active,
    channel_id: channel?.id ?? null,
  }
  insertDeployment(tx, deployment)
  insertAuditEntry(tx, call.actor, {
    action: 'template.deployed',
    subject_kind: 'deployment',
    subject_id: deployment.id,
    details: { template_id: template.id, version: template.version },
  })
  return deployment
}
