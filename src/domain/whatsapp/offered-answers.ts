import type { Step } from '../script/script.ts'
import type { Voice } from '../script/text.ts'
import { engineText } from '../script/texts.ts'
import { widgetOf } from '../script/widget.ts'

/** The answers of a question as they are offered, in their order; where the person may ask, that there is no more. */
export function offeredAnswers(step: Step, voice: Voice): string[] {
  if (step.type === 'ask') return [engineText('that_was_all', voice.language)]
  return widgetOf('', step, voice).options?.map((option) => option.text) ?? []
}
