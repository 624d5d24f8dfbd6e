import { countCharacters } from '#lib/count-characters.ts'
import type { TextStep } from '../script.ts'
import { engineText } from '../texts.ts'
import { answered, type Understand, unusable } from './understanding.ts'

const DEFAULT_MAX = 5000

/** The person's own words, trimmed; lengths are in characters (code points). */
export const understandText: Understand<TextStep> = (step, reply, { language }) => {
  const text = reply.trim()
  const length = countCharacters(text)
  const min = step.min ?? 1
  const max = step.max ?? DEFAULT_MAX
  const visible = /[^\p{Z}\p{C}]/u.test(text)
  if (!visible && min > 0) return unusable(engineText('retry_text_empty', language))
  if (length < min) return unusable(engineText('retry_text_short', language, { min, length }))
  if (length > max) return unusable(engineText('retry_text_long', language, { max, length }))
  return answered(text)
}
