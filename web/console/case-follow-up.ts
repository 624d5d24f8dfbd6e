import { MODULES_BY_KIND } from '#domain/cases/modules.ts'
import type { Problem } from './read-problem.ts'

/** A follow-up of a case, as its form holds it and as the API takes it. */

export type FollowUpKind = 'onboarding_follow_up' | 'monitoring_follow_up'

export interface ModuleDraft {
  /** Tells the rows of the form apart. */
  row: number
  module: string
  subject: string
  question: string
  document_name: string
}
export type ModuleField = 'module' | 'subject' | 'question' | 'document_name'

export function modulesOf(kind: FollowUpKind): readonly string[] {
  return MODULES_BY_KIND[kind]
}

export function emptyModule(row: number, kind: FollowUpKind): ModuleDraft {
  return { row, module: modulesOf(kind)[0] ?? '', subject: '', question: '', document_name: '' }
}

/** What a module needs besides its name, in the form's order. */
export function fieldsOf(module: string): readonly Exclude<ModuleField, 'module'>[] {
  if (module === 'follow_up') return ['subject', 'question']
  if (module === 'other_document') return ['document_name', 'question']
  return []
}

/** The rows with what the other kind allows; a module that it does not have gives way to its first. */
export function changeKind(drafts: readonly ModuleDraft[], kind: FollowUpKind): readonly ModuleDraft[] {
  const allowed = modulesOf(kind)
  return drafts.map((draft) =>
    allowed.includes(draft.module) ? draft : { ...draft, module: allowed[0] ?? '' },
  )
}

/** The request's body: of each module the fields that it has, an empty subject left out. */
export function toFollowUpBody(kind: FollowUpKind, drafts: readonly ModuleDraft[]) {
  return {
    case_kind: kind,
    modules: drafts.map((draft) => {
      const given = fieldsOf(draft.module)
        .map((field) => [field, draft[field].trim()] as const)
        .filter(([field, text]) => field !== 'subject' || text !== '')
      return { module: draft.module, ...Object.fromEntries(given) }
    }),
  }
}

/**
 * The problem with its module's field named: this route says the place in its sentence,
 * as in `modules[1]: "question" is required for "follow_up"`.
 */
export function locateProblem(problem: Problem): Problem {
  if (problem.fields.length > 0) return problem
  const [, index, message = ''] = /^modules\[(\d+)\]: ([\s\S]+)$/.exec(problem.text) ?? []
  if (index === undefined) return problem
  const field = /^"(subject|question|document_name)"/.exec(message)?.[1] ?? 'module'
  return { ...problem, fields: [{ pointer: `/modules/${index}/${field}`, message }] }
}
