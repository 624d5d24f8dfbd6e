/** What is said about questions, besides their answers. */

const LONGEST_QUESTION = 200

interface Texts {
  asked(question: string): string
  failed: string
  gone: string
}

const texts: Record<string, Texts> = {
  en: {
    asked: (question) => `Somebody asked: “${question}”`,
    failed: 'Your question could not be processed. Please ask it again.',
    gone: 'Your question could not be processed: the documents to answer it from are no longer there.',
  },
  es: {
    asked: (question) => `Alguien preguntó: «${question}»`,
    failed: 'No se pudo procesar su pregunta. Vuelva a hacerla, por favor.',
    gone: 'No se pudo procesar su pregunta: los documentos para responderla ya no están.',
  },
  pt: {
    asked: (question) => `Alguém perguntou: “${question}”`,
    failed: 'Não foi possível processar a sua pergunta. Faça-a de novo, por favor.',
    gone: 'Não foi possível processar a sua pergunta: os documentos para respondê-la já não estão lá.',
  },
  de: {
    asked: (question) => `Jemand fragte: „${question}“`,
    failed: 'Ihre Frage konnte nicht bearbeitet werden. Bitte stellen Sie sie noch einmal.',
    gone: 'Ihre Frage konnte nicht bearbeitet werden: Die Unterlagen dafür sind nicht mehr da.',
  },
  fr: {
    asked: (question) => `Quelqu’un a demandé : « ${question} »`,
    failed: 'Votre question n’a pas pu être traitée. Veuillez la poser à nouveau.',
    gone: 'Votre question n’a pas pu être traitée : les documents pour y répondre ne sont plus là.',
  },
}

/** One sentence about a conversation, by its first question. */
export function summarise(question: string, language: string): string {
  const line = question.replaceAll(/\s+/g, ' ').trim()
  const characters = [...line]
  const shown =
    characters.length > LONGEST_QUESTION ? `${characters.slice(0, LONGEST_QUESTION - 1).join('')}…` : line
  return textsOf(language).asked(shown)
}

/** What stands where an answer should. */
export const failedText = (language: string) => textsOf(language).failed

/** The same where there is nothing to answer from any more. */
export const goneText = (language: string) => textsOf(language).gone

function textsOf(language: string): Texts {
  const [primary = ''] = language.toLowerCase().split('-')
  return texts[primary] ?? (texts.en as Texts)
}
