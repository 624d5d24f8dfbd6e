import { containsWords, plainWords } from '../plain-words.ts'
import type { YesNoStep } from '../script.ts'
import { engineText } from '../texts.ts'
import { answered, type Understand, unusable } from './understanding.ts'

const list = (text: string) => text.split('|')
const words = (text: string) => new Set(text.split(' '))

const UNSURE = list(
  'not sure|dont know|do not know|no idea|maybe|perhaps|depends|no se|no lo se|no estoy seguro|no estoy segura|quizas|quiza|tal vez|talvez|depende|nao sei|weiß nicht|weiss nicht|vielleicht|nicht sicher|kommt darauf an|peut etre|je ne sais pas|sais pas|ca depend',
)
/** Said with a negation, but they agree. */
const AGREEING = list(
  'no problem|why not|no doubt|sin problema|sin duda|no hay problema|por que no|como no|sem problema|sem duvida|por que nao|kein problem|warum nicht|pas de probleme|pourquoi pas|sans probleme',
)
const YES = words(
  'yes yep yeah yup ya yea yess aye correct right true affirmative ok okay okey si sip simon correcto afirmativo vale dale sim correto ja jo jawohl doch stimmt richtig oui ouais exact',
)
/** They agree too, yet a negation beside them wins: "of course not". */
const ASSURING = words(
  'sure course certainly definitely absolutely totally indeed claro supuesto seguro efectivamente exacto certeza naturlich klar gerne sicher genau certainement absolument bien',
)
const NO = words(
  'no nope nah not never negative nop nada nunca negativo incorrecto nao não nein nee nicht niemals kein keine non pas jamais wrong false incorrect dont doesnt didnt cant wont isnt arent havent hasnt',
)
const SHORT = new Map<string, 'yes' | 'no'>([
  ...list('y|s|j|o|1|👍|✅|✔|✔️|👌|🆗').map((word) => [word, 'yes'] as const),
  ...list('n|2|👎|❌|🚫|✖|✖️').map((word) => [word, 'no'] as const),
])
const LONGEST_REPLY = 1000

/** "Yes" or "No" in the conversation's language. */
export const understandYesNo: Understand<YesNoStep> = (_, reply, { language }) => {
  const meant = yesOrNo(reply)
  if (!meant) return unusable(engineText('retry_yes_no', language))
  return answered(engineText(meant.meaning, language), meant.confidence)
}

/** What a reply in English, Spanish, Portuguese, German or French says; null when it is open. */
export function yesOrNo(reply: string): { meaning: 'yes' | 'no'; confidence: number } | null {
  if (reply.length > LONGEST_REPLY) return null
  const text = plainWords(reply)
  const short = SHORT.get(text) ?? SHORT.get(text.replace(/[\u{1F3FB}-\u{1F3FF}\uFE0F]/gu, ''))
  if (short) return { meaning: short, confidence: 1 }
  if (UNSURE.some((phrase) => containsWords(text, phrase))) return null
  const idiom = AGREEING.find((phrase) => containsWords(text, phrase))
  const spoken = (idiom ? ` ${text} `.replace(` ${idiom} `, ' yes ') : text)
    .trim()
    .split(' ')
    .map(unstretched)
  const yes = spoken.some((word) => YES.has(word))
  const no = spoken.some((word) => NO.has(word))
  const assuring = spoken.some((word) => ASSURING.has(word))
  const confidence = spoken.length <= 3 ? 1 : 0.9
  if (yes && no) return leading(spoken[0] ?? '')
  if (no) return { meaning: 'no', confidence: assuring ? 0.9 : confidence }
  return yes || assuring ? { meaning: 'yes', confidence } : null
}

/** "Yes, but not before May": the first word decides; "si no …" (if not) decides nothing. */
function leading(first: string): { meaning: 'yes' | 'no'; confidence: number } | null {
  if (YES.has(first) && first !== 'si') return { meaning: 'yes', confidence: 0.7 }
  return first === 'no' || first === 'nein' || first === 'non' ? { meaning: 'no', confidence: 0.7 } : null
}

/** "yesss" and "nooo" as they are meant. */
function unstretched(word: string): string {
  return word.length > 20 ? word : word.replace(/(.)\1{2,}$/u, '$1')
}
