import { randomUUID } from 'node:crypto'
import type { CommandContext } from '#context'
import { AppError } from '#domain/errors.ts'
import { createToken, hashToken } from '#lib/tokens.ts'
import { simulatorAddress } from '#outbox/payloads/addresses.ts'
import { sessionContext } from '#outbox/reveal-session-id.ts'
import { insertAuditEntry } from '#store/audit-entries.ts'
import { lockContactsOfPhones } from '#store/contacts.ts'
import { lockConversation } from '#store/conversations.ts'
import { insertSession } from '#store/sessions.ts'
import {
  insertSimulation,
  lockSimulation,
  type SimulationRow,
  selectSimulation,
  setSimulationRun,
} from '#store/simulations.ts'
import { holdTemplate } from '#store/templates.ts'
import type { Transaction } from '#store/transaction.ts'
import { readSubscriptions } from '#store/webhook-endpoints.ts'
import { readWorkspace, takeNumber } from '#store/workspaces.ts'
import { gatherChanges, saveChanges } from '../conversations/conversation-changes.ts'
import { finishConversation } from '../conversations/finish-conversation.ts'
import { makeConversation } from '../conversations/open-conversation.ts'
import type { Call } from '../run.ts'
import { finishAll } from './open-sessions.ts'

const LINK_LIVES_MS = 3_600_000
/** A run that is left alone expires with this many days. */
const RUN_DAYS = 1

export interface Simulated {
  link: string
  /** ISO 8601 UTC. */
  expires_at: string
  conversation_id: string
}

type Person = Pick<SimulationRow, 'country_code' | 'cellphone' | 'phone' | 'language' | 'keys'>

/**
 * Begins a conversation of the template that nobody's phone takes part in, with a link to a phone simulator. Its back
 * end hears it like a deployed one; it takes no phone's place. Throws `not_found`.
 */
export async function simulateTemplate(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  { template_id, ...person }: Person & { template_id: string },
): Promise<Simulated> {
  const id = randomUUID()
  const token = createToken()
  const number = await takeNumber(tx, 'conversations')
  const conversation_id = await openRun(tx, context, call, { id, template_id, ...person }, number)
  const expires_at = new Date(Date.parse(await tx.now()) + LINK_LIVES_MS).toISOString()
  const token_hash = hashToken(token)
  insertSimulation(tx, { id, template_id, conversation_id, token_hash, ...person, expires_at })
  insertAuditEntry(tx, call.actor, {
    action: 'template.simulated',
    subject_kind: 'template',
    subject_id: template_id,
    conversation_id,
  })
  return { link: simulatorAddress(context.publicUrl, token), expires_at, conversation_id }
}

/**
 * Ends this run of a simulation and begins the next, with the newest version of its template; does nothing where that
 * has happened. Throws `not_found`, and `conflict` when the template is gone.
 */
export async function beginAgain(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  input: { simulation_id: string; conversation_id: string },
): Promise<void> {
  const number = await takeNumber(tx, 'conversations')
  const [known] = await tx.read<SimulationRow>(selectSimulation(tx.workspaceId, input.simulation_id))
  if (known) await lockContactsOfPhones(tx, [known.phone])
  const run = await lockConversation(tx, input.conversation_id)
  const simulation = await lockSimulation(tx, input.simulation_id)
  if (!run || !simulation) throw new AppError('not_found', 'This link is not known.')
  if (simulation.conversation_id !== run.id) return
  if (run.status === 'active') {
    const changes = gatherChanges(run, await tx.now())
    await finishConversation(tx, context, call.actor, changes, 'closed')
    saveChanges(tx, context, await readSubscriptions(tx), changes)
  }
  setSimulationRun(tx, simulation.id, await openRun(tx, context, call, simulation, number))
}

async function openRun(
  tx: Transaction,
  context: CommandContext,
  call: Call,
  simulation: Person & Pick<SimulationRow, 'id' | 'template_id'>,
  number: number,
): Promise<string> {
  const { country_code, cellphone, phone, language } = simulation
  const [template, workspace, subscriptions] = await Promise.all([
    holdTemplate(tx, simulation.template_id),
    readWorkspace(tx),
    readSubscriptions(tx),
  ])
  if (!template) throw new AppError('conflict', 'The template is not there any more.')
  // A person whose number is used for it can have it erased.
  const [contact] = await lockContactsOfPhones(tx, [phone])
  const { changes, ended } = await makeConversation(
    tx,
    context,
    call,
    { ...workspace, link_days: RUN_DAYS },
    {
      kind: 'outreach',
      script: template.script,
      script_id: template.script_id,
      channel: 'page',
      case_id: null,
      contact_id: contact?.id ?? null,
      is_follow_up: false,
      keys: simulation.keys,
      number,
      ...(language === null ? {} : { language }),
    },
  )
  const { id } = changes.row
  const sessionId = createToken()
  insertSession(tx, {
    id,
    deployment_id: null,
    simulation_id: simulation.id,
    session_id_hash: hashToken(sessionId),
    session_id_encrypted: context.secrets.encrypt(sessionId, sessionContext(id)),
    country_code,
    cellphone,
    phone,
    state: 'open',
    due_at: null,
  })
  saveChanges(tx, context, subscriptions, changes, { isNew: true })
  if (ended) await finishAll(tx, context, call, subscriptions, [changes])
  return id
}
