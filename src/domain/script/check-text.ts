import type { Text } from './script.ts'

/** What is wrong with a script, at a JSON pointer such as `/steps/3/next/0/go`. */
export interface ScriptIssue {
  pointer: string
  message: string
}

/** Characters, in one language. */
export const LONGEST_TEXT = 10_000

/** A text has to be there, in each of its languages. */
export function checkText(text: Text | undefined, pointer: string): ScriptIssue[] {
  if (typeof text === 'object' && text !== null) {
    const languages = Object.entries(text)
    if (languages.length === 0) return [{ pointer, message: 'The text is missing.' }]
    return languages.flatMap(([tag, each]) => checkText(each, `${pointer}/${escapePointer(tag)}`))
  }
  if (typeof text !== 'string') return [{ pointer, message: 'The text is missing.' }]
  if (text.trim() === '') return [{ pointer, message: 'The text is empty.' }]
  if (text.length <= LONGEST_TEXT) return []
  return [{ pointer, message: `The text is longer than ${LONGEST_TEXT} characters.` }]
}

/** A name as one part of a JSON pointer (RFC 6901). */
function escapePointer(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1')
}
