export interface Texts {
  label: string
  close: string
  /** Where the page can't be shown here. */
  elsewhere: string
}

const english: Texts = { label: 'Questions for you', close: 'Close', elsewhere: 'Open in a new tab' }
const others: Record<string, Texts> = {
  es: { label: 'Preguntas para usted', close: 'Cerrar', elsewhere: 'Abrir en otra pestaña' },
  ar: { label: 'أسئلة لكم', close: 'إغلاق', elsewhere: 'فتح في علامة تبويب جديدة' },
}

/** @param locale BCP 47 */
export function textsFor(locale: string): Texts {
  return others[locale.slice(0, 2).toLowerCase()] ?? english
}
