import type { QuestionStep } from '../script/script.ts'
import type { Voice } from '../script/text.ts'
import { shorten, splitText } from './cut-text.ts'
import { offeredAnswers } from './offered-answers.ts'

/** The API's limits, in characters and entries. */
const TEXT = 4096
const INTERACTIVE_TEXT = 1024
const BUTTONS = 3
const BUTTON_TITLE = 20
const ROWS = 10
const ROW_TITLE = 24
const ROW_DESCRIPTION = 72

/** One answer of a list; `description` has more of a long one. */
export interface Row {
  title: string
  description?: string
}

/** How a phone shows a message; answers that can be tapped are in the order in which the question offers them. */
export type Layout =
  | { kind: 'text'; pieces: string[] }
  | { kind: 'buttons'; text: string; titles: string[] }
  | { kind: 'list'; text: string; opener: string; rows: Row[] }

/**
 * A question with at most three short answers has buttons, with at most ten a list; otherwise its answers are numbered
 * lines. A long text comes in several pieces. `step` is what the message asks, null where it asks nothing.
 */
export function layOutMessage(text: string, step: QuestionStep | null, voice: Voice): Layout {
  const options = step ? offeredAnswers(step, voice) : []
  const isTapped = step !== null && TAPPED.includes(step.type)
  const canTap =
    isTapped && text.length <= INTERACTIVE_TEXT && options.every((option) => option.trim() !== '')
  if (canTap && fitsButtons(options)) return { kind: 'buttons', text, titles: options }
  if (canTap && options.length > 0 && options.length <= ROWS)
    return { kind: 'list', text, opener: openerIn(voice.language), rows: options.map(toRow) }
  const isNumbered = step?.type !== 'ask'
  return { kind: 'text', pieces: splitText(isNumbered ? withNumbers(text, options) : text, TEXT) }
}

const TAPPED: readonly QuestionStep['type'][] = ['choice', 'yes_no', 'ask']

function fitsButtons(options: readonly string[]): boolean {
  const isShort = options.every((option) => option.length <= BUTTON_TITLE)
  return (
    isShort && options.length > 0 && options.length <= BUTTONS && new Set(options).size === options.length
  )
}

const OPEN_LIST: Record<string, string> = {
  en: 'Choose',
  es: 'Elegir',
  pt: 'Escolher',
  de: 'Auswählen',
  fr: 'Choisir',
  ar: 'اختر',
}

function openerIn(language: string): string {
  return OPEN_LIST[language.split('-', 1)[0] ?? ''] ?? 'Choose'
}

function toRow(option: string): Row {
  const title = shorten(option, ROW_TITLE)
  return option.length > ROW_TITLE ? { title, description: shorten(option, ROW_DESCRIPTION) } : { title }
}

/** A text that names every answer already, as one that asks again does, stays as it is. */
function withNumbers(text: string, options: readonly string[]): string {
  if (options.every((option) => text.includes(option))) return text
  return `${text}\n\n${options.map((option, index) => `${index + 1}. ${option}`).join('\n')}`
}
