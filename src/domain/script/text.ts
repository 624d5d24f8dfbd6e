import type { Text } from './script.ts'
import type { SessionKey } from './state.ts'

/** What turns a script's text into the words of one conversation. */
export interface Voice {
  /** BCP 47 tag. */
  language: string
  keys: Readonly<Record<string, SessionKey>>
}

/** BCP 47's tag for private use: a text that is the same in every language, and whose braces name no session keys. */
const VERBATIM = 'x-verbatim'

/** A text that is said as it is written. */
export function verbatim(text: string): Text {
  return text.includes('{{') ? { [VERBATIM]: text } : text
}

/** A script's text in the conversation's language, with its session keys filled in. */
export function say(text: Text, voice: Voice): string {
  if (typeof text !== 'string' && text[VERBATIM] !== undefined) return text[VERBATIM]
  return fillIn(chooseText(text, voice.language), (name) => keyValue(voice.keys, name))
}

/** The text for a language: the exact tag, else its base language, else English, else the first one. */
export function chooseText(text: Text, language: string): string {
  if (typeof text === 'string') return text
  const tags = [language, language.split('-', 1)[0] ?? '', 'en']
  const tag = tags.find((candidate) => Object.hasOwn(text, candidate)) ?? Object.keys(text)[0]
  return (tag === undefined ? undefined : text[tag]) ?? ''
}

/** The text in each of its languages. */
export function everyLanguage(text: Text): string[] {
  return typeof text === 'string' ? [text] : Object.values(text)
}

/** Replaces each `{{name}}`. Values are put in as they are: braces inside a value are never looked at. */
export function fillIn(template: string, valueFor: (name: string) => string): string {
  return template.replace(/\{\{([^{}]*)\}\}/g, (_, name: string) => valueFor(name.trim()))
}

/** The key's value, or an empty string when there is none. */
export function keyValue(keys: Readonly<Record<string, SessionKey>>, name: string): string {
  return Object.hasOwn(keys, name) ? (keys[name]?.value ?? '') : ''
}
