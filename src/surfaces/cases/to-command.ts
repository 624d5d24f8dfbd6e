import type { NewCase } from '#commands/cases/create-case.ts'
import { checkModules, type Module, type ModulesKind } from '#domain/cases/modules.ts'
import { invalidField } from '#domain/errors.ts'
import { isMailAddress } from '#lib/mail-address.ts'
import type { CaseBody, FollowUpBody } from './schema.ts'

/** Throws `invalid` naming the module at fault by its index. */
export function toFollowUp(body: FollowUpBody): { modules: readonly Module[] } {
  return { modules: readModules(body.case_kind, body.modules, '/modules') }
}

/** An empty list of modules counts as none: the case then has no conversation yet. */
export function toCase(body: CaseBody): NewCase {
  const { case_kind, modules } = body.case
  return {
    communication_id: body.communication_id ?? null,
    case_kind,
    details: body.case,
    case_manager: body.case_manager ?? null,
    invitation_recipients: readRecipients(body.invitation_email_recipients ?? []),
    modules: !modules || modules.length === 0 ? [] : readModules(case_kind, modules, '/case/modules'),
  }
}

function readModules(kind: ModulesKind, modules: readonly unknown[], pointer: string): readonly Module[] {
  const checked = checkModules(kind, modules)
  if (!checked.ok) throw invalidField(pointer, checked.message)
  return checked.modules
}

function readRecipients(recipients: readonly string[]): string[] {
  const wrong = recipients.findIndex((recipient) => !isMailAddress(recipient))
  if (wrong >= 0)
    throw invalidField(
      `/invitation_email_recipients/${wrong}`,
      `"invitation_email_recipients[${wrong}]" must be one bare email address.`,
    )
  return [...recipients]
}
