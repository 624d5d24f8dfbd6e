import { countCharacters } from '#lib/count-characters.ts'

/** The modules of a case's conversations, as the document "Follow-Up Request Creation" names them. */

/** Whose modules are allowed: those of a follow-up, or of a case's own first conversation. */
export type ModulesKind = 'monitoring_follow_up' | 'onboarding_follow_up' | 'monitoring' | 'onboarding'

const ONBOARDING_FOLLOW_UP = [
  'business_description',
  'invoice_with_client',
  'invoice_from_supplier',
  'contract_with_client',
  'contract_from_supplier',
  'license',
  'proof_of_identity',
  'website',
  'follow_up',
] as const
const MONITORING_FOLLOW_UP = [
  'invoice',
  'contract',
  'transaction_rationale',
  'charter_agreement',
  'cargo_bill',
  'company_proof_of_address',
  'other_document',
  'follow_up',
] as const

export const MODULES_BY_KIND = {
  onboarding_follow_up: ONBOARDING_FOLLOW_UP,
  monitoring_follow_up: MONITORING_FOLLOW_UP,
  onboarding: [...ONBOARDING_FOLLOW_UP, 'documents_verification'],
  monitoring: MONITORING_FOLLOW_UP,
} as const satisfies Record<ModulesKind, readonly string[]>

type ModuleName = (typeof MODULES_BY_KIND)[ModulesKind][number]

/** Modules that need nothing besides their name. */
export type PlainModuleName = Exclude<ModuleName, 'follow_up' | 'other_document'>

export type Module =
  /** `instruction`, which only a reviewer gives, takes the place of the usual question. */
  | { module: PlainModuleName; instruction?: string }
  | { module: 'follow_up'; question: string; subject?: string }
  | { module: 'other_document'; document_name: string; question: string }

const MOST_MODULES = 50
const LONGEST_QUESTION = 2000
const LONGEST_NAME = 200

type Checked = { ok: true; modules: Module[] } | { ok: false; message: string }

/**
 * Checks a list of modules as a client sent it; fields that a module does not have are left out. The message
 * names the offending module by its index from 0. Only a case's own list may be empty.
 */
export function checkModules(kind: ModulesKind, list: unknown): Checked {
  if (!Array.isArray(list)) return refused('"modules" has to be a list')
  const isCase = kind === 'monitoring' || kind === 'onboarding'
  if (list.length === 0 && !isCase) return refused('"modules" has to hold at least one module')
  if (list.length > MOST_MODULES) return refused(`"modules" holds at most ${MOST_MODULES} modules`)
  const modules: Module[] = []
  for (const [index, given] of list.entries()) {
    const module = checkModule(kind, given)
    if (typeof module === 'string') return refused(`modules[${index}]: ${module}`)
    modules.push(module)
  }
  return { ok: true, modules }
}

function refused(message: string): Checked {
  return { ok: false, message }
}

/** The module, or what is wrong with it. */
function checkModule(kind: ModulesKind, given: unknown): Module | string {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    return 'has to be an object with "module"'
  }
  const fields = given as Record<string, unknown>
  const name = fields.module
  if (name === undefined || name === null) return '"module" is required'
  if (typeof name !== 'string') return '"module" has to be a string'
  if (!isModuleOf(kind, name)) return unknownModule(kind, name)
  if (name === 'follow_up') {
    const question = checkText(fields, 'question', LONGEST_QUESTION, name)
    const { subject: given_subject = null } = fields
    const hasSubject =
      typeof given_subject === 'string' ? given_subject.trim() !== '' : given_subject !== null
    const subject = hasSubject ? checkText(fields, 'subject', LONGEST_NAME, name) : null
    const wrong = question.wrong ?? subject?.wrong
    if (wrong !== undefined) return wrong
    return { module: name, question: question.text, ...(subject && { subject: subject.text }) }
  }
  if (name === 'other_document') {
    const document_name = checkText(fields, 'document_name', LONGEST_NAME, name)
    const question = checkText(fields, 'question', LONGEST_QUESTION, name)
    const wrong = document_name.wrong ?? question.wrong
    if (wrong !== undefined) return wrong
    return { module: name, document_name: document_name.text, question: question.text }
  }
  return { module: name }
}

function isModuleOf(kind: ModulesKind, name: string): name is ModuleName {
  const allowed: readonly string[] = MODULES_BY_KIND[kind]
  return allowed.includes(name)
}

function unknownModule(kind: ModulesKind, name: string): string {
  const known = Object.values(MODULES_BY_KIND).some((names: readonly string[]) => names.includes(name))
  if (known) return `"${name}" is not available for "${kind}"`
  return `there is no module "${name.length > 100 ? `${name.slice(0, 100).toWellFormed()}…` : name}"`
}

function checkText(
  fields: Record<string, unknown>,
  field: string,
  longest: number,
  module: string,
): { text: string; wrong?: string } {
  const value = fields[field] ?? ''
  if (typeof value !== 'string') return { text: '', wrong: `"${field}" has to be a string` }
  const text = value.trim()
  if (text === '') return { text, wrong: `"${field}" is required for "${module}"` }
  if (countCharacters(text) > longest) return { text, wrong: `"${field}" has at most ${longest} characters` }
  return { text }
}
