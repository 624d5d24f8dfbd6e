/**
 * A text reduced to what matters when replies are compared: lower case, no Latin accents, no punctuation,
 * one space between words. A text of symbols only, such as an emoji, is left as it is.
 */
export function plainWords(text: string): string {
  const words = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f'’`´]/g, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()
  return words === '' ? text.trim() : words
}

/** Whether the words occur next to each other in the text, as whole words; both are plain words. */
export function containsWords(text: string, words: string): boolean {
  return words !== '' && ` ${text} `.includes(` ${words} `)
}
