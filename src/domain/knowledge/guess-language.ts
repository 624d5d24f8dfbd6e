import { fold, LANGUAGE_CODES, languageOf } from './languages.ts'

const WORDS = /\p{L}+/gu
const MOST_WORDS = 2_000
/** A text in the language has at least this share of its stop words. */
const LEAST_SHARE = 0.15
/** Different ones: a text may say “no” again and again. */
const FEWEST_WORDS = 2

/** How much more its words count. */
const LIKELY = 1.5
/** How much more they count in a text with a letter or sign that among these languages is its own. */
const TELLING = 3
const SIGNS: Readonly<Record<string, RegExp>> = { es: /[¿¡ñ]/i, de: /ß/, pt: /[ãõ]/i }

/**
 * The language whose most frequent words the text has, at least `fewest` of them, such as `de`; null when none fits. Of
 * languages that share such words it is the `likely` one.
 */
export function guessLanguage(
  text: string,
  { fewest = FEWEST_WORDS, likely = null }: { fewest?: number; likely?: string | null } = {},
): string | null {
  const expected = likely?.toLowerCase().split(/[-_]/)[0]
  const words = [...text.slice(0, MOST_WORDS * 10).matchAll(WORDS)].slice(0, MOST_WORDS)
  const folded = words.map(([word]) => fold(word.toLowerCase()))
  let best: { code: string; share: number } | null = null
  for (const code of LANGUAGE_CODES) {
    const { stopWords } = languageOf(code)
    const found = folded.filter((word) => stopWords.has(word))
    const hits = found.length / Math.max(1, folded.length)
    if (new Set(found).size < fewest || hits < LEAST_SHARE) continue
    // Long lists hold words that are less telling.
    const isTold = SIGNS[code]?.test(text) ?? false
    const weight = (code === expected ? LIKELY : 1) * (isTold ? TELLING : 1)
    const share = (hits / Math.log10(stopWords.size)) * weight
    if (share > (best?.share ?? 0)) best = { code, share }
  }
  return best?.code ?? null
}
