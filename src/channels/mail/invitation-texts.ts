export interface InvitationWords {
  workspace: string
  /** Whom the questions are about. */
  subject: string | null
  /** The last day of the link, in words. */
  until: string
}

export interface InvitationTexts {
  title: string
  greeting: string
  request: string
  button: string
  /** Before the link in plain text, and below the button. */
  orLink: string
  resume: string
  privacy: string
  unexpected: string
}

const en = ({ workspace, subject, until }: InvitationWords): InvitationTexts => ({
  title: `${workspace} has a few questions for you`,
  greeting: 'Hello,',
  request:
    subject === null
      ? `${workspace} asks you to answer a few questions.`
      : `${workspace} asks you to answer a few questions about ${subject}.`,
  button: 'Answer the questions',
  orLink: 'Open this link on your phone or computer:',
  resume: `You can stop at any time; the same link takes you back to where you left off. It works until ${until}.`,
  privacy: 'Whoever has this link can see and answer the questions, so please keep it to yourself.',
  unexpected: `If you did not expect this message, please check with ${workspace} before you answer.`,
})

const es = ({ workspace, subject, until }: InvitationWords): InvitationTexts => ({
  title: `${workspace} tiene unas preguntas para usted`,
  greeting: 'Hola:',
  request:
    subject === null
      ? `${workspace} le pide que responda a unas preguntas.`
      : `${workspace} le pide que responda a unas preguntas sobre ${subject}.`,
  button: 'Responder a las preguntas',
  orLink: 'Abra este enlace en su teléfono u ordenador:',
  resume: `Puede parar cuando quiera; el mismo enlace le lleva a donde lo dejó. Funciona hasta el ${until}.`,
  privacy: 'Quien tenga este enlace puede ver y responder las preguntas, así que, por favor, no lo comparta.',
  unexpected: `Si no esperaba este mensaje, consulte con ${workspace} antes de responder.`,
})

const LANGUAGES = { en, es }

/** The language that we have for a workspace's one, such as `es` for `es-MX`; English for any other. */
export function mailLanguage(language: string): keyof typeof LANGUAGES {
  return language.split('-')[0]?.toLowerCase() === 'es' ? 'es' : 'en'
}

export function invitationTexts(language: keyof typeof LANGUAGES, words: InvitationWords): InvitationTexts {
  return LANGUAGES[language](words)
}
