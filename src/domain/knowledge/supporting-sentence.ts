import type { Language } from './languages.ts'
import { type Span, splitSentences } from './split-sentences.ts'
import { tokenise } from './tokenise.ts'

/** The share of a statement's words that the sentence behind it must have. */
const ENOUGH = 0.6

/**
 * The sentence of a text that a statement rests on, for a model that names the passage and quotes nothing; null when no
 * sentence says most of it, or none has each of its numbers.
 */
export function supportingSentence(text: string, statement: string, language: Language): Span | null {
  const said = termsOf(statement, language)
  const best = bestOf(
    splitSentences(text).map((span) => {
      const there = termsOf(text.slice(span.start, span.end), language)
      const lacksNumber = [...said].some((term) => /\d/.test(term) && !there.has(term))
      return { span, share: lacksNumber ? 0 : shareOf(said, there) }
    }),
  )
  return best !== null && best.share >= ENOUGH ? best.span : null
}

/** The place that has most of a statement's words; the first of equal ones. */
export function nearestSpan(
  text: string,
  spans: readonly Span[],
  statement: string,
  language: Language,
): Span | null {
  const said = termsOf(statement, language)
  const shares = spans.map((span) => ({
    span,
    share: shareOf(said, termsOf(text.slice(span.start, span.end), language)),
  }))
  return bestOf(shares)?.span ?? null
}

interface Share {
  span: Span
  share: number
}

function bestOf(shares: readonly Share[]): Share | null {
  return shares.reduce<Share | null>((best, next) => (best && best.share >= next.share ? best : next), null)
}

function shareOf(said: ReadonlySet<string>, there: ReadonlySet<string>): number {
  return said.size === 0 ? 0 : [...said].filter((term) => there.has(term)).length / said.size
}

function termsOf(text: string, language: Language): Set<string> {
  const tokens = tokenise(text, language)
  return new Set(tokens.flatMap(({ term, isStopWord }) => (isStopWord && !/\d/.test(term) ? [] : [term])))
}
