import type { FoundPassage } from './answer-question.ts'
import type { Citation } from './answerer.ts'
import { languageOf } from './languages.ts'
import { locateQuote } from './locate-quote.ts'
import type { Span } from './split-sentences.ts'
import { nearestSpan, supportingSentence } from './supporting-sentence.ts'

const MOST_QUOTES = 24

/** The quotes of a model that are really there, and which of them its answer uses. */
export interface ModelCitations {
  /** Whether the passage of this number (from 1) holds the quote; remembers it. */
  quote(passage: number, words: string): boolean
  hasQuotes(): boolean
  isQuoted(passage: number): boolean
  /** Whether one of the quotes has these words. */
  haveQuoted(words: string): boolean
  /**
   * Cites what a statement rests on, one place of each passage: the quote that is nearest to it, or where the passage
   * was not quoted the sentence that says it. Gives numbers from 1 in `list()`; none when nothing supports it.
   */
  cite(passages: readonly number[], statement: string): number[]
  /** Cites the passage that a statement is copied from; null when there is none. */
  citeCopied(statement: string): number | null
  list(): Citation[]
}

export function createModelCitations(
  passages: readonly FoundPassage[],
  language: string | null,
): ModelCitations {
  const words = languageOf(language)
  const quotes = new Map<number, Span[]>()
  const cited: Citation[] = []

  function numberOf(citation: Citation): number {
    const known = cited.findIndex(
      ({ document_id, start, end }) =>
        document_id === citation.document_id && start === citation.start && end === citation.end,
    )
    return known === -1 ? cited.push(citation) : known + 1
  }

  return {
    quote(passage, words) {
      const span = locateQuote(passages[passage - 1]?.text ?? '', words)
      const known = quotes.get(passage) ?? []
      if (span === null || known.length >= MOST_QUOTES) return false
      quotes.set(passage, [...known, span])
      return true
    },
    hasQuotes: () => quotes.size > 0,
    isQuoted: (passage) => quotes.has(passage),
    haveQuoted: (words) =>
      [...quotes].some(([passage, spans]) =>
        spans.some(({ start, end }) => passages[passage - 1]?.text.slice(start, end).includes(words)),
      ),
    cite(numbers, statement) {
      const found = numbers.flatMap((number) => {
        const passage = passages[number - 1]
        if (passage === undefined) return []
        const quoted = quotes.get(number)
        const span = quoted
          ? nearestSpan(passage.text, quoted, statement, words)
          : supportingSentence(passage.text, statement, words)
        return span === null ? [] : [numberOf(citationOf(passage, span))]
      })
      return [...new Set(found)].sort((first, second) => first - second)
    },
    citeCopied(statement) {
      for (const passage of passages) {
        const span = locateQuote(passage.text, statement)
        if (span !== null) return numberOf(citationOf(passage, span))
      }
      return null
    },
    list: () => cited,
  }
}

function citationOf(passage: FoundPassage, { start, end }: Span): Citation {
  const { document_id, document_version, title, url } = passage
  const quote = passage.text.slice(start, end)
  return {
    document_id,
    document_version,
    title,
    url,
    start: passage.start + start,
    end: passage.start + end,
    quote,
  }
}
