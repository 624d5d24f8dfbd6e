import { asksBack } from './asks-back.ts'
import { plainWords } from './plain-words.ts'
import type { QuestionStep } from './script.ts'
import type { Answer, Input, State } from './state.ts'
import { isAskedInChat, mostFiles } from './steps/file.ts'
import { namedOption } from './steps/options.ts'
import { understand } from './steps/registry.ts'
import { say } from './text.ts'
import { fileCount } from './texts.ts'

export type Reply = Extract<Input, { type: 'reply' }>

/** What becomes of a reply to a question. `document_ids` are those given before and those of this reply. */
type Judgement =
  | { kind: 'settled'; text: string; confidence: number; outcome: Answer['outcome']; document_ids: string[] }
  | { kind: 'unusable'; retry: string; document_ids: string[] }
  /** Accepted files without the words that settle the question: it stays open. */
  | { kind: 'collecting'; document_ids: string[] }
  /** A question, which a data set answers. */
  | { kind: 'asked' }
  /** Only refused files: the surface has said why. */
  | { kind: 'ignored' }

const SKIPPING = new Set(
  [
    '',
    'skip',
    'skip it',
    'skip this',
    'pass',
    'omitir',
    'saltar',
    'paso',
    'pular',
    'uberspringen',
    'passer',
    '-',
  ].map(plainWords),
)

/**
 * What a reply means for a question that has been given documents before. Pure; nothing is counted here.
 * A file question is settled by words without a file, other questions by words with or without files. `asked` are the
 * questions that a data set has been asked here; null where none can be.
 */
export function judgeReply(
  step: QuestionStep,
  reply: Reply,
  given: readonly string[],
  state: State,
  asked: readonly string[] | null = null,
): Judgement {
  const document_ids = takesFiles(step) ? withAccepted(step, reply, given) : [...given]
  const accepted = reply.files.some((file) => file.accepted)
  const wordless = reply.text.trim() === ''
  if (reply.files.length > 0 && !accepted && (step.type === 'file' || wordless)) return { kind: 'ignored' }
  if (accepted && takesFiles(step) && (step.type === 'file' || wordless)) {
    const isFull = step.type === 'file' && isAskedInChat(step) && document_ids.length >= mostFiles(step)
    if (isFull) return { kind: 'settled', ...answerOfFiles(document_ids, state.language) }
    return { kind: 'collecting', document_ids }
  }

  const option = namedOption(step.answers ?? [], reply.text, state)
  if (option && step.type !== 'multi_choice') {
    const text = say(option.text, state)
    return { kind: 'settled', text, confidence: 1, outcome: 'answered', document_ids }
  }
  if (skips(step, reply, document_ids.length)) {
    return { kind: 'settled', text: '', confidence: 1, outcome: 'skipped', document_ids }
  }
  const understood = understand(step, reply.text, {
    language: state.language,
    keys: state.keys,
    intent: reply.intent ?? 'answer',
    document_count: document_ids.length,
    asked: asked ?? [],
  })
  if (asked && asksBack(step, reply, understood.usable, asked)) return { kind: 'asked' }
  if (understood.usable) {
    const { text, confidence, outcome } = understood
    return { kind: 'settled', text, confidence, outcome, document_ids }
  }
  const retry = step.retry_text === undefined ? understood.retry : say(step.retry_text, state)
  return { kind: 'unusable', retry, document_ids }
}

/** The files that were given are the answer. */
export function answerOfFiles(document_ids: string[], language: string) {
  const text = fileCount(document_ids.length, language)
  return { text, confidence: 1, outcome: 'answered', document_ids } as const
}

/** Whether files may be given to the question. */
function takesFiles(step: QuestionStep): boolean {
  return step.type === 'file' || (step.type === 'text' && step.document !== undefined)
}

function withAccepted(step: QuestionStep, reply: Reply, given: readonly string[]): string[] {
  const accepted = reply.files.filter((file) => file.accepted).map((file) => file.document_id)
  const most = mostFiles(step.type === 'file' ? step : {})
  return [...new Set([...given, ...accepted])].slice(0, Math.max(most, given.length))
}

/** Only questions that are not required; a file question that has been given files is not skipped. */
function skips(step: QuestionStep, reply: Reply, documentCount: number): boolean {
  if (step.required !== false || documentCount > 0) return false
  if (reply.intent === 'done' || reply.intent === 'decline') return false
  return reply.intent === 'skip' || SKIPPING.has(plainWords(reply.text))
}
