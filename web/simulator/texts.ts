import { arabic } from './texts/arabic.ts'
import { english, type Texts } from './texts/english.ts'
import { spanish } from './texts/spanish.ts'

export type { Texts }

const catalogue = { ar: arabic, en: english, es: spanish }

/** The language that a BCP 47 tag is spoken to in: its own where there are texts in it, else English. */
export function spokenLanguage(tag: string): keyof typeof catalogue {
  const [part = ''] = tag.toLowerCase().split('-')
  return Object.hasOwn(catalogue, part) ? (part as keyof typeof catalogue) : 'en'
}

export function textsFor(tag: string): Texts {
  return catalogue[spokenLanguage(tag)]
}
