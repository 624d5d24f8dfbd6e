import { texts } from './texts.ts'

/** Why a request was refused, in a sentence for the person, and what is wrong with which field. */
export interface Problem {
  /** Of HTTP; 0 when no answer arrived. */
  status: number
  text: string
  fields: readonly FieldProblem[]
}

export interface FieldProblem {
  /** JSON pointer into the body, such as '/name'. */
  pointer: string
  message: string
}

/** Reads a refusal: RFC 9457, or `{message}` of the surfaces that answer so. `body` is what was parsed, if anything. */
export function readProblem(status: number, body: unknown): Problem {
  const fields = isRecord(body) ? body : {}
  const sentences = [fields.detail, fields.message, fields.title]
  const text = sentences.find((value): value is string => typeof value === 'string' && value !== '')
  const errors = Array.isArray(fields.errors) ? fields.errors : []
  return { status, text: text ?? texts.refused(status), fields: errors.filter(isFieldProblem) }
}

/** What is wrong with the field at this pointer, or with something inside it; null when nothing is. */
export function problemAt(problem: Problem | null, pointer: string): string | null {
  const found = problem?.fields.find(
    (field) => field.pointer === pointer || field.pointer.startsWith(`${pointer}/`),
  )
  return found?.message ?? null
}

function isFieldProblem(value: unknown): value is FieldProblem {
  return isRecord(value) && typeof value.pointer === 'string' && typeof value.message === 'string'
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
