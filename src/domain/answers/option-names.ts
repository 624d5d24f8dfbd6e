import { type Language, lexicon } from './lexicon.ts'
import { isDenial } from './word-kinds.ts'
import { readWords, type Word } from './words.ts'

/** The names in one: without its emoji, and without the "Yes," that it begins with. */
export function namesIn(name: string, language: Language): Word[][] {
  return withoutEmoji(name).flatMap((each) => {
    const words = readWords(each, language)
    const rest = words.filter((word) => word.clause > 0)
    return rest.length > 0 && isPolar(words) ? [words, rest] : [words]
  })
}

/** "😍 Loved it" is also named by each half. */
function withoutEmoji(name: string): string[] {
  const emoji = name.match(/\p{Extended_Pictographic}|\p{Regional_Indicator}{2}/gu) ?? []
  const words = name.replace(/\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{M}|\u200d/gu, ' ').trim()
  return emoji.length === 0 || words === '' ? [name] : [name, words, emoji.join('')]
}

/** Whether a name denies something, beside a "No," that it begins with. */
export function denies(words: readonly Word[]): boolean {
  const rest = isPolar(words) ? words.filter((word) => word.clause > 0) : words
  return rest.some((word) => isDenial(word) || word.roles.has('except'))
}

function isPolar(words: readonly Word[]): boolean {
  return words
    .filter((word) => word.clause === 0)
    .every(({ roles }) => roles.has('yes') || roles.has('no') || roles.has('agreeing') || roles.has('filler'))
}

/** What an option says whose first clause is nothing but yes or no: "No, cancel it", and not "No pets". */
export function polarityOf(text: string, language: Language): 'yes' | 'no' | null {
  const words = readWords(text, language).filter((word) => word.clause === 0)
  if (!isPolar(words)) return null
  return words.some(({ roles }) => roles.has('no'))
    ? 'no'
    : words.some(({ roles }) => roles.has('yes'))
      ? 'yes'
      : null
}

/** Whole names without spaces, and their initials; null where several options share one. */
export function wholeNames(
  names: readonly { option: number; texts: readonly string[] }[],
  language: Language,
): Map<string, number | null> {
  const whole = new Map<string, number | null>()
  const add = (name: string, option: number) => {
    const known = whole.get(name)
    whole.set(name, known === undefined || known === option ? option : null)
  }
  const { entries } = lexicon(language)
  for (const { option, texts } of names) add(texts.join(''), option)
  for (const { option, texts } of names) {
    const initials = texts.map((text) => text[0]).join('')
    if (texts.length > 1 && !entries.has(initials) && !whole.has(initials)) add(initials, option)
  }
  return whole
}
