/**
 * A script: the ordered steps that a conversation works through.
 * Every surface compiles its own vocabulary (modules, templates, question lists) to this one shape;
 * it is stored once as a snapshot, and a conversation keeps the script that it began with.
 * Wire shape: the section "A step" of the native routes.
 */

/** A text in one language, or the same text per BCP 47 language tag. */
export type Text = string | Readonly<Record<string, string>>

export interface Option {
  text: Text
  synonyms?: readonly string[]
}

export type Comparison =
  | { is: unknown }
  | { is_not: unknown }
  | { contains: unknown }
  | { above: unknown }
  | { below: unknown }
  | { exists: boolean }

/** `answer` is compared with the answer of the step that carries the condition. */
export type Condition =
  | { answer: string }
  | ({ key: string } & Comparison)
  | { all: readonly Condition[] }
  | { any: readonly Condition[] }
  | { not: Condition }

/** A step id, `"end"`, or possibilities tried in order; when none holds, the step that follows. */
export type Next = string | readonly { if?: Condition; go: string }[]

export interface WhatsAppTemplate {
  name: string
  /** As WhatsApp names it, such as `es_MX`. */
  language: string
  /** What its placeholders become, in their order; session keys are filled in. */
  parameters?: readonly string[]
}

interface StepBase {
  id: string
  /** What the step was made from, such as a module's name; documents given to it are recorded under it. */
  origin?: string
  heading?: Text
  next?: Next
  /** What WhatsApp sends instead where it takes only what it has approved. */
  whatsapp_template?: WhatsAppTemplate
}

interface QuestionBase extends StepBase {
  text: Text
  /** False lets the person skip the question. Default true. */
  required?: boolean
  /** The session key that keeps the answer. */
  save_as?: string
  /** Unusable replies before the dialogue goes on. Default 3; null asks until the reply is usable. */
  max_attempts?: number | null
  retry_text?: Text
  /** Step to go to after `max_attempts` unusable replies. */
  on_failed?: string
  /** How long an answer is waited for: an ISO 8601 duration, such as `PT4H`. */
  timeout?: string
  /** Step to go to when none has come by then; without one the question stays open. */
  on_timeout?: string
  /** What answers a question that the person asks back; the script's own when absent. */
  data_set_id?: number
  /** Replies that are accepted besides the usual ones, such as "We have no website". */
  answers?: readonly Option[]
}

export interface MessageStep extends StepBase {
  type: 'message'
  text: Text
}
export interface WaitStep extends StepBase {
  type: 'wait'
  text?: Text
  /** Length of the pause, in seconds. */
  seconds: number
}
export interface BranchStep extends StepBase {
  type: 'branch'
  next: Next
}
export interface TextStep extends QuestionBase {
  type: 'text'
  /** Characters (UTF-16 code units after trimming), inclusive. */
  min?: number
  max?: number
  /** Files may be given with the text; the text settles the answer. */
  document?: DocumentRequest
}
export interface ChoiceStep extends QuestionBase {
  type: 'choice'
  answers: readonly Option[]
}
export interface MultiChoiceStep extends QuestionBase {
  type: 'multi_choice'
  answers: readonly Option[]
  /** How many may be chosen, inclusive. */
  min?: number
  max?: number
}
export interface YesNoStep extends QuestionBase {
  type: 'yes_no'
}
export interface NumberStep extends QuestionBase {
  type: 'number'
  min?: number
  max?: number
}
export interface DateStep extends QuestionBase {
  type: 'date'
  /** ISO dates (YYYY-MM-DD), inclusive. */
  min?: string
  max?: string
}
export interface PlainStep extends QuestionBase {
  type: 'email' | 'phone' | 'url' | 'location'
}
export interface FileStep extends QuestionBase {
  type: 'file'
  document?: DocumentRequest
  /** How many files, inclusive. Default 1 to 10. */
  min?: number
  max?: number
  /** Accepted kinds, as in `domain/documents/file-kinds.ts`; all of them by default. */
  accept?: readonly string[]
}

/** Open questions, answered from a data set until the person has no more. */
export interface AskStep extends QuestionBase {
  type: 'ask'
}

/** What a given file is recorded as. */
export interface DocumentRequest {
  /** The module's name, such as `invoice_with_client`. */
  document_type: string
  /** A name chosen by the client; the file's own name when absent. */
  document_name?: string
}

export type QuestionStep =
  | TextStep
  | ChoiceStep
  | MultiChoiceStep
  | YesNoStep
  | NumberStep
  | DateStep
  | PlainStep
  | FileStep
  | AskStep
export type Step = MessageStep | WaitStep | BranchStep | QuestionStep
export type StepType = Step['type']

export interface Script {
  steps: readonly Step[]
  /** Said when the conversation finishes. */
  closing?: Text
  /** Instead of the workspace's, where there are any. */
  no_reply_rules?: readonly NoReplyRule[]
  /** What answers questions where the step names no data set of its own. */
  data_set_id?: number
}

/** Says `message` when nobody has replied for so long. */
export interface NoReplyRule {
  /** ISO 8601 duration, such as `PT24H`. */
  after: string
  message: Text
}
