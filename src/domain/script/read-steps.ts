import type { ScriptIssue } from './check-text.ts'
import type { Step, StepType } from './script.ts'

export const STEP_TYPES = [
  'message',
  'text',
  'choice',
  'multi_choice',
  'yes_no',
  'number',
  'date',
  'email',
  'phone',
  'url',
  'location',
  'file',
  'ask',
  'wait',
  'branch',
] as const satisfies readonly StepType[]

/** A step as a client gives it: the fields of every type, each of the right shape. */
export type WireStep = Readonly<Record<string, unknown>> & { type: StepType }

const SAID = ['text', 'whatsapp_template']
const QUESTION = [
  ...SAID,
  'required',
  'save_as',
  'max_attempts',
  'retry_text',
  'on_failed',
  'answers',
  'timeout',
  'on_timeout',
  'data_set_id',
]
const fieldsOf: Record<StepType, readonly string[]> = {
  message: SAID,
  wait: [...SAID, 'seconds'],
  branch: [],
  text: [...QUESTION, 'min', 'max'],
  choice: QUESTION,
  multi_choice: [...QUESTION, 'min', 'max'],
  yes_no: QUESTION,
  number: [...QUESTION, 'min', 'max'],
  date: [...QUESTION, 'min', 'max'],
  email: QUESTION,
  phone: QUESTION,
  url: QUESTION,
  location: QUESTION,
  file: [...QUESTION, 'min', 'max', 'accept'],
  ask: [...SAID, 'save_as', 'timeout', 'on_timeout', 'data_set_id'],
}

/**
 * The steps with the fields that belong to their types, and what has not the shape that its type needs. Only
 * without issues are they steps, and may be given to `checkScript`.
 */
export function readSteps(given: readonly WireStep[]): { steps: Step[]; issues: ScriptIssue[] } {
  const issues = given.flatMap((step, index) => checkShape(step, `/steps/${index}`))
  const steps = given.map((step) => pick(step, ['id', 'type', 'heading', 'next', ...fieldsOf[step.type]]))
  return { steps: steps as unknown as Step[], issues }
}

function pick(step: WireStep, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.flatMap((name) => (step[name] === undefined ? [] : [[name, step[name]]])))
}

function checkShape(step: WireStep, pointer: string): ScriptIssue[] {
  const issues: ScriptIssue[] = []
  const report = (path: string, message: string) => issues.push({ pointer: `${pointer}/${path}`, message })
  if (step.type === 'wait' && step.seconds === undefined) report('seconds', 'Say how long the pause is.')
  if (step.type === 'branch' && step.next === undefined) report('next', 'Say where the branch goes.')
  const bound = step.type === 'date' ? 'string' : 'number'
  for (const name of ['min', 'max'])
    if (fieldsOf[step.type].includes(name) && ![bound, 'undefined'].includes(typeof step[name]))
      report(name, bound === 'string' ? 'Give a date as YYYY-MM-DD.' : 'Give a number.')
  if (Array.isArray(step.next))
    for (const [index, { if: condition }] of (step.next as { if?: unknown }[]).entries())
      if (condition !== undefined) issues.push(...checkCondition(condition, `${pointer}/next/${index}/if`))
  return issues
}

const COMPARISONS = ['is', 'is_not', 'contains', 'above', 'below', 'exists']

function checkCondition(condition: unknown, pointer: string): ScriptIssue[] {
  const wrong = (message: string) => [{ pointer, message }]
  if (typeof condition !== 'object' || condition === null || Array.isArray(condition))
    return wrong('A condition is an object.')
  const fields = condition as Record<string, unknown>
  const [kind, ...others] = ['answer', 'key', 'all', 'any', 'not'].filter((name) => name in fields)
  if (kind === undefined || others.length > 0) return wrong('Give one of: answer, key, all, any, not.')
  if (kind === 'not') return checkCondition(fields.not, `${pointer}/not`)
  if (kind === 'answer') return typeof fields.answer === 'string' ? [] : wrong('"answer" is a text.')
  if (kind === 'key') {
    if (typeof fields.key !== 'string') return wrong('"key" is the name of a session key.')
    const given = COMPARISONS.filter((name) => name in fields)
    return given.length === 1 ? [] : wrong(`Compare the key by one of: ${COMPARISONS.join(', ')}.`)
  }
  const parts = fields[kind]
  if (!Array.isArray(parts)) return wrong(`"${kind}" is a list of conditions.`)
  return parts.flatMap((part, index) => checkCondition(part, `${pointer}/${kind}/${index}`))
}
