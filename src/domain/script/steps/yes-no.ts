import { supportedLanguage } from '#domain/answers/lexicon.ts'
import { likelyMeanings, yesOrNo } from '#domain/answers/yes-or-no.ts'
import type { YesNoStep } from '../script.ts'
import { chooseText } from '../text.ts'
import { engineText } from '../texts.ts'
import { answered, type Understand, unusable } from './understanding.ts'

/** "Yes" or "No" in the conversation's language. */
export const understandYesNo: Understand<YesNoStep> = (step, reply, { language }) => {
  const question = chooseText(step.text, language)
  const meant = yesOrNo(reply, question, supportedLanguage(language))
  if (meant) return answered(engineText(meant.meaning, language), meant.confidence)
  const likely = likelyMeanings(reply, question, supportedLanguage(language))
  return unusable(
    engineText('retry_yes_no', language),
    likely.map(({ meaning, confidence }) => ({ text: engineText(meaning, language), confidence })),
  )
}
