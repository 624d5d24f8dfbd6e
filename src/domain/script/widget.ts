import type { QuestionStep, Step, StepType } from './script.ts'
import { isQuestion } from './steps/registry.ts'
import { say, type Voice } from './text.ts'
import { engineText } from './texts.ts'

export const WIDGET_TYPES = [
  'text',
  'single_choice',
  'multi_choice',
  'date',
  'number',
  'file_upload',
  'email',
  'phone',
  'url',
] as const
export type WidgetType = (typeof WIDGET_TYPES)[number]

/** What a client shows a message with, so that it can be answered. */
export interface Widget {
  type: WidgetType
  content: string
  required: boolean
  /** Of the choices only. */
  options?: { text: string }[]
}

const typeOf: Record<QuestionStep['type'], WidgetType> = {
  text: 'text',
  location: 'text',
  choice: 'single_choice',
  yes_no: 'single_choice',
  multi_choice: 'multi_choice',
  number: 'number',
  date: 'date',
  email: 'email',
  phone: 'phone',
  url: 'url',
  file: 'file_upload',
  ask: 'text',
}

/** The widget of a message that asks `step`, or of one that asks nothing when that is null. */
export function widgetOf(content: string, step: Step | null, voice: Voice): Widget {
  if (!step || !isQuestion(step)) return { type: 'text', content, required: false }
  const widget = { type: typeOf[step.type], content, required: step.required ?? true }
  const options = offeredOptions(step, voice)
  return options === null ? widget : { ...widget, options }
}

const OFFERS = new Set<StepType>(['choice', 'multi_choice', 'yes_no'])

/** The answers that a closed question offers; null for any other step. */
export function offeredOptions(step: Step, voice: Voice): { text: string }[] | null {
  return isQuestion(step) && OFFERS.has(step.type) ? optionsOf(step, voice) : null
}

function optionsOf(step: QuestionStep, voice: Voice): { text: string }[] {
  const texts = (step.answers ?? []).map((option) => say(option.text, voice))
  const all =
    step.type === 'yes_no'
      ? [engineText('yes', voice.language), engineText('no', voice.language), ...texts]
      : texts
  return all.map((text) => ({ text }))
}
