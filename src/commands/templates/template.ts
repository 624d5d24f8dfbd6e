import { randomUUID } from 'node:crypto'
import type { CommandContext } from '#context'
import { AppError } from '#domain/errors.ts'
import { checkedSteps } from '#domain/script/checked-steps.ts'
import type { WireStep } from '#domain/script/read-steps.ts'
import type { NoReplyRule, Script } from '#domain/script/script.ts'
import { insertAuditEntry } from '#store/audit-entries.ts'
import { deleteUnusedScript, insertScript } from '#store/conversations.ts'
import {
  deleteTemplate,
  insertTemplate,
  lockTemplate,
  selectTemplate,
  type TemplateRow,
  updateTemplate,
  type WhenActive,
} from '#store/templates.ts'
import type { Transaction } from '#store/transaction.ts'
import { takeNumber } from '#store/workspaces.ts'
import { requireDataSets } from '../data-sets/require-data-sets.ts'
import type { Call } from '../run.ts'
import { chooseChannel } from './choose-channel.ts'

export interface TemplateContent {
  name: string
  /** `page`, `whatsapp` or a channel's id. */
  channel: string
  steps: readonly WireStep[]
  when_active: WhenActive
  /** Null: the workspace's. */
  no_reply_rules: readonly NoReplyRule[] | null
}

/** Makes a template under the next number. Throws `invalid` with everything that is wrong with its steps. */
export async function createTemplate(
  tx: Transaction,
  _context: CommandContext,
  call: Call,
  wanted: Omit<TemplateContent, 'channel'> & { channel: string | null },
): Promise<TemplateRow> {
  const steps = checkedSteps(wanted.steps)
  await requireDataSets(tx, steps)
  const script = toScript(steps, wanted.no_reply_rules)
  const channel = await chooseChannel(tx, wanted.channel)
  const number = await takeNumber(tx, 'templates')
  const id = randomUUID()
  const script_id = randomUUID()
  insertScript(tx, script_id, script)
  const { name, when_active } = wanted
  insertTemplate(tx, { id, number, name, channel, when_active, version: 1, script_id })
  audit(tx, call, 'created', id)
  return readBack(tx, id)
}

/**
 * Changes what is given. Other steps or rules make a new version; conversations that have been deployed keep the one
 * that they began with. Throws `not_found`, `invalid`.
 */
export async function changeTemplate(
  tx: Transaction,
  _context: CommandContext,
  call: Call,
  input: { id: string; changes: Partial<TemplateContent> },
): Promise<TemplateRow> {
  const { steps, no_reply_rules, channel, ...changes } = input.changes
  const checked = steps === undefined ? null : checkedSteps(steps)
  const row = await loadTemplate(tx, input.id)
  await requireDataSets(tx, checked ?? [])
  const chosen = channel === undefined ? row.channel : await chooseChannel(tx, channel)
  const changed = { ...row, ...changes, channel: chosen }
  if (checked !== null || no_reply_rules !== undefined) {
    const rules = no_reply_rules === undefined ? (row.script.no_reply_rules ?? null) : no_reply_rules
    changed.script_id = randomUUID()
    changed.version += 1
    insertScript(tx, changed.script_id, toScript(checked ?? row.script.steps, rules))
  }
  updateTemplate(tx, changed)
  if (changed.script_id !== row.script_id) deleteUnusedScript(tx, row.script_id)
  audit(tx, call, 'changed', row.id)
  return readBack(tx, row.id)
}

/** Conversations that were deployed with it go on, and those that are scheduled still begin. Throws `not_found`. */
export async function removeTemplate(
  tx: Transaction,
  _context: CommandContext,
  call: Call,
  input: { id: string },
): Promise<void> {
  const row = await loadTemplate(tx, input.id)
  deleteTemplate(tx, row.id)
  deleteUnusedScript(tx, row.script_id)
  audit(tx, call, 'removed', row.id)
}

async function loadTemplate(tx: Transaction, id: string): Promise<TemplateRow> {
  const row = await lockTemplate(tx, id)
  if (!row) throw new AppError('not_found', 'The template was not found.')
  return row
}

async function readBack(tx: Transaction, id: string): Promise<TemplateRow> {
  const [row] = await tx.read<TemplateRow>(selectTemplate(tx.workspaceId, id))
  if (!row) throw new Error('the template that was just written is not there')
  return row
}

function toScript(steps: Script['steps'], rules: readonly NoReplyRule[] | null): Script {
  return { steps, ...(rules === null ? {} : { no_reply_rules: rules }) }
}

function audit(tx: Transaction, call: Call, what: string, id: string): void {
  insertAuditEntry(tx, call.actor, {
    action: `template.${what}`,
    subject_kind: 'template',
    subject_id: id,
  })
}
