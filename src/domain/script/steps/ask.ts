import { plainWords } from '../plain-words.ts'
import type { AskStep } from '../script.ts'
import { engineText } from '../texts.ts'
import { saysDone } from './says-done.ts'
import { answered, type Understand, unusable } from './understanding.ts'

const words = (text: string) => new Set(text.split(' '))

/** Nobody asks anything with these alone. */
const ENDING = words(
  'no nope nothing none thanks thank thx bye goodbye nada gracias adios nein nichts danke tschuss keine non rien merci nao obrigado obrigada tchau',
)
const COURTEOUS = words(
  'ok okay yes yeah sure fine good great perfect all clear very much many a lot so far for now i am im we are have got further more questions question else you well then si claro bien vale perfecto muchas mas preguntas pregunta por ahora eso ja gut alles klar super vielen weiteren weitere fragen frage mehr das wars soweit oui bon parfait beaucoup de plus questions autre sim bom otimo muito mais perguntas pergunta por enquanto please bitte',
)
const LONGEST = 200
const MOST_WORDS = 12

/**
 * Whether the person has no further question: "No, thanks", "that was all", "Nein danke, keine Fragen mehr". Anything
 * else with a word in it is one; the answer that ends them is all that were asked, one a line.
 */
export const understandAsk: Understand<AskStep> = (_step, reply, { intent, language, asked = [] }) => {
  if (intent !== 'answer' || endsAsking(reply)) {
    const text = asked.join('\n')
    return text === '' ? { usable: true, text, confidence: 1, outcome: 'skipped' } : answered(text)
  }
  return unusable(engineText('retry_ask', language))
}

/** Whether the words ask something, rather than say "yes" to being asked for questions. */
export function asksSomething(reply: string): boolean {
  return /[\p{L}\p{N}]/u.test(reply) && !isCourteous(spoken(reply))
}

function endsAsking(reply: string): boolean {
  const plain = spoken(reply)
  if (reply.length > LONGEST) return false
  if (reply.trim().endsWith('?')) return false
  if (isCourteous(plain) && plain.some((word) => ENDING.has(word))) return true
  const rest = plain.slice(plain.findIndex((word) => !ENDING.has(word)))
  return saysDone(plain.join(' ')) || saysDone(rest.join(' '))
}

function isCourteous(plain: readonly string[]): boolean {
  return plain.length <= MOST_WORDS && plain.every((word) => ENDING.has(word) || COURTEOUS.has(word))
}

function spoken(reply: string): string[] {
  return plainWords(reply.slice(0, LONGEST)).split(' ')
}
