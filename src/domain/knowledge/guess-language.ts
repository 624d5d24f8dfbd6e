import { fold, LANGUAGE_CODES, languageOf } from './languages.ts'

const WORDS = /\p{L}+/gu
const MOST_WORDS = 2_000
/** A text in the language has at least this share of its stop words. */
const LEAST_SHARE = 0.15
/** Different ones: a table may say “no” in every row. */
const FEWEST_WORDS = 2

/** The language whose most frequent words the text has, such as `de`; null when none fits. */
export function guessLanguage(text: string): string | null {
  const words = [...text.slice(0, MOST_WORDS * 10).matchAll(WORDS)].slice(0, MOST_WORDS)
  const folded = words.map(([word]) => fold(word.toLowerCase()))
  let best: { code: string; share: number } | null = null
  for (const code of LANGUAGE_CODES) {
    const { stopWords } = languageOf(code)
    const found = folded.filter((word) => stopWords.has(word))
    const hits = found.length
    // Long lists hold words that are less telling.
    const share = hits / Math.max(1, folded.length) / Math.log10(stopWords.size)
    if (
      new Set(found).size >= FEWEST_WORDS &&
      share * Math.log10(stopWords.size) >= LEAST_SHARE &&
      share > (best?.share ?? 0)
    )
      best = { code, share }
  }
  return best?.code ?? null
}
