/** How many characters a text has, as a person counts an emoji: one. JSON Schema counts the same (code points). */
export function countCharacters(text: string): number {
  let count = 0
  for (const _ of text) count += 1
  return count
}
