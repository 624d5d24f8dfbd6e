interface AnswerTexts {
  /** The data set does not hold the answer. */
  notFound: string
}

const TEXTS: Record<string, AnswerTexts> = {
  de: { notFound: 'Dazu habe ich in den vorliegenden Unterlagen keine Antwort gefunden.' },
  en: { notFound: 'I could not find an answer to that in the documents I have.' },
  es: { notFound: 'No he encontrado una respuesta a eso en los documentos que tengo.' },
  fr: { notFound: 'Je n’ai pas trouvé de réponse à cette question dans les documents dont je dispose.' },
  it: { notFound: 'Non ho trovato una risposta a questa domanda nei documenti che ho.' },
  nl: { notFound: 'Ik heb in de documenten die ik heb geen antwoord daarop gevonden.' },
  pt: { notFound: 'Não encontrei uma resposta para isso nos documentos que tenho.' },
}

/** In the first of these languages that there are texts for, else in English. */
export function answerTextsIn(...languages: readonly (string | null)[]): AnswerTexts {
  for (const language of languages) {
    const texts = TEXTS[(language ?? '').toLowerCase().split(/[-_]/)[0] ?? '']
    if (texts) return texts
  }
  return TEXTS.en ?? { notFound: '' }
}
