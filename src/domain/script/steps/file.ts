import { MAX_FILES } from '#domain/documents/file-kinds.ts'
import { countCharacters } from '#lib/count-characters.ts'
import { containsWords, plainWords } from '../plain-words.ts'
import type { FileStep } from '../script.ts'
import { engineText, fileCount } from '../texts.ts'
import { saysDone, saysNoMore } from './says-done.ts'
import { answered, type Understand, unusable } from './understanding.ts'

const list = (text: string) => text.split('|')

const CANNOT = list(
  'cannot|can not|cant|could not|couldnt|dont have|do not have|doesnt have|does not have|dont own|unable|not able|not available|unavailable|no longer have|never had|never received|never issued|we have no|we have none|i have no|i have none|there is no|there is none|there are none|havent got|have not got|not possible|impossible|does not exist|doesnt exist|will not provide|wont provide|not applicable|lost it|was lost|' +
    'no puedo|no podemos|no puede|no tengo|no tenemos|no tiene|no dispongo|no disponemos|no contamos|no cuento|no existe|no hay|no aplica|no es posible|imposible|no disponible|' +
    'nao posso|nao podemos|nao tenho|nao temos|nao tem|nao consigo|nao conseguimos|nao existe|nao ha|nao e possivel|impossivel|indisponivel|' +
    'kann nicht|konnen nicht|kann ich nicht|konnen wir nicht|kann ich leider nicht|konnen wir leider nicht|habe nicht|haben nicht|habe ich nicht|haben wir nicht|habe kein|habe keine|habe keinen|haben kein|haben keine|haben keinen|gibt es nicht|gibt kein|gibt keine|gibt keinen|nicht moglich|unmoglich|nicht vorhanden|nicht verfugbar|nicht vorlegen|' +
    'ne peux pas|ne peut pas|ne pouvons pas|peux pas|nai pas|navons pas|na pas|nexiste pas|pas possible|pas disponible|impossible|pas en mesure',
)
const LONGEST_REPLY = 5000

/**
 * What a reply without a file says about the files: that those given were all, or that they cannot be
 * provided and why. The documents themselves are counted by `judgeReply`.
 */
export const understandFile: Understand<FileStep> = (step, reply, context) => {
  const { language, intent, document_count: count } = context
  const text = reply.trim()
  const words = plainWords(text.slice(0, LONGEST_REPLY))
  if (intent === 'decline') {
    if (!/[\p{L}\p{N}]/u.test(text)) return unusable(engineText('retry_file_why', language))
    return declined(text, language)
  }
  const min = fewestFiles(step)
  if (intent === 'done' || saysDone(words) || (count >= min && count > 0 && saysNoMore(words))) {
    if (count >= min) return answered(fileCount(count, language))
    return unusable(askForFiles(step, count, language))
  }
  if (saysCannot(words, text)) return declined(text, language)
  return unusable(engineText(count === 0 ? 'retry_file_none' : 'retry_file_more', language))
}

/** What is still to be done where `count` files were given. */
export function askForFiles(step: FileStep, count: number, language: string): string {
  const min = fewestFiles(step)
  if (count === 0) return engineText('retry_file_none', language)
  return count < min
    ? engineText('retry_file_few', language, { min, count })
    : engineText('retry_file_more', language)
}

/**
 * Whether a dialogue asks for the files. A case's module shows each with a button for the end instead, stays open until
 * that is said, and says nothing of its own between.
 */
export function isAskedInChat(step: FileStep): boolean {
  return step.document === undefined
}

/** The fewest documents that make an answer. */
export function fewestFiles(step: FileStep): number {
  return step.min ?? 1
}

/** How many documents the step takes. */
export function mostFiles(step: { max?: number }): number {
  return Math.min(step.max ?? MAX_FILES, MAX_FILES)
}

function declined(text: string, language: string): ReturnType<Understand<FileStep>> {
  const length = countCharacters(text)
  if (length > LONGEST_REPLY) {
    const values = { max: LONGEST_REPLY, length }
    return unusable(engineText('retry_text_long', language, values))
  }
  return { usable: true, text, confidence: 1, outcome: 'declined' }
}

/** A question ("Can't I send a photo?") asks for help and declines nothing. */
function saysCannot(words: string, text: string): boolean {
  return !text.endsWith('?') && CANNOT.some((phrase) => containsWords(words, phrase))
}
