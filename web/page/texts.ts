import { arabic } from './texts/arabic.ts'
import { english, type Texts } from './texts/english.ts'
import { spanish } from './texts/spanish.ts'

export type { Texts }

/** The hosted page's sentences in each of its languages, by the first part of the BCP 47 tag. */
export const catalogue: Record<string, Texts> & { en: Texts } = { ar: arabic, en: english, es: spanish }

/** The texts for a BCP 47 tag by its first part; English when there are none. */
export function textsFor(language: string): Texts {
  const part = language.toLowerCase().split('-')[0] ?? ''
  return (Object.hasOwn(catalogue, part) ? catalogue[part] : undefined) ?? catalogue.en
}
