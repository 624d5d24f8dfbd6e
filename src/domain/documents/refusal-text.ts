import { FILE_KINDS, type FileKind, MAX_FILE_SIZE, MAX_FILES } from './file-kinds.ts'
import type { Refusal, RejectionReason } from './rejection.ts'

export interface RefusalContext {
  file_name: string
  /** BCP 47; Spanish for `es` and its regions, English otherwise. */
  language: string
  /** Kinds that were accepted; all of them when absent. */
  kinds?: readonly FileKind[]
  /** Bytes; 25 MB when absent. */
  max_size?: number
  /** Files that the question takes; 10 when absent. */
  max_files?: number
}

interface Words {
  /** `This PDF` or `This file`, by the name that the person knows it by. */
  subject: string
  kinds: string
  size: string
  files: number
}

type Sentences = Record<Refusal, (words: Words) => string>

const ENGLISH: Sentences = {
  encrypted: ({ subject }) =>
    `${subject} is password-protected. Save it without a password and add it again.`,
  unreadable: ({ subject }) =>
    `${subject} can’t be opened; it may be damaged or incomplete. Open it yourself to check, then add it again.`,
  blank: ({ subject }) =>
    `${subject} shows nothing but blank pages. Check that it is the right one and add it again.`,
  empty: ({ subject }) => `${subject} is empty. Check that it opens on your device and add it again.`,
  too_large: ({ subject, size }) =>
    `${subject} is larger than ${size}. Make it smaller or split it, and add it again.`,
  type_not_accepted: ({ kinds }) => `This type of file isn’t accepted here. Add it as ${kinds}.`,
  active_content: ({ subject }) =>
    `${subject} contains macros. Save it without them, or as a PDF, and add it again.`,
  duplicate: ({ subject }) => `${subject} is already here. There is no need to add it twice.`,
  not_asked_for: () => 'This question takes no files. Answer it in words; files are asked for apart.',
  too_many_files: ({ files }) =>
    `That is more than the ${files} files that fit here. Combine some of them, or leave out the least important.`,
}

const SPANISH: Sentences = {
  encrypted: ({ subject }) =>
    `${subject} está protegido con contraseña. Guárdelo sin contraseña y vuelva a añadirlo.`,
  unreadable: ({ subject }) =>
    `${subject} no se puede abrir; puede estar dañado o incompleto. Compruébelo en su dispositivo y vuelva a añadirlo.`,
  blank: ({ subject }) =>
    `${subject} solo tiene páginas en blanco. Compruebe que es el correcto y vuelva a añadirlo.`,
  empty: ({ subject }) =>
    `${subject} está vacío. Compruebe que se abre en su dispositivo y vuelva a añadirlo.`,
  too_large: ({ subject, size }) =>
    `${subject} ocupa más de ${size}. Redúzcalo o divídalo y vuelva a añadirlo.`,
  type_not_accepted: ({ kinds }) => `Aquí no se acepta este tipo de archivo. Añádalo como ${kinds}.`,
  active_content: ({ subject }) =>
    `${subject} contiene macros. Guárdelo sin ellas, o como PDF, y vuelva a añadirlo.`,
  duplicate: ({ subject }) => `${subject} ya está aquí. No hace falta añadirlo otra vez.`,
  not_asked_for: () =>
    'Esta pregunta no admite archivos. Respóndala con palabras; los archivos se piden aparte.',
  too_many_files: ({ files }) =>
    `Son más de los ${files} archivos que caben aquí. Combine algunos o deje fuera los menos importantes.`,
}

const REASONS: Record<Refusal, RejectionReason> = {
  encrypted: 'document-encrypted',
  unreadable: 'document-unreadable',
  blank: 'document-empty',
  empty: 'document-empty',
  too_large: 'document-invalid',
  type_not_accepted: 'document-type-not-accepted',
  active_content: 'document-invalid',
  duplicate: 'document-duplicate',
  not_asked_for: 'document-not-matching',
  too_many_files: 'document-invalid',
}

/** The documented reason that is recorded for a refusal. */
export function rejectionReasonOf(refusal: Refusal): RejectionReason {
  return REASONS[refusal]
}

/** Why a file was refused and what to do, for the person who gave it. */
export function refusalText(refusal: Refusal, context: RefusalContext): string {
  const spanish = /^es\b/i.test(context.language)
  const isPdf = context.file_name.toLowerCase().endsWith('.pdf')
  const labels = FILE_KINDS.filter(({ kind }) => context.kinds?.includes(kind) ?? true).map(
    ({ label }) => label,
  )
  return (spanish ? SPANISH : ENGLISH)[refusal]({
    subject: spanish ? (isPdf ? 'Este PDF' : 'Este archivo') : isPdf ? 'This PDF' : 'This file',
    kinds: new Intl.ListFormat(spanish ? 'es' : 'en', { type: 'disjunction' }).format(labels),
    size: megabytes(context.max_size ?? MAX_FILE_SIZE, spanish ? 'es' : 'en'),
    files: context.max_files ?? MAX_FILES,
  })
}

/** A conversation that can hold no more files, for the person who gives one. */
export function noMoreFilesText(language: string): string {
  return /^es\b/i.test(language)
    ? 'Aquí no caben más archivos. Sus respuestas están guardadas; continúe sin añadir otro.'
    : 'No more files fit here. Your answers are saved; go on without adding another one.'
}

function megabytes(bytes: number, language: string): string {
  const size = bytes / (1024 * 1024)
  return `${new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(size)} MB`
}
