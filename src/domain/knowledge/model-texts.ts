/** What is said where a model's answer ends too early. */
const BROKE_OFF: Record<string, string> = {
  de: 'Diese Antwort ist hier abgebrochen.',
  en: 'This answer broke off here.',
  es: 'Esta respuesta se interrumpió aquí.',
  fr: 'Cette réponse s’est interrompue ici.',
  it: 'Questa risposta si è interrotta qui.',
  nl: 'Dit antwoord is hier afgebroken.',
  pt: 'Esta resposta foi interrompida aqui.',
}

/** In the first of these languages that there is a text for, else in English. */
export function brokeOffText(...languages: readonly (string | null)[]): string {
  for (const language of languages) {
    const text = BROKE_OFF[(language ?? '').toLowerCase().split(/[-_]/)[0] ?? '']
    if (text !== undefined) return text
  }
  return BROKE_OFF.en ?? ''
}
