import { supportedLanguage } from '#domain/answers/lexicon.ts'
import { yesOrNo } from '#domain/answers/yes-or-no.ts'
import type { YesNoStep } from '../script.ts'
import { chooseText } from '../text.ts'
import { engineText } from '../texts.ts'
import { answered, type Understand, unusable } from './understanding.ts'

/** "Yes" or "No" in the conversation's language. */
export const understandYesNo: Understand<YesNoStep> = (step, reply, { language }) => {
  const meant = yesOrNo(reply, chooseText(step.text, language), supportedLanguage(language))
  if (!meant) return unusable(engineText('retry_yes_no', language))
  return answered(engineText(meant.meaning, language), meant.confidence)
}
